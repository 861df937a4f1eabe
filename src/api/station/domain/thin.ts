/** A point of a series as far as thinning needs it. */
export interface ThinnablePoint {
  /** Any scale that grows with time. */
  readonly time: number;
  /** Null for what has no value: it is never left out. */
  readonly value: number | null;
  /** Never left out either. */
  readonly isKept: boolean;
}

interface Valued {
  readonly index: number;
  readonly time: number;
  readonly value: number;
}

const areaOf = (a: Valued, b: Valued, c: { readonly time: number; readonly value: number }): number =>
  Math.abs((a.time - c.time) * (b.value - a.value) - (a.time - b.time) * (c.value - a.value));

const meanOf = (points: readonly Valued[]): { time: number; value: number } => ({
  time: points.reduce((sum, { time }) => sum + time, 0) / points.length,
  value: points.reduce((sum, { value }) => sum + value, 0) / points.length,
});

/**
 * Largest triangle, three buckets: of each bucket the point that makes the largest triangle with the point picked before and the mean of
 * the next bucket. Steinarsson, Downsampling Time Series for Visual Representation (University of Iceland, 2013), 4.2.
 */
const pickByTriangles = (points: readonly Valued[], count: number): Valued[] => {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length <= count) return [...points];
  const width = (points.length - 2) / (count - 2);
  const bucket = (n: number): readonly Valued[] =>
    n >= count - 2 ? [last] : points.slice(Math.floor(n * width) + 1, Math.floor((n + 1) * width) + 1);
  const picked = [first];
  for (let n = 0; n < count - 2; n += 1) {
    const before = picked.at(-1) ?? first;
    const next = meanOf(bucket(n + 1));
    const areas = bucket(n).map((point) => ({ point, area: areaOf(before, point, next) }));
    picked.push(areas.reduce((best, candidate) => (candidate.area > best.area ? candidate : best)).point);
  }
  return [...picked, last];
};

const extremesOf = (points: readonly Valued[]): Valued[] => {
  const [first] = points;
  if (first === undefined) return [];
  const pick = (isBetter: (a: number, b: number) => boolean) =>
    points.reduce((best, point) => (isBetter(point.value, best.value) ? point : best), first);
  return [pick((a, b) => a < b), pick((a, b) => a > b)];
};

/**
 * Which points of a series, in the order of time, stay when it may show `count` values (three at least): their places, rising. More stay
 * when more must be kept.
 */
export const thin = (points: readonly ThinnablePoint[], count: number): number[] => {
  const valued = points.flatMap(({ time, value }, index) => (value === null ? [] : [{ index, time, value }]));
  const kept = points.flatMap(({ value, isKept }, index) => (value === null || isKept ? [index] : []));
  const picked = [...pickByTriangles(valued, count), ...extremesOf(valued)].map(({ index }) => index);
  return [...new Set([...kept, ...picked])].sort((a, b) => a - b);
};
