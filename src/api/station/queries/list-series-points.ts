import type { Sql } from '../../../lib/database';
import type { SeriesHead } from '../contracts';
import { headColumns, rowsOfSeries, valuesOfSeries, type SeriesQuery } from './cut-series';
import { pointColumns, type PointRow } from './reading-row';

export type SeriesRow = PointRow & SeriesHead;

/** With the unit in which the parameter is usually told; null for one that nobody has described. */
type FirstRow = SeriesRow & { readonly parameterUnit: string | null };

/** The first `limit` readings in the order of time. */
export const listFirstPoints = async (sql: Sql, query: SeriesQuery, limit: number): Promise<FirstRow[]> => {
  const { rows } = await sql.query<FirstRow>({
    name: `list-series-points-${query.sight}`,
    text: `
      select ${headColumns}, ${pointColumns}, (select default_unit from parameters where code = $3::text) as "parameterUnit"
        from results r
       where ${rowsOfSeries(query.sight)}
       order by r.sampled_at, r.id
       limit $6::int`,
    values: [...valuesOfSeries(query), limit],
  });
  return rows;
};

/** The readings in these rows, in the order of time. */
export const listPicked = async (sql: Sql, teamId: string, rowIds: readonly string[]): Promise<SeriesRow[]> => {
  const { rows } = await sql.query<SeriesRow>(
    `select ${headColumns}, ${pointColumns}
       from results r
      where r.team_id = $1::text and r.id = any($2::bigint[])
      order by r.sampled_at, r.id`,
    [teamId, rowIds],
  );
  return rows;
};
