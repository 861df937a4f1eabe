import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { Sql } from '../../src/lib/database';
import { listResults, type ResultsQuery } from '../../src/api/result/queries/list-results';
import type { ResultFilter } from '../../src/api/result/contracts';
import { findRuleMeaning } from '../../src/api/observation/queries/find-rule-meaning';
import { findResult } from '../../src/api/result/queries/find-result';
import { summariseResults } from '../../src/api/result/queries/summarise-results';
import { cutSeries } from '../../src/api/station/queries/cut-series';
import { listFirstPoints, listPicked } from '../../src/api/station/queries/list-series-points';
import { listSiteStatus } from '../../src/api/site/queries/list-site-status';
import { listStationStatus } from '../../src/api/station/queries/list-station-status';
import { findRevision } from '../../src/lib/revision';
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
    await owner.query(`insert into luminous.team_change (team_id) select 'team-' || n from generate_series(1, 20000) n`);
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

  const page =
    (filter: ResultFilter, query: Partial<ResultsQuery> = {}) =>
    (sql: Sql) =>
      listResults(sql, { teamId: 'one', sight: 'released', filter, limit: 25, ...query });
  const range = { from: '2025-01-01', to: '2025-12-31' };
  const series = { teamId: 'one', stationId: 'one7', parameterCode: 'parameter-3', sight: 'released' } as const;

  it.each<[string, (sql: Sql) => Promise<unknown>]>([
    ['the newest results of a team', page({})],
    ['results of a time', page(range)],
    ['results of a parameter', page({ parameter: 'parameter-3' })],
    ['results of a station', page({ station: '7' })],
    ['results of a site', page({ site: 'a' })],
    ['results of a method', page({ method: 'method-1' })],
    ['results of an import', page({ import: 'one' })],
    ['results of a parameter at a station in a year', page({ parameter: 'parameter-3', station: '7', ...range })],
    ['a deep page', page({}, { after: { at: '2026-01-01T00:00:00.000Z', rowId: '1000' } })],
    ['a result with its versions', (sql) => findResult(sql, { teamId: 'one', id: 'one77', sight: 'released' })],
    ['the readings of a station', (sql) => listFirstPoints(sql, series, 2000)],
    ['a long series to be thinned', (sql) => cutSeries(sql, series, { unit: 'mg/L', above: '15' })],
    ['what is left of it', (sql) => listPicked(sql, 'one', ['1', '2', '3'])],
    [
      'the latest reading of each station',
      (sql) =>
        listStationStatus(sql, {
          ...{ teamId: 'one', sight: 'released', isPublic: true, limit: 500 },
          ...{ parameterCode: 'parameter-3', recentReadings: 12, knowsOfUnreleased: true },
        }),
    ],
    [
      'statistics of a parameter',
      (sql) => summariseResults(sql, { teamId: 'one', sight: 'released', filter: { parameter: 'parameter-3' }, unit: 'mg/L', factors: [] }),
    ],
    [
      'a year of what the notifications see',
      (sql) =>
        sql.query(
          `select * from luminous.observation
            where team_id = $1::text and quantity = $2::text and observed_at >= now() - interval '60 days'`,
          ['one', 'parameter-3'],
        ),
    ],
    [
      'whether anything was measured by the methods of a rule',
      (sql) => findRuleMeaning(sql, 'one', { quantity: 'chloride', variant: null, methods: ['/method-1', 'A/9'], scope: { kind: 'team' } }),
    ],
    ['the sites of a team with their newest samples', (sql) => listSiteStatus(sql, 'one')],
    ['the revision of a team', (sql) => findRevision(sql, 'one')],
  ])('scan no table of a team: %s', async (_what, query) => {
    expect(await planOf(query)).not.toMatch(/Seq Scan on (?:results|samples|team_change)/);
  });

  it('have a plan for every team that is no scan either, so that Postgres may keep it', async () => {
    const { text } = await statementOf(page({ parameter: 'parameter-3', station: '7', ...range }));
    const { rows } = await database.owner.query<{ 'QUERY PLAN': string }>(`explain (generic_plan) ${text}`);
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).not.toMatch(/Seq Scan on (?:results|samples|team_change)/);
  });

  it.each<[string, ResultFilter]>([
    ['all results', {}],
    ['one parameter', { parameter: 'parameter-3' }],
    ['a time', range],
    ['one parameter and a time', { parameter: 'parameter-3', ...range }],
    ['one method', { method: 'method-1' }],
  ])('cut a page out of an index that has its order, under row security too: %s', async (_what, filter) => {
    const { text, values } = await statementOf(page(filter));
    const client = new Client({ connectionString: database.serverUrl });
    await client.connect();
    await client.query(`select set_config('app.team', 'one', false), set_config('app.scope', 'team', false)`);
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values);
    await client.end();
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/Limit .*\n(?:.*InitPlan.*\n.*Result.*\n)*.*Index Scan using results_current_by_\w+ on results/);
    const days = plan.split('\n').filter((line) => line.includes('sampled_at') && line.includes('2025'));
    expect(days.every((line) => line.includes('Index Cond'))).toBe(true);
  });
});
