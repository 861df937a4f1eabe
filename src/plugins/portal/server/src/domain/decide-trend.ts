import type { MedianBounds, PlaceTrend, YearlyMedians } from '../../../contracts/place';

/** A median of fewer readings says more about chance than about the place. */
const fewest = 3;

/** Medians that differ by less than a fifth are told as the same: what is natural in a river is more than that. */
const notable = 1.2;

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** A word and an arrow need no exact decimals. */
const read = ({ low, high }: MedianBounds): Bounds => ({ low: Number(low), high: Number(high) });

const isHigher = (one: Bounds, other: Bounds): boolean => one.low > other.high * notable;

/** Not found in most samples of either year, with the same limit: as far as this can be seen, nothing has changed. */
const areUnseen = (one: Bounds, other: Bounds): boolean =>
  one.low === 0 && other.low === 0 && one.high === other.high && Number.isFinite(one.high);

const areClose = (one: Bounds, other: Bounds): boolean => one.high <= other.low * notable && other.high <= one.low * notable;

/** Only what is certain counts: where a bound leaves it open, nobody can tell. */
export const decideTrend = (medians: YearlyMedians | undefined): PlaceTrend => {
  const before = medians?.before ?? null;
  if (medians === undefined || before === null || Math.min(medians.latest.count, before.count) < fewest) return 'unknown';
  const [now, then] = [read(medians.latest), read(before)];
  if (isHigher(now, then)) return 'rising';
  if (isHigher(then, now)) return 'falling';
  return areUnseen(now, then) || areClose(now, then) ? 'steady' : 'unknown';
};
