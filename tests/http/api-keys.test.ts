import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Test } from 'supertest';
import { CreateApiKey, ListApiKeys, type MintedApiKey } from '../../src/plugins/teams/contracts';
import { ListResults } from '../../src/api/result/contracts';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { albertaFile } from '../helpers/alberta';
import { type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';
import { codeOf } from '../helpers/code-of';
import { sendFile } from '../helpers/intake';
import { bringIn, freshEmail, startCustomer, type Joined, type Visitor } from '../helpers/people';

describe('a key', () => {
  let app: App;
  let admin: Administrator;
  let team: { team: string };
  let owner: Joined;
  beforeAll(async () => {
    app = await joinApp();
    admin = await createAdministrator(app);
    ({ team, owner } = await startCustomer(app, admin));
    await sendFile(app, albertaFile({ 'Sample number': 'live' }), { team: team.team }).expect(201);
  });
  afterAll(async () => app.stop());

  const minted = async (test: Test): Promise<MintedApiKey> => {
    const { body } = (await test.expect(201)) as { body: unknown };
    return CreateApiKey.responses[201].body.parse(body).data;
  };
  const make = async (by: Visitor, changes: object = {}) =>
    minted(by.post('/api-keys', { name: 'Test', scopes: ['data.read'], ...changes }, team));
  const read = (key: string, path = '/results', query: Record<string, string> = team) =>
    app.request().get(`/api${path}`).query(query).set('Authorization', `Bearer ${key}`);
  const list = async () => {
    const { body } = (await owner.get('/api-keys', team).expect(200)) as { body: unknown };
    return ListApiKeys.responses[200].body.parse(body).data;
  };

  it('is shown once, recognised by its beginning, and reads its team and what everybody reads', async () => {
    const key = await make(owner);
    expect(key.key).toMatch(/^lum_live_[0-9A-Za-z]{12}_[0-9A-Za-z]{43}_[0-9A-Za-z]{6}$/);
    expect(key.key.startsWith(key.prefix)).toBe(true);
    await read(key.key).expect(200);
    await read(key.key, '/stations', {}).expect(200);
    const listed = (await list()).find(({ id }) => id === key.id);
    expect(listed).toMatchObject({ name: 'Test', state: 'active', createdBy: 'Test Person' });
    expect(listed?.lastUsedAt).not.toBeNull();
    expect(JSON.stringify(listed)).not.toContain(key.key);
  });

  it('is refused when it is mistyped, made up, revoked, expired, or belongs to another team', async () => {
    const { key, id } = await make(owner);
    const last = key.endsWith('0') ? '1' : '0';
    for (const wrong of [`${key.slice(0, -1)}${last}`, key.slice(0, -7), `lum_live_${'a'.repeat(12)}_${'b'.repeat(43)}_cccccc`, 'lum_']) {
      expect(await codeOf(read(wrong).expect(401))).toBe('request.unauthenticated');
    }
    const other = await startCustomer(app, admin);
    expect(await codeOf(read(key, '/results', other.team).expect(404))).toBe('resource.not-found');
    await app.database.owner.query(`update api_keys set expires_at = now() - interval '1 second' where document_id = $1`, [id]);
    await read(key).expect(401);
  });

  it('does what it was given and no more', async () => {
    const { key } = await make(owner);
    const csv = albertaFile({ 'Sample number': 'by key' });
    const send = (token: string) =>
      app
        .request()
        .post('/api/imports')
        .query({ ...team, create: 'stations', mode: 'backfill' })
        .set('Authorization', `Bearer ${token}`)
        .set('Content-Type', 'text/csv')
        .send(csv);
    expect(await codeOf(send(key).expect(403))).toBe('request.forbidden');
    await send((await make(owner, { scopes: ['data.read', 'data.write'] })).key).expect(201);
  });

  it('never makes keys, nor sees or changes people, whatever it was given', async () => {
    expect(await codeOf(owner.post('/api-keys', { name: 'x', scopes: ['keys.manage'] }, team).expect(400))).toBe('request.invalid');
    const { key } = await make(owner, {
      scopes: ['data.read', 'data.write', 'reports.read', 'history.read', 'custody.read', 'files.read'],
    });
    const calls = [
      ['get', '/api-keys'],
      ['post', '/api-keys'],
      ['get', '/members'],
      ['delete', `/members/${owner.id}`],
      ['get', '/invitations'],
      ['post', '/invitations'],
    ] as const;
    for (const [method, path] of calls) {
      const body = path === '/api-keys' ? { name: 'x', scopes: ['data.read'] } : { email: freshEmail(), role: 'owner' };
      const request = app.request();
      await request[method](`/api${path}`)
        .query(team)
        .set('Authorization', `Bearer ${key}`)
        .send(method === 'post' ? body : undefined)
        .expect(403);
    }
  });

  it('never does more than its maker may, at the moment of use', async () => {
    const keeper = await bringIn(app, owner, team, 'admin');
    const { key, id } = await make(keeper, { scopes: ['data.read', 'data.write'] });
    await read(key, '/imports').expect(200);
    await owner.put(`/members/${keeper.id}`, { role: 'viewer' }, team).expect(200);
    await read(key).expect(200);
    await read(key, '/imports').expect(403);
    await owner.del(`/members/${keeper.id}`, team).expect(200);
    await read(key).expect(401);
    expect((await list()).find((one) => one.id === id)?.state).toBe('stopped');
  });

  it('is replaced with an overlap or at once, and the new one answers for itself', async () => {
    const first = await make(owner, { expiresInDays: 30 });
    const second = await minted(owner.post(`/api-keys/${first.id}/rotate`, { overlapHours: 24 }, team));
    expect(second).toMatchObject({ name: 'Test', scopes: ['data.read'] });
    await read(first.key).expect(200);
    await read(second.key).expect(200);
    const third = await minted(owner.post(`/api-keys/${second.id}/rotate`, { overlapHours: 0 }, team));
    await read(second.key).expect(401);
    await read(third.key).expect(200);
    expect(await codeOf(owner.post(`/api-keys/${second.id}/rotate`, { overlapHours: 0 }, team).expect(409))).toBe('key.not-active');
    const remainingHours = (Date.parse((await list()).find(({ id }) => id === first.id)?.expiresAt ?? '') - Date.now()) / 3_600_000;
    expect(remainingHours).toBeLessThanOrEqual(24);
    await owner.post(`/api-keys/${first.id}/rotate`, { overlapHours: 5 }, team).expect(400);
  });

  it('for testing works in a sandbox beside the team’s data', async () => {
    const { key } = await make(owner, { kind: 'test', scopes: ['data.read', 'data.write'] });
    expect(key).toMatch(/^lum_test_/);
    const count = async (test: Test) => ListResults.responses[200].body.parse((await test.expect(200)).body).data.length;
    const before = await count(owner.get('/results', team));
    expect(await count(read(key))).toBe(0);
    const csv = albertaFile({ 'Sample number': 'sandbox' });
    const send = app
      .request()
      .post('/api/imports')
      .query({ ...team, create: 'stations', mode: 'backfill' });
    await send.set('Authorization', `Bearer ${key}`).set('Content-Type', 'text/csv').send(csv).expect(201);
    const { rows } = await app.database.owner.query<{ count: number }>(
      `select count(*)::int from results r join teams t on r.team_id = t.document_id || '-sandbox' where t.slug = $1`,
      [team.team],
    );
    expect(rows).toEqual([{ count: 1 }]);
    expect(await count(owner.get('/results', team))).toBe(before);
  });

  it('is made by staff for a team as well, and belongs to nobody who could leave', async () => {
    const by = app.request().post('/luminous/api-keys').query(team).set('Authorization', `Bearer ${admin.token}`);
    const { key, createdBy } = await minted(by.send({ name: 'By staff', scopes: ['data.read'] }));
    expect(createdBy).toBeNull();
    await read(key).expect(200);
  });

  it('is out while its team is suspended', async () => {
    const place = await startCustomer(app, admin);
    const { key } = await minted(place.owner.post('/api-keys', { name: 'x', scopes: ['data.read'] }, place.team));
    await app
      .request()
      .post(`/luminous/customers/${place.team.team}/suspend`)
      .set('Authorization', `Bearer ${admin.token}`)
      .send({ reason: 'Unpaid' })
      .expect(200);
    expect(await codeOf(read(key, '/results', place.team).expect(403))).toBe('team.suspended');
  });
});
