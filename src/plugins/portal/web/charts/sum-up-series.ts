import type { Series } from '../../../../api/station/contracts';
import { compareDecimals } from '../../../../lib/decimal';
import { kindOf } from './tell-point';

/** What a chart shows, in the few numbers that can be said. They hold for a thinned series too: it keeps its ends, extremes and limits. */
export interface SeriesInShort {
  readonly total: number;
  /** ISO 8601. */
  readonly first: string;
  readonly last: string;
  /** Of the amounts that were measured; null where there are none. */
  readonly least: string | null;
  readonly most: string | null;
  readonly notFound: number;
  readonly beyond: number;
}

/** Null where there is no reading at all. */
export const sumUpSeries = (series: readonly Series[]): SeriesInShort | null => {
  const readings = series.flatMap((one) => one.readings);
  const days = readings.map(({ sampledAt }) => sampledAt).sort((a, b) => Date.parse(a) - Date.parse(b));
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const amounts = readings.flatMap(({ value }) => value ?? []).sort(compareDecimals);
  const count = (kind: 'below' | 'above'): number => readings.filter((reading) => kindOf(reading) === kind).length;
  return {
    total: series.reduce((sum, one) => sum + one.total, 0),
    ...{ first, last },
    ...{ least: amounts[0] ?? null, most: amounts.at(-1) ?? null },
    ...{ notFound: count('below'), beyond: count('above') },
  };
};
