import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase, type TestDatabase } from '../helpers/database';
import { seedTeam, type TestTeam } from '../helpers/teams';

/** The database's locks alone: the servers' role, statements without any filter, on every table that a team owns. */
describe('a team-owned table', () => {
  let database: TestDatabase;
  let server: Client;
  let tables: string[];
  let teams: [TestTeam, TestTeam];
  beforeAll(async () => {
    database = await createDatabase();
    teams = [await seedTeam(database), await seedTeam(database)];
    const { rows } = await database.owner.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'team_id' and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
    );
    tables = rows.map(({ name }) => name);
    // Rows of the barest kind, in spite of what else the tables ask for: it is the policies that are looked at.
    for (const table of tables) {
      await database.owner.query(`alter table ${table} disable trigger user`);
      const { rows: checks } = await database.owner.query<{ name: string }>(
        `select conname as name from pg_constraint where conrelid = $1::regclass and contype = 'c' and conname !~ 'have_a_team'`,
        [table],
      );
      for (const { name } of checks) await database.owner.query(`alter table ${table} drop constraint ${name}`);
      for (const { id } of teams)
        await database.owner.query(
          `insert into ${table} (team_id, document_id) values ($1::text, $1::text || $2::text) on conflict do nothing`,
          [id, table],
        );
    }
    server = new Client({ connectionString: database.serverUrl });
    await server.connect();
  });
  afterAll(async () => {
    await server.end();
    await database.drop();
  });

  const actAs = async (scope: string, team: string, grantee = ''): Promise<void> => {
    await server.query(
      `select set_config('app.actor', 'system:test', false), set_config('app.scope', $1, false), set_config('app.team', $2, false),
              set_config('app.grantee', $3, false)`,
      [scope, team, grantee],
    );
  };
  const teamsSeen = async (table: string): Promise<string[]> => {
    const { rows } = await server.query<{ team_id: string }>(`select distinct team_id from ${table} where team_id = any ($1)`, [
      teams.map(({ id }) => id),
    ]);
    return rows.map(({ team_id }) => team_id);
  };

  it('has a column for its team and is one of many', () => {
    expect(tables).toEqual(
      expect.arrayContaining(['api_keys', 'invitations', 'memberships', 'read_grants', 'results', 'stations', 'thresholds']),
    );
  });

  it('shows a team its own rows, nobody none, and all to whoever says so', async () => {
    const [one, other] = teams;
    for (const table of tables) {
      await actAs('team', one.id);
      expect({ table, seen: await teamsSeen(table) }).toEqual({ table, seen: [one.id] });
      await actAs('', '');
      expect({ table, seen: await teamsSeen(table) }).toEqual({ table, seen: [] });
      await actAs('all', '');
      expect({ table, seen: (await teamsSeen(table)).sort() }).toEqual({ table, seen: [one.id, other.id].sort() });
    }
  });

  it('takes no row of another team, and lets none be changed, moved or removed', async () => {
    const [one, other] = teams;
    await actAs('team', one.id);
    for (const table of tables) {
      await expect(server.query(`insert into ${table} (team_id, document_id) values ($1, 'smuggled')`, [other.id])).rejects.toMatchObject({
        code: '42501',
      });
      expect((await server.query(`update ${table} set document_id = document_id where team_id = $1`, [other.id])).rowCount).toBe(0);
      expect((await server.query(`delete from ${table} where team_id = $1`, [other.id])).rowCount).toBe(0);
      await expect(server.query(`update ${table} set team_id = $2 where team_id = $1`, [one.id, other.id])).rejects.toMatchObject({
        code: '42501',
      });
    }
  });

  it('shows whoever was let in nothing that is not granted, and takes nothing from them', async () => {
    const [one, other] = teams;
    await actAs('team', one.id, other.id);
    for (const table of tables) {
      expect({ table, seen: await teamsSeen(table) }).toEqual({ table, seen: [] });
      await expect(server.query(`insert into ${table} (team_id, document_id) values ($1, 'smuggled')`, [one.id])).rejects.toMatchObject({
        code: '42501',
      });
      expect((await server.query(`update ${table} set document_id = document_id where team_id = $1`, [one.id])).rowCount).toBe(0);
      expect((await server.query(`delete from ${table} where team_id = $1`, [one.id])).rowCount).toBe(0);
    }
  });
});
