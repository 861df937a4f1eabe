import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ListStationPlacings } from '../../src/api/station/contracts';
import { CreateReadGrant } from '../../src/plugins/teams/contracts';
import { createAdministrator } from '../helpers/administrator';
import { albertaFile } from '../helpers/alberta';
import { eventually, startApp, type App } from '../helpers/app';
import { codeOf } from '../helpers/code-of';
import { sendFile } from '../helpers/intake';
import { startCustomer, type Joined } from '../helpers/people';
import { setThreshold } from '../helpers/thresholds';

describe('a station of a team', () => {
  let app: App;
  let owner: Joined;
  let team: { team: string };
  beforeAll(async () => {
    app = await startApp();
    const admin = await createAdministrator(app);
    const sites = [{ code: 'north', name: 'North pit' }];
    ({ owner, team } = await startCustomer(app, admin, { provisioning: { sites } }));
    await app.database.owner.query('update review_policies set releases_automatically = true');
    await app.database.owner.query(
      `insert into review_policies (document_id, team_id, releases_automatically, shows_preliminary)
       select luminous.new_document_id(), document_id, true, false from teams where slug = $1 on conflict do nothing`,
      [team.team],
    );
    const place = { Latitude: '57.1234', Longitude: '-111.5678' };
    const lines = albertaFile(
      { ...place, 'Station number': 'N-1', 'Station name': 'At the bridge' },
      { ...place, 'Station number': 'N-2', 'Station name': 'At the lodge', 'Sample number': 'S-2' },
    );
    await sendFile(app, lines, team).expect(201);
    await setThreshold(owner, team, { standing: 'operational' });
  });
  afterAll(async () => app.stop());

  const asStaff = <T extends { set(name: string, value: string): T }>(request: T): T =>
    request.set('Authorization', `Bearer ${app.staffToken}`);
  const place = (code: string, body: object) => asStaff(app.request().put(`/api/stations/${code}/placing`).query(team)).send(body);
  const look = async (address: string): Promise<string> => (await app.request().get(address).set('Accept', 'text/html')).text;
  const seen = async (wanted: boolean): Promise<string> =>
    eventually(async () => {
      const html = await look('/en');
      return html.includes('At the bridge') === wanted ? html : undefined;
    });

  it('is put to a site by staff, who say whether its place is sensitive', async () => {
    await place('N-1', { site: 'north', isSensitive: false }).expect(200);
    const placed = await place('N-2', { site: 'north', isSensitive: true }).expect(200);
    const listed = asStaff(app.request().get('/api/station-placings').query(team));
    const { data } = ListStationPlacings.responses[200].body.parse((await listed.expect(200)).body);
    expect(data).toEqual([
      { code: 'N-1', name: 'At the bridge', site: 'north', isSensitive: false },
      { code: 'N-2', name: 'At the lodge', site: 'north', isSensitive: true },
    ]);
    expect(placed.body).toEqual({ data: data[1] });
  });

  it('is not put to a site that its team does not have, and nothing else changes then', async () => {
    expect(await codeOf(place('N-2', { site: 'elsewhere', isSensitive: false }))).toBe('station.unknown-site');
    expect(await codeOf(place('N-9', { site: 'north', isSensitive: false }))).toBe('resource.not-found');
    expect(await codeOf(place('N-2', { site: 'north' }))).toBe('request.invalid');
    await owner.put('/stations/N-2/placing', { site: null, isSensitive: false }, team).expect(401);
    const { rows } = await app.database.owner.query(
      `select is_sensitive, site_id is not null as has_site from stations where code = 'N-2'`,
    );
    expect(rows).toEqual([{ is_sensitive: true, has_site: true }]);
  });

  it('stands on the public pages for as long as its team lets everybody read it', async () => {
    expect(await look('/en')).not.toContain('At the bridge');
    const terms = { siteCodes: ['north'], kinds: ['data'], endsAt: '2099-01-01T00:00:00Z', grantee: 'public' };
    const made = CreateReadGrant.responses[201].body.parse((await owner.post('/read-grants', terms, team).expect(201)).body).data;
    const html = await seen(true);
    expect(html).toMatch(/At the bridge[^]*?Sampled for /);
    expect(html).toContain('class="level below"');
    const page = await look(`/en/stations/${team.team}/N-2`);
    for (const words of ['At the lodge', 'Set by the people who work at this site.', 'The exact place is kept private.']) {
      expect(page).toContain(words);
    }
    expect(page).not.toMatch(/57\.12|111\.56/);
    expect((await app.request().get('/sitemap.xml')).text).toContain(`/en/stations/${team.team}/N-1<`);

    await owner.post(`/read-grants/${made.id}/revoke`, {}, team).expect(200);
    await seen(false);
    expect(await look(`/en/stations/${team.team}/N-2`)).toContain('There is no such page');
  });
});
