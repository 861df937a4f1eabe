import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GetExceedance, type Exceedance } from '../../src/plugins/notifications/contracts';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { eventually, type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';
import { ask } from '../helpers/ask';
import { codeOf } from '../helpers/code-of';
import { listExceedancesOf, measure, postAsStaff, untilExceedances, watch } from '../helpers/exceedances';
import { seedTeam, type TestTeam } from '../helpers/teams';
import { ruleOf } from '../helpers/thresholds';

describe('an exceedance', () => {
  let app: App;
  let reviewer: Administrator;
  beforeAll(async () => {
    app = await joinApp();
    reviewer = await createAdministrator(app);
  });
  afterAll(async () => app.stop());

  const seedWatchedTeam = async (changes: Parameters<typeof watch>[2] = {}): Promise<TestTeam> => {
    const team = await seedTeam(app.database);
    await watch(app, team, changes);
    return team;
  };
  /** Over half a milligram, which is worth a warning. */
  const openOne = async (team: TestTeam): Promise<Exceedance> => {
    await measure(app, team, { 'Parameter value': '0.7' });
    const [found] = await untilExceedances(app, team, ({ length }) => length === 1);
    if (found === undefined) throw new Error('It was not found.');
    return found;
  };
  const read = async ({ slug }: TestTeam, id: string) =>
    GetExceedance.responses[200].body.parse((await ask(app, `/exceedances/${id}`, { team: slug }).expect(200)).body).data;
  const withdraw = async ({ slug }: TestTeam, importId: string): Promise<void> => {
    await app
      .request()
      .post(`/luminous/imports/${importId}/withdraw?team=${slug}`)
      .set('Authorization', `Bearer ${reviewer.token}`)
      .send({ reason: 'Sent by mistake' })
      .expect(200);
  };
  const outcomesOf = async ({ id }: TestTeam): Promise<string[]> => {
    const { rows } = await app.database.owner.query<{ outcome: string }>(
      'select outcome from luminous.evaluation where team_id = $1::text order by observed_at',
      [id],
    );
    return rows.map(({ outcome }) => outcome);
  };
  const isOver = ([newest]: readonly Exceedance[]): boolean => newest?.ended !== null && newest !== undefined;

  it('opens when what was measured passes a threshold, and says by how much', async () => {
    const opened = await openOne(await seedWatchedTeam());
    expect(opened).toMatchObject({
      ...{ state: 'open', level: 'warning', worstLevel: 'warning', isHistorical: false, ended: null },
      ...{ quantity: 'naphthenic-acids', variant: null, subject: { name: 'At the bridge' }, threshold: { version: 1 } },
      openedBy: { value: '0.7', bound: null, unit: 'mg/L', ratio: '1.4', observedAt: '2015-06-30T19:00:00.000Z' },
    });
    expect(opened.latest).toEqual(opened.openedBy);
  });

  it('goes on with what is measured next, until that is within the limits again', async () => {
    const team = await seedWatchedTeam();
    const { id } = await openOne(team);
    await measure(app, team, { 'Sample number': 'S-2', 'Sample date': '2015-07-30', 'Parameter value': '7' });
    await untilExceedances(app, team, ([only]) => only?.level === 'critical');
    await measure(app, team, { 'Sample number': 'S-3', 'Sample date': '2015-08-30', 'Parameter value': '0.1' });
    const [over, ...others] = await untilExceedances(app, team, isOver);
    expect(others).toEqual([]);
    expect(over).toMatchObject({ id, state: 'resolved', worstLevel: 'critical', latest: { value: '0.1' }, ended: { reason: 'cleared' } });
  });

  it('is retracted by a correction of what opened it', async () => {
    const team = await seedWatchedTeam();
    await openOne(team);
    await measure(app, team, { 'Parameter value': '0.07' }, { reason: 'The decimal point had slipped' });
    expect(await untilExceedances(app, team, isOver)).toMatchObject([{ state: 'retracted', ended: { reason: 'correction' } }]);
  });

  it('is retracted when what opened it is withdrawn', async () => {
    const team = await seedWatchedTeam();
    const importId = await measure(app, team, { 'Parameter value': '0.7' });
    await untilExceedances(app, team, ({ length }) => length === 1);
    await withdraw(team, importId);
    expect(await untilExceedances(app, team, isOver)).toMatchObject([{ state: 'retracted', ended: { reason: 'withdrawal' } }]);
  });

  it('is judged anew when its threshold changes, and nobody is told of it', async () => {
    const team = await seedTeam(app.database);
    const { id, version } = await watch(app, team);
    await openOne(team);
    const rule = ruleOf({ warning: { at: '1' } });
    await app
      .request()
      .put(`/api/thresholds/${id}`)
      .query({ team: team.slug })
      .set('Authorization', `Bearer ${app.staffToken}`)
      .send({ version, rule })
      .expect(200);
    expect(await untilExceedances(app, team, isOver)).toMatchObject([{ state: 'closed', ended: { reason: 'rule-changed' } }]);
  });

  it('is over when its threshold ends', async () => {
    const team = await seedTeam(app.database);
    const { id, version } = await watch(app, team);
    await openOne(team);
    await postAsStaff(app, `/thresholds/${id}/end`, team.slug, { version, from: null }).expect(200);
    expect(await untilExceedances(app, team, isOver)).toMatchObject([{ state: 'closed', ended: { reason: 'rule-changed' } }]);
  });

  it('of the past is found, and alerts nobody', async () => {
    const team = await seedWatchedTeam();
    await measure(app, team, { 'Parameter value': '0.7' }, { mode: 'backfill' });
    expect(await untilExceedances(app, team, ({ length }) => length === 1)).toMatchObject([{ isHistorical: true, state: 'open' }]);
  });

  it('is none where nobody can tell: less than could be measured, and less could be asked for', async () => {
    const team = await seedWatchedTeam();
    await measure(app, team, { 'Parameter sign': '<', 'Parameter value': '2' });
    await eventually(async () => ((await outcomesOf(team)).length === 1 ? true : undefined), { what: 'the evaluation' });
    expect(await outcomesOf(team)).toEqual(['indeterminate']);
    expect(await listExceedancesOf(app, team)).toEqual([]);
  });

  it('is acknowledged, explained and commented on, by name', async () => {
    const team = await seedWatchedTeam();
    const { id } = await openOne(team);
    const until = '2100-01-01T00:00:00.000Z';
    await postAsStaff(app, `/exceedances/${id}/acknowledge`, team.slug, { until }).expect(200);
    expect(await read(team, id)).toMatchObject({ state: 'acknowledged', acknowledged: { by: 'apiKey:staff', until } });
    await postAsStaff(app, `/exceedances/${id}/explain`, team.slug, { text: 'A pump had failed.' }).expect(200);
    await postAsStaff(app, `/exceedances/${id}/comments`, team.slug, { text: 'It runs again.' }).expect(201);
    expect(await read(team, id)).toMatchObject({
      state: 'explained',
      explained: { by: 'apiKey:staff', text: 'A pump had failed.' },
      comments: [{ by: 'apiKey:staff', text: 'It runs again.' }],
    });
  });

  it('that is over is not acknowledged any more, and can still be commented on', async () => {
    const team = await seedWatchedTeam();
    const { id } = await openOne(team);
    await postAsStaff(app, `/exceedances/${id}/resolve`, team.slug, { text: 'The station was moved.' }).expect(200);
    expect(await read(team, id)).toMatchObject({ state: 'resolved', ended: { reason: 'by-person' } });
    expect(await codeOf(postAsStaff(app, `/exceedances/${id}/acknowledge`, team.slug, {}))).toBe('exceedance.ended');
    await postAsStaff(app, `/exceedances/${id}/comments`, team.slug, { text: 'For good.' }).expect(201);
  });

  it('is not put off until a moment that has passed', async () => {
    const team = await seedWatchedTeam();
    const { id } = await openOne(team);
    const acknowledgement = postAsStaff(app, `/exceedances/${id}/acknowledge`, team.slug, { until: '2020-01-01T00:00:00Z' });
    expect(await codeOf(acknowledgement)).toBe('exceedance.until-passed');
  });

  it('is the team’s own', async () => {
    const { id } = await openOne(await seedWatchedTeam());
    const other = await seedWatchedTeam();
    await ask(app, `/exceedances/${id}`, { team: other.slug }).expect(404);
    expect(await codeOf(postAsStaff(app, `/exceedances/${id}/explain`, other.slug, { text: 'Ours?' }))).toBe('resource.not-found');
    expect(await listExceedancesOf(app, other)).toEqual([]);
  });

  it('is listed page by page and by what it is', async () => {
    const team = await seedWatchedTeam();
    await openOne(team);
    await measure(app, team, { 'Station number': 'T-2', 'Sample number': 'S-9', 'Parameter value': '8' });
    const all = await untilExceedances(app, team, ({ length }) => length === 2);
    const { body } = (await ask(app, '/exceedances', { team: team.slug, limit: '1' }).expect(200)) as {
      body: { next: string; data: unknown[] };
    };
    expect(body.data).toEqual(all.slice(0, 1));
    expect(await listExceedancesOf(app, team, { cursor: body.next })).toEqual(all.slice(1));
    expect(await listExceedancesOf(app, team, { level: 'critical' })).toEqual(all.slice(0, 1));
    expect(await listExceedancesOf(app, team, { isStanding: 'false' })).toEqual([]);
  });
});
