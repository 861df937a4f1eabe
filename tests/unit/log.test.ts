import { describe, expect, it } from '@jest/globals';
import { redact } from '../../src/lib/log';

describe('redact', () => {
  it('cuts secrets and addresses by key, wherever they stand', () => {
    const line = {
      a: [{ password: 'p', headers: { authorization: 'a', cookie: 'c' } }],
      resetPasswordToken: 't',
      api_key: 'k',
      email: 'e',
      jwt: 'j',
      kept: 1,
    };
    expect(redact(line)).toEqual({
      a: [{ password: '***', headers: { authorization: '***', cookie: '***' } }],
      resetPasswordToken: '***',
      api_key: '***',
      email: '***',
      jwt: '***',
      kept: 1,
    });
  });

  it('cuts passwords out of addresses and tokens out of sentences', () => {
    expect(redact('cannot reach postgres://owner:hunter2@db:5432/x')).toBe('cannot reach postgres://owner:***@db:5432/x');
    expect(redact('got Authorization: Bearer abc.def-123')).toBe('got Authorization: Bearer ***');
  });

  it('keeps what an error says, and its cause', () => {
    const error = redact(new Error('outer', { cause: new Error('inner') }));
    expect(error).toMatchObject({ name: 'Error', message: 'outer', cause: { message: 'inner' } });
  });

  it('ends on endless structures', () => {
    const endless: Record<string, unknown> = {};
    endless['self'] = endless;
    expect(JSON.stringify(redact(endless))).toContain('[deep]');
  });
});
