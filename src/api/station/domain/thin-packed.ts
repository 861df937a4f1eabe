import { convert } from '../../../lib/units';
import type { SeriesHead } from '../contracts';
import { keyOf } from './compose-series';
import { thin, type ThinnablePoint } from './thin';

/** One series, its points packed in the order of time: row 8 bytes, time 8, value 8 (NaN without one), 1 that says whether it is kept. */
export interface PackedSeries extends SeriesHead {
  readonly points: Buffer;
}

const bytesOfPoint = 25;

interface Point extends ThinnablePoint {
  readonly rowId: string;
}

const unpack = (packed: Buffer, factor: number): Point[] =>
  Array.from({ length: packed.length / bytesOfPoint }, (_, index) => {
    const at = index * bytesOfPoint;
    const value = packed.readDoubleBE(at + 16);
    return {
      rowId: String(packed.readBigInt64BE(at)),
      time: packed.readDoubleBE(at + 8),
      value: Number.isNaN(value) ? null : value * factor,
      isKept: packed[at + 24] === 1,
    };
  });

export interface Thinned {
  /** The rows that stay, of all series. */
  readonly rowIds: readonly string[];
  /** How many readings each series has, by its key. */
  readonly totals: ReadonlyMap<string, number>;
}

/** Thins each series to `count` values; what stands in several units but can be told in `unit` is one series. */
export const thinPacked = (packed: readonly PackedSeries[], unit: string | null, count: number): Thinned => {
  const series = new Map<string, Point[]>();
  for (const { points, ...head } of packed) {
    const factor = unit === null ? null : convert('1', head.unit, unit);
    const key = keyOf(factor === null ? head : { ...head, unit: unit ?? head.unit });
    const known = series.get(key) ?? [];
    series.set(key, known.concat(unpack(points, Number(factor ?? 1))));
  }
  const thinned = [...series.values()].map((points) => {
    const inOrder = points.sort((a, b) => a.time - b.time);
    return thin(inOrder, count).flatMap((index) => inOrder[index]?.rowId ?? []);
  });
  return { rowIds: thinned.flat(), totals: new Map([...series].map(([key, points]) => [key, points.length])) };
};
