import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { KeepPushSubscription, ListPushSubscriptions, type PushSubscription } from '../../src/plugins/notifications/contracts';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { eventually, startApp, type App } from '../helpers/app';
import { codeOf } from '../helpers/code-of';
import { bringIn, goodPassword, startCustomer, visit, type Joined, type Visitor } from '../helpers/people';
import { makeVapidKeys, newKeys, newSubscription } from '../helpers/push-service';
import { setting } from '../helpers/setting';

describe('devices that are pushed to', () => {
  const vapid = makeVapidKeys();
  let app: App;
  let staff: Administrator;
  let owner: Joined;
  let team: { team: string };
  beforeAll(async () => {
    app = await startApp({ env: { ...vapid, PUSH_SERVICES: 'push.example.org,*.own.example.org:8443' } });
    staff = await createAdministrator(app);
  });
  afterAll(async () => {
    await app.stop();
  });
  beforeEach(async () => {
    ({ owner, team } = await startCustomer(app, staff));
  });

  const keep = async (person: Visitor, body: object): Promise<PushSubscription> => {
    const answer = (await person.post('/notifications/push-subscriptions', body).expect(200)) as { body: unknown };
    return KeepPushSubscription.responses[200].body.parse(answer.body).data;
  };
  const list = async (person: Visitor): Promise<PushSubscription[]> => {
    const { body } = (await person.get('/notifications/push-subscriptions').expect(200)) as { body: unknown };
    return ListPushSubscriptions.responses[200].body.parse(body).data;
  };
  const signIn = async ({ email }: Joined): Promise<Visitor> => {
    const visitor = visit(app);
    await visitor.post('/session', { email, password: goodPassword }).expect(200);
    return visitor;
  };
  const idsOf = async (person: Visitor) => (await list(person)).map(({ id }) => id);
  const refuse = async (body: object, status: number) => codeOf(owner.post('/notifications/push-subscriptions', body).expect(status));

  it('subscribe with the key of this installation', async () => {
    const { body } = (await owner.get('/notifications/push-key').expect(200)) as { body: unknown };
    expect(body).toEqual({ data: { key: vapid.VAPID_PUBLIC_KEY } });
  });

  it('are kept once, however often they are sent, with what their person calls them', async () => {
    const subscription = newSubscription();
    const first = await keep(owner, subscription);
    expect(first).toMatchObject({ label: 'Test Browser', service: 'fcm.googleapis.com', lastSuccessAt: null, isThisSignIn: true });
    const second = await keep(owner, { ...subscription, label: 'Phone' });
    expect(second).toEqual({ ...first, label: 'Phone' });
    expect(await list(owner)).toEqual([second]);
  });

  it('are their person’s own: nobody else sees them or removes them', async () => {
    const other = await bringIn(app, owner, team, 'admin');
    const { id } = await keep(owner, newSubscription());
    expect(await list(other)).toEqual([]);
    expect(await codeOf(other.del(`/notifications/push-subscriptions/${id}`).expect(404))).toBe('resource.not-found');
    expect(await idsOf(owner)).toEqual([id]);
    await owner.del(`/notifications/push-subscriptions/${id}`).expect(200);
    expect(await list(owner)).toEqual([]);
    await owner.del(`/notifications/push-subscriptions/${id}`).expect(404);
    await visit(app).get('/notifications/push-subscriptions').expect(401);
  });

  it('go over to whoever signs in with the same browser, and to nobody who knows their address alone', async () => {
    const other = await bringIn(app, owner, team, 'viewer');
    const subscription = newSubscription();
    const { id } = await keep(owner, subscription);
    expect(await codeOf(other.post('/notifications/push-subscriptions', { ...subscription, keys: newKeys() }).expect(409))).toBe(
      'push.other-keys',
    );
    expect(await idsOf(owner)).toEqual([id]);
    const taken = await keep(other, subscription);
    expect(taken.id).not.toBe(id);
    expect([await idsOf(owner), await idsOf(other)]).toEqual([[], [taken.id]]);
  });

  it('are ten at most, and one of them may still be sent again', async () => {
    const subscriptions = Array.from({ length: 10 }, newSubscription);
    await Promise.all(subscriptions.map(async (subscription) => keep(owner, subscription)));
    expect(await refuse(newSubscription(), 409)).toBe('push.too-many');
    for (const subscription of subscriptions.slice(0, 1)) await keep(owner, subscription);
    expect(await list(owner)).toHaveLength(10);
  });

  it('are at services that are known here, and nowhere else', async () => {
    for (const endpoint of ['https://push.example.org/a', 'https://b.own.example.org:8443/b']) {
      await keep(owner, { ...newSubscription(), endpoint: `${endpoint}${randomBytes(8).toString('hex')}` });
    }
    for (const endpoint of ['https://127.0.0.1/a', 'https://[::1]/', 'http://push.example.org/a', 'https://push.example.org:8443/a']) {
      expect(await refuse({ ...newSubscription(), endpoint }, 422)).toBe('push.unknown-service');
    }
  });

  it('come with keys that something can be encrypted with', async () => {
    const { p256dh, auth } = newKeys();
    const noPoint = Buffer.concat([Buffer.of(4), Buffer.alloc(64, 1)]).toString('base64url');
    for (const keys of [
      { p256dh: noPoint, auth },
      { p256dh: 'AAAA', auth },
      { p256dh, auth: 'AAAA' },
    ]) {
      expect(await refuse({ ...newSubscription(), keys }, 422)).toBe('push.keys-unusable');
    }
    for (const body of [
      {},
      { ...newSubscription(), keys: { p256dh } },
      { ...newSubscription(), endpoint: 'somewhere' },
      { ...newSubscription(), more: 1 },
    ]) {
      expect(await refuse(body, 400)).toBe('request.invalid');
    }
  });

  it('end with the session in which they were sent last, and with no other', async () => {
    const elsewhere = await signIn(owner);
    const here = await keep(owner, newSubscription());
    const there = await keep(elsewhere, newSubscription());
    expect((await list(owner)).map(({ id, isThisSignIn }) => [id, isThisSignIn])).toEqual([
      [there.id, false],
      [here.id, true],
    ]);
    await elsewhere.del('/session').expect(200);
    expect(await idsOf(owner)).toEqual([here.id]);
  });

  it('outlive a session that is renewed, and end where the password is changed elsewhere', async () => {
    const elsewhere = await signIn(owner);
    const here = await keep(owner, newSubscription());
    await keep(elsewhere, newSubscription());
    await owner.post('/session/renew').expect(200);
    expect((await list(owner)).find(({ id }) => id === here.id)?.isThisSignIn).toBe(true);
    await owner.put('/password', { present: goodPassword, password: `${goodPassword} of late` }).expect(200);
    expect(await idsOf(owner)).toEqual([here.id]);
  });

  it('outlive a session that merely runs out: whoever does not look is to be told', async () => {
    const { id } = await keep(owner, newSubscription());
    const ofPeople = `origin = 'users-permissions'`;
    await app.database.owner.query(`update strapi_sessions set expires_at = now() - interval '1 minute' where ${ofPeople}`);
    await app.database.owner.query(`delete from strapi_sessions where ${ofPeople}`);
    expect(await idsOf(await signIn(owner))).toEqual([id]);
  });

  it('are forgotten when their person is in no team any more', async () => {
    const other = await bringIn(app, owner, team, 'viewer');
    const second = await startCustomer(app, staff);
    await app.database.owner.query(
      `insert into memberships (document_id, team_id, person_id, role, created_at, updated_at, published_at)
       select luminous.new_document_id(), document_id, $2, 'viewer', now(), now(), now() from teams where slug = $1`,
      [second.customer.slug, other.id],
    );
    const { id } = await keep(other, newSubscription());
    const untilRemoved = async (from: { person: Visitor; team: { team: string } }) => {
      await from.person.del(`/members/${other.id}`, from.team).expect(200);
      await eventually(async () => {
        const { rowCount } = await app.database.owner.query(`select from graphile_worker.jobs where task_identifier ~ 'event'`);
        return rowCount === 0 ? true : undefined;
      });
    };
    await untilRemoved({ person: owner, team });
    expect(await idsOf(other)).toEqual([id]);
    await untilRemoved({ person: second.owner, team: second.team });
    expect(await idsOf(other)).toEqual([]);
  });
});

describe('an installation without keys for web push', () => {
  it.each([
    { VAPID_PUBLIC_KEY: makeVapidKeys().VAPID_PUBLIC_KEY },
    { ...makeVapidKeys(), VAPID_PUBLIC_KEY: makeVapidKeys().VAPID_PUBLIC_KEY },
  ])('does not start with keys that are no pair: %#', (keys) => {
    const env = { ...setting.env, DATABASE_URL: 'postgres://nobody@localhost/nothing', ...keys };
    const { status, stderr } = spawnSync(process.execPath, ['dist/src/cli/serve.js'], { cwd: setting.projectDir, env, encoding: 'utf8' });
    expect(status).not.toBe(0);
    expect(stderr).toContain('VAPID_PUBLIC_KEY: it and VAPID_PRIVATE_KEY are a pair');
  });
});
