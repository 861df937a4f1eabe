import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ListResults } from '../../src/api/result/contracts';
import { ListSites } from '../../src/api/site/contracts';
import { ListStations, ListStationStatus } from '../../src/api/station/contracts';
import { CreateApiKey, CreateReadGrant, GetSession, ListReadGrants, type ReadGrant } from '../../src/plugins/teams/contracts';
import { createAdministrator, createColleague, type Administrator } from '../helpers/administrator';
import { albertaFile } from '../helpers/alberta';
import { type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';
import { codeOf } from '../helpers/code-of';
import { sendFile } from '../helpers/intake';
import { bringIn, startCustomer, type Joined } from '../helpers/people';

const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString();
const inAYear = new Date(Date.now() + 365 * 86_400_000).toISOString();

interface Place {
  readonly team: { team: string };
  readonly owner: Joined;
}

describe('a read grant', () => {
  let app: App;
  let admin: Administrator;
  let operator: Place;
  let regulator: Place;
  beforeAll(async () => {
    app = await joinApp();
    admin = await createAdministrator(app);
    operator = await startCustomer(app, admin);
    regulator = await startCustomer(app, admin, { kind: 'regulator' });
    await app.database.owner.query(
      `insert into review_policies (document_id, team_id, releases_automatically, shows_preliminary)
       select luminous.new_document_id(), document_id, true, false from teams where slug = $1`,
      [operator.team.team],
    );
    await sendFile(
      app,
      albertaFile(
        { 'Station number': 'N-1', 'Sample number': 'n-2014', 'Sample date': '2014-05-01' },
        { 'Station number': 'N-1', 'Sample number': 'n-2015', 'Sample date': '2015-05-01' },
        { 'Station number': 'S-1', 'Sample number': 's-2015', 'Sample date': '2015-05-01' },
        { 'Station number': 'X-1', 'Sample number': 'x-2015', 'Sample date': '2015-05-01' },
      ),
      operator.team,
    ).expect(201);
    await app.database.owner.query(
      `with made as (
         insert into sites (document_id, team_id, code, name, created_at, updated_at, published_at)
         select luminous.new_document_id(), t.document_id, s.code, s.code, now(), now(), now()
           from teams t cross join (values ('north'), ('south')) s (code) where t.slug = $1
         returning document_id, team_id, code)
       update stations st set site_id = m.document_id
         from made m where m.team_id = st.team_id and st.code = case m.code when 'north' then 'N-1' else 'S-1' end`,
      [operator.team.team],
    );
  });
  afterAll(async () => app.stop());

  const terms = (changes: object = {}) => ({ siteCodes: ['north'], kinds: ['data'], endsAt: inAYear, ...changes });
  const grant = async (changes: object = {}): Promise<ReadGrant> => {
    const { body } = (await operator.owner
      .post('/read-grants', { ...terms(changes), grantee: regulator.team.team }, operator.team)
      .expect(201)) as { body: unknown };
    return CreateReadGrant.responses[201].body.parse(body).data;
  };
  const revoke = async ({ id }: ReadGrant, by: Place = operator) => by.owner.post(`/read-grants/${id}/revoke`, {}, by.team).expect(200);
  const samples = async (reader: Pick<Joined, 'get'>): Promise<string[]> => {
    const { body } = (await reader.get('/results', operator.team).expect(200)) as { body: unknown };
    return ListResults.responses[200].body
      .parse(body)
      .data.map(({ sample }) => sample.code)
      .sort();
  };

  it('is all that one team sees of another: without it there is no such team', async () => {
    expect(await codeOf(regulator.owner.get('/results', operator.team).expect(404))).toBe('resource.not-found');
    const given = await grant();
    expect(await samples(regulator.owner)).toEqual(['n-2014', 'n-2015']);
    await revoke(given);
    expect(await codeOf(regulator.owner.get('/results', operator.team).expect(404))).toBe('resource.not-found');
  });

  it('tells whom it lets read, while it does: whose, through which team, what and until when', async () => {
    const readsOf = async (person: Joined) =>
      GetSession.responses[200].body.parse((await person.get('/session').expect(200)).body).data.reads;
    expect(await readsOf(regulator.owner)).toEqual([]);
    const viewer = await bringIn(app, regulator.owner, regulator.team, 'viewer');
    const given = [await grant({ kinds: ['data', 'history'] }), await grant({ kinds: ['custody'], endsAt: inAMonth })];
    const read = { name: operator.team.team, kind: 'operator', isSuspended: false, through: regulator.team.team, slug: operator.team.team };
    const [found, ...others] = await readsOf(regulator.owner);
    expect({ ...found, rights: found?.rights.toSorted() }).toEqual({
      ...read,
      rights: ['custody.read', 'data.read', 'history.read'],
      endsAt: new Date(inAYear).toISOString(),
    });
    expect(others).toEqual([]);
    // A viewer may not read histories at home either.
    expect((await readsOf(viewer)).map(({ rights }) => rights)).toEqual([['data.read']]);
    expect(await readsOf(operator.owner)).toEqual([]);
    for (const one of given) await revoke(one);
    expect(await readsOf(regulator.owner)).toEqual([]);
  });

  it('covers its sites, stations, samples, exports and statistics, and nothing beside them', async () => {
    const given = await grant();
    const { body: sites } = (await regulator.owner.get('/sites', operator.team).expect(200)) as { body: unknown };
    expect(ListSites.responses[200].body.parse(sites).data.map(({ code }) => code)).toEqual(['north']);
    const { body: stations } = (await regulator.owner.get('/stations', operator.team).expect(200)) as { body: unknown };
    expect(ListStations.responses[200].body.parse(stations).data.map(({ code }) => code)).toEqual(['N-1']);
    await regulator.owner.get('/stations/S-1', operator.team).expect(404);
    await regulator.owner.get('/stations/X-1', operator.team).expect(404);
    const { text } = await regulator.owner.get('/exports/results', { ...operator.team, format: 'csv' }).expect(200);
    expect([text.includes('n-2015'), text.includes('s-2015'), text.includes('x-2015')]).toEqual([true, false, false]);
    await regulator.owner.get('/imports', operator.team).expect(403);
    await regulator.owner.get('/members', operator.team).expect(403);
    await regulator.owner.get('/logo', operator.team).expect(403);
    await revoke(given);
  });

  it('lets only the team’s own people know that there is something which is not released yet', async () => {
    const given = await grant();
    const statusFor = async ({ get }: Joined) => {
      const { body } = (await get('/station-status', operator.team).expect(200)) as { body: unknown };
      const found = ListStationStatus.responses[200].body.parse(body).data.find(({ station }) => station.code === 'N-1');
      return [found?.latest === null, found?.awaitsRelease];
    };
    const setState = async (state: string): Promise<void> => {
      await app.database.owner.query(
        `update results set review_state = $2
          where station_id = (select s.document_id from stations s join teams t on t.document_id = s.team_id
                               where t.slug = $1 and s.code = 'N-1')`,
        [operator.team.team, state],
      );
    };
    await setState('Preliminary');
    expect([await statusFor(operator.owner), await statusFor(regulator.owner)]).toEqual([
      [true, true],
      [true, false],
    ]);
    await setState('Released');
    expect([await statusFor(operator.owner), await statusFor(regulator.owner)]).toEqual([
      [false, false],
      [false, false],
    ]);
    await revoke(given);
  });

  it('covers its days', async () => {
    const given = await grant({ fromDay: '2015-01-01', toDay: '2015-05-01' });
    expect(await samples(regulator.owner)).toEqual(['n-2015']);
    await revoke(given);
  });

  it('adds to others of the same team, and never writes', async () => {
    const both = [await grant({ toDay: '2014-12-31' }), await grant({ siteCodes: ['south'] })];
    expect(await samples(regulator.owner)).toEqual(['n-2014', 's-2015']);
    const send = regulator.owner.post('/imports', {}, { ...operator.team, mode: 'backfill' });
    await send.set('Content-Type', 'text/csv').send(albertaFile({})).expect(403);
    await regulator.owner.post('/invitations', { email: 'x@y.example', role: 'viewer' }, operator.team).expect(403);
    for (const one of both) await revoke(one);
  });

  it('gives a person and a key no more than they may do at home', async () => {
    const given = await grant({ kinds: ['data', 'history'] });
    const viewer = await bringIn(app, regulator.owner, regulator.team, 'viewer');
    expect(await samples(viewer)).toEqual(['n-2014', 'n-2015']);
    const mint = async (body: object) => {
      const { body: made } = (await regulator.owner.post('/api-keys', { name: 'x', ...body }, regulator.team).expect(201)) as {
        body: unknown;
      };
      return CreateApiKey.responses[201].body.parse(made).data.key;
    };
    const read = (key: string) => app.request().get('/api/results').query(operator.team).set('Authorization', `Bearer ${key}`);
    await read(await mint({ scopes: ['data.read'] })).expect(200);
    await read(await mint({ scopes: ['reports.read'] })).expect(403);
    await read(await mint({ scopes: ['data.read'], kind: 'test' })).expect(404);
    await revoke(given, regulator);
    await viewer.get('/results', operator.team).expect(404);
  });

  it('ends by itself, and with the suspension of either team', async () => {
    const given = await grant();
    const suspend = (place: Place, verb: 'suspend' | 'restore') =>
      app
        .request()
        .post(`/luminous/customers/${place.team.team}/${verb}`)
        .set('Authorization', `Bearer ${admin.token}`)
        .send(verb === 'suspend' ? { reason: 'Test' } : {})
        .expect(200);
    await suspend(operator, 'suspend');
    await regulator.owner.get('/results', operator.team).expect(403);
    await suspend(operator, 'restore');
    await suspend(regulator, 'suspend');
    await regulator.owner.get('/results', operator.team).expect(404);
    await suspend(regulator, 'restore');
    expect(await samples(regulator.owner)).toEqual(['n-2014', 'n-2015']);
    await app.database.owner.query(`update read_grants set ends_at = now() - interval '1 second' where document_id = $1`, [given.id]);
    await regulator.owner.get('/results', operator.team).expect(404);
  });

  it('is asked for, and holds as it was approved, not as it was asked', async () => {
    const ask = (owner = operator.team.team) =>
      regulator.owner.post(
        '/read-grants/requests',
        { ...terms({ siteCodes: ['north', 'south'] }), owner, message: 'Compliance' },
        regulator.team,
      );
    const { body } = (await ask().expect(201)) as { body: unknown };
    const { id, state } = CreateReadGrant.responses[201].body.parse(body).data;
    expect(state).toBe('requested');
    expect(await codeOf(ask().expect(409))).toBe('grant.asked-already');
    await regulator.owner.get('/results', operator.team).expect(404);
    expect(await codeOf(regulator.owner.post(`/read-grants/${id}/approve`, terms(), regulator.team).expect(404))).toBe(
      'resource.not-found',
    );
    const viewer = await bringIn(app, operator.owner, operator.team, 'viewer');
    await viewer.post(`/read-grants/${id}/approve`, terms(), operator.team).expect(403);
    await operator.owner.post(`/read-grants/${id}/approve`, terms({ siteCodes: ['south'] }), operator.team).expect(200);
    expect(await samples(regulator.owner)).toEqual(['s-2015']);
    expect(await codeOf(operator.owner.post(`/read-grants/${id}/decline`, {}, operator.team).expect(409))).toBe('grant.not-open');
    await operator.owner.post(`/read-grants/${id}/revoke`, {}, operator.team).expect(200);
    await regulator.owner.get('/results', operator.team).expect(404);
  });

  it('is refused when it could never be used: to oneself, ended already, or with days in the wrong order', async () => {
    const give = (changes: object) =>
      operator.owner.post('/read-grants', { ...terms({ grantee: regulator.team.team, ...changes }) }, operator.team);
    const ask = (changes: object) =>
      regulator.owner.post('/read-grants/requests', { ...terms({ owner: operator.team.team, ...changes }) }, regulator.team);
    const unusable = [
      give({ grantee: operator.team.team }),
      give({ endsAt: '2020-01-01T00:00:00Z' }),
      give({ fromDay: '2015-02-01', toDay: '2015-01-31' }),
      ask({ owner: regulator.team.team }),
      ask({ endsAt: '2020-01-01T00:00:00Z' }),
    ];
    for (const refused of unusable) expect(await codeOf(refused.expect(422))).toBe('grant.unusable');
    const { body } = (await ask({}).expect(201)) as { body: unknown };
    const { id } = CreateReadGrant.responses[201].body.parse(body).data;
    const ended = operator.owner.post(`/read-grants/${id}/approve`, terms({ endsAt: '2020-01-01T00:00:00Z' }), operator.team);
    expect(await codeOf(ended.expect(422))).toBe('grant.unusable');
    await operator.owner.post(`/read-grants/${id}/decline`, {}, operator.team).expect(200);
  });

  it('says nothing about which teams there are', async () => {
    const ask = async (owner: string) => {
      const { body } = (await regulator.owner.post('/read-grants/requests', { ...terms(), owner }, regulator.team).expect(201)) as {
        body: unknown;
      };
      return { ...CreateReadGrant.responses[201].body.parse(body).data, id: '', owner: '', createdAt: '' };
    };
    const other = await startCustomer(app, admin);
    expect(await ask(other.team.team)).toEqual(await ask('nobody-has-this-name'));
    await regulator.owner.get('/results', { team: 'nobody-has-this-name' }).expect(404);
    const { body } = (await other.owner.get('/read-grants', other.team).expect(200)) as { body: unknown };
    const { given, received } = ListReadGrants.responses[200].body.parse(body).data;
    expect([given.length, received.length]).toEqual([1, 0]);
    await other.owner.post(`/read-grants/${given[0]?.id ?? ''}/decline`, {}, other.team).expect(200);
  });

  it('is given and ended by staff for a team, by a role that includes it, with who did it on record', async () => {
    const staff = (path: string, body: object, token = admin.token) =>
      app.request().post(`/luminous${path}`).query(operator.team).set('Authorization', `Bearer ${token}`).send(body);
    const offer = { ...terms({ fromDay: '2015-01-01' }), grantee: regulator.team.team };
    const { body } = (await staff('/read-grants', offer).expect(201)) as { body: unknown };
    const { id, state } = CreateReadGrant.responses[201].body.parse(body).data;
    expect(state).toBe('active');
    expect(await samples(regulator.owner)).toEqual(['n-2015']);
    const person = await createColleague(app, admin, { code: 'luminous-support' });
    const { body: signedIn } = (await app.request().post('/admin/login').send(person).expect(200)) as { body: { data: { token: string } } };
    await staff('/read-grants', offer, signedIn.data.token).expect(403);
    await staff(`/read-grants/${id}/revoke`, {}, signedIn.data.token).expect(403);
    await staff('/read-grants', { ...offer, siteCodes: [] }).expect(400);
    await staff(`/read-grants/${id}/revoke`, {}).expect(200);
    await regulator.owner.get('/results', operator.team).expect(404);
    expect(await codeOf(staff(`/read-grants/${id}/revoke`, {}).expect(409))).toBe('grant.not-open');
    const { rows } = await app.database.owner.query<{ actor: string }>(
      `select distinct actor from ledger.change_event where table_name = 'read_grants' and row_key = $1`,
      [id],
    );
    expect(rows).toEqual([{ actor: `admin:${admin.id}` }]);
  });

  it('is nobody else’s to see or to end', async () => {
    const given = await grant();
    const other = await startCustomer(app, admin);
    for (const verb of ['revoke', 'decline']) await other.owner.post(`/read-grants/${given.id}/${verb}`, {}, other.team).expect(404);
    await other.owner.post(`/read-grants/${given.id}/approve`, terms(), other.team).expect(404);
    await other.owner.get('/results', operator.team).expect(404);
    await revoke(given);
  });
});
