import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Threshold } from '../../src/plugins/notifications/contracts';
import type { AlbertaCells } from '../helpers/alberta';
import { startApp, type App } from '../helpers/app';
import { measure, postAsStaff, watch } from '../helpers/exceedances';
import { runNow } from '../helpers/jobs';
import { seedMember } from '../helpers/members';
import { seedTeam, type TestTeam } from '../helpers/teams';
import { ruleOf } from '../helpers/thresholds';

const dayMs = 86_400_000;

describe('a silence', () => {
  let app: App;
  let team: TestTeam;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(async () => app.stop());
  beforeEach(async () => {
    team = await seedTeam(app.database);
    await seedMember(app.database, team, 'editor');
  });

  /** A threshold as if it had been confirmed a month ago. */
  const mind = async (changes: Parameters<typeof ruleOf>[0] = {}): Promise<Threshold> => {
    const threshold = await watch(app, team, { silentAfterDays: 10, ...changes });
    const { owner } = app.database;
    await owner.query('alter table thresholds disable trigger thresholds_keep_their_word');
    await owner.query(`update thresholds set confirmed_at = now() - interval '30 days' where threshold_id = $1::text`, [threshold.id]);
    await owner.query('alter table thresholds enable always trigger thresholds_keep_their_word');
    return threshold;
  };
  const sampled = async (station: string, daysAgo: number, cells: AlbertaCells = {}): Promise<void> => {
    const date = new Date(Date.now() - daysAgo * dayMs).toISOString();
    await measure(app, team, {
      ...{ 'Station number': station, 'Station name': `Station ${station}`, 'Sample number': `${station}-${String(daysAgo)}` },
      // As late in that day as the place has it already, whatever the hour here.
      ...{ 'Sample date': date.slice(0, 10), 'Sample time': '00:00:00', 'Parameter value': '0.1', ...cells },
    });
  };
  const listen = async (times = 1): Promise<void> => runNow(app, 'find-silences-daily', { times, behind: ['find-silences-of-team'] });
  interface Told {
    readonly contents: { readonly items: readonly { readonly name: string; readonly days: number; readonly quantity: string }[] };
    readonly about: readonly unknown[];
    readonly event_count: number;
  }
  const told = async (): Promise<Told[]> => {
    const { rows } = await app.database.owner.query<Told>(
      `select contents, about, event_count from luminous.notification where team_id = $1::text and type = 'no-data'`,
      [team.id],
    );
    return rows;
  };
  const silent = async (): Promise<string[]> => {
    const { rows } = await app.database.owner.query<{ name: string }>(
      `select s.name from luminous.silence q join stations s on s.document_id = q.subject_id where q.team_id = $1::text order by 1`,
      [team.id],
    );
    return rows.map(({ name }) => name);
  };

  it('is told once, by where it is and for how long', async () => {
    const { id } = await mind();
    await sampled('A', 20);
    await sampled('B', 3);
    await sampled('B', 25);
    await listen(3);
    const [only, ...others] = await told();
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      contents: { items: [{ name: 'Station A', quantity: 'Naphthenic acids', count: 1 }], rest: 0 },
      about: [{ type: 'thresholds', key: id, link: `/thresholds/${id}` }],
      event_count: 1,
    });
    expect(only?.contents.items).toHaveLength(1);
    expect([19, 20]).toContain(only?.contents.items[0]?.days);
    await listen();
    expect((await told()).map(({ event_count }) => event_count)).toEqual([1]);
  });

  it('is told again only when something had come and has stopped once more', async () => {
    const { id } = await mind();
    await sampled('A', 20);
    await listen();
    // Late, and from a time that lies as far back as the silence: nothing has begun again.
    await sampled('A', 15);
    await listen();
    expect(await silent()).toEqual(['Station A']);
    expect((await told()).map(({ event_count }) => event_count)).toEqual([1]);
    await sampled('A', 4);
    await listen();
    expect(await silent()).toEqual([]);
    await app
      .request()
      .put(`/api/thresholds/${id}`)
      .query({ team: team.slug })
      .set('Authorization', `Bearer ${app.staffToken}`)
      .send({ version: 1, rule: ruleOf({ silentAfterDays: 2 }) })
      .expect(200);
    await listen();
    expect(await silent()).toEqual(['Station A']);
    expect((await told()).reduce((sum, { event_count }) => sum + event_count, 0)).toBe(2);
  });

  it('that was there before anybody minded is not told', async () => {
    await mind();
    await sampled('A', 60);
    await listen();
    expect(await told()).toEqual([]);
  });

  it('is one of what the threshold watches: at its place, by its methods', async () => {
    await sampled('A', 20);
    await sampled('B', 20);
    await sampled('C', 20, { 'Analysis method code': '102096' });
    await mind({ scope: { kind: 'subject', code: 'B' } });
    await mind({ methods: ['AENV/102096'] });
    await listen();
    expect(await silent()).toEqual(['Station B', 'Station C']);
    expect((await told()).map(({ contents: { items } }) => items.map(({ name }) => name))).toEqual([['Station B', 'Station C']]);
  });

  it('is nobody’s matter where the threshold does not ask for it, is a proposal, or is over', async () => {
    await sampled('A', 20);
    await mind({ silentAfterDays: null });
    await postAsStaff(app, '/thresholds', team.slug, { rule: ruleOf({ silentAfterDays: 10 }), isProposal: true }).expect(201);
    const { id } = await mind();
    await postAsStaff(app, `/thresholds/${id}/end`, team.slug, { version: 1, from: null }).expect(200);
    await listen();
    expect(await told()).toEqual([]);
  });
});
