import type { Sql } from '../../../../lib/database';
import { Problem } from '../../../../lib/problem';
import { unitsBeside } from '../../../../lib/units';
import { seriesProblems, type Series } from '../../contracts';
import { composeSeries, keyOf } from '../../domain/compose-series';
import { thinPacked } from '../../domain/thin-packed';
import { cutSeries, type SeriesQuery } from '../../queries/cut-series';
import { findUnitOfParameter } from '../../queries/find-unit-of-parameter';
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

const toHeaded = ({ method, methodContext, panel, fraction, speciation, unit, ...row }: SeriesRow) => ({
  ...{ method, methodContext, panel, fraction, speciation, unit },
  point: toPoint(row),
});

interface Found {
  readonly rows: readonly SeriesRow[];
  readonly totals: ReadonlyMap<string, number>;
}

/** Most series are short and need no thinning: those are read at once. */
const findRows = async (sql: Sql, query: SeriesQuery, unit: string | null, { points, above, below }: SeriesWish): Promise<Found> => {
  const rows = await listFirstPoints(sql, query, points + 1);
  if (rows.length <= points) return { rows, totals: new Map() };
  const { rowIds, totals } = thinPacked(await cutSeries(sql, query, { unit: unit ?? '', above, below }), unit, points);
  return { rows: await listPicked(sql, query.teamId, rowIds), totals };
};

/**
 * The series of one parameter at one station, thinned to what a chart can show.
 * @throws Problem unit.not-convertible
 */
export const readSeries = async (sql: Sql, query: SeriesQuery, wish: SeriesWish): Promise<Series[]> => {
  const unit = wish.unit ?? (await findUnitOfParameter(sql, query.parameterCode));
  const { rows, totals } = await findRows(sql, query, unit, wish);
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
