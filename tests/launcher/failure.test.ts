import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeClone, type Clone } from './clone';

describe('what the system reports', () => {
  let clone: Clone;
  beforeAll(() => {
    clone = makeClone();
  });
  afterAll(() => {
    clone.remove();
  });

  const explain = (code: string): Promise<unknown> =>
    clone.evaluate(`
      import { asFailure, toLine } from './launcher/core/failure.mjs';
      const error = Object.assign(new Error('write failed'), { code: '${code}', path: '/data/file' });
      console.log(JSON.stringify(toLine(asFailure(error))));`);

  it('becomes a sentence about a full disk', async () => {
    expect(await explain('ENOSPC')).toBe(
      'The disk that holds /data/file is too full: make sure that 1 GB are free there and start again.\n',
    );
  });

  it.each(['EACCES', 'EROFS'])('becomes a sentence about a folder of somebody else (%s)', async (code) => {
    expect(await explain(code)).toMatch(/^\/data\/file may not be written by this user: .+\n$/);
  });

  it('is passed on when nothing better is known', async () => {
    expect(await explain('ESTRANGE')).toContain('(write failed)');
  });
});
