import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { Sql } from '../../src/lib/database';
import { claimDeliveries } from '../../src/plugins/notifications/server/src/queries/courier/claim-deliveries';
import { listOutgoing } from '../../src/plugins/notifications/server/src/queries/courier/list-outgoing';
import { settleDelivery } from '../../src/plugins/notifications/server/src/queries/courier/settle-delivery';
import { countInbox } from '../../src/plugins/notifications/server/src/queries/inbox/count-inbox';
import { listLiveNews } from '../../src/plugins/notifications/server/src/queries/inbox/list-live-news';
import { listNotifications } from '../../src/plugins/notifications/server/src/queries/inbox/list-notifications';
import { countOwn, markNotifications } from '../../src/plugins/notifications/server/src/queries/inbox/mark-notifications';
import { listPreferenceLayers } from '../../src/plugins/notifications/server/src/queries/preferences/list-preference-layers';
import { saveChoice } from '../../src/plugins/notifications/server/src/queries/preferences/save-choice';
import { forgetNotified } from '../../src/plugins/notifications/server/src/queries/forget-notified';
import { leaveOutDeliveries } from '../../src/plugins/notifications/server/src/queries/leave-out-deliveries';
import { noteNotification } from '../../src/plugins/notifications/server/src/queries/note-notification';
import { listTakenSeats } from '../../src/plugins/teams/server/src/queries/list-taken-seats';
import { createDatabase, type TestDatabase } from '../helpers/database';
import { contentsOf } from '../helpers/inbox';
import { explainAs, type Explained } from '../helpers/plans';

const teams = 500;
const each = 40;

const told = {
  type: 'warning',
  severity: 'warning',
  eventKey: 'key7',
  source: 'event 1',
  contents: contentsOf('warning'),
  about: [],
  isHistorical: false,
} satisfies Parameters<typeof noteNotification>[1]['told'];
/** Two people a team, each of whom was told as much; half of it is read, a quarter archived. */
const populate = async ({ owner }: TestDatabase): Promise<void> => {
  await owner.query(
    `insert into teams (document_id, slug, name, kind, state, created_at)
     select 'team' || n, 'slug' || n, 'Name ' || n, 'operator', 'active', now() from generate_series(1, $1::int) n`,
    [teams],
  );
  await owner.query(
    `insert into up_users (document_id, username, email, provider, confirmed, blocked)
     select 'person' || n, 'person' || n, 'person' || n || '@example.org', 'local', true, false from generate_series(1, 2 * $1::int) n`,
    [teams],
  );
  await owner.query(
    `insert into memberships (document_id, team_id, person_id, role, created_at)
     select 'membership' || n, 'team' || (1 + n % $1::int), 'person' || n, 'owner', now() from generate_series(1, 2 * $1::int) n`,
    [teams],
  );
  await owner.query(
    `insert into strapi_sessions (document_id, user_id, session_id, device_id, origin, status, type, expires_at, absolute_expires_at, created_at, updated_at)
     select 'session' || u.id, u.id::text, 'session' || u.document_id, 'device', 'users-permissions', 'active', 'refresh', now() + interval '1 day',
            now() + interval '1 day', now(), now()
       from up_users u`,
  );
  await owner.query(
    `insert into luminous.notification (id, team_id, type, severity, event_key, contents, about, is_historical)
     select 'told' || t || 'x' || n, 'team' || t, 'warning', 'warning', 'key' || n, $3::jsonb, '[]', false
       from generate_series(1, $1::int) t, generate_series(1, $2::int) n`,
    [teams, each, told.contents],
  );
  await owner.query(
    `insert into luminous.notification_recipient (notification_id, team_id, person_id, position, seen_at, read_at, archived_at)
     select n.id, n.team_id, m.person_id, nextval('luminous.notification_position'), d.at, d.at, case when random() < 0.25 then now() end
       from luminous.notification n join memberships m on m.team_id = n.team_id
      cross join lateral (select case when random() < 0.5 and n.id <> '' then now() end as at) d`,
  );
  await owner.query(
    `insert into luminous.delivery (team_id, person_id, channel, batch_key, state, next_attempt_at)
     select r.team_id, r.person_id, 'email', 'once:' || r.notification_id, 'due', now() from luminous.notification_recipient r`,
  );
  await owner.query(
    `insert into luminous.delivery_notification (delivery_id, notification_id, team_id)
     select d.id, substr(d.batch_key, 6), d.team_id from luminous.delivery d`,
  );
  await owner.query(
    `insert into luminous.notification_window (team_id, event_key, notification_id, event_count, last_at)
     select n.team_id, n.event_key, n.id, 1, now() from luminous.notification n`,
  );
  await owner.query(
    `insert into luminous.notification_choice (team_id, person_id, chosen)
     select m.team_id, m.person_id, '{"digest": {"kind": "hourly"}}' from memberships m`,
  );
  await owner.query(
    `insert into luminous.notification_default (team_id, chosen, updated_by) select t.document_id, '{"digest": {"kind": "hourly"}}', 'system:test' from teams t`,
  );
  await owner.query('analyze');
};

const inbox = { teamId: 'team7', personId: 'person6' };
const page = { state: 'inbox', severity: null, type: null, locale: null, before: null, limit: 25 } as const;

const asMember: Readonly<Record<string, (sql: Sql) => Promise<unknown>>> = {
  'the counts': (sql) => countInbox(sql, inbox),
  'a page': (sql) => listNotifications(sql, inbox, page),
  'a page of what is unread': (sql) => listNotifications(sql, inbox, { ...page, state: 'unread', before: '100000' }),
  'whose an entry is': (sql) => countOwn(sql, inbox, ['told7x1']),
  'marking one': (sql) => markNotifications(sql, inbox, { mark: 'read', ids: ['told7x1'], upTo: null }),
  'marking all': (sql) => markNotifications(sql, inbox, { mark: 'seen', ids: null, upTo: '100000' }),
  'telling a team': (sql) => noteNotification(sql, { teamId: 'team7', told, roles: ['owner'], among: null }),
  'what somebody wants': (sql) => listPreferenceLayers(sql, 'team7', ['person6']),
  'choosing for oneself': (sql) => saveChoice(sql, inbox, { timeZone: 'UTC' }),
  'what is left to be sent to somebody': (sql) => leaveOutDeliveries(sql, 'team7', 'person6'),
};
const asServer: Readonly<Record<string, (sql: Sql) => Promise<unknown>>> = {
  'what is due': (sql) => claimDeliveries(sql, { holder: 'h', hands: 10, leaseMs: 1000 }),
  'what is to be sent': (sql) => listOutgoing(sql, ['7', '8']),
  'how a delivery ended': (sql) =>
    settleDelivery(sql, { id: '7', holder: 'h', state: 'delivered', nextAfterMs: null, outcome: 'accepted', answer: '250' }),
  'what people of a team want': (sql) => listPreferenceLayers(sql, 'team7', ['person6', 'person506']),
  'what streams are told': (sql) =>
    listLiveNews(
      sql,
      [
        { ...inbox, after: '5', wantsCounts: true, locale: null },
        { teamId: 'team9', personId: 'person8', after: null, wantsCounts: false, locale: 'fr' },
      ],
      51,
    ),
  'who is still let in': (sql) => listTakenSeats(sql, [{ ...inbox, sessionId: 'sessionperson6' }]),
};

describe('inboxes in the database', () => {
  let database: TestDatabase;
  let member: Explained;
  let server: Explained;
  beforeAll(async () => {
    database = await createDatabase();
    await populate(database);
    member = await explainAs(database, { 'app.actor': 'member:person6', 'app.scope': 'team', 'app.team': 'team7' });
    server = await explainAs(database, { 'app.actor': 'system:live', 'app.scope': 'all' });
  });
  afterAll(async () => {
    await member.close();
    await server.close();
    await database.drop();
  });

  it.each(Object.keys(asMember))('are asked and changed by an index: %s', async (what) => {
    const plans = await member.plansOf(asMember[what] ?? (() => Promise.reject(new Error('No such question.'))));
    expect(plans).toContain('Scan');
    expect(plans).not.toMatch(/Seq Scan/);
  });

  it.each(Object.keys(asServer))('are looked through for all streams together by an index: %s', async (what) => {
    const plans = await server.plansOf(asServer[what] ?? (() => Promise.reject(new Error('No such question.'))));
    expect(plans).toContain('Scan');
    expect(plans).not.toMatch(/Seq Scan/);
  });

  const seenBy = async (settings: Readonly<Record<string, string>>) => {
    const client = new Client({ connectionString: database.serverUrl });
    await client.connect();
    for (const [name, value] of Object.entries(settings)) await client.query('select set_config($1, $2, false)', [name, value]);
    const counts: Record<string, number> = {};
    for (const table of [
      'notification',
      'notification_recipient',
      'notification_window',
      'delivery',
      'notification_choice',
      'notification_default',
    ]) {
      const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from luminous.${table}`);
      counts[table] = rows[0]?.count ?? -1;
    }
    await client.end();
    return counts;
  };
  const none = {
    notification: 0,
    notification_recipient: 0,
    notification_window: 0,
    delivery: 0,
    notification_choice: 0,
    notification_default: 0,
  };

  it('are kept apart by the database itself: by team, and within it by person', async () => {
    const team = { 'app.scope': 'team', 'app.team': 'team7' };
    const ofTeam = { notification: each, notification_window: each, delivery: 2 * each, notification_default: 1 };
    const [theirs, nobodys] = [
      { ...ofTeam, notification_recipient: each, notification_choice: 1 },
      { ...ofTeam, notification_recipient: 0, notification_choice: 0 },
    ];
    expect(await seenBy({})).toEqual(none);
    expect(await seenBy({ ...team, 'app.actor': 'member:person6' })).toEqual(theirs);
    expect(await seenBy({ ...team, 'app.actor': 'auditor:person6' })).toEqual(theirs);
    expect(await seenBy({ ...team, 'app.actor': 'member:person7' })).toEqual(nobodys);
    expect(await seenBy({ ...team, 'app.actor': 'apiKey:person6' })).toEqual(nobodys);
    expect(await seenBy({ ...team, 'app.actor': 'member:person6', 'app.grantee': 'team8' })).toEqual(none);
  });

  it('tell whoever sends what each of a team wants, and nobody else', async () => {
    const chosen = { digest: { kind: 'hourly' } };
    const layersAs = async (options: string) => {
      const client = new Client({ connectionString: database.serverUrl, options });
      await client.connect();
      const layers = await listPreferenceLayers(client, 'team7', ['person6', 'person506', 'person7']);
      await client.end();
      return [...layers].map(([id, { person, team }]) => [id, person, team]).sort();
    };
    const strangers = ['person7', null, chosen];
    expect(await layersAs('-c app.scope=all')).toEqual([['person506', chosen, chosen], ['person6', chosen, chosen], strangers]);
    expect(await layersAs('-c app.actor=member:person6 -c app.scope=team -c app.team=team7')).toEqual([
      ['person506', null, chosen],
      ['person6', chosen, chosen],
      strangers,
    ]);
  });

  it('leave nothing of the scope in which people were told', async () => {
    const client = new Client({
      connectionString: database.serverUrl,
      options: '-c app.actor=member:person6 -c app.scope=team -c app.team=team7',
    });
    await client.connect();
    await client.query('begin');
    const noted = await noteNotification(client, { teamId: 'team7', told, roles: ['owner'], among: null });
    const { rows } = await client.query<{ scope: string; others: number }>(
      `select current_setting('app.scope') as scope,
              (select count(*)::int from luminous.notification_recipient where person_id <> 'person6') as others`,
    );
    await client.query('rollback');
    await client.end();
    expect([...(noted?.layers.keys() ?? [])]).toHaveLength(2);
    expect(rows).toEqual([{ scope: 'team', others: 0 }]);
  });

  it('forget after two years what people were told, with all that hangs on it, and nothing younger', async () => {
    const client = new Client({ connectionString: database.ownerUrl, options: '-c app.actor=system:test -c app.scope=all' });
    await client.connect();
    await client.query('begin');
    const ofOne = `select (select count(*)::int from luminous.notification where id = 'told7x1') as notifications,
                          (select count(*)::int from luminous.notification_recipient where notification_id = 'told7x1') as recipients,
                          (select count(*)::int from luminous.delivery where batch_key = 'once:told7x1') as deliveries`;
    await client.query(`update luminous.notification set updated_at = now() - interval '729 days' where id = 'told7x1'`);
    await client.query(`update luminous.delivery set updated_at = now() - interval '729 days' where batch_key = 'once:told7x1'`);
    await forgetNotified(client);
    expect((await client.query(ofOne)).rows).toEqual([{ notifications: 1, recipients: 2, deliveries: 2 }]);
    await client.query(`update luminous.notification set updated_at = now() - interval '732 days' where id = 'told7x1'`);
    await client.query(`update luminous.delivery set updated_at = now() - interval '732 days' where batch_key = 'once:told7x1'`);
    await forgetNotified(client);
    expect((await client.query(ofOne)).rows).toEqual([{ notifications: 0, recipients: 0, deliveries: 0 }]);
    await client.query('rollback');
    await client.end();
  });
});
