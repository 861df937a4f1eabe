import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { findAsOf } from '../../../src/plugins/audit/server/src/services/history/find-as-of';
import { findDiff } from '../../../src/plugins/audit/server/src/services/history/find-diff';
import { walkVersions } from '../../../src/plugins/audit/server/src/services/history/walk-record';
import { asAdministrator, createDatabase, type TestDatabase } from '../../helpers/database';
import { newSigner, openWriter, readLog, sealAll } from '../../helpers/ledger';
import { ageEvents, checkAll, pruneAll, tamperWithLedger, tellStory } from '../../helpers/retention';

const signer = newSigner();

const idAt = (ids: readonly string[], place: number): string => ids[place] ?? '';

describe('retention', () => {
  let template: TestDatabase;
  let database: TestDatabase;
  let server: Client;
  beforeAll(async () => {
    template = await createDatabase();
    await tellStory(template, signer);
    await template.owner.end();
  });
  afterAll(async () => {
    await asAdministrator(async (admin) => {
      await admin.query(`drop database ${template.name} with (force)`);
    });
  });
  beforeEach(async () => {
    database = await createDatabase({ template: template.name });
    server = await openWriter(database, 'system:nightly');
  });
  afterEach(async () => {
    await server.end();
    await database.drop();
  });

  const versionsOf = async (key: string) => {
    const versions: { id: string; name: string | null; isPruned: boolean; reason: string | null }[] = [];
    for await (const { event, after } of walkVersions(server, { type: 'sites', key })) {
      const name = after.image === null ? null : ((JSON.parse(after.image) as { name?: string }).name ?? null);
      versions.unshift({ id: event.id, name, isPruned: event.isPruned, reason: event.reason });
    }
    return versions;
  };
  const prune = async (years = 10) => pruneAll(server, 'regulated', years);
  const count = async (what: string): Promise<number> => {
    const { rows } = await database.owner.query<{ count: number }>(`select count(*)::int as count from ${what}`);
    return rows[0]?.count ?? NaN;
  };

  it('lets go of what was replaced before the period began, and of nothing else', async () => {
    expect((await versionsOf('A')).map(({ name, isPruned }) => ({ name, isPruned }))).toEqual([
      { name: 'one', isPruned: false },
      { name: 'two', isPruned: false },
      { name: 'three', isPruned: false },
      { name: 'four', isPruned: false },
    ]);
    expect(await prune()).toBe(6);
    expect(await versionsOf('A')).toMatchObject([
      { name: null, isPruned: true, reason: null },
      { name: null, isPruned: true, reason: null },
      { name: 'three', isPruned: false, reason: 'because' },
      { name: 'four', isPruned: false },
    ]);
    // The one that was removed, its removal included.
    expect(await versionsOf('B')).toMatchObject([
      { isPruned: true },
      { isPruned: true },
      { isPruned: true },
      { isPruned: true, name: null },
    ]);
    expect(await count(`ledger.payload where prior::text like '%"two"%' or prior::text like '%"one"%'`)).toBe(0);
    expect(await checkAll(database)).toEqual([]);
    expect(await prune()).toBe(0);
  });

  it('says in the log what it let go of, and goes on being checked when that is sealed', async () => {
    await prune();
    const { rows } = await database.owner.query<{ team_id: string; detail: string }>(
      `select e.team_id, p.detail from ledger.event e join ledger.payload p on p.event_id = e.id where e.kind = 'ledger' and e.action = 'prune'`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.team_id).toBe('team');
    expect(JSON.parse(rows[0]?.detail ?? '')).toMatchObject({ class: 'regulated', count: '6', years: '10' });
    await server.query(`update sites set name = 'five'`);
    await sealAll(database, signer);
    expect(await checkAll(database)).toEqual([]);
  });

  it('leaves leaves, tiles and checkpoints as they are', async () => {
    const tree = async (): Promise<unknown> =>
      (
        await database.owner.query<Record<string, string>>(
          `select (select string_agg(encode(bytes, 'hex'), '' order by leaf_index) from ledger.leaf) as leaves,
                  (select string_agg(encode(hashes, 'hex'), '' order by level, tile_index) from ledger.tile) as tiles,
                  (select string_agg(note, '' order by size) from ledger.checkpoint) as notes`,
        )
      ).rows;
    const before = await tree();
    const log = await readLog(database);
    await prune();
    expect(await tree()).toEqual(before);
    expect((await readLog(database)).length).toBe(log.length - 6);
  });

  it('tells a reader that it was kept and is not any more', async () => {
    const ids = (await versionsOf('A')).map(({ id }) => id);
    const between = (one: number, other: number) => ({ from: idAt(ids, one), to: idAt(ids, other) });
    await prune();
    const record = { type: 'sites', key: 'A' };
    const { rows } = await database.owner.query<{ at: string }>(
      `select to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from ledger.event where id = $1::bigint`,
      [idAt(ids, 1)],
    );
    const [second] = rows;
    expect(await findAsOf(server, record, second?.at ?? '')).toMatchObject({ state: 'no-longer-kept', values: null });
    expect(await findDiff(server, record, between(0, 3))).toMatchObject({ isProven: false, isPruned: true });
    expect(await findDiff(server, record, between(2, 3))).toMatchObject({
      isProven: true,
      isPruned: false,
      fields: [{ field: 'name', before: 'three', after: 'four' }],
    });
  });

  it('keeps each class for its own time', async () => {
    const details = `ledger.payload where detail = '{"device":"phone"}'`;
    // Of this class there is what an installation writes at its beginning.
    await pruneAll(server, 'settings', 10);
    expect(await count(`ledger.pruned d join ledger.event e on e.id = d.event_id where e.table_name = 'sites'`)).toBe(0);
    expect(await count(details)).toBe(1);
    expect(await pruneAll(server, 'access', 2)).toBe(1);
    expect(await count(details)).toBe(0);
    expect(await versionsOf('A')).toMatchObject([{ name: 'one' }, { name: 'two' }, { name: 'three' }, { name: 'four' }]);
    expect(await checkAll(database)).toEqual([]);
  });

  it('keeps circumstances for as long as one of their events is kept', async () => {
    await prune();
    const { rows } = await database.owner.query<{ kept: boolean; reason: string | null; address: string | null }>(
      `select bool_or(not exists (select from ledger.pruned d where d.event_id = e.id)) as kept, c.reason, c.address
         from ledger.context c join ledger.event e on e.context_id = c.id
        where e.actor = 'member:somebody' group by c.id`,
    );
    expect(rows.filter(({ kept, reason }) => kept === (reason === null))).toEqual([]);
    expect(rows.some(({ kept }) => !kept)).toBe(true);
  });

  it('goes on in the next stroke where it stopped', async () => {
    expect(await pruneAll(server, 'regulated', 10, 1)).toBe(6);
    expect(await checkAll(database)).toEqual([]);
  });

  it('never lets go of what is not sealed', async () => {
    await server.query(`update sites set name = 'old'`);
    await server.query(`update sites set name = 'older'`);
    await ageEvents(database, 11);
    // What the sealed rename to "four" ended, and not what these ended.
    expect(await prune()).toBe(7);
    for (const name of ['four', 'old']) expect(await count(`ledger.payload where prior::text like '%"${name}"%'`)).toBe(1);
  });

  it.each([
    ['a team', 'team', null, null],
    ['a type', null, 'sites', null],
  ])('never lets go of what a hold on %s names, until it is lifted', async (_what, team, type, key) => {
    const { rows } = await server.query<{ id: string }>('select ledger.place_hold($1, $2, $3, $4)::text as id', [
      team,
      type,
      key,
      'a suit',
    ]);
    expect(await prune()).toBe(0);
    await sealAll(database, signer);
    expect(await checkAll(database)).toEqual([]);
    await server.query('select ledger.lift_hold($1::bigint, $2)', [rows[0]?.id, 'settled']);
    expect(await prune()).toBe(6);
    await sealAll(database, signer);
    expect(await checkAll(database)).toEqual([]);
    const events = await database.owner.query<{ action: string; detail: string }>(
      `select e.action, p.detail from ledger.event e join ledger.payload p on p.event_id = e.id where e.action like 'hold-%' order by e.id`,
    );
    expect(events.rows.map(({ action, detail }) => [action, (JSON.parse(detail) as { reason: string }).reason])).toEqual([
      ['hold-placed', 'a suit'],
      ['hold-lifted', 'settled'],
    ]);
  });

  it('never lets go of one record under hold, and of those beside it', async () => {
    await server.query(`select ledger.place_hold(null, 'sites', 'A', 'a suit')`);
    expect(await prune()).toBe(4);
    expect(await versionsOf('A')).toMatchObject([{ name: 'one' }, { name: 'two' }, { name: 'three' }, { name: 'four' }]);
    expect(await checkAll(database)).toEqual([]);
  });

  it('makes whoever places a hold wait for the stroke under way', async () => {
    const other = await openWriter(database, 'admin:1');
    await server.query('begin');
    await server.query(`select ledger.prune('regulated', 10, 500)`);
    await other.query(`set lock_timeout = '200ms'`);
    await expect(other.query(`select ledger.place_hold('team', null, null, 'late')`)).rejects.toThrow('lock timeout');
    await server.query('rollback');
    await other.query(`select ledger.place_hold('team', null, null, 'in time')`);
    await other.end();
    expect(await prune()).toBe(0);
  });

  const eventOf = (action: string, place: number) =>
    `(select id from ledger.event where table_name = 'sites' and row_key = 'A' and action = '${action}' order by id offset ${String(place)} limit 1)`;
  const forgedPruning = `
    insert into ledger.event (kind, context_id, actor, table_name, row_key, action, recorded_at)
    select 'ledger', max(id), 'system:nightly', '', '', 'prune', clock_timestamp() from ledger.context;
    insert into ledger.payload (event_id, detail)
    select (select max(id) from ledger.event),
           format('{"class":"regulated","count":"1","digest":"%s","years":"10"}', encode(sha256(convert_to(${eventOf('update', 1)}::text, 'UTF8')), 'hex'));
    insert into ledger.pruned select ${eventOf('update', 1)}, ${eventOf('update', 2)}, 'team', max(id) from ledger.event;`;

  it.each([
    ['a salt that vanished', `delete from ledger.salt where event_id = ${eventOf('update', 1)}`, /^payload-missing event \d+$/],
    ['a value that vanished', `delete from ledger.payload where event_id = ${eventOf('update', 2)}`, /^payload-differs event \d+$/],
    ['a reason that vanished', `update ledger.context set reason = null where reason is not null`, /^payload-differs event \d+$/],
    [
      'a pruning noted and never told',
      `delete from ledger.salt where event_id = ${eventOf('update', 1)};
       insert into ledger.pruned select ${eventOf('update', 1)}, ${eventOf('update', 2)}, 'team', prune_event from ledger.pruned limit 1`,
      /^pruning-differs event \d+$/,
    ],
    [
      'a pruning that names no event of the log',
      `insert into ledger.pruned values (${eventOf('update', 1)}, ${eventOf('update', 2)}, 'team', 1)`,
      /^pruning-differs event 1$/,
    ],
    ['a pruning before its time, however it is told', forgedPruning, /^pruning-differs event \d+$/],
    [
      'a note of what was pruned that vanished',
      `delete from ledger.pruned where event_id = ${eventOf('insert', 0)}`,
      /^(?:payload-missing|pruning-differs) event \d+$/,
    ],
    [
      'the event that told of a pruning',
      `delete from ledger.payload where event_id = (select prune_event from ledger.pruned limit 1)`,
      /^pruning-differs event \d+$/,
    ],
    [
      'who it was, of what was pruned',
      `update ledger.event set actor = 'member:other' where id = ${eventOf('insert', 0)}`,
      /^event-differs event \d+$/,
    ],
    ['a hold that vanished', `delete from ledger.hold`, /^hold-differs event \d+$/],
    [
      'a hold lifted past the log',
      `update ledger.hold set lifted_at = now(), lifted_by = 'x', lift_reason = 'x'`,
      /^hold-differs event \d+$/,
    ],
  ])('41: a check names %s', async (_what, statement, named) => {
    await prune();
    await server.query(`select ledger.place_hold(null, 'parameters', 'P', 'a suit')`);
    await sealAll(database, signer);
    expect(await checkAll(database)).toEqual([]);
    await tamperWithLedger(database, statement);
    expect((await checkAll(database)).filter((line) => named.test(line))).not.toEqual([]);
  });

  it('41: a check names a pruning told by a server that pruned nothing', async () => {
    await server.query(
      `select ledger.emit('ledger', 'prune', '', '', null, '{"class":"regulated","count":"1","digest":"00","years":"10"}')`,
    );
    expect(await checkAll(database)).toEqual([expect.stringMatching(/^pruning-differs event \d+$/)]);
  });

  it('counts what is due and what is held', async () => {
    const due = async (): Promise<unknown> =>
      (await server.query<Record<string, unknown>>(`select due::int, held::int, is_all from ledger.count_due('regulated', 10, 10000)`))
        .rows;
    expect(await due()).toEqual([{ due: 6, held: 0, is_all: true }]);
    await server.query(`select ledger.place_hold(null, 'sites', 'A', 'a suit')`);
    expect(await due()).toEqual([{ due: 4, held: 2, is_all: true }]);
    await prune();
    expect(await due()).toEqual([{ due: 0, held: 0, is_all: true }]);
  });

  it('leaves what the sealer needs to go on after a restore', async () => {
    await prune();
    await database.owner.query(`update ledger.seal_progress set sealed = null, until = null`);
    await server.query(`update sites set name = 'five'`);
    await sealAll(database, signer);
    expect(await checkAll(database)).toEqual([]);
  });
});
