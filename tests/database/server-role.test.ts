import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { asAdministrator, createDatabase, type TestDatabase } from '../helpers/database';
import { setting } from '../helpers/setting';

const serve = (env: Readonly<Record<string, string>>) =>
  spawnSync(process.execPath, ['dist/src/cli/serve.js'], {
    cwd: setting.projectDir,
    env: { ...setting.env, PORT: '0', ...env },
    encoding: 'utf8',
    timeout: 30_000,
  });

describe('the role of the servers', () => {
  let database: TestDatabase;
  let server: Client;
  beforeAll(async () => {
    database = await createDatabase();
    server = new Client({ connectionString: database.serverUrl, options: '-c app.actor=system:test -c app.scope=all' });
    await server.connect();
  });
  afterAll(async () => {
    await server.end();
    await database.drop();
  });

  it.each([
    ['disable a trigger', 'alter table results disable trigger record_insert'],
    ['drop a trigger', 'drop trigger record_insert on results'],
    ['switch row security off', 'alter table results disable row level security'],
    ['drop a policy', 'drop policy team_isolation on results'],
    [
      'replace the trigger function',
      'create or replace function ledger.record_results() returns trigger language plpgsql as $$ begin return null; end $$',
    ],
    ['skip triggers for its session', 'set session_replication_role = replica'],
    ['truncate a table', 'truncate results'],
    ['create a table', 'create table public.mine (id int)'],
    ['rewrite a change event', `update ledger.event set actor = 'nobody'`],
    ['remove a change event', 'delete from ledger.event'],
    ['forge a change event', `insert into ledger.event (actor, table_name, row_key, action) values ('x', 'x', 'x', 'insert')`],
    ['forget a release', 'delete from luminous.release'],
  ])('cannot %s', async (_what, statement) => {
    await expect(server.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('cannot change a row under another id, which would leave no event', async () => {
    await database.owner.query(`insert into teams (document_id, slug, name, kind) values ('moving', 'moving', 'moving', 'operator')`);
    await expect(server.query(`update teams set id = id + 1000000, name = 'moved' where slug = 'moving'`)).rejects.toThrow(
      'the id of a recorded row never changes',
    );
  });

  it('cannot see around row security by asking for it', async () => {
    await server.query(`select set_config('app.scope', '', false), set_config('app.team', '', false)`);
    await server.query('set row_security = off');
    await expect(server.query('select 1 from results')).rejects.toThrow(/row-level security/);
    await server.query('reset row_security');
    await server.query(`select set_config('app.scope', 'all', false)`);
  });

  it('lets the owner rewrite no change event either', async () => {
    await database.owner.query(`insert into teams (document_id, slug, name, kind) values ('t1', 't1', 't1', 'operator')`);
    await expect(database.owner.query(`update ledger.event set actor = 'nobody'`)).rejects.toThrow('the ledger is never altered');
    await expect(database.owner.query('delete from ledger.event')).rejects.toThrow('the ledger is never altered');
    await expect(database.owner.query('truncate ledger.event')).rejects.toThrow('the ledger is never altered');
    await expect(database.owner.query('truncate teams')).rejects.toThrow('a recorded table is never truncated');
  });
});

describe('a server', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase();
  });
  afterAll(async () => {
    await database.drop();
  });

  it('refuses to start as the owner of the tables', () => {
    const { status, stderr } = serve({ DATABASE_URL: database.ownerUrl });
    expect(status).toBe(1);
    expect(stderr).toContain('it owns tables');
  });

  it('refuses to start as a superuser', () => {
    const url = new URL(setting.adminUrl);
    url.pathname = `/${database.name}`;
    const { status, stderr } = serve({ DATABASE_URL: url.toString() });
    expect(status).toBe(1);
    expect(stderr).toMatch(/it is a superuser, it bypasses row security/);
  });

  it('refuses to start when its role could create tables', async () => {
    const own = await createDatabase();
    await asAdministrator(async (admin) => {
      await admin.query(`grant create on schema public to ${setting.serverRole}`);
    }, own.name);
    const { status, stderr } = serve({ DATABASE_URL: own.serverUrl });
    await own.drop();
    expect(status).toBe(1);
    expect(stderr).toContain('it may create tables in the schema public');
  });

  it('refuses to start when its role could become a mightier one or write history', async () => {
    const own = await createDatabase();
    // Roles belong to the whole cluster: the one that the other tests serve with must not become mighty, not even for a moment.
    await asAdministrator(async (admin) => {
      await admin.query(`create role luminous_test_mighty superuser;
                         create role luminous_test_climber login password 'climber' in role luminous_test_mighty;
                         grant insert on ledger.event to luminous_test_climber`);
    }, own.name);
    const url = new URL(own.serverUrl);
    [url.username, url.password] = ['luminous_test_climber', 'climber'];
    const { status, stderr } = serve({ DATABASE_URL: url.toString() });
    await asAdministrator(async (admin) => {
      await admin.query('drop owned by luminous_test_climber; drop role luminous_test_climber; drop role luminous_test_mighty');
    }, own.name);
    await own.drop();
    expect(status).toBe(1);
    expect(stderr).toContain('it is a member of a role that is above row security');
    expect(stderr).toContain('it may write to the ledger');
  });

  it('refuses to start on a database that is not in step with its build', async () => {
    const own = await createDatabase();
    await own.owner.query(`insert into luminous.release (fingerprint) values ('of another build')`);
    const { status, stderr } = serve({ DATABASE_URL: own.serverUrl });
    await own.drop();
    expect(status).toBe(1);
    expect(stderr.trim()).toBe('The database is not in step with this build. Run "npm run migrate" first.');
  });

  it('refuses to start without a database, in one sentence', () => {
    const { status, stderr } = serve({ DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:1/none' });
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('cannot be reached');
    expect(stderr).not.toContain('nothing@');
  });

  it.each(['change-me-change-me-change-me', 'aaaaaaaaaaaaaaaaaaaaaaaa'])('refuses the secret "%s"', (secret) => {
    const { status, stderr } = serve({ DATABASE_URL: database.serverUrl, JWT_SECRET: secret });
    expect(status).toBe(1);
    expect(stderr).toContain('One of the secrets is a default or too simple');
  });

  it('names the variable that is missing', () => {
    const { status, stderr } = serve({ DATABASE_URL: database.serverUrl, STAFF_TOKEN: '' });
    expect(status).toBe(1);
    expect(stderr).toContain('STAFF_TOKEN');
  });
});
