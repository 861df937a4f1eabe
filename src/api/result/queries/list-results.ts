import type { Position } from '../../../lib/cursor';
import type { Sql } from '../../../lib/database';
import { readingColumns, toReading, type ReadingRow } from '../../station/queries/reading-row';
import type { Result } from '../contracts';

export interface ResultsQuery {
  readonly teamId: string;
  readonly station?: string | undefined;
  readonly parameter?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly after?: Position | undefined;
  readonly limit: number;
}

interface ResultRow extends ReadingRow {
  id: string;
  row_id: string;
  station_code: string;
  station_name: string;
  parameter_code: string;
  sample_code: string;
  activity_type: string;
  is_quality_control: boolean;
  laboratory: string | null;
  import_id: string;
}

export interface ResultPage {
  readonly data: Result[];
  /** Where the next page begins; null behind the last. */
  readonly next: Position | null;
}

const toResult = (row: ResultRow): Result => ({
  ...toReading(row),
  id: row.id,
  station: { code: row.station_code, name: row.station_name },
  parameter: row.parameter_code,
  sampleCode: row.sample_code,
  activityType: row.activity_type,
  isQualityControl: row.is_quality_control,
  laboratory: row.laboratory,
  importId: row.import_id,
});

/**
 * One page by keyset. Conditions are added as they are asked for, so that each combination has a plan of its own; every one of them is a
 * fixed text with cast parameters.
 */
export const listResults = async (sql: Sql, query: ResultsQuery): Promise<ResultPage> => {
  const values: unknown[] = [query.teamId];
  const conditions = ['r.team_id = $1::text', 'r.is_current'];
  const where = (value: unknown, condition: (parameter: string) => string): void => {
    if (value === undefined) return;
    values.push(value);
    conditions.push(condition(`$${String(values.length)}`));
  };
  where(query.station, (p) => `r.station_id = (select document_id from stations where team_id = $1::text and code = ${p}::text)`);
  where(query.parameter, (p) => `r.parameter_code = ${p}::text`);
  where(query.from, (p) => `r.sampled_at >= ${p}::date`);
  where(query.to, (p) => `r.sampled_at < ${p}::date + 1`);
  where(query.after?.at, (p) => `r.sampled_at <= ${p}::timestamptz`);
  where(
    query.after && [query.after.at, query.after.rowId],
    (p) => `(r.sampled_at, r.id) < ((${p}::text[])[1]::timestamptz, (${p}::text[])[2]::bigint)`,
  );
  values.push(query.limit + 1);
  const { rows } = await sql.query<ResultRow>(
    `select ${readingColumns}, r.document_id as id, r.id::text as row_id, r.parameter_code, m.code as sample_code, m.activity_type,
            r.is_quality_control, r.laboratory, r.import_id, s.code as station_code, s.name as station_name
       from results r
       join stations s on s.team_id = r.team_id and s.document_id = r.station_id
       join samples m on m.team_id = r.team_id and m.document_id = r.sample_id
      where ${conditions.join('\n        and ')}
      order by r.sampled_at desc, r.id desc
      limit $${String(values.length)}::int`,
    values,
  );
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    data: page.map(toResult),
    next: last === undefined ? null : { at: last.sampled_at.toISOString(), rowId: last.row_id },
  };
};
