import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Sql } from '../../src/lib/database';
import { findCustodySample, findSampleId } from '../../src/api/custody/queries/find-custody-sample';
import { listCustodyEntries } from '../../src/api/custody/queries/list-custody-entries';
import { listCustodyStatus } from '../../src/api/custody/queries/list-custody-status';
import { recordIngestion } from '../../src/api/custody/queries/record-ingestion';
import { createDatabase, type TestDatabase } from '../helpers/database';
import { explainAs, type Explained } from '../helpers/plans';

const samples = 6000;
const teams = 20;

/** Samples of many teams; every third one has the first entry of a chain. */
const populate = async ({ owner }: TestDatabase): Promise<void> => {
  await owner.query(
    `insert into sites (document_id, team_id, code, name) select 'site' || n, 'team' || n, 'A', 'A' from generate_series(0, $1::int - 1) n`,
    [teams],
  );
  await owner.query(
    `insert into stations (document_id, team_id, code, name, site_id)
     select 'station' || n, 'team' || (n % $1::int), 'S' || n, 'S', 'site' || (n % $1::int) from generate_series(0, 999) n`,
    [teams],
  );
  await owner.query(
    `insert into samples (document_id, team_id, code, station_id, sampled_at, activity_type, is_quality_control)
     select 'sample' || lpad(n::text, 6, '0'), 'team' || (n % $1::int), 'C' || n, 'station' || (n % $1::int), now() - n * interval '1 hour',
            'Sample-Routine', false
       from generate_series(0, $2::int - 1) n`,
    [teams, samples],
  );
  await owner.query(
    `insert into custody_events (document_id, team_id, sample_id, stage, action, to_custodian, received_at)
     select 'event' || s.document_id, s.team_id, s.document_id, 'field-scan', 'transfer', 'A', now() from samples s where s.id % 3 = 0`,
  );
  await owner.query(
    `insert into imports (document_id, team_id, file_sha_256, state) select 'import' || n, 'team' || n, md5(n::text), 'imported'
       from generate_series(0, $1::int - 1) n`,
    [teams],
  );
  await owner.query(
    `insert into results (document_id, team_id, station_id, sample_id, import_id, sampled_at, is_quality_control, parameter_code, method_code,
                          value, unit, measurement_key, version, is_newest, is_current, review_state)
     select 'result' || s.document_id, s.team_id, s.station_id, s.document_id, replace(s.team_id, 'team', 'import'), s.sampled_at, false, 'p', 'm',
            1, 'mg/L', md5(s.document_id)::uuid, 1, true, true, 'Released'
       from samples s`,
  );
  await owner.query(
    `insert into read_grants (document_id, team_id, grantee_team_id, site_codes, kinds, ends_at, approved_at)
     select 'grant' || n, 'team' || (n % $1::int), 'others', '["A"]', '["data"]', now() + interval '1 year', now() from generate_series(0, 1999) n`,
    [teams],
  );
  await owner.query('analyze');
};

const page = { teamId: 'team7', isLetIn: false, limit: 50 };

const reads: Readonly<Record<string, (sql: Sql) => Promise<unknown>>> = {
  'the samples of a team': (sql) => listCustodyStatus(sql, page),
  'a later page of them': (sql) => listCustodyStatus(sql, { ...page, after: 'sample003000' }),
  'those of one state': (sql) => listCustodyStatus(sql, { ...page, state: 'open' }),
  'a later page of those': (sql) => listCustodyStatus(sql, { ...page, state: 'open', after: 'sample003000' }),
  'those without a chain': (sql) => listCustodyStatus(sql, { ...page, state: 'none' }),
  'those of a site': (sql) => listCustodyStatus(sql, { ...page, site: 'A' }),
  'a sample by its code': (sql) => findCustodySample(sql, { teamId: 'team7', code: 'C27', isLetIn: false }),
  'its id': (sql) => findSampleId(sql, 'team7', 'C27'),
  'the entries of a chain': (sql) => listCustodyEntries(sql, 'team7', 'sample000027'),
  'the chains that an import ends': (sql) => recordIngestion(sql, { teamId: 'team7', importId: 'import7', fileSha256: 'a'.repeat(64) }),
};

describe('questions about custody', () => {
  let database: TestDatabase;
  let explained: Explained;
  beforeAll(async () => {
    database = await createDatabase();
    await populate(database);
    explained = await explainAs(database, { 'app.actor': 'member:person', 'app.scope': 'team', 'app.team': 'team7' });
  });
  afterAll(async () => {
    await explained.close();
    await database.drop();
  });

  it.each(Object.keys(reads))('are answered by an index, in functions too: %s', async (what) => {
    const plans = await explained.plansOf(reads[what] ?? (() => Promise.reject(new Error('No such question.'))));
    expect(plans).toContain('Scan');
    expect(plans).not.toMatch(/Seq Scan on (?!sites)/);
  });
});
