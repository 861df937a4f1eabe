import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/lib/actor';
import { findReader } from '../../src/api/review-policy/services/review-policy/find-reader';

const team = { id: 'northern', slug: 'northern', name: 'Northern' };
const unasked = { query: () => Promise.reject(new Error('The policy of the team makes no difference here.')) };
const read = async (caller: Pick<Actor, 'kind' | 'scope'>) => findReader(unasked, { id: 'someone', ...caller }, team);

describe('a reader', () => {
  it.each(['public', 'member', 'apiKey', 'system'] as const)(
    'who is a %s is like anybody in what a team shows to everybody',
    async (kind) => {
      const reader = await read({ kind, scope: { team: 'northern', grantee: 'public' } });
      expect(reader).toEqual({ team, sight: 'released', isPublic: true, knowsOfUnreleased: false });
    },
  );

  it('who was let in by name learns exactly where places are, and of what is released', async () => {
    const reader = await read({ kind: 'member', scope: { team: 'northern', grantee: 'regulator' } });
    expect(reader).toEqual({ team, sight: 'released', isPublic: false, knowsOfUnreleased: false });
  });
});
