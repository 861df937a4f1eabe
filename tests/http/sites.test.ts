import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreateSite, ListSiteStatus, type SiteStatus } from '../../src/api/site/contracts';
import { createAdministrator, createColleague, type Administrator } from '../helpers/administrator';
import { albertaFile } from '../helpers/alberta';
import { type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';
import { codeOf } from '../helpers/code-of';
import { sendFile } from '../helpers/intake';
import { createCustomer, startCustomer } from '../helpers/people';

describe('the sites of a customer', () => {
  let app: App;
  let admin: Administrator;
  beforeAll(async () => {
    app = await joinApp();
    admin = await createAdministrator(app);
  });
  afterAll(async () => app.stop());

  const add = (team: string, site: object, token = admin.token) =>
    app.request().post('/luminous/sites').query({ team }).set('Authorization', `Bearer ${token}`).send(site);
  const list = async (team: string): Promise<SiteStatus[]> => {
    const { body } = (await app
      .request()
      .get('/luminous/site-status')
      .query({ team })
      .set('Authorization', `Bearer ${admin.token}`)
      .expect(200)) as { body: unknown };
    return ListSiteStatus.responses[200].body.parse(body).data;
  };

  it('are added by staff, each code once in a team', async () => {
    const { slug } = await createCustomer(app, admin);
    expect(await list(slug)).toEqual([]);
    const site = { code: 'north', name: 'North pit' };
    const answers = await Promise.all(Array.from({ length: 3 }, async () => add(slug, site)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await codeOf(add(slug, { ...site, name: 'Again' }).expect(409))).toBe('site.code-taken');
    const { body } = (await add(slug, { code: ' a.1 ', name: ' First ' }).expect(201)) as { body: unknown };
    const made = { code: 'a.1', name: 'First', stationCount: 0, lastSampledAt: null };
    expect(CreateSite.responses[201].body.parse(body).data).toEqual(made);
    expect(await list(slug)).toEqual([made, { ...site, stationCount: 0, lastSampledAt: null }]);
    const other = await createCustomer(app, admin);
    await add(other.slug, site).expect(201);
  });

  it.each([
    [{ code: 'a b', name: 'x' }],
    [{ code: '', name: 'x' }],
    [{ code: 'x', name: ' ' }],
    [{ code: 'x', name: 'x', state: 'closed' }],
  ])('are refused with %j', async (site) => {
    const { slug } = await createCustomer(app, admin);
    expect(await codeOf(add(slug, site).expect(400))).toBe('request.invalid');
    expect(await list(slug)).toEqual([]);
  });

  it('tell how many stations they have and when their newest sample was taken', async () => {
    const { slug } = await createCustomer(app, admin, {
      provisioning: {
        sites: [
          { code: 'north', name: 'North pit' },
          { code: 'south', name: 'South pit' },
        ],
      },
    });
    const sent = await sendFile(
      app,
      albertaFile(
        { 'Station number': 'N-1', 'Sample number': 'early', 'Sample date': '2014-05-01' },
        { 'Station number': 'N-2', 'Sample number': 'late', 'Sample date': '2015-05-01' },
        { 'Station number': 'X-1', 'Sample number': 'elsewhere', 'Sample date': '2016-05-01' },
      ),
      { team: slug },
    ).expect(201);
    await app.database.owner.query(
      `update stations st set site_id = s.document_id from sites s where s.team_id = st.team_id and s.code = 'north' and st.code like 'N-%'`,
    );
    const [north, south] = await list(slug);
    expect(north).toMatchObject({ code: 'north', stationCount: 2, lastSampledAt: expect.stringMatching(/^2015-05-0/) });
    expect(south).toEqual({ code: 'south', name: 'South pit', stationCount: 0, lastSampledAt: null });
    const { id } = (sent.body as { data: { id: string } }).data;
    await app
      .request()
      .post(`/luminous/imports/${id}/withdraw`)
      .set('Authorization', `Bearer ${admin.token}`)
      .query({ team: slug })
      .send({ reason: 'Test' })
      .expect(200);
    expect((await list(slug))[0]).toMatchObject({ stationCount: 2, lastSampledAt: null });
  });

  it('are staff’s to add, and only by a role that includes changing customers', async () => {
    const { owner, team } = await startCustomer(app, admin);
    await owner.post('/sites', { code: 'own', name: 'Own' }, team).expect(401);
    await owner.get('/site-status', team).expect(401);
    await app
      .request()
      .post('/api/sites')
      .query(team)
      .set('Authorization', `Bearer ${app.staffToken}`)
      .send({ code: 'x', name: 'X' })
      .expect(201);
    const person = await createColleague(app, admin, { code: 'luminous-support' });
    const { body } = (await app.request().post('/admin/login').send(person).expect(200)) as { body: { data: { token: string } } };
    await add(team.team, { code: 'y', name: 'Y' }, body.data.token).expect(403);
    await add('nowhere', { code: 'y', name: 'Y' }).expect(404);
    expect((await list(team.team)).map(({ code }) => code)).toEqual(['x']);
  });
});
