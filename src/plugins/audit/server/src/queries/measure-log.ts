import type { Sql } from '../../../../../lib/database';

/** Leaves that lie one behind the other. */
export interface StrokeOfLog {
  /** The index of the first one, which is its place unless one is missing before. */
  readonly first: number;
  readonly place: number;
  readonly count: number;
}

interface LogNow {
  readonly size: number;
  readonly strokes: readonly StrokeOfLog[];
  /** Sizes that were signed although the log is not as long. */
  readonly beyond: readonly number[];
}

/** How long the log is, cut into strokes, and what was signed beyond: as of one moment, because it grows while it is read. */
export const measureLog = async (sql: Sql, leavesAtOnce: number): Promise<LogNow> => {
  const { rows } = await sql.query<{ firsts: string[]; size: string; beyond: string[] }>({
    name: 'measure-log',
    text: `
      with l as materialized (select leaf_index, row_number() over (order by leaf_index) - 1 as place from ledger.leaf),
           n as (select count(*) as size from l)
      select array(select l.leaf_index::text from l where l.place % $1::int = 0 order by l.place) as firsts, n.size::text,
             array(select c.size::text from ledger.checkpoint c where c.size > n.size order by c.size) as beyond
        from n`,
    values: [leavesAtOnce],
  });
  const { firsts, size, beyond } = rows[0] ?? { firsts: [], size: '0', beyond: [] };
  const strokes = firsts.map((first, at) => {
    const place = at * leavesAtOnce;
    return { first: Number(first), place, count: Math.min(leavesAtOnce, Number(size) - place) };
  });
  return { size: Number(size), strokes, beyond: beyond.map(Number) };
};
