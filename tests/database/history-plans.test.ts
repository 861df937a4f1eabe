import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Sql } from '../../src/lib/database';
import { findTeamOfRecord } from '../../src/plugins/audit/server/src/queries/find-team-of-record';
import { freezeLedger } from '../../src/plugins/audit/server/src/queries/export/frozen';
import { listEventsBetween } from '../../src/plugins/audit/server/src/queries/export/list-events-between';
import { listFrozenEvents } from '../../src/plugins/audit/server/src/queries/export/list-frozen-events';
import type { EventFilter } from '../../src/plugins/audit/server/src/queries/history/event-filter';
import { findSpanOfPeriod } from '../../src/plugins/audit/server/src/queries/history/find-span-of-period';
import { findTeamId } from '../../src/plugins/audit/server/src/queries/history/find-team-id';
import { listActorNames } from '../../src/plugins/audit/server/src/queries/history/list-actor-names';
import { listEventsOfSaves } from '../../src/plugins/audit/server/src/queries/history/list-events-of-saves';
import { listNewestByContext } from '../../src/plugins/audit/server/src/queries/history/list-newest-by-context';
import { listNewestOfSaves } from '../../src/plugins/audit/server/src/queries/history/list-newest-of-saves';
import { listRecordEvents } from '../../src/plugins/audit/server/src/queries/history/list-record-events';
import { listSeals } from '../../src/plugins/audit/server/src/queries/history/list-seals';
import { createDatabase, type TestDatabase } from '../helpers/database';
import { explainAs, type Explained } from '../helpers/plans';

const saves = 20_000;
const teams = 1000;

/** Two events a save, of many teams, people, kinds of records and days; all sealed. */
const populate = async ({ owner }: TestDatabase): Promise<void> => {
  await owner.query(
    `insert into teams (document_id, slug, name, kind, state, created_at)
     select 'team' || n, 'slug' || n, 'Name ' || n, 'operator', 'active', now() from generate_series(0, $1::int) n`,
    [teams],
  );
  await owner.query(
    `insert into sites (document_id, team_id, code, name, state) select 'site' || n, 'team' || n, 'A', 'A', 'active' from generate_series(0, $1::int) n`,
    [teams],
  );
  await owner.query(
    `insert into read_grants (document_id, team_id, owner_slug, grantee_team_id, grantee_slug, site_codes, kinds, ends_at, approved_at)
     select 'grant' || n, 'team' || n, 'slug' || n, 'team' || n + 1, 'slug' || n + 1, '["A"]', '["history"]', now() + interval '1 year', now()
       from generate_series(0, $1::int - 1) n`,
    [teams],
  );
  await owner.query(
    `insert into up_users (document_id, username, email, provider, confirmed, blocked)
     select 'person' || n, 'person' || n, 'person' || n || '@example.org', 'local', true, false from generate_series(1, $1::int) n`,
    [teams],
  );
  await owner.query(
    `insert into admin_users (document_id, firstname, email) select 'admin' || n, 'A', 'admin' || n from generate_series(1, $1::int) n`,
    [teams],
  );
  await owner.query(
    `with noted as (
       insert into ledger.context (transaction_id, team_id, actor)
       select (1000000 + n)::text::xid8, 'team' || n % $2::int, 'member:person' || n % 700 from generate_series(1, $1::int) n
       returning id, transaction_id, team_id, actor)
     insert into ledger.event (transaction_id, context_id, actor, team_id, table_name, row_key, action, changed_fields, recorded_at)
     select c.transaction_id, c.id, c.actor, c.team_id, case when c.id % 50 = 0 then 'stations' else 'sites' end,
            replace(c.team_id, 'team', 'site'), 'update', '{name}', now() - interval '400 days' + c.id * interval '1 minute'
       from noted c, generate_series(1, 2) k
      order by c.id`,
    [saves, teams],
  );
  await owner.query(`
    insert into ledger.payload (event_id, team_id, prior) select id, team_id, '{"name":"B"}' from ledger.event where changed_fields <> '{}';
    insert into ledger.leaf (leaf_index, event_id, bytes) select id, id, 'x' from ledger.event;
    insert into ledger.salt (event_id, salt) select id, decode(repeat('00', 32), 'hex') from ledger.event;
    insert into ledger.checkpoint (size, root, note) select n * 10, decode(repeat('00', 32), 'hex'), 'x' from generate_series(1, 5000) n;
    insert into ledger.pruned (event_id, ended_by, team_id, prune_event) select id, id + 1, team_id, 1 from ledger.event where id % 5 = 0;
    analyze`);
};

const team = 'team7';
const page = { before: null, limit: 26 };
const list = (filter: EventFilter) => (sql: Sql) => listNewestOfSaves(sql, filter, page);
const listByContext = (filter: Pick<EventFilter, 'team' | 'actor' | 'from'>) => (sql: Sql) => listNewestByContext(sql, filter, page);
const exportOf =
  (filter: EventFilter, before: string | null = null) =>
  async (sql: Sql): Promise<unknown> =>
    listFrozenEvents(sql, await freezeLedger(sql), filter, { span: await findSpanOfPeriod(sql, filter), before, limit: 500 });
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

const ofTeam: Readonly<Record<string, (sql: Sql) => Promise<unknown>>> = {
  'what happened to a record': (sql) => listRecordEvents(sql, { type: 'sites', key: 'site7', before: null, limit: 200 }),
  'what happened to it long ago': (sql) => listRecordEvents(sql, { type: 'sites', key: 'site7', before: '900', limit: 200 }),
  'who did it': (sql) => listActorNames(sql, ['member:person7', 'admin:7']),
  'where it stands in the log': (sql) => listSeals(sql, ['1700', '1701', '900']),
  'the newest saves of a team': listByContext({ team }),
  'further saves of a team': (sql) => listNewestByContext(sql, { team }, { before: '30000', limit: 26 }),
  'saves of a team since a day': listByContext({ team, from: daysAgo(395) }),
  'saves of a team in a period': list({ team, from: daysAgo(399), to: daysAgo(395) }),
  'what was done by somebody in it': listByContext({ team, actor: 'member:person7' }),
  'what was done by somebody to a kind of record': list({ team, type: 'sites', actor: 'member:person7' }),
  'what was done to one record of it': list({ team, type: 'sites', key: 'site7' }),
  'what a save did': (sql) => listEventsOfSaves(sql, { team }, ['1000007', '1001007']),
  'an export of a team': exportOf({ team }),
  'an export of a record of it': exportOf({ team, type: 'sites', key: 'site7' }),
  'what happened to records since': (sql) => listEventsBetween(sql, 'sites', [{ key: 'site7', from: '900', before: null }], 40),
  'whose record it is': (sql) => findTeamOfRecord(sql, { type: 'sites', key: 'site7' }),
};

const ofGuests: Readonly<Record<string, (sql: Sql) => Promise<unknown>>> = {
  'what happened to a record': (sql) => listRecordEvents(sql, { type: 'sites', key: 'site7', before: null, limit: 200 }),
  'what happened to one that was not granted': (sql) => listRecordEvents(sql, { type: 'stations', key: 'site7', before: null, limit: 200 }),
  'where it stands in the log': (sql) => listSeals(sql, ['1700', '1701', '900']),
  'what was done to one record': list({ team, type: 'sites', key: 'site7' }),
};

const ofAll: Readonly<Record<string, (sql: Sql) => Promise<unknown>>> = {
  'which team': (sql) => findTeamId(sql, 'slug7'),
  'the newest saves': listByContext({}),
  'saves since a day': listByContext({ from: daysAgo(395) }),
  'saves in a period': list({ from: daysAgo(399), to: daysAgo(395) }),
  'saves up to long ago': list({ to: daysAgo(399) }),
  'saves of somebody': listByContext({ actor: 'member:person7' }),
  'saves of somebody up to long ago': list({ actor: 'member:person7', to: daysAgo(399) }),
  'saves of a kind of record': list({ type: 'stations' }),
  'saves of a record': list({ type: 'sites', key: 'site7' }),
  'an export of everything': exportOf({}, '20000'),
  'an export of a period': exportOf({ from: daysAgo(399), to: daysAgo(395) }),
  'an export of what somebody did': exportOf({ actor: 'member:person7' }),
  'changes of a kind of record by somebody': list({ type: 'sites', actor: 'member:person7', action: 'changed', kind: 'change' }),
};

describe('questions about the past', () => {
  let database: TestDatabase;
  let inTeam: Explained;
  let asGuest: Explained;
  let everywhere: Explained;
  beforeAll(async () => {
    database = await createDatabase();
    await populate(database);
    inTeam = await explainAs(database, { 'app.actor': 'member:person7', 'app.scope': 'team', 'app.team': team });
    asGuest = await explainAs(database, {
      'app.actor': 'member:person8',
      'app.scope': 'team',
      'app.team': team,
      'app.grantee': 'team8',
    });
    everywhere = await explainAs(database, { 'app.actor': 'admin:1', 'app.scope': 'all', 'app.team': '' });
  });
  afterAll(async () => {
    await inTeam.close();
    await asGuest.close();
    await everywhere.close();
    await database.drop();
  });

  const expectIndexed = (plans: string): void => {
    expect(plans).toContain('Scan');
    expect(plans).not.toMatch(/Seq Scan/);
  };
  it.each(Object.keys(ofTeam))('are answered by an index in a team: %s', async (what) => {
    expectIndexed(await inTeam.plansOf(ofTeam[what] ?? (() => Promise.reject(new Error('No such question.')))));
  });
  it('are answered without reading the events of a save one by one', async () => {
    expect(await inTeam.plansOf(listByContext({ team }))).toContain('context_by_team');
    expect(await everywhere.plansOf(listByContext({ actor: 'member:person7' }))).toContain('context_by_actor');
  });

  it.each(Object.keys(ofGuests))('are answered by an index to a guest, what is covered too: %s', async (what) => {
    expectIndexed(await asGuest.plansOf(ofGuests[what] ?? (() => Promise.reject(new Error('No such question.')))));
  });
  it.each(Object.keys(ofAll))('are answered by an index to staff: %s', async (what) => {
    expectIndexed(await everywhere.plansOf(ofAll[what] ?? (() => Promise.reject(new Error('No such question.')))));
  });
});
