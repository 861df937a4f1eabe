import { describe, expect, it } from '@jest/globals';
import { rememberTeams } from '../../src/plugins/teams/server/src/services/remember-teams';

const setUp = () => {
  const asked: string[] = [];
  let now = 0;
  const find = rememberTeams(
    (slug) => {
      asked.push(slug);
      return Promise.resolve(slug === 'there' ? { id: `id-${String(asked.length)}`, slug, name: slug } : null);
    },
    () => new Date(now),
  );
  return {
    asked,
    find,
    pass: (ms: number) => {
      now += ms;
    },
  };
};

describe('a remembered team', () => {
  it('is looked up once in five seconds, and again after them', async () => {
    const { asked, find, pass } = setUp();
    expect(await find('there')).toEqual(await find('there'));
    pass(4999);
    await find('there');
    expect(asked).toEqual(['there']);
    pass(2);
    expect((await find('there'))?.id).toBe('id-2');
  });

  it('is not one that was not found', async () => {
    const { asked, find } = setUp();
    await find('nowhere');
    await find('nowhere');
    expect(asked).toEqual(['nowhere', 'nowhere']);
  });
});
