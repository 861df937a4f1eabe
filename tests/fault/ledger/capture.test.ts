import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { asAdministrator, createDatabase, type TestDatabase } from '../../helpers/database';
import { newSigner, openSealer, openWriter, sealAll } from '../../helpers/ledger';

/** Each with a column of it. */
const columns = {
  ...{ event: 'actor', context: 'actor', payload: 'detail', leaf: 'bytes', salt: 'salt', tile: 'hashes' },
  ...{ checkpoint: 'note', verifier_key: 'verifier', seal_progress: 'size' },
};
const tables = Object.keys(columns);

describe('the ledger', () => {
  let database: TestDatabase;
  let writer: Client;
  let sealer: Client;
  beforeAll(async () => {
    database = await createDatabase();
    writer = await openWriter(database, 'member:somebody');
    sealer = await openSealer(database);
  });
  afterAll(async () => {
    await writer.end();
    await sealer.end();
    await database.drop();
  });

  const insertSite = (client: Pick<Client, 'query'>, code: string) =>
    client.query(`insert into sites (document_id, team_id, code, name, state) values ($1::text, 'team', $1::text, 'one', 'active')`, [
      code,
    ]);
  interface Recorded {
    readonly action: string;
    readonly actor: string;
    readonly changed: string[];
    readonly prior: Record<string, string | null> | null;
    readonly role: string;
  }
  const recorded = async (table: string, key: string): Promise<Recorded[]> => {
    const { rows } = await database.owner.query<Recorded>(
      `select e.action, e.actor, e.changed_fields as changed, p.prior, c.database_role as role
         from ledger.event e join ledger.context c on c.id = e.context_id left join ledger.payload p on p.event_id = e.id
        where e.table_name = $1::text and e.row_key = $2::text order by e.id`,
      [table, key],
    );
    return rows;
  };
  const actions = async (table: string, key: string): Promise<string[]> => (await recorded(table, key)).map(({ action }) => action);

  it.each(Object.entries(columns))('1, 2: lets the servers only read ledger.%s', async (table, column) => {
    for (const statement of [
      `update ledger.${table} set ${column} = ${column}`,
      `delete from ledger.${table}`,
      `truncate ledger.${table}`,
      `insert into ledger.${table} default values`,
    ]) {
      await expect(writer.query(statement)).rejects.toThrow('permission denied');
    }
  });

  it('1: lets nobody change or remove what is recorded, the owner and the sealer included', async () => {
    await insertSite(writer, 'kept');
    await writer.query(`update sites set name = 'changed' where code = 'kept'`);
    await sealAll(database, newSigner());
    for (const table of tables.filter((name) => name !== 'seal_progress')) {
      for (const client of [database.owner, sealer]) {
        await expect(client.query(`delete from ledger.${table}`)).rejects.toThrow(/never altered|permission denied/);
        await expect(client.query(`truncate ledger.${table}`)).rejects.toThrow(/never altered|permission denied/);
      }
    }
    await expect(database.owner.query(`update ledger.event set actor = 'x'`)).rejects.toThrow('never altered');
    await expect(
      sealer.query(`insert into ledger.event (actor, table_name, row_key, action) values ('x', 'x', 'x', 'insert')`),
    ).rejects.toThrow('permission denied');
    await expect(sealer.query(`update sites set name = 'x'`)).rejects.toThrow('permission denied');
  });

  it('3: lets the servers not replace, disable or drop what records', async () => {
    for (const statement of [
      'create or replace function ledger.record_sites() returns trigger language plpgsql as $$ begin return null; end $$',
      'drop function ledger.record_sites() cascade',
      'alter table sites disable trigger record_update',
      'drop trigger record_update on sites',
      `insert into ledger.event (actor, table_name, row_key, action) values ('x', 'x', 'x', 'insert')`,
    ]) {
      await expect(writer.query(statement)).rejects.toThrow(/must be owner|permission denied/);
    }
    await expect(writer.query(`select ledger.emit('change', 'insert', 'sites', 'x', 'team', null)`)).rejects.toThrow('recorded by the row');
  });

  it('4: records what a superuser does, also one who has triggers of others off, and says that it was one', async () => {
    await insertSite(writer, 'super');
    await asAdministrator(async (admin) => {
      await admin.query(`select set_config('app.actor', 'system:repair', false)`);
      await admin.query('set session_replication_role = replica');
      await admin.query(`update sites set name = 'two' where code = 'super'`);
    }, database.name);
    const [, update] = await recorded('sites', 'super');
    expect(update).toMatchObject({ action: 'update', actor: 'system:repair', changed: ['name'], prior: { name: 'one' }, role: 'postgres' });
  });

  it('36: records the same text, whatever the session prefers, and is not led astray by names of its own', async () => {
    await insertSite(writer, 'plain');
    await writer.query(`update sites set created_at = '2026-03-08 10:30:00.123456' where code = 'plain'`);
    const attacker = await openWriter(database, 'member:somebody');
    await attacker.query(
      `set timezone = 'Asia/Kathmandu'; set datestyle = 'German'; set extra_float_digits = -15; set intervalstyle = 'sql_standard'`,
    );
    await attacker.query(`create temporary table event (like ledger.event); create temporary table sites_copy (id int)`);
    await attacker.query(`set search_path = pg_temp, public`);
    await attacker.query(`update public.sites set created_at = null where code = 'plain'`);
    const { rows } = await attacker.query<{ image: string }>(`select image from ledger.images('sites', array['plain', 'super'])`);
    await attacker.end();
    expect((await recorded('sites', 'plain')).at(-1)?.prior).toEqual({ created_at: '2026-03-08 10:30:00.123456' });
    const { rows: plain } = await writer.query<{ image: string }>(`select image from ledger.images('sites', array['plain', 'super'])`);
    expect(rows).toEqual(plain);
  });

  it('42: records COPY, changes of many rows, cascades and removal, with who did it', async () => {
    await writer.query(
      `insert into sites (document_id, team_id, code, name) select 'many' || n, 'team', 'many' || n, 'x' from generate_series(1, 500) n`,
    );
    await writer.query(`update sites set name = 'y' where code like 'many%'`);
    await writer.query(`delete from sites where code like 'many%'`);
    const { rows } = await database.owner.query(
      `select action, actor, count(*)::int from ledger.event where row_key like 'many%' group by action, actor order by action`,
    );
    expect(rows).toEqual(['delete', 'insert', 'update'].map((action) => ({ action, actor: 'member:somebody', count: 500 })));
    await expect(database.owner.query('truncate sites cascade')).rejects.toThrow('never truncated');
    await writer.query(`insert into up_users (document_id, username, email) values ('linked', 'linked', 'linked@example.org')`);
    await writer.query(
      `insert into up_users_role_lnk (user_id, role_id) select u.id, r.id from up_users u, up_roles r where u.document_id = 'linked' limit 1`,
    );
    const { rows: links } = await writer.query<{ id: string }>(
      `select l.id::text from up_users_role_lnk l join up_users u on u.id = l.user_id where u.document_id = 'linked'`,
    );
    await writer.query(`delete from up_users where document_id = 'linked'`);
    expect(await actions('up_users_role_lnk', links[0]?.id ?? '')).toEqual(['insert', 'delete']);
  });

  it('records that a secret changed and nothing of it', async () => {
    await writer.query(
      `insert into up_users (document_id, username, email, password) values ('secretive', 'secretive', 's@example.org', 'hash-one')`,
    );
    await writer.query(`update up_users set password = 'hash-two', name = 'New' where document_id = 'secretive'`);
    await writer.query(`update up_users set reset_password_token = 'token-three' where document_id = 'secretive'`);
    await writer.query(`delete from up_users where document_id = 'secretive'`);
    const events = await recorded('up_users', 'secretive');
    expect(events.map(({ changed }) => changed)).toEqual([[], ['name', 'password'], ['reset_password_token'], []]);
    expect(JSON.stringify(events)).not.toMatch(/hash-|token-three/);
    const { rows } = await writer.query(`select 1 from ledger.images('up_users', array['secretive'])`);
    expect(rows).toEqual([]);
  });

  it('44: lets nobody write without saying who it is, nor inherit it from who had the connection before', async () => {
    const silent = await openWriter(database, '');
    await expect(insertSite(silent, 'nobody')).rejects.toMatchObject({ code: 'LU001' });
    await silent.query('begin');
    await silent.query(`select set_config('app.actor', 'member:brief', true)`);
    await insertSite(silent, 'brief');
    await silent.query('commit');
    await expect(insertSite(silent, 'nobody')).rejects.toMatchObject({ code: 'LU001' });
    await silent.end();
    expect((await recorded('sites', 'brief')).map(({ actor }) => actor)).toEqual(['member:brief']);
  });

  it('gives each transaction circumstances of its own, which nobody can borrow from another', async () => {
    await insertSite(writer, 'own');
    const { rows } = await writer.query<{ id: string }>('select max(id)::text as id from ledger.context');
    await writer.query('begin');
    await writer.query(`select set_config('app.context', $1, true)`, [rows[0]?.id]);
    await insertSite(writer, 'borrowed');
    await insertSite(writer, 'same');
    await writer.query('commit');
    const { rows: contexts } = await database.owner.query<{ key: string; context: string }>(
      `select row_key as key, context_id::text as context from ledger.event where row_key in ('own', 'borrowed', 'same')`,
    );
    const of = (wanted: string) => contexts.find(({ key }) => key === wanted)?.context;
    expect(of('borrowed')).not.toBe(of('own'));
    expect(of('same')).toBe(of('borrowed'));
  });

  it('says to each team, of an act that touched several, what concerns it, and nothing of the others', async () => {
    await writer.query('begin');
    await writer.query(`select set_config('app.reason', 'For both', true)`);
    await writer.query(
      `insert into sites (document_id, team_id, code, name) select 'both-' || t, t, 'both', 'x' from unnest(array['team-a', 'team-b']) t`,
    );
    await writer.query(`update sites set name = 'y' where code = 'both'`);
    await writer.query('commit');
    const reader = await openWriter(database, 'member:reader');
    for (const team of ['team-a', 'team-b']) {
      await reader.query(`select set_config('app.scope', 'team', false), set_config('app.team', $1::text, false)`, [team]);
      const { rows } = await reader.query(
        `select e.row_key as key, e.action, c.reason from ledger.event e left join ledger.context c on c.id = e.context_id order by e.id`,
      );
      expect(rows).toEqual(['insert', 'update'].map((action) => ({ key: `both-${team}`, action, reason: 'For both' })));
      const { rows: contexts } = await reader.query('select team_id from ledger.context');
      expect(contexts).toEqual([{ team_id: team }]);
    }
    await reader.end();
  });

  it('takes no longer for each row of many than for each of few, also after it has learned how few are recorded', async () => {
    await writer.query(
      `insert into sites (document_id, team_id, code, name) select 'bulk' || n, 'team', 'bulk' || n, 'x' from generate_series(1, 20000) n`,
    );
    for (let turn = 0; turn < 8; turn += 1) await writer.query(`update sites set name = $1::text where code = 'bulk1'`, [String(turn)]);
    const begin = process.hrtime.bigint();
    await writer.query(`update sites set name = 'all' where code like 'bulk%'`);
    expect(Number(process.hrtime.bigint() - begin) / 1e9).toBeLessThan(15);
  });

  it('45: takes the change back when it cannot be recorded', async () => {
    await database.owner.query(`alter table ledger.event add constraint is_full check (row_key <> 'unrecorded')`);
    await expect(insertSite(writer, 'unrecorded')).rejects.toThrow('is_full');
    const { rows } = await writer.query(`select 1 from sites where code = 'unrecorded'`);
    expect(rows).toEqual([]);
  });

  it('lets a verified value change, and a record go, only with a reason, which is recorded', async () => {
    await writer.query(`insert into stations (document_id, team_id, code, name) values ('st', 'team', 'st', 'st')`);
    await writer.query(
      `insert into imports (document_id, team_id, file_sha_256, file_size_bytes, imported_by, read_count, new_count, unchanged_count)
       values ('im', 'team', 'im', 1, 'test', 0, 0, 0)`,
    );
    await writer.query(
      `insert into samples (document_id, team_id, code, station_id, sampled_at, activity_type, is_quality_control)
       values ('sa', 'team', 'sa', 'st', now(), 'Sample-Routine', false)`,
    );
    await writer.query(
      `insert into results (document_id, team_id, station_id, sample_id, import_id, parameter_code, method_code, value, unit, sampled_at,
                            is_quality_control, measurement_key, version, is_newest, is_current, review_state)
       select 'r' || s.n, 'team', 'st', 'sa', 'im', 'p' || s.n, 'm', 1.50, 'mg/L', now(), false, md5(s.n::text)::uuid, 1, true, true, s.state
         from (values (1, 'Released'), (2, 'Preliminary')) s (n, state)`,
    );
    const change = (key: string) => writer.query(`update results set value = 1.6, comment = 'x' where document_id = $1::text`, [key]);
    await expect(change('r1')).rejects.toMatchObject({ code: 'LU004' });
    await change('r2');
    await writer.query(`update results set comment = 'harmless' where document_id = 'r1'`);
    await expect(writer.query(`update samples set code = 'sc' where document_id = 'sa'`)).rejects.toMatchObject({ code: 'LU004' });
    await expect(writer.query(`delete from results where document_id = 'r1'`)).rejects.toThrow('never removed');
    await writer.query('begin');
    await writer.query(`select set_config('app.reason', 'The dilution was entered twice', true)`);
    await change('r1');
    await writer.query('commit');
    const { rows } = await database.owner.query<{ prior: unknown; reason: string }>(
      `select p.prior, c.reason from ledger.event e join ledger.context c on c.id = e.context_id join ledger.payload p on p.event_id = e.id
        where e.row_key = 'r1' order by e.id desc limit 1`,
    );
    expect(rows).toEqual([
      { prior: expect.objectContaining({ comment: 'harmless' }) as unknown, reason: 'The dilution was entered twice' },
    ]);
  });

  it('names two numbers as different that are written differently', async () => {
    await writer.query(`insert into stations (document_id, team_id, code, name, latitude) values ('digits', 'team', 'digits', 'x', 57.10)`);
    const [before] = (await writer.query<{ image: string }>(`select image from ledger.images('stations', array['digits'])`)).rows;
    await writer.query(`update stations set latitude = latitude where document_id = 'digits'`);
    expect(await actions('stations', 'digits')).toEqual(['insert']);
    await writer.query(`update stations set latitude = 57.2 where document_id = 'digits'`);
    const [, update] = await recorded('stations', 'digits');
    expect(before?.image).toContain(`"latitude":"${update?.prior?.['latitude'] ?? 'nothing'}"`);
  });
});
