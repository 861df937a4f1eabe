import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, symlink, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asAdministrator, createDatabase, type TestDatabase } from '../helpers/database';
import { setting } from '../helpers/setting';

const schemaFile = 'dist/src/api/parameter/content-types/parameter/schema.json';

/** The build, copied so that a test may change it. */
const copyBuild = async (): Promise<string> => {
  const copy = await mkdtemp(path.join(tmpdir(), 'luminous-test-build-'));
  for (const part of ['dist/src', 'dist/config', 'database', 'package.json']) {
    await cp(path.join(setting.projectDir, part), path.join(copy, part), { recursive: true });
  }
  await mkdir(path.join(copy, 'public/uploads'), { recursive: true });
  await symlink(path.join(setting.projectDir, 'node_modules'), path.join(copy, 'node_modules'));
  return copy;
};

const addAttribute = async (build: string): Promise<void> => {
  const schema = JSON.parse(await readFile(path.join(build, schemaFile), 'utf8')) as { attributes: Record<string, unknown> };
  schema.attributes['synonym'] = { type: 'string', description: 'Another name.' };
  await writeFile(path.join(build, schemaFile), JSON.stringify(schema));
};

const addUndecidedType = async (build: string): Promise<void> => {
  const folder = path.join(build, 'dist/src/api/parameter/content-types/novelty');
  await mkdir(folder, { recursive: true });
  const schema = {
    kind: 'collectionType',
    collectionName: 'novelties',
    info: { singularName: 'novelty', pluralName: 'novelties', displayName: 'Novelty' },
    options: { draftAndPublish: false },
    attributes: { name: { type: 'string' } },
  };
  await writeFile(path.join(folder, 'schema.json'), JSON.stringify(schema));
};

const environment = (database: TestDatabase) => ({
  ...setting.env,
  MIGRATE_DATABASE_URL: database.ownerUrl,
  DATABASE_URL: database.serverUrl,
});

const migrate = (build: string, database: TestDatabase) =>
  spawnSync(process.execPath, ['dist/src/cli/migrate.js'], {
    cwd: build,
    env: environment(database),
    encoding: 'utf8',
    timeout: 60_000,
  });

const guards = async (database: TestDatabase) => {
  const { rows } = await database.owner.query<{ kind: string; name: string }>(
    `select 'policy' as kind, tablename || '.' || policyname as name from pg_policies where schemaname = 'public'
     union all
     select 'trigger', tgrelid::regclass::text || '.' || tgname || '.' || tgenabled::text from pg_trigger where not tgisinternal
     order by 1, 2`,
  );
  return rows;
};

describe('the migrate step', () => {
  let build: string;
  let database: TestDatabase;
  beforeAll(async () => {
    build = await copyBuild();
    database = await createDatabase();
  });
  afterAll(async () => {
    await rm(build, { recursive: true, force: true });
    await database.drop();
  });

  it('changes an unrelated content type after policies and triggers are there, and leaves them in force', async () => {
    const before = await guards(database);
    await addAttribute(build);
    const { status, stderr } = migrate(build, database);
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(await guards(database)).toEqual(before);
    const { rows } = await database.owner.query(
      `select 1 from information_schema.columns where table_name = 'parameters' and column_name = 'synonym'`,
    );
    expect(rows).toHaveLength(1);
  });

  it('takes nothing away that a newer build has added, and locks nothing that has not changed', async () => {
    const own = await createDatabase();
    const newer = await copyBuild();
    await addAttribute(newer);
    expect(migrate(newer, own).status).toBe(0);
    // Somebody reads while the older build is migrated to; a guard that was touched would wait for them and time out.
    const reader = await own.owner.connect();
    await reader.query('begin');
    await reader.query('select from results');
    await reader.query('select from teams');
    const { status } = migrate(setting.projectDir, own);
    await reader.query('rollback');
    reader.release();
    const { rowCount } = await own.owner.query(
      `select from information_schema.columns where table_name = 'parameters' and column_name = 'synonym'`,
    );
    await rm(newer, { recursive: true, force: true });
    await own.drop();
    expect({ status, rowCount }).toEqual({ status: 0, rowCount: 1 });
  });

  it('forces row security on every team-owned table and always fires the triggers of every recorded one', async () => {
    const { rows } = await database.owner.query<{ relname: string }>(
      `select relname from pg_class where relrowsecurity and relforcerowsecurity and relnamespace = 'public'::regnamespace order by 1`,
    );
    expect(rows.map(({ relname }) => relname)).toEqual([
      'api_keys',
      'custody_events',
      'exceedance_comments',
      'exceedances',
      'import_mappings',
      'imports',
      'invitations',
      'memberships',
      'read_grants',
      'reports',
      'result_comments',
      'results',
      'review_policies',
      'samples',
      'saved_views',
      'sites',
      'station_aliases',
      'stations',
      'team_files',
      'thresholds',
    ]);
    const found = await guards(database);
    for (const table of ['imports', 'results', 'samples', 'stations', 'teams', 'parameters', 'admin_users', 'up_users']) {
      for (const event of ['insert', 'update', 'delete'])
        expect(found).toContainEqual({ kind: 'trigger', name: `${table}.record_${event}.A` });
    }
  });

  it('refuses a table about which nobody has decided whether it is recorded', async () => {
    const own = await createDatabase();
    const ownBuild = await copyBuild();
    await addUndecidedType(ownBuild);
    const { status, stderr } = migrate(ownBuild, own);
    await rm(ownBuild, { recursive: true, force: true });
    await own.drop();
    expect(status).toBe(1);
    expect(stderr).toContain('Nobody has decided whether these tables are recorded: novelties.');
  });

  it('runs once when two nodes start it together on an empty database', async () => {
    const own = await createDatabase({ template: 'template0' });
    const run = async () => {
      const child = spawn(process.execPath, ['dist/src/cli/migrate.js'], {
        cwd: setting.projectDir,
        env: environment(own),
        stdio: 'ignore',
      });
      const [code] = (await once(child, 'exit')) as [number | null];
      return code;
    };
    const codes = await Promise.all([run(), run()]);
    const { rows } = await own.owner.query('select fingerprint from luminous.release');
    await own.drop();
    expect(codes).toEqual([0, 0]);
    expect(rows).toHaveLength(1);
  });

  it('refuses a database that cannot hold every letter', async () => {
    const name = `luminous_test_${randomBytes(6).toString('hex')}`;
    await asAdministrator(async (admin) => {
      await admin.query(`create database ${name} template template0 encoding 'SQL_ASCII' locale 'C' owner ${setting.ownerRole}`);
    });
    const url = new URL(database.ownerUrl);
    url.pathname = `/${name}`;
    const { status, stderr } = spawnSync(process.execPath, ['dist/src/cli/migrate.js'], {
      cwd: setting.projectDir,
      env: { ...environment(database), MIGRATE_DATABASE_URL: url.toString() },
      encoding: 'utf8',
    });
    await asAdministrator(async (admin) => {
      await admin.query(`drop database ${name} with (force)`);
    });
    expect(status).toBe(1);
    expect(stderr).toContain('The database is not encoded in UTF8.');
  });
});
