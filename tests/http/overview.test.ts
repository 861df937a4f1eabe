import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GetOverview } from '../../src/plugins/portal/contracts/overview';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { albertaFile, type AlbertaCells } from '../helpers/alberta';
import { startApp, type App } from '../helpers/app';
import { codeOf } from '../helpers/code-of';
import { postAsStaff } from '../helpers/exceedances';
import { sendFile } from '../helpers/intake';
import { bringIn, startCustomer, type Visitor } from '../helpers/people';
import { setThreshold } from '../helpers/thresholds';

const at = (code: string, cells: AlbertaCells): AlbertaCells => ({
  ...{ 'Station number': code, 'Station name': `Place ${code}`, 'Sample number': `S-${code}` },
  ...cells,
});

describe('the overview of a team', () => {
  let app: App;
  let admin: Administrator;
  let customer: Awaited<ReturnType<typeof startCustomer>>;
  beforeAll(async () => {
    app = await startApp();
    admin = await createAdministrator(app);
    customer = await startCustomer(app, admin);
    const lines = [
      at('low', { 'Parameter value': '0.3' }),
      at('near', { 'Parameter value': '0.7' }),
      at('high', { 'Parameter value': '7' }),
      at('unseen', { 'Parameter sign': '<', 'Parameter value': '2' }),
    ];
    await sendFile(app, albertaFile(...lines), customer.team).expect(201);
    await sendFile(app, albertaFile(at('low', { 'Parameter value': '9' }))).expect(201);
  });
  afterAll(async () => app.stop());

  const readAs = async (visitor: Visitor, query: Readonly<Record<string, string>> = customer.team) =>
    GetOverview.responses[200].body.parse((await visitor.get('/overview', query).expect(200)).body).data;
  const statesFor = async (visitor: Visitor) =>
    (await readAs(visitor)).stations.map(({ status, level, why }) => [status.station.code, level, why]);
  const policy = async (column: 'shows_preliminary' | 'releases_automatically') =>
    app.database.owner.query(
      `insert into review_policies (document_id, team_id, releases_automatically, shows_preliminary)
       select luminous.new_document_id(), document_id, $2::text = 'releases_automatically', $2::text = 'shows_preliminary'
         from teams where slug = $1`,
      [customer.team.team, column],
    );

  it('says how many results wait to be released, and shows none of them', async () => {
    const { stations, awaitingRelease } = await readAs(customer.owner);
    expect(awaitingRelease).toBe(4);
    expect(stations.map(({ status, why }) => [status.latest, status.awaitsRelease, why])).toEqual(
      Array.from({ length: 4 }, () => [null, true, 'no-result']),
    );
  });

  it('compares nothing that may still change, where the team shows it', async () => {
    await policy('shows_preliminary');
    await setThreshold(customer.owner, customer.team);
    expect(new Set((await statesFor(customer.owner)).map(([, level, why]) => `${String(level)} ${String(why)}`))).toEqual(
      new Set(['unknown not-released']),
    );
  });

  it('tells of each station how it stands to the team’s own thresholds', async () => {
    await app.database.owner.query(
      `update results set review_state = 'Released', released_at = now() where team_id = (select document_id from teams where slug = $1)`,
      [customer.team.team],
    );
    expect(await statesFor(customer.owner)).toEqual([
      ['high', 'above', null],
      ['low', 'below', null],
      ['near', 'near', null],
      ['unseen', 'unknown', 'limit-too-high'],
    ]);
    const { stations, awaitingRelease } = await readAs(customer.owner);
    expect(awaitingRelease).toBe(0);
    expect(stations[0]).toMatchObject({ alertLevel: { above: '5', near: '0.5', unit: 'mg/L' }, trend: 'unknown', isOld: true });
  });

  it('is there for everybody in the team, and for nobody else', async () => {
    const viewer = await bringIn(app, customer.owner, customer.team, 'viewer');
    expect(await statesFor(viewer)).toEqual(await statesFor(customer.owner));
    const stranger = await startCustomer(app, admin);
    expect(await codeOf(stranger.owner.get('/overview', customer.team).expect(404))).toBe('resource.not-found');
    expect(await readAs(stranger.owner, stranger.team)).toEqual({ stations: [], awaitingRelease: 0 });
    await app.request().get('/api/overview').query(customer.team).expect(401);
  });

  it('tells whoever was let in nothing of thresholds and of what waits', async () => {
    const guest = await startCustomer(app, admin);
    await postAsStaff(app, '/sites', customer.team.team, { code: 'pit', name: 'Pit' }).expect(201);
    for (const code of ['high', 'low']) {
      await app
        .request()
        .put(`/api/stations/${code}/placing`)
        .query(customer.team)
        .set('Authorization', `Bearer ${app.staffToken}`)
        .send({ site: 'pit', isSensitive: false })
        .expect(200);
    }
    const terms = { siteCodes: ['pit'], kinds: ['data'], endsAt: new Date(Date.now() + 86_400_000).toISOString() };
    await customer.owner.post('/read-grants', { ...terms, grantee: guest.team.team }, customer.team).expect(201);
    const { stations, awaitingRelease } = await readAs(guest.owner);
    expect(awaitingRelease).toBeNull();
    expect(stations.map(({ status, level, alertLevel }) => [status.station.code, level, alertLevel])).toEqual([
      ['high', 'unknown', null],
      ['low', 'unknown', null],
    ]);
  });
});
