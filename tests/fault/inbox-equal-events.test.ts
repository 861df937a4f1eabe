import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type App } from '../helpers/app';
import { amountOf, countsOf, createTeller, listInbox, mark, type Teller } from '../helpers/inbox';
import type { WorldPerson } from '../helpers/isolation/world';
import { seedMember } from '../helpers/members';
import { seedTeam, type TestTeam } from '../helpers/teams';

describe('equal events', () => {
  let app: App;
  let team: TestTeam;
  let people: WorldPerson[];
  let teller: Teller;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(async () => {
    await app.stop();
  });
  beforeEach(async () => {
    team = await seedTeam(app.database);
    people = [await seedMember(app.database, team), await seedMember(app.database, team, 'owner')];
    teller = createTeller(app.database, team, 40);
  });
  afterEach(async () => {
    await teller.end();
  });

  const first = (): WorldPerson => {
    const [person] = people;
    if (person === undefined) throw new Error('Nobody.');
    return person;
  };
  const entries = async () => (await listInbox(app, first(), { team: team.slug })).data;
  const resultsOf = async () => (await entries()).map(amountOf);
  /** As if the last one had come so long ago. */
  const setBack = async (seconds: number): Promise<void> => {
    await app.database.owner.query(
      `update luminous.notification_window set last_at = clock_timestamp() - make_interval(secs => $2::float8) where team_id = $1`,
      [team.id, seconds],
    );
  };

  it('are one notification, whose count is all of theirs, though 500 come at the same moment', async () => {
    await Promise.all(Array.from({ length: 500 }, async () => teller.tell()));
    expect(await resultsOf()).toEqual([500]);
    for (const person of people) expect(await countsOf(app, person, team)).toEqual({ unseen: 1, unread: 1 });
    const { rows } = await app.database.owner.query(
      `select n.event_count, (select count(*)::int from luminous.notification_recipient r where r.notification_id = n.id) as recipients,
              (select array_agg(d.channel order by d.id)
                 from luminous.delivery_notification t join luminous.delivery d on d.id = t.delivery_id
                where t.notification_id = n.id) as deliveries
         from luminous.notification n where n.team_id = $1`,
      [team.id],
    );
    expect(rows).toEqual([{ event_count: 500, recipients: 2, deliveries: ['in-app', 'email', 'in-app', 'email'] }]);
  });

  it('of several kinds at the same moment are one each', async () => {
    await Promise.all(Array.from({ length: 100 }, async (_, n) => teller.tell({ eventKey: `key-${String(n % 4)}` })));
    expect(await resultsOf()).toEqual([25, 25, 25, 25]);
  });

  it('join the last one for a minute after it, whatever the clock says in between', async () => {
    await teller.tell();
    await setBack(58);
    await teller.tell();
    await setBack(58);
    await teller.tell();
    expect(await resultsOf()).toEqual([3]);
    await setBack(60);
    await teller.tell();
    expect(await resultsOf()).toEqual([1, 3]);
    await teller.tell();
    expect(await resultsOf()).toEqual([2, 3]);
  });

  it('at the end of the minute, many at once, are one new one together', async () => {
    await teller.tell();
    await setBack(60);
    await Promise.all(Array.from({ length: 60 }, async () => teller.tell()));
    expect(await resultsOf()).toEqual([60, 1]);
  });

  it('bring along all that they tell: the same is added up, names beyond the eighth are counted, subjects stand once', async () => {
    const about = (key: string) => ({ type: 'import', key, link: `/imports/${key}` });
    const arrivals = (names: string, rest: number) => ({
      ...{ items: Array.from(names, (name) => ({ name, count: 2 })), rest, warningCount: 1, criticalCount: 0 },
    });
    const type = 'new-results';
    await teller.tell({ type, contents: arrivals('bcdef', 3), about: [about('one')] });
    await teller.tell({ type, contents: arrivals('ab', 0), about: [about('two'), about('one')] });
    await teller.tell({ type, contents: arrivals('ghik', 1), about: [] });
    const [entry, ...others] = await entries();
    expect(others).toEqual([]);
    expect(entry?.contents).toEqual({
      items: Array.from('abcdefgh', (name) => ({ name, count: name === 'b' ? 4 : 2 })),
      ...{ rest: 8, warningCount: 3, criticalCount: 0 },
    });
    expect(entry?.about).toEqual([about('one'), about('two')]);
  });

  it('make what was read, or put away, unread again: something has come to it', async () => {
    await teller.tell();
    const [entry] = await entries();
    const ids = [entry?.id];
    await mark(app, first(), team, { mark: 'archived', ids });
    expect(await mark(app, first(), team, { mark: 'read', ids })).toEqual({ unseen: 0, unread: 0 });
    await teller.tell();
    const [again] = await entries();
    expect(again).toMatchObject({
      id: entry?.id,
      text: { title: 'Warning: 2 results beyond a limit, Site A' },
      seenAt: null,
      readAt: null,
      archivedAt: null,
    });
    expect(Number(again?.position)).toBeGreaterThan(Number(entry?.position));
    expect(await countsOf(app, first(), team)).toEqual({ unseen: 1, unread: 1 });
  });

  it('reach who has come into the team meanwhile', async () => {
    await teller.tell();
    const late = await seedMember(app.database, team);
    await teller.tell();
    expect((await listInbox(app, late, { team: team.slug })).data.map(amountOf)).toEqual([2]);
  });

  it('are not equal when one is graver, tells of the past or belongs to another team', async () => {
    const other = await seedTeam(app.database);
    await seedMember(app.database, other);
    await teller.tell();
    await teller.tell({ severity: 'critical' });
    await teller.tell({ isHistorical: true });
    await teller.tell({ type: 'no-data' });
    expect(await resultsOf()).toEqual([1, 1, 1, 1]);
    const foreign = createTeller(app.database, other);
    await foreign.tell();
    await foreign.end();
    expect(await resultsOf()).toEqual([1, 1, 1, 1]);
  });

  it('that are the same one, told again, are told once, also at the same moment and much later', async () => {
    await Promise.all(Array.from({ length: 20 }, async () => teller.tell({ source: 'event 1' })));
    await setBack(600);
    await teller.tell({ source: 'event 1' });
    expect(await resultsOf()).toEqual([1]);
    await teller.tell({ source: 'event 2' });
    expect(await resultsOf()).toEqual([1, 1]);
  });

  it('are told of by nothing when what they tell did not come true', async () => {
    await expect(teller.tell({ type: 'critical', eventKey: 'x'.repeat(600) })).rejects.toThrow('event_key');
    expect(await entries()).toEqual([]);
    await teller.tell();
    await expect(teller.tell({ contents: { items: [{ name: 'no amount' }], rest: 0 } })).rejects.toThrow('quantity');
    expect(await resultsOf()).toEqual([1]);
  });

  it('that never pause become a new one after a thousand', async () => {
    await teller.tell();
    await app.database.owner.query('update luminous.notification_window set event_count = 999 where team_id = $1', [team.id]);
    await teller.tell();
    await teller.tell();
    expect(await resultsOf()).toEqual([1, 2]);
  });
});
