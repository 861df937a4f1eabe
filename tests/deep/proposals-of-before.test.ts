import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase, type TestDatabase } from '../helpers/database';
import { setting } from '../helpers/setting';
import { seedTeam } from '../helpers/teams';

const migrate = (database: TestDatabase) => {
  const { status, stderr } = spawnSync(process.execPath, ['dist/src/cli/migrate.js'], {
    cwd: setting.projectDir,
    env: { ...setting.env, MIGRATE_DATABASE_URL: database.ownerUrl, DATABASE_URL: database.serverUrl },
    encoding: 'utf8',
    timeout: 120_000,
  });
  return { status, stderr };
};

/** As the release before left it: Strapi's own columns and the type's, recorded and under row security. */
const tableOfBefore = `
  create table proposed_thresholds (
    id serial primary key, document_id varchar(255), team_id varchar(255), quantity varchar(255), unit varchar(255),
    warning_above varchar(255), critical_above varchar(255), confirmed_at timestamp(6), created_at timestamp(6), updated_at timestamp(6),
    published_at timestamp(6), created_by_id int, updated_by_id int, locale varchar(255));
  alter table proposed_thresholds enable row level security;
  alter table proposed_thresholds force row level security;
  create policy team_isolation on proposed_thresholds
    using (team_id = (select current_setting('app.team', true)) or (select current_setting('app.scope', true)) = 'all')`;

describe('thresholds that were proposed to customers before thresholds had versions', () => {
  let database: TestDatabase;
  let team: string;
  beforeAll(async () => {
    database = await createDatabase();
    ({ id: team } = await seedTeam(database));
    const { owner } = database;
    await owner.query(tableOfBefore);
    // Their recording begins with this run, as it did in the release before.
    await owner.query(`update luminous.release set fingerprint = 'the release before'`);
    if (migrate(database).status !== 0) throw new Error('The database was not migrated.');
    await owner.query(
      `insert into proposed_thresholds (document_id, team_id, quantity, unit, warning_above, critical_above, confirmed_at, created_at)
       values ('old-1', $1, 'naphthenic-acids', 'mg/L', '.50', null, null, '2026-01-02T03:04:05'),
              ('old-2', $1, 'of-nobody', 'spoons', '1e2', '+200', '2026-02-03', '2026-01-02T03:04:05')`,
      [team],
    );
    await owner.query(`update luminous.release set fingerprint = 'the release before'`);
  });
  afterAll(async () => {
    await database.drop();
  });

  it('are first versions under the ids that they had, by whoever proposed them', async () => {
    expect(migrate(database)).toMatchObject({ status: 0 });
    const { rows } = await database.owner.query(
      `select document_id, threshold_id, team_id, version, is_current, quantity, unit, operator, trim_scale(warning_at)::text as warning,
              trim_scale(critical_at)::text as critical, confirmed_by, set_by, to_char(set_at, 'YYYY-MM-DD HH24:MI:SS') as set_at
         from thresholds order by document_id`,
    );
    const usual = { team_id: team, version: 1, is_current: true, operator: 'above', set_by: 'system:test', set_at: '2026-01-02 03:04:05' };
    expect(rows).toEqual([
      {
        ...{ ...usual, document_id: 'old-1', threshold_id: 'old-1', quantity: 'naphthenic-acids', unit: 'mg/L' },
        ...{ warning: '0.5', critical: null, confirmed_by: null },
      },
      {
        ...{ ...usual, document_id: 'old-2', threshold_id: 'old-2', quantity: 'of-nobody', unit: 'spoons' },
        ...{ warning: '100', critical: '200', confirmed_by: 'system:test' },
      },
    ]);
  });

  it('are gone from where they were, which the ledger tells as well as where they came to', async () => {
    const { rows: left } = await database.owner.query('select from proposed_thresholds');
    expect(left).toEqual([]);
    const { rows } = await database.owner.query(
      `select table_name as "table", action, actor, count(*)::int from ledger.event
        where table_name in ('thresholds', 'proposed_thresholds') group by 1, 2, 3 order by 1, 2`,
    );
    expect(rows).toEqual([
      { table: 'proposed_thresholds', action: 'delete', actor: 'system:migrate', count: 2 },
      { table: 'proposed_thresholds', action: 'insert', actor: 'system:test', count: 2 },
      { table: 'thresholds', action: 'insert', actor: 'system:migrate', count: 2 },
    ]);
  });

  it('are moved once', async () => {
    await database.owner.query(`update luminous.release set fingerprint = 'the release before'`);
    expect(migrate(database)).toMatchObject({ status: 0 });
    const { rows } = await database.owner.query('select from thresholds');
    expect(rows).toHaveLength(2);
  });
});
