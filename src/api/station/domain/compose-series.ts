import { convert } from '../../../lib/units';
import type { SeriesHead, SeriesPoint } from '../contracts';

export type HeadedPoint = SeriesHead & { readonly point: SeriesPoint };

/** Two readings may be joined by a line when their heads have the same key. */
export const keyOf = ({ method, methodContext, panel, fraction, speciation, unit }: SeriesHead): string =>
  JSON.stringify([method, methodContext, panel, fraction, speciation, unit]);

/** Null where an amount cannot be told exactly; no amount needs no conversion. */
const convertAmount = (amount: string | null, from: string, to: string): { amount: string | null } | null => {
  if (amount === null) return { amount };
  const converted = convert(amount, from, to);
  return converted === null ? null : { amount: converted };
};

const convertPoint = (point: SeriesPoint, from: string, to: string): SeriesPoint | null => {
  const { value, detection } = point;
  const newValue = convertAmount(value, from, to);
  const newLimit = convertAmount(detection?.limit ?? null, from, to);
  if (newValue === null || newLimit === null) return null;
  return { ...point, value: newValue.amount, detection: detection === null ? null : { ...detection, limit: newLimit.amount } };
};

/** The same point in `unit`, or as it is where it cannot be told exactly in that unit. */
const inUnit = ({ point, ...head }: HeadedPoint, unit: string | null): HeadedPoint => {
  if (unit === null || unit === head.unit) return { ...head, point };
  const converted = convertPoint(point, head.unit, unit);
  return converted === null ? { ...head, point } : { ...head, unit, point: converted };
};

type ComposedSeries = SeriesHead & { readings: SeriesPoint[] };

/** By first reading; at the same time by head, so that the order does not hang on which of them was written first. */
const compareSeries = (a: ComposedSeries, b: ComposedSeries): number => {
  const [begunA, begunB] = [a, b].map(({ readings }) => Date.parse(readings[0]?.sampledAt ?? ''));
  if (begunA !== undefined && begunB !== undefined && begunA !== begunB) return begunA - begunB;
  return keyOf(a) < keyOf(b) ? -1 : 1;
};

/** One series for each method, panel, fraction, speciation and unit, in the order of their first readings. */
export const composeSeries = (oldestFirst: readonly HeadedPoint[], unit: string | null): ComposedSeries[] => {
  const series = new Map<string, ComposedSeries>();
  for (const headed of oldestFirst) {
    const { point, ...head } = inUnit(headed, unit);
    const key = keyOf(head);
    const known = series.get(key) ?? { ...head, readings: [] };
    known.readings.push(point);
    series.set(key, known);
  }
  return [...series.values()].sort(compareSeries);
};
