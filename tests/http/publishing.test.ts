import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Test } from 'supertest';
import { ListResults } from '../../src/api/result/contracts';
import { ListSites } from '../../src/api/site/contracts';
import { GetStation, ListStations, ListStationStatus } from '../../src/api/station/contracts';
import { ProblemBody } from '../../src/lib/problem';
import { CreateApiKey, CreateReadGrant, ListReadGrants, type ReadGrant } from '../../src/plugins/teams/contracts';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { eventually, type App } from '../helpers/app';
import { ask } from '../helpers/ask';
import { codeOf } from '../helpers/code-of';
import { fillSites } from '../helpers/filled-sites';
import { bringIn, startCustomer, type Joined } from '../helpers/people';
import { joinApp } from '../helpers/shared-app';

const inAYear = new Date(Date.now() + 365 * 86_400_000).toISOString();

interface Place {
  readonly team: { team: string };
  readonly owner: Joined;
}

describe('what a team shows to everybody', () => {
  let app: App;
  let admin: Administrator;
  let operator: Place;
  let community: Place;
  let stranger: Place;
  beforeAll(async () => {
    app = await joinApp();
    admin = await createAdministrator(app);
    operator = await startCustomer(app, admin);
    community = await startCustomer(app, admin, { kind: 'community' });
    stranger = await startCustomer(app, admin);
    await fillSites(app, operator.team.team);
  });
  afterAll(async () => app.stop());

  const terms = (changes: object = {}) => ({ siteCodes: ['north'], kinds: ['data'], endsAt: inAYear, ...changes });
  const show = (changes: object = {}) => operator.owner.post('/read-grants', { ...terms(), grantee: 'public', ...changes }, operator.team);
  const grantOf = async (answer: Test): Promise<ReadGrant> => {
    const { body } = (await answer.expect(201)) as { body: unknown };
    return CreateReadGrant.responses[201].body.parse(body).data;
  };
  const publish = async (changes: object = {}): Promise<ReadGrant> => grantOf(show(changes));
  const doTo = ({ id }: ReadGrant, verb: string, by: Place) => by.owner.post(`/read-grants/${id}/${verb}`, {}, by.team);
  const end = async (grant: ReadGrant) => doTo(grant, 'revoke', operator).expect(200);
  const anybody = (path: string, query: Readonly<Record<string, string>> = {}) =>
    ask(app, path, { ...operator.team, ...query }, { isPublic: true });
  /** Null where there is nothing of the team to be seen. */
  const shown = async (): Promise<string[] | null> => {
    const response = await anybody('/station-status');
    if (response.status === 404) return null;
    return ListStationStatus.responses[200].body.parse(response.body).data.map(({ station }) => station.code);
  };
  const suspend = async (place: Place, verb: 'suspend' | 'restore') =>
    app
      .request()
      .post(`/luminous/customers/${place.team.team}/${verb}`)
      .set('Authorization', `Bearer ${admin.token}`)
      .send(verb === 'suspend' ? { reason: 'Test' } : {})
      .expect(200);

  it('is nothing before it approves that; until then it is like a team that does not exist', async () => {
    const problemOf = async (team: string) => {
      const { body } = (await ask(app, '/station-status', { team }, { isPublic: true }).expect(404)) as { body: unknown };
      const { detail, ...problem } = ProblemBody.parse(body);
      return { ...problem, requestId: '', detail: detail.replaceAll(team, '') };
    };
    expect(await problemOf(operator.team.team)).toEqual(await problemOf('nobody-has-this-name'));
    const given = await publish();
    expect([given.grantee, given.consentOf, given.state]).toEqual(['public', null, 'active']);
    expect(await shown()).toEqual(['N-1', 'N-2']);
    await end(given);
    expect(await shown()).toBeNull();
    expect(await problemOf(operator.team.team)).toEqual(await problemOf('nobody-has-this-name'));
  });

  it('is never asked for by everybody, and approved by nobody else', async () => {
    const asking = { ...terms(), owner: operator.team.team };
    await operator.owner.post('/read-grants/requests', asking, { team: 'public' }).expect(403);
    const staff = app.request().post('/api/read-grants/requests').query({ team: 'public' });
    await staff.set('Authorization', `Bearer ${app.staffToken}`).send(asking).expect(404);
    await app
      .request()
      .post('/api/read-grants')
      .query(operator.team)
      .send({ ...terms(), grantee: 'public' })
      .expect(401);
    await stranger.owner.post('/read-grants', { ...terms(), grantee: 'public' }, operator.team).expect(404);
    const viewer = await bringIn(app, operator.owner, operator.team, 'viewer');
    await viewer.post('/read-grants', { ...terms(), grantee: 'public' }, operator.team).expect(403);
    expect(await shown()).toBeNull();
  });

  it('is results of the sites and days that it names, released ones only, and nothing beside', async () => {
    const given = await publish({ fromDay: '2015-01-01', toDay: '2016-12-31' });
    const read = async (path: string, query?: Readonly<Record<string, string>>) => (await anybody(path, query).expect(200)).body as unknown;
    expect(ListSites.responses[200].body.parse(await read('/sites')).data.map(({ code }) => code)).toEqual(['north']);
    expect(ListStations.responses[200].body.parse(await read('/stations')).data.map(({ code }) => code)).toEqual(['N-1', 'N-2']);
    await anybody('/stations/S-1').expect(404);
    const { data } = ListResults.responses[200].body.parse(await read('/results'));
    expect(data.map(({ sample }) => sample.code).sort()).toEqual(['n-2015', 'shy']);
    const [first] = ListStationStatus.responses[200].body.parse(await read('/station-status', { recent: '10' })).data;
    expect([first?.recent.map(({ value }) => value), first?.awaitsRelease]).toEqual([['0.15'], false]);
    expect(JSON.stringify(await read('/stations/N-1/series'))).not.toMatch(/0\.14|0\.16/);
    expect(JSON.stringify(await read('/results/statistics', { parameter: 'naphthenic-acids' }))).not.toMatch(/0\.14|0\.16/);
    await end(given);
  });

  it('tells of sensitive places only roughly where they are, also to people and keys of other teams, and to all others exactly', async () => {
    const given = await publish();
    const { body } = (await stranger.owner.post('/api-keys', { name: 'x', scopes: ['data.read'] }, stranger.team).expect(201)) as {
      body: unknown;
    };
    const { key } = CreateApiKey.responses[201].body.parse(body).data;
    const byKey = app.request().get('/api/stations/N-2').query(operator.team).set('Authorization', `Bearer ${key}`);
    const readings = [anybody('/stations/N-2'), stranger.owner.get('/stations/N-2', operator.team), byKey];
    for (const reading of readings) {
      const { data } = GetStation.responses[200].body.parse((await reading.expect(200)).body);
      expect([data.latitude, data.longitude, data.isBlurred]).toEqual(['57.1', '-111.6', true]);
    }
    for (const path of ['/stations', '/station-status', '/stations/N-2/series']) {
      const { body: shownThere } = (await anybody(path).expect(200)) as { body: unknown };
      expect([path, JSON.stringify(shownThere).includes('"longitude":"-111.6"')]).toEqual([path, true]);
    }
    const exact = GetStation.responses[200].body.parse((await anybody('/stations/N-1').expect(200)).body).data;
    expect([exact.latitude, exact.longitude, exact.isBlurred]).toEqual(['57.1234', '-111.5678', false]);
    await end(given);
    await stranger.owner.get('/stations/N-2', operator.team).expect(404);
  });

  it('is no history, custody, file, export, person, threshold or order of it, for whoever reads it so', async () => {
    const given = await publish();
    const { rows } = await app.database.owner.query<{ id: string }>(
      `select s.document_id as id from stations s join teams t on t.document_id = s.team_id where t.slug = $1 and s.code = 'N-1'`,
      [operator.team.team],
    );
    const station = `/ledger/records/stations/${rows[0]?.id ?? ''}`;
    const closed = [
      '/samples/n-2015/custody',
      '/custody-status',
      '/files',
      '/logo',
      '/members',
      '/invitations',
      '/api-keys',
      '/read-grants',
    ];
    const alsoClosed = [
      '/thresholds',
      '/exceedances',
      '/imports',
      '/activity',
      `${station}/history`,
      `${station}/dossier`,
      '/ledger/events',
    ];
    for (const path of [...closed, ...alsoClosed]) {
      expect([path, (await anybody(path)).status]).toEqual([path, 401]);
      expect([path, (await stranger.owner.get(path, operator.team)).status]).toEqual([path, 404]);
    }
    for (const format of ['csv', 'xlsx', 'geojson', 'ds-wqx']) {
      expect(await codeOf(anybody('/exports/results', { format }).expect(404))).toBe('resource.not-found');
      await stranger.owner.get('/exports/results', { ...operator.team, format }).expect(404);
    }
    await end(given);
  });

  it('is read without a trace in the ledger of the team, and without a tag that could outlive it', async () => {
    const given = await publish();
    const count = async () => {
      const { rows } = await app.database.owner.query<{ n: string }>(
        `select count(*) as n from ledger.event e join teams t on t.document_id = e.team_id where t.slug = $1`,
        [operator.team.team],
      );
      return rows[0]?.n;
    };
    const before = await count();
    for (const path of ['/sites', '/stations', '/stations/N-1', '/station-status', '/results']) {
      expect((await anybody(path).expect(200)).headers['etag']).toBeUndefined();
    }
    expect(await count()).toBe(before);
    await end(given);
  });

  it('is, where it takes the consent of a third team, nothing before that and nothing when it is taken back', async () => {
    const given = await publish({ consentOf: community.team.team });
    expect([given.consentOf, given.state]).toEqual([community.team.team, 'awaits-consent']);
    expect(await shown()).toBeNull();
    const { body } = (await community.owner.get('/read-grants', community.team).expect(200)) as { body: unknown };
    const { toConsent, given: own, received } = ListReadGrants.responses[200].body.parse(body).data;
    expect(toConsent.map(({ id, owner, state }) => [id, owner, state])).toEqual([[given.id, operator.team.team, 'awaits-consent']]);
    expect([own, received]).toEqual([[], []]);
    for (const other of [operator, stranger]) await doTo(given, 'consent', other).expect(404);
    for (const other of [operator, stranger]) await doTo(given, 'refuse-consent', other).expect(404);
    const viewer = await bringIn(app, community.owner, community.team, 'viewer');
    await viewer.post(`/read-grants/${given.id}/consent`, {}, community.team).expect(403);
    for (const verb of ['revoke', 'decline']) await doTo(given, verb, community).expect(404);
    await community.owner.post(`/read-grants/${given.id}/approve`, terms(), community.team).expect(404);
    expect(await shown()).toBeNull();

    await doTo(given, 'consent', community).expect(200);
    expect(await shown()).toEqual(['N-1', 'N-2']);
    expect(await codeOf(doTo(given, 'consent', community).expect(409))).toBe('grant.not-open');
    await doTo(given, 'refuse-consent', community).expect(200);
    expect(await shown()).toBeNull();
    for (const verb of ['consent', 'refuse-consent']) expect(await codeOf(doTo(given, verb, community).expect(409))).toBe('grant.not-open');
    expect(await codeOf(doTo(given, 'revoke', operator).expect(409))).toBe('grant.not-open');
  });

  it('ends by its owner though a third team consents, and by the refusal of one that never did', async () => {
    const consented = await publish({ consentOf: community.team.team });
    await doTo(consented, 'consent', community).expect(200);
    expect(await shown()).not.toBeNull();
    await end(consented);
    expect(await shown()).toBeNull();
    const refused = await publish({ consentOf: community.team.team });
    await doTo(refused, 'refuse-consent', community).expect(200);
    expect(await shown()).toBeNull();
    expect(await codeOf(doTo(refused, 'consent', community).expect(409))).toBe('grant.not-open');
  });

  it('ends by itself, and with the suspension of its owner or of whoever consented', async () => {
    const given = await publish({ consentOf: community.team.team });
    await doTo(given, 'consent', community).expect(200);
    for (const place of [operator, community]) {
      await suspend(place, 'suspend');
      expect(await shown()).toBeNull();
      await suspend(place, 'restore');
      expect(await shown()).toEqual(['N-1', 'N-2']);
    }
    await end(given);
    await publish({ endsAt: new Date(Date.now() + 1500).toISOString() });
    expect(await shown()).toEqual(['N-1', 'N-2']);
    await eventually(async () => ((await shown()) === null ? true : undefined), { what: 'the end' });
  });

  it('takes consent between two teams as well, in what is given and in what was asked for', async () => {
    const { team } = community;
    const mayRead = async (): Promise<boolean> => (await stranger.owner.get('/sites', operator.team)).status === 200;
    const given = await publish({ grantee: stranger.team.team, consentOf: team.team });
    expect(await mayRead()).toBe(false);
    await doTo(given, 'consent', community).expect(200);
    expect(await mayRead()).toBe(true);
    expect(await shown()).toBeNull();
    await doTo(given, 'refuse-consent', community).expect(200);
    expect(await mayRead()).toBe(false);

    const asked = await grantOf(stranger.owner.post('/read-grants/requests', { ...terms(), owner: operator.team.team }, stranger.team));
    await stranger.owner.post('/read-grants/requests', { ...terms(), owner: 'x', consentOf: team.team }, stranger.team).expect(400);
    await operator.owner.post(`/read-grants/${asked.id}/approve`, { ...terms(), consentOf: team.team }, operator.team).expect(200);
    expect(await mayRead()).toBe(false);
    await doTo(asked, 'consent', community).expect(200);
    expect(await mayRead()).toBe(true);
    await doTo(asked, 'revoke', stranger).expect(200);
    expect(await mayRead()).toBe(false);
  });

  it('is refused where it could never be used', async () => {
    const own = operator.team.team;
    const unusable = [
      show({ kinds: ['data', 'history'] }),
      show({ kinds: ['custody'] }),
      show({ consentOf: own }),
      show({ consentOf: 'public' }),
      show({ grantee: stranger.team.team, consentOf: stranger.team.team }),
      operator.owner.post('/read-grants/requests', { ...terms(), owner: 'public' }, operator.team),
    ];
    for (const refused of unusable) expect(await codeOf(refused.expect(422))).toBe('grant.unusable');
    await show({ consentOf: 'Not a name' }).expect(400);
    expect(await shown()).toBeNull();
  });

  it('says nothing about which teams there are to consent', async () => {
    const made = async (consentOf: string) => ({ ...(await publish({ consentOf })), id: '', createdAt: '', consentOf: '' });
    expect(await made('nobody-has-this-name')).toEqual(await made(community.team.team));
    expect(await shown()).toBeNull();
  });

  it('is shown and consented to by staff for the teams, with who did it on record', async () => {
    const staff = (path: string, team: Place['team'], body: object = {}) =>
      app.request().post(`/luminous${path}`).query(team).set('Authorization', `Bearer ${admin.token}`).send(body);
    const offer = { ...terms(), grantee: 'public', consentOf: community.team.team };
    const given = await grantOf(staff('/read-grants', operator.team, offer));
    await staff(`/read-grants/${given.id}/consent`, operator.team).expect(404);
    await staff(`/read-grants/${given.id}/consent`, community.team).expect(200);
    expect(await shown()).toEqual(['N-1', 'N-2']);
    await staff(`/read-grants/${given.id}/refuse-consent`, community.team).expect(200);
    expect(await shown()).toBeNull();
    const { rows } = await app.database.owner.query<{ action: string; actor: string }>(
      `select action, actor from ledger.change_event where table_name = 'read_grants' and row_key = $1 order by id`,
      [given.id],
    );
    expect(rows.map(({ actor }) => actor)).toEqual(Array(3).fill(`admin:${admin.id}`));
  });
});
