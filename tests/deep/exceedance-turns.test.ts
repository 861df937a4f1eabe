import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, startApp, type App } from '../helpers/app';
import { listExceedancesOf, measure, postAsStaff, untilExceedances, watch } from '../helpers/exceedances';
import { countsOf, listInbox, mark } from '../helpers/inbox';
import type { WorldPerson } from '../helpers/isolation/world';
import { runNow } from '../helpers/jobs';
import { seedMember } from '../helpers/members';
import { seedTeam, type TestTeam } from '../helpers/teams';
import { ruleOf } from '../helpers/thresholds';

describe('what becomes due by itself', () => {
  let app: App;
  let team: TestTeam;
  let person: WorldPerson;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(async () => app.stop());

  const seed = async (): Promise<void> => {
    team = await seedTeam(app.database);
    person = await seedMember(app.database, team, 'editor');
  };
  const open = async (query: Readonly<Record<string, string>> = {}): Promise<string> => {
    await measure(app, team, { 'Parameter value': '0.7' }, query);
    const [found] = await untilExceedances(app, team, ({ length }) => length === 1);
    return found?.id ?? '';
  };
  const acknowledge = async (id: string): Promise<void> => {
    await postAsStaff(app, `/exceedances/${id}/acknowledge`, team.slug, { until: '2090-01-01T00:00:00Z' }).expect(200);
  };
  /** As if it had been acknowledged yesterday until an hour ago. */
  const lapse = async (id: string): Promise<void> => {
    await app.database.owner.query(
      `update exceedances set told_at = told_at - interval '1 day', acknowledged_at = now() - interval '1 day',
                              acknowledged_until = now() - interval '1 hour' where document_id = $1::text`,
      [id],
    );
  };
  const tellings = async (): Promise<number> => {
    const { rows } = await app.database.owner.query<{ told: number }>(
      `select coalesce(sum(event_count), 0)::int as told from luminous.notification where team_id = $1::text and type = 'warning'`,
      [team.id],
    );
    return rows[0]?.told ?? 0;
  };
  const look = async (times = 1): Promise<void> => runNow(app, 'find-due', { times, behind: ['evaluate-due'] });
  const alter = async (change: string, id: string): Promise<void> => {
    await app.database.owner.query('alter table thresholds disable trigger thresholds_keep_their_word');
    await app.database.owner.query(`update thresholds set ${change} where threshold_id = $1::text`, [id]);
    await app.database.owner.query('alter table thresholds enable always trigger thresholds_keep_their_word');
  };

  it('is told again when nobody has it in hand any more: once, however many look for it', async () => {
    await seed();
    await watch(app, team);
    const id = await open();
    await acknowledge(id);
    await look();
    expect(await listExceedancesOf(app, team)).toMatchObject([{ state: 'acknowledged' }]);
    const { data: inbox } = await listInbox(app, person, { team: team.slug });
    await mark(app, person, team, { mark: 'read', ids: inbox.map(({ id: each }) => each) });
    expect(await tellings()).toBe(1);
    await lapse(id);
    await look(3);
    expect(await listExceedancesOf(app, team)).toMatchObject([{ state: 'open', acknowledged: null }]);
    expect(await tellings()).toBe(2);
    expect((await countsOf(app, person, team)).unread).toBeGreaterThan(0);
    await look();
    expect(await tellings()).toBe(2);
  });

  it('keeps its explanation, and is in nobody’s hands', async () => {
    await seed();
    await watch(app, team);
    const id = await open({ mode: 'backfill' });
    await acknowledge(id);
    await postAsStaff(app, `/exceedances/${id}/explain`, team.slug, { text: 'A pump had failed.' }).expect(200);
    await lapse(id);
    await look();
    expect(await listExceedancesOf(app, team)).toMatchObject([
      { state: 'explained', acknowledged: null, explained: { text: 'A pump had failed.' } },
    ]);
    // Of history nobody was alerted, and is not now.
    expect(await tellings()).toBe(1);
  });

  it('is left as it is where somebody has it in hand for as long as it lasts', async () => {
    await seed();
    await watch(app, team);
    const id = await open();
    await postAsStaff(app, `/exceedances/${id}/acknowledge`, team.slug, {}).expect(200);
    await look();
    expect(await listExceedancesOf(app, team)).toMatchObject([{ state: 'acknowledged' }]);
    expect(await tellings()).toBe(1);
  });

  it.each<[string, string]>([
    ['its own end', 'effective_to'],
    ['the end that somebody put to it', 'ended_at'],
  ])('is over when the threshold comes to %s, and nobody is told', async (_what, column) => {
    await seed();
    const { id } = await watch(app, team, { effectiveTo: '2090-01-01T00:00:00Z' });
    await open();
    await look();
    expect(await listExceedancesOf(app, team)).toMatchObject([{ state: 'open' }]);
    await alter(`${column} = date_trunc('milliseconds', now())${column === 'ended_at' ? `, ended_by = 'system:test'` : ''}`, id);
    await look(2);
    expect(await listExceedancesOf(app, team)).toMatchObject([{ state: 'closed', ended: { reason: 'rule-changed' } }]);
    expect(await tellings()).toBe(1);
  });

  it('is judged by a threshold that begins', async () => {
    await seed();
    await watch(app, team);
    await open();
    const { id } = await watch(app, team, { warning: { at: '0.3' }, critical: { at: '0.6' }, effectiveFrom: '2089-01-01T00:00:00Z' });
    await look();
    await alter(`effective_from = '2015-01-01'`, id);
    await app.database.owner.query(`update luminous.evaluation_sweep set swept_to = '2014-01-01'`);
    await look();
    const found = await listExceedancesOf(app, team);
    expect(found.map(({ state, level }) => [state, level]).sort()).toEqual([
      ['closed', 'warning'],
      ['open', 'critical'],
    ]);
    expect(found.find(({ state }) => state === 'open')).toMatchObject({ threshold: { id }, isHistorical: true });
  });

  /** Whatever had to be done because of it is done. */
  const arrive = async (value: string, day: string): Promise<void> => {
    await measure(app, team, { 'Parameter value': value, 'Sample date': day, 'Sample number': `S-${day}` });
    await eventually(async () => {
      const { rowCount } = await app.database.owner.query(`select from graphile_worker.jobs where task_identifier ~ 'event'`);
      return rowCount === 0 ? true : undefined;
    });
  };
  const states = async (): Promise<string[]> => (await listExceedancesOf(app, team)).map(({ state }) => state).sort();

  it('stays over when more arrives after the end of its threshold, whichever time that is of', async () => {
    await seed();
    const { id, version } = await watch(app, team);
    await open();
    await postAsStaff(app, `/thresholds/${id}/end`, team.slug, { version, from: null }).expect(200);
    await untilExceedances(app, team, (found) => found.every(({ state }) => state === 'closed'));
    await arrive('0.2', '2014-06-01');
    expect(await states()).toEqual(['closed']);
    await arrive('0.6', '2014-07-01');
    expect(await states()).toEqual(['closed']);
    await watch(app, team, { warning: { at: '0.4' } });
    await arrive('0.7', '2090-01-01');
    expect(await states()).toEqual(['closed', 'open']);
  });

  it('stays as it ended when a narrower threshold takes over, and begins anew when that is gone', async () => {
    await seed();
    await watch(app, team);
    await open();
    await arrive('0.2', '2015-07-01');
    await arrive('0.8', '2015-08-01');
    expect(await states()).toEqual(['open', 'resolved']);
    const narrower = { scope: { kind: 'subject' as const, code: 'T-1' }, warning: { at: '2' }, effectiveFrom: '2014-01-01T00:00:00Z' };
    const { id, version } = await watch(app, team, narrower);
    await untilExceedances(app, team, (found) => found.every(({ state }) => state !== 'open'));
    await arrive('0.9', '2015-09-01');
    expect(await states()).toEqual(['closed', 'resolved']);
    const later = ruleOf({ ...narrower, effectiveFrom: '2090-01-01T00:00:00Z' });
    await app
      .request()
      .put(`/api/thresholds/${id}`)
      .query({ team: team.slug })
      .set('Authorization', `Bearer ${app.staffToken}`)
      .send({ version, rule: later })
      .expect(200);
    await arrive('0.3', '2015-05-01');
    expect(await states()).toEqual(['closed', 'resolved']);
    await arrive('0.9', '2015-10-01');
    expect(await states()).toEqual(['closed', 'open', 'resolved']);
  });
});
