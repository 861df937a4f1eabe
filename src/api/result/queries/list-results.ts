import type { Position } from '../../../lib/cursor';
import type { Sql } from '../../../lib/database';
import { prepared } from '../../../lib/prepared';
import type { Result } from '../contracts';
import { composeConditions, type ResultsOfTeam } from './result-conditions';
import { resultColumns, toResult, withStationAndSample, type ResultRow } from './result-row';

export interface ResultsQuery extends ResultsOfTeam {
  readonly after?: Position | undefined;
  readonly limit: number;
}

export interface ResultPage {
  readonly data: Result[];
  /** Where the next page begins; null behind the last. */
  readonly next: Position | null;
}

/**
 * One page by keyset: a deep page costs what the first one does. The page is cut before stations and samples are joined: row security makes
 * the planner expect few rows of a join, and then it would sort all of them.
 */
export const listResults = async (sql: Sql, { after, limit, ...query }: ResultsQuery): Promise<ResultPage> => {
  const { text, values, add } = composeConditions(query);
  const behind = after === undefined ? '' : `and (r.sampled_at, r.id) < (${add(after.at)}::timestamptz, ${add(after.rowId)}::bigint)`;
  const page = `
    select ${resultColumns}
      from (select r.*
              from results r
             where ${text}
               ${behind}
             order by r.sampled_at desc, r.id desc
             limit ${add(limit + 1)}::int) r ${withStationAndSample}
     order by r.sampled_at desc, r.id desc`;
  const { rows } = await sql.query<ResultRow>(prepared('list-results', page, values));
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    data: shown.map(toResult),
    next: last === undefined ? null : { at: last.sampled_at.toISOString(), rowId: last.row_id },
  };
};
