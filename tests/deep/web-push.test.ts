import { globalAgent } from 'node:https';
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Outgoing, OutgoingNotice } from '../../src/plugins/notifications/server/src/services/courier/channel';
import type * as SendPush from '../../src/plugins/notifications/server/src/services/courier/send-push';
import { fromDist, loadApp, type Loaded } from '../helpers/in-process';
import type { WorldPerson } from '../helpers/isolation/world';
import { seedMember } from '../helpers/members';
import { makeVapidKeys, readVapid, startPushService, type Browser, type PushService } from '../helpers/push-service';
import { seedTeam, type TestTeam } from '../helpers/teams';

const critical: OutgoingNotice = {
  ...{ type: 'critical', severity: 'critical', isHistorical: false, isSilent: false, url: 'https://luminous.example/en/exceedances/1' },
  contents: {
    items: [{ name: 'Place A', count: 1, quantity: 'Amount', value: '12 mg/L', side: 'above', limit: '10 mg/L', rule: null }],
    rest: 0,
  },
};
const joined: OutgoingNotice = {
  ...{ type: 'invitation-accepted', severity: 'info', isHistorical: false, isSilent: true, url: 'https://luminous.example/en/members' },
  contents: { items: [{ name: 'Marie', count: 1, role: 'viewer' }], rest: 0 },
};

const answering =
  (status: number, headers: Record<string, string> = {}, text = '') =>
  (response: ServerResponse): void => {
    response.writeHead(status, headers).end(text);
  };

describe('a message by web push', () => {
  const vapid = makeVapidKeys();
  let service: PushService;
  let app: Loaded;
  let team: TestTeam;
  let person: WorldPerson;
  let sendPush: typeof SendPush.sendPush;
  beforeAll(async () => {
    service = await startPushService();
    app = await loadApp({ ...vapid, VAPID_SUBJECT: 'mailto:push@luminous.example', PUSH_SERVICES: service.host });
    ({ sendPush } = fromDist<typeof SendPush>('plugins/notifications/server/src/services/courier/send-push.js'));
    globalAgent.options.ca = service.cert;
  });
  afterAll(async () => {
    globalAgent.destroy();
    await service.stop();
    await app.destroy();
  });
  beforeEach(async () => {
    team = await seedTeam(app.database);
    person = await seedMember(app.database, team);
  });

  const keep = async ({ subscription: { endpoint, keys } }: Browser, serverKey = vapid.VAPID_PUBLIC_KEY): Promise<void> => {
    await app.database.owner.query(
      `insert into luminous.push_subscription (id, person_id, endpoint, p256dh, auth, server_key)
       values (luminous.new_document_id(), $1, $2, $3, $4, $5)`,
      [person.id, endpoint, keys.p256dh, keys.auth, serverKey],
    );
  };
  const subscribe = async (...answer: Parameters<PushService['subscribe']>): Promise<Browser> => {
    const browser = service.subscribe(...answer);
    await keep(browser);
    return browser;
  };
  const send = async (changes: Partial<Outgoing> = {}) =>
    sendPush(app.strapi, {
      ...{ deliveryId: '17', attempt: 1, notices: [critical], isDigest: false },
      person: { id: person.id, email: 'a@b.example', name: 'A', locale: 'en' },
      team: { ...team, name: 'Northern' },
      ...changes,
    });
  const kept = async () => {
    const { rows } = await app.database.owner.query<{ endpoint: string; has_worked: boolean }>(
      'select endpoint, last_success_at is not null as has_worked from luminous.push_subscription where person_id = $1 order by id',
      [person.id],
    );
    return rows;
  };

  it('is read by the browser alone, and says what it is about in the language of the person', async () => {
    const browser = await subscribe();
    expect(await send()).toEqual({ kind: 'accepted', answer: `${service.host}: 201` });
    expect(await send({ notices: [joined], person: { id: person.id, email: '', name: '', locale: 'fr' } })).toMatchObject({
      kind: 'accepted',
    });
    const [first, second] = browser.received.map((message) => browser.read(message));
    expect(first).toEqual({
      ...{ title: 'Critical: Amount at Place A (Northern)', url: critical.url, severity: 'critical', silent: false },
      body: 'Amount at Place A: 12 mg/L, above the critical limit of 10 mg/L.',
    });
    expect(second).toMatchObject({ title: expect.stringContaining('Marie'), severity: 'info', silent: true });
    expect(JSON.stringify(second)).toMatch(/invitation|équipe/);
    expect(browser.received[0]?.body.includes('Amount')).toBe(false);
    expect(await kept()).toEqual([{ endpoint: browser.subscription.endpoint, has_worked: true }]);
  });

  it('tells the service who sends, how urgent it is and for how long to keep it, and replaces an attempt before', async () => {
    const browser = await subscribe();
    await send();
    await send({ attempt: 2 });
    await send({ deliveryId: '18', notices: [joined] });
    const [first, again, other] = browser.received.map(({ headers }) => headers);
    expect(first).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'high', ttl: String(7 * 86_400) });
    expect(other).toMatchObject({ urgency: 'low', ttl: '86400' });
    expect(again?.['topic']).toBe(first?.['topic']);
    expect(other?.['topic']).not.toBe(first?.['topic']);
    const claims = readVapid(first?.authorization ?? '', vapid.VAPID_PUBLIC_KEY);
    expect(claims).toMatchObject({ aud: service.origin, sub: 'mailto:push@luminous.example' });
    expect((claims?.exp ?? 0) - Date.now() / 1000).toBeLessThanOrEqual(86_400);
  });

  it('of several things is one, with their heads', async () => {
    const browser = await subscribe();
    await send({ notices: [joined, critical], isDigest: true });
    expect(browser.read(browser.received[0] ?? { headers: {}, body: Buffer.alloc(0) })).toMatchObject({
      ...{ title: '2 messages (Northern)', severity: 'critical', silent: false },
      body: 'Critical: Amount at Place A\nMarie has joined',
      url: `http://localhost/en/inbox?team=${team.slug}`,
    });
  });

  it.each([404, 410])('that finds a subscription over (%i) forgets it', async (status) => {
    await subscribe(answering(status));
    expect(await send()).toEqual({ kind: 'failed', failure: { kind: 'gone' }, answer: `${service.host}: ${String(status)}` });
    expect(await kept()).toEqual([]);
    expect(await send()).toEqual({ kind: 'failed', failure: { kind: 'gone' }, answer: 'no device is left' });
  });

  it.each([
    [429, { 'Retry-After': '120' }, { kind: 'throttled', retryAfterSeconds: 120 }],
    [429, {}, { kind: 'throttled', retryAfterSeconds: 0 }],
    [503, { 'Retry-After': '7' }, { kind: 'throttled', retryAfterSeconds: 7 }],
    [500, {}, { kind: 'transient' }],
    [413, {}, { kind: 'permanent' }],
  ])('that is answered %i %j is tried again or not, and forgets nothing', async (status, headers, failure) => {
    await subscribe(answering(status, headers, 'said\n why'));
    expect(await send()).toEqual({ kind: 'failed', failure, answer: `${service.host}: ${String(status)} said why` });
    expect(await kept()).toMatchObject([{ has_worked: false }]);
  });

  it('waits ten seconds for a service, and not for ever', async () => {
    await subscribe(() => undefined);
    const before = Date.now();
    expect(await send()).toMatchObject({
      kind: 'failed',
      failure: { kind: 'transient' },
      answer: expect.stringContaining('no answer within'),
    });
    expect(Date.now() - before).toBeLessThan(15_000);
  });

  it('is accepted by a service that has said so and then goes on talking', async () => {
    await subscribe((response) => {
      response.writeHead(201);
      response.write('x'.repeat(100_000));
    });
    const outcome = await send();
    expect(outcome.kind).toBe('accepted');
    expect(outcome.answer.length).toBeLessThan(300);
  });

  it('follows no service anywhere else', async () => {
    const elsewhere = service.subscribe();
    await subscribe(answering(307, { Location: elsewhere.subscription.endpoint }));
    expect(await send()).toMatchObject({ kind: 'failed' });
    expect(elsewhere.received).toEqual([]);
  });

  it('is accepted when one of several devices takes it; those that are gone are forgotten', async () => {
    const [works, fails] = [await subscribe(), await subscribe(answering(500))];
    await subscribe(answering(410));
    expect(await send()).toMatchObject({ kind: 'accepted' });
    expect(works.received).toHaveLength(1);
    expect(await kept()).toEqual([
      { endpoint: works.subscription.endpoint, has_worked: true },
      { endpoint: fails.subscription.endpoint, has_worked: false },
    ]);
  });

  it('goes to no address that is not allowed any more', async () => {
    await app.database.owner.query(
      `insert into luminous.push_subscription (id, person_id, endpoint, p256dh, auth, server_key)
       values (luminous.new_document_id(), $1, 'https://127.0.0.1:1/x', 'x', 'x', $2)`,
      [person.id, vapid.VAPID_PUBLIC_KEY],
    );
    expect(await send()).toMatchObject({ failure: { kind: 'permanent' }, answer: expect.stringContaining('not a push service') });
  });

  it.each([
    ['is blocked', `update up_users set blocked = true where document_id = $1`],
    [
      'is in a suspended team',
      `update teams set state = 'suspended' where document_id in (select team_id from memberships where person_id = $1)`,
    ],
    ['has left the team', `delete from memberships where person_id = $1`],
    ['had access until now', `update memberships set access_ends_at = now() - interval '1 second' where person_id = $1`],
  ])('goes to nobody who %s', async (_, statement) => {
    const browser = await subscribe();
    await app.database.owner.query(statement, [person.id]);
    expect(await send()).toMatchObject({ kind: 'failed', failure: { kind: 'gone' } });
    expect(browser.received).toEqual([]);
  });

  it('does not go to a browser that subscribed with another key', async () => {
    const browser = service.subscribe();
    await keep(browser, makeVapidKeys().VAPID_PUBLIC_KEY);
    expect(await send()).toMatchObject({ failure: { kind: 'gone' } });
    expect(browser.received).toEqual([]);
  });
});
