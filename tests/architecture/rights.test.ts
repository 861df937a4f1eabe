import { describe, expect, it } from '@jest/globals';
import * as teams from '../../src/plugins/teams/contracts';
import type { Contract } from '../../src/lib/contract';

const isContract = (value: unknown): value is Contract => typeof value === 'object' && value !== null && 'operationId' in value;

/** Whoever leaves a team needs no right for it; the service asks for one when it is somebody else who is taken out. */
const explained: ReadonlySet<string> = new Set(['removeMember']);

describe('the table of rights', () => {
  it('gives every role what it says, and a key nothing about people, keys, settings or grants', () => {
    const { rightsOfRole, isWithin, keyScopes } = teams;
    expect(isWithin(rightsOfRole('viewer'), rightsOfRole('editor'))).toBe(true);
    expect(isWithin(rightsOfRole('editor'), rightsOfRole('admin'))).toBe(true);
    expect(isWithin(rightsOfRole('auditor'), rightsOfRole('admin'))).toBe(true);
    expect(isWithin(rightsOfRole('owner'), rightsOfRole('admin'))).toBe(false);
    expect(rightsOfRole('auditor')).toEqual(expect.arrayContaining(['history.read', 'custody.read']));
    expect(keyScopes.filter((scope) => /^(?:members|owners|keys|settings|grants|thresholds)\./.test(scope))).toEqual([]);
  });

  it('is asked by every contract of this plugin that is open to members or keys', () => {
    const silent = Object.values<unknown>({ ...teams })
      .filter(isContract)
      .filter(({ access, needs, operationId }) => access.includes('member') && needs === undefined && !explained.has(operationId));
    expect(silent.map(({ operationId }) => operationId)).toEqual([]);
  });
});
