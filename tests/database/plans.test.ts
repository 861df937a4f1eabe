import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Sql } from '../../src/lib/database';
import { listResults, type ResultsQuery } from '../../src/api/result/queries/list-results';
import { listStationReadings } from '../../src/api/station/queries/list-station-readings';
import { listStationStatus } from '../../src/api/station/queries/list-station-status';
import { createDatabase, type TestDatabase } from '../helpers/database';

const rowsOfATeam = 60_000;

/** Catches the statement that a query would send, with its values. */
const statementOf = async (query: (sql: Sql) => Promise<unknown>): Promise<{ text: string; values: unknown[] }> => {
  const sent: { text: string; values: unknown[] }[] = [];
  const sql = {
    query: (statement: string | { text: string; values?: unknown[] }, values: unknown[] = []) => {
      sent.push(typeof statement === 'string' ? { text: statement, values } : { text: statement.text, values: statement.values ?? [] });
      return Promise.resolve({ rows: [], rowCount: 0 });
    },
  } as unknown as Sql;
  await query(sql);
  const [first] = sent;
  if (first === undefined) throw new Error('Nothing was asked.');
  return first;
};

describe('questions about results', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase();
    const { owner } = database;
    for (const team of ['one', 'two']) {
      await owner.query(
        `insert into stations (document_id, team_id, code, name) select $1::text || n, $1::text, n::text, n::text from generate_series(1, 20) n`,
        [team],
      );
      await owner.query(
        `insert into imports (document_id, team_id, file_sha_256, file_size_bytes, imported_by, read_count, new_count, unchanged_count)
         values ($1::text, $1::text, $1::text, 1, 'test', 0, 0, 0)`,
        [team],
      );
      await owner.query(
        `insert into samples (document_id, team_id, code, station_id, sampled_at, activity_type, is_quality_control)
         select $1::text || n, $1::text, n::text, $1::text || (1 + n % 20), now() - make_interval(hours => n), 'Sample-Routine', false
           from generate_series(1, $2::int / 10) n`,
        [team, rowsOfATeam],
      );
      await owner.query(
        `insert into results (document_id, team_id, station_id, sample_id, import_id, parameter_code, method_code, value, unit, sampled_at,
                              is_quality_control, measurement_key, version, is_newest, is_current, review_state)
         select $1::text || n, $1::text, $1::text || (1 + (n % ($2::int / 10)) % 20), $1::text || (1 + n % ($2::int / 10)), $1::text,
                'parameter-' || n % 10, 'method-' || n % 3, n, 'mg/L', now() - make_interval(hours => n % ($2::int / 10)), false,
                md5($1::text || n)::uuid, 1, true, true, 'Released'
           from generate_series(1, $2::int) n`,
        [team, rowsOfATeam],
      );
    }
    await owner.query('analyze');
  });
  afterAll(async () => {
    await database.drop();
  });

  const planOf = async (query: (sql: Sql) => Promise<unknown>): Promise<string> => {
    const { text, values } = await statementOf(query);
    const { rows } = await database.owner.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };

  const page = (filter: Partial<ResultsQuery>) => (sql: Sql) => listResults(sql, { teamId: 'one', limit: 25, ...filter });
  const range = { from: '2025-01-01', to: '2025-12-31' };

  it.each<[string, (sql: Sql) => Promise<unknown>]>([
    ['the newest results of a team', page({})],
    ['results of a time', page(range)],
    ['results of a parameter', page({ parameter: 'parameter-3' })],
    ['results of a parameter at a station in a year', page({ parameter: 'parameter-3', station: '7', ...range })],
    ['a deep page', page({ after: { at: '2026-01-01T00:00:00.000Z', rowId: '1000' } })],
    [
      'the readings of a station',
      (sql) => listStationReadings(sql, { teamId: 'one', stationId: 'one7', parameterCode: 'parameter-3', limit: 2000 }),
    ],
    [
      'the latest reading of each station',
      (sql) => listStationStatus(sql, { teamId: 'one', parameterCode: 'parameter-3', recentReadings: 12 }),
    ],
  ])('scan no table of a team: %s', async (_what, query) => {
    expect(await planOf(query)).not.toMatch(/Seq Scan on (?:results|samples)/);
  });
});
