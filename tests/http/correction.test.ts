import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreateImport, ReleaseImport, WithdrawImport } from '../../src/api/intake/contracts';
import { ProblemBody } from '../../src/lib/problem';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { albertaFile, type AlbertaCells } from '../helpers/alberta';
import { type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';
import { bodyOf, sendFile } from '../helpers/intake';
import { seedTeam, type TestTeam } from '../helpers/teams';

interface Version {
  readonly version: number;
  readonly value: string | null;
  readonly review_state: string;
  readonly is_newest: boolean;
  readonly is_current: boolean;
}

describe('corrections, release and withdrawal', () => {
  let app: App;
  let reviewer: Administrator;
  beforeAll(async () => {
    app = await joinApp();
    reviewer = await createAdministrator(app);
  });
  afterAll(async () => {
    await app.stop();
  });

  const send = async (team: TestTeam, cells: AlbertaCells | readonly AlbertaCells[], query: Record<string, string> = {}) => {
    const body = await bodyOf(sendFile(app, albertaFile(...[cells].flat()), { team: team.slug, query }).expect(201));
    return CreateImport.responses[201].body.parse(body).data;
  };
  const act = (team: TestTeam, id: string, deed: 'release' | 'withdraw', body: object = {}) =>
    app.request().post(`/luminous/imports/${id}/${deed}?team=${team.slug}`).set('Authorization', `Bearer ${reviewer.token}`).send(body);
  const versionsOf = async (team: TestTeam): Promise<Version[]> => {
    const { rows } = await app.database.owner.query<Version>(
      `select version, trim_scale(value)::text as value, review_state, is_newest, is_current
         from results where team_id = $1::text order by sample_id, version`,
      [team.id],
    );
    return rows;
  };
  const row = (version: number, value: string, review_state: string, is_newest: boolean, is_current: boolean): Version => ({
    version,
    value,
    review_state,
    is_newest,
    is_current,
  });

  it('makes a changed value a new version, keeps the old one, and writes the reason down', async () => {
    const team = await seedTeam(app.database);
    await send(team, { 'Parameter value': '1' });
    const second = await send(team, { 'Parameter value': '2' }, { reason: 'Dilution had been forgotten' });
    expect(second).toMatchObject({ counts: { new: 0, superseding: 1, unchanged: 0 }, reason: 'Dilution had been forgotten' });
    expect(await versionsOf(team)).toEqual([row(1, '1', 'Released', false, false), row(2, '2', 'Released', true, true)]);
  });

  it('takes the same amount in another unit, and digits that say nothing, for the same result', async () => {
    const team = await seedTeam(app.database);
    await send(team, { 'Parameter value': '0.290' });
    const again = await send(team, { 'Parameter value': '290', 'Parameter unit symbol': 'µg/l' });
    expect(again.counts).toMatchObject({ new: 0, unchanged: 1, superseding: 0 });
  });

  it('moves a sample to another time only together with all that was measured in it', async () => {
    const team = await seedTeam(app.database);
    const [one, two] = [{ 'Analysis method code': '1' }, { 'Analysis method code': '2' }];
    await send(team, [one, two]);
    const later = { 'Sample time': '14:00:00' };
    const half = await sendFile(app, albertaFile({ ...one, ...later }), { team: team.slug, query: { reason: 'Wrong hour' } }).expect(422);
    expect(ProblemBody.parse(half.body)['faults']).toMatchObject([{ code: 'sample.differs', column: 'Sample number' }]);
    const both = await send(
      team,
      [
        { ...one, ...later },
        { ...two, ...later },
      ],
      { reason: 'Wrong hour' },
    );
    expect(both.counts.superseding).toBe(2);
    const { rows } = await app.database.owner.query('select sampled_at from samples where team_id = $1::text', [team.id]);
    expect(rows).toEqual([{ sampled_at: new Date('2015-06-30T20:00:00Z') }]);
  });

  it('refuses one sample at two places or times', async () => {
    const team = await seedTeam(app.database);
    const file = albertaFile({ 'Analysis method code': '1' }, { 'Analysis method code': '2', 'Sample time': '14:00:00' });
    const body = await bodyOf(sendFile(app, file, { team: team.slug }).expect(422));
    expect(ProblemBody.parse(body)['faults']).toMatchObject([
      { code: 'file.contradiction', line: 2 },
      { code: 'file.contradiction', line: 3 },
    ]);
  });

  it('brings results in as preliminary, and shows a correction of a released one only when it is released itself', async () => {
    const team = await seedTeam(app.database, { releasesAutomatically: false });
    const first = await send(team, { 'Parameter value': '1' });
    expect(await versionsOf(team)).toEqual([row(1, '1', 'Preliminary', true, true)]);
    const released = ReleaseImport.responses[200].body.parse((await act(team, first.id, 'release').expect(200)).body);
    expect(released).toMatchObject({ releasedCount: 1, data: { released: { by: `admin:${reviewer.id}` } } });

    const second = await send(team, { 'Parameter value': '2' }, { reason: 'Typing error' });
    expect(await versionsOf(team)).toEqual([row(1, '1', 'Released', false, true), row(2, '2', 'Preliminary', true, false)]);
    await act(team, second.id, 'release').expect(200);
    expect(await versionsOf(team)).toEqual([row(1, '1', 'Released', false, false), row(2, '2', 'Released', true, true)]);
  });

  it('replaces a preliminary result at once, because nobody relied on it', async () => {
    const team = await seedTeam(app.database, { releasesAutomatically: false });
    await send(team, { 'Parameter value': '1' });
    await send(team, { 'Parameter value': '2' }, { reason: 'Typing error' });
    expect(await versionsOf(team)).toEqual([row(1, '1', 'Preliminary', false, false), row(2, '2', 'Preliminary', true, true)]);
  });

  it('releases by another person than the importer, and never by a token', async () => {
    const team = await seedTeam(app.database, { releasesAutomatically: false });
    const byToken = await send(team, {});
    const staff = app.request().post(`/api/imports/${byToken.id}/release?team=${team.slug}`);
    expect(ProblemBody.parse((await staff.set('Authorization', `Bearer ${app.staffToken}`).expect(403)).body).code).toBe(
      'request.forbidden',
    );

    const own = await app
      .request()
      .post(`/luminous/imports?team=${team.slug}&mode=live&create=stations`)
      .set('Authorization', `Bearer ${reviewer.token}`)
      .set('Content-Type', 'text/csv')
      .send(albertaFile({ 'Sample number': 'own' }))
      .expect(201);
    const { id } = CreateImport.responses[201].body.parse(own.body).data;
    expect(ProblemBody.parse((await act(team, id, 'release').expect(403)).body).code).toBe('import.own-release');
  });

  it('tells others of new results when they are released, not before', async () => {
    const team = await seedTeam(app.database, { releasesAutomatically: false });
    const told = async () => {
      const { rows } = await app.database.owner.query<{ payload: string }>(
        'select payload::text from luminous.outbox where team_id = $1::text',
        [team.id],
      );
      return rows.map(({ payload }) => JSON.parse(payload) as unknown);
    };
    const { id } = await send(team, {});
    expect(await told()).toEqual([]);
    await act(team, id, 'release').expect(200);
    expect(await told()).toMatchObject([{ observationCount: 1, mode: 'backfill', source: { id } }]);
    await act(team, id, 'release').expect(200);
    expect(await told()).toHaveLength(1);
  });

  it('withdraws an import: nothing is deleted, what it superseded counts again, and the file may come again', async () => {
    const team = await seedTeam(app.database);
    await send(team, { 'Parameter value': '1' });
    const second = await send(team, [{ 'Parameter value': '2' }, { 'Sample number': 'S-2' }], { reason: 'Typing error' });
    const withdrawn = WithdrawImport.responses[200].body.parse(
      (await act(team, second.id, 'withdraw', { reason: 'Sent by mistake' }).expect(200)).body,
    );
    expect(withdrawn).toMatchObject({
      withdrawnCount: 2,
      restoredCount: 1,
      data: { state: 'withdrawn', withdrawn: { by: `admin:${reviewer.id}`, reason: 'Sent by mistake' } },
    });
    expect((await versionsOf(team)).filter(({ value }) => value !== '0.29')).toEqual([
      row(1, '1', 'Released', true, true),
      row(2, '2', 'Withdrawn', false, false),
    ]);
    await act(team, second.id, 'withdraw', { reason: 'Once more' }).expect(409);
    const again = await send(team, [{ 'Parameter value': '2' }, { 'Sample number': 'S-2' }], { reason: 'It was right after all' });
    expect(again.counts).toMatchObject({ new: 1, superseding: 1 });
    expect((await versionsOf(team)).filter(({ value }) => value !== '0.29').at(-1)).toEqual(row(3, '2', 'Released', true, true));
  });

  it('withdraws with a reason only', async () => {
    const team = await seedTeam(app.database);
    const { id } = await send(team, {});
    await act(team, id, 'withdraw').expect(400);
  });
});
