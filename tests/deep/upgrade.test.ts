import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreateImport, ListImports } from '../../src/api/intake/contracts';
import { ListSaves, type Save } from '../../src/plugins/audit/contracts';
import { albertaFile } from '../helpers/alberta';
import { startApp, type App } from '../helpers/app';
import { ask } from '../helpers/ask';
import { createDatabase, type TestDatabase } from '../helpers/database';
import { bodyOf, sendFile } from '../helpers/intake';
import { setting } from '../helpers/setting';
import { seedTeam } from '../helpers/teams';

const fixture = (name: string): string => readFileSync(path.join(setting.projectDir, 'tests/fixtures', name), 'utf8');
const realFile = fixture('ab_naphthenic_acids_all_years.csv');

/** Two methods in one sample, a limit that is exceeded, another unit, a replicate; the sample's code is also one of another team. */
const madeUp = albertaFile(
  { 'Sample number': '08SWE00499-01' },
  { 'Sample number': '08SWE00499-01', 'Analysis method code': '3441', 'Parameter unit symbol': 'ug/L', 'Parameter value': '290' },
  { 'Sample number': 'S-2', 'Parameter sign': '>', 'Parameter value': '100' },
  { 'Sample number': 'S-3', 'Sample Type': 'REPLICATE SAMPLE', 'QC Sample (Y/N)': 'Y' },
);

const migrate = (database: TestDatabase) =>
  spawnSync(process.execPath, ['dist/src/cli/migrate.js'], {
    cwd: setting.projectDir,
    env: { ...setting.env, MIGRATE_DATABASE_URL: database.ownerUrl, DATABASE_URL: database.serverUrl },
    encoding: 'utf8',
    timeout: 120_000,
  });

/** What the release before knew of a result, and what tells one measurement from another. */
const resultColumns = `
  r.id, r.document_id, r.team_id, r.station_id, r.import_id, r.line_number, r.is_quality_control, r.sampled_at, r.parameter_code,
  r.method_code, r.value, r.value_text, r.unit, r.detection_condition, r.detection_limit, r.laboratory, r.created_at, r.limit_type,
  r.method_context, r.measurement_key, r.version, r.is_newest, r.is_current, r.review_state`;

const lookAt = async ({ owner }: TestDatabase) => {
  const { rows: results } = await owner.query<Record<string, unknown>>(
    `select ${resultColumns}, s.code as sample_code, s.station_id as sample_station_id, s.sampled_at as sample_sampled_at, s.time_zone,
            s.is_time_known, s.activity_type, s.is_quality_control as is_control_sample
       from results r join samples s on s.team_id = r.team_id and s.document_id = r.sample_id
      order by r.id`,
  );
  return results;
};

const digest = async ({ owner }: TestDatabase): Promise<unknown> => {
  const { rows } = await owner.query(`
    select (select md5(string_agg(r::text, '|' order by id)) from results r) as results,
           (select md5(string_agg(s::text, '|' order by id)) from samples s) as samples,
           (select md5(string_agg(i::text, '|' order by id)) from imports i) as imports,
           (select count(*) from ledger.event where table_name in ('results', 'samples', 'imports')) as changes`);
  return rows[0];
};

describe('a database as the release before left it', () => {
  let database: TestDatabase;
  let slug: string;
  let app: App;
  let before: readonly Record<string, unknown>[];
  let outcome: ReturnType<typeof migrate>;

  beforeAll(async () => {
    database = await createDatabase();
    const first = await startApp({ database });
    ({ slug } = await seedTeam(database));
    await sendFile(first, realFile).expect(201);
    await sendFile(first, madeUp, { team: slug }).expect(201);
    await first.stop();
    before = await lookAt(database);
    // Several statements in one query are one transaction.
    await database.owner.query(fixture('previous-release.sql'));
    outcome = migrate(database);
    if (outcome.status === 0) app = await startApp({ database });
  });
  afterAll(async () => {
    await app.stop();
    await database.drop();
  });

  it('is upgraded by the migrate step', () => {
    expect({ status: outcome.status, stderr: outcome.stderr }).toMatchObject({ status: 0 });
  });

  it('keeps every result and gives it its sample, its key and its first version', async () => {
    expect(before).toHaveLength(106);
    expect(await lookAt(database)).toEqual(before);
    const { rows } = await database.owner.query('select team_id, code from samples');
    expect(rows).toHaveLength(102 + 3);
  });

  it('has nothing left of what the release before had in their place', async () => {
    const { rows } = await database.owner.query(
      `select column_name as name from information_schema.columns where table_name = 'results' and column_name in ('sample_code', 'activity_type')
        union all
       select indexname from pg_indexes where indexname in ('imports_file_key', 'results_natural_key', 'results_by_time', 'results_by_station')
        union all
       select conname from pg_constraint where conname in ('results_station_fk', 'results_import_fk')`,
    );
    expect(rows).toEqual([]);
  });

  it('has every row that was made or changed on record', async () => {
    const { rows } = await database.owner.query(
      `select table_name as "table", count(*)::int
         from ledger.event
        where actor = 'system:migrate' and action <> 'baseline' and table_name in ('imports', 'results', 'samples')
        group by table_name order by table_name`,
    );
    expect(rows).toEqual([
      { table: 'imports', count: 2 },
      { table: 'results', count: 106 },
      { table: 'samples', count: 105 },
    ]);
  });

  it('lists what was done before circumstances were kept', async () => {
    const { data } = ListSaves.responses[200].body.parse((await ask(app, '/ledger/events', { team: slug, limit: '100' }).expect(200)).body);
    const isImport = ({ actor, records }: Save) => actor === 'apiKey:staff' && records.some(({ type }) => type === 'imports');
    expect(data.filter(isImport)).toHaveLength(1);
    expect(data.findIndex(isImport)).toBeGreaterThan(data.findIndex(({ actor }) => actor === 'system:migrate'));
  });

  it('knows its imports as released history, by nobody who did not release them', async () => {
    const { data } = ListImports.responses[200].body.parse((await ask(app, '/imports', { team: slug }).expect(200)).body);
    expect(data).toMatchObject([{ state: 'imported', mode: 'backfill', counts: { read: 4, new: 4 }, released: { by: 'system:migrate' } }]);
  });

  it('is not changed by a second run', async () => {
    const once = await digest(database);
    await database.owner.query(`update luminous.release set fingerprint = 'another build'`);
    expect(migrate(database)).toMatchObject({ status: 0 });
    expect(await digest(database)).toEqual(once);
  });

  it('has its look-ups lead with the key where they led with the team', async () => {
    await database.owner.query(`
      drop index samples_of_code_key, results_newest_of_key, results_version_of_key, results_of_sample, station_aliases_of_code;
      create unique index samples_code_key on samples (team_id, code);
      create unique index results_newest_key on results (team_id, measurement_key) where is_newest;
      create unique index results_version_key on results (team_id, measurement_key, version) where not is_newest;
      create index results_by_sample on results (team_id, sample_id);
      create index station_aliases_by_code on station_aliases (team_id, code);
      update luminous.release set fingerprint = 'another build'`);
    expect(migrate(database)).toMatchObject({ status: 0 });
    const { rows } = await database.owner.query<{ name: string; columns: string }>(
      `select indexname as name, substring(indexdef from '\\(.*\\)') as columns
         from pg_indexes
        where indexname ~ '^(samples_(of_)?code|results_(newest|version|by_sample|of_sample)|station_aliases_(by|of))'
        order by indexname`,
    );
    expect(rows).toEqual([
      { name: 'results_newest_of_key', columns: '(measurement_key, team_id)' },
      { name: 'results_of_sample', columns: '(sample_id, team_id)' },
      { name: 'results_version_of_key', columns: '(measurement_key, team_id, version) WHERE (NOT is_newest)' },
      { name: 'samples_of_code_key', columns: '(code, team_id)' },
      { name: 'station_aliases_of_code', columns: '(code, team_id)' },
    ]);
  });

  it('recognises its files and its results when they come again', async () => {
    await sendFile(app, realFile).expect(409);
    const again = await bodyOf(sendFile(app, `${realFile}\n`).expect(201));
    expect(CreateImport.responses[201].body.parse(again).data.counts).toMatchObject({ new: 0, unchanged: 102, superseding: 0 });
    const other = await bodyOf(sendFile(app, `${madeUp}\n`, { team: slug }).expect(201));
    expect(CreateImport.responses[201].body.parse(other).data.counts).toMatchObject({ new: 0, unchanged: 4, superseding: 0 });
  });
});
