import type { Sql } from '../../../../lib/database';
import { Problem } from '../../../../lib/problem';
import { unitsBeside } from '../../../../lib/units';
import { seriesProblems, type Series } from '../../contracts';
import { composeSeries, keyOf, type HeadedPoint } from '../../domain/compose-series';
import { thinPacked } from '../../domain/thin-packed';
import { cutSeries, type SeriesQuery } from '../../queries/cut-series';
import { listFirstPoints, listPicked, type SeriesRow } from '../../queries/list-series-points';
import { toPoint } from '../../queries/reading-row';

export interface SeriesWish {
  /** UCUM code; the parameter's own unit when nobody asks for one. */
  readonly unit?: string | undefined;
  /** How many values of a series can be shown. */
  readonly points: number;
  readonly above?: string | undefined;
  readonly below?: string | undefined;
}

const toHeaded = (row: SeriesRow): HeadedPoint => {
  const { method, methodContext, panel, fraction, speciation, unit } = row;
  return { method, methodContext, panel, fraction, speciation, unit, point: toPoint(row) };
};

interface Found {
  readonly rows: readonly SeriesRow[];
  /** The one asked for, or else the parameter's own. */
  readonly unit: string | null;
  readonly totals: ReadonlyMap<string, number>;
}

/** Most series are short and need no thinning: those are read at once. */
const findRows = async (sql: Sql, query: SeriesQuery, { points, above, below, ...wish }: SeriesWish): Promise<Found> => {
  const rows = await listFirstPoints(sql, query, points + 1);
  const unit = wish.unit ?? rows[0]?.parameterUnit ?? null;
  if (rows.length <= points) return { rows, unit, totals: new Map() };
  const { rowIds, totals } = thinPacked(await cutSeries(sql, query, { unit: unit ?? '', above, below }), unit, points);
  return { rows: await listPicked(sql, query.teamId, rowIds), unit, totals };
};

/**
 * The series of one parameter at one station, thinned to what a chart can show.
 * @throws Problem unit.not-convertible
 */
export const readSeries = async (sql: Sql, query: SeriesQuery, wish: SeriesWish): Promise<Series[]> => {
  const { rows, unit, totals } = await findRows(sql, query, wish);
  const series = composeSeries(rows.map(toHeaded), unit);
  const beside = unitsBeside(series, wish.unit);
  if (beside.length > 0) {
    throw new Problem(
      seriesProblems['unit.not-convertible'],
      `There are results in ${beside.join(', ')}, which are not told in "${wish.unit ?? ''}".`,
    );
  }
  return series.map((one) => ({ ...one, total: totals.get(keyOf(one)) ?? one.readings.length }));
};
