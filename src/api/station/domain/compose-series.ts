import { convert } from '../../../lib/units';
import type { SeriesHead, SeriesPoint } from '../contracts';

export type HeadedPoint = SeriesHead & { readonly point: SeriesPoint };

/** Two readings may be joined by a line when their heads have the same key. */
export const keyOf = ({ method, methodContext, panel, fraction, speciation, unit }: SeriesHead): string =>
  [method, methodContext, panel, fraction, speciation, unit].join('\u001f');

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
const inUnit = (headed: HeadedPoint, unit: string | null): HeadedPoint => {
  if (unit === null || unit === headed.unit) return headed;
  const converted = convertPoint(headed.point, headed.unit, unit);
  return converted === null ? headed : { ...headed, unit, point: converted };
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
    const told = inUnit(headed, unit);
    const key = keyOf(told);
    const known = series.get(key);
    if (known === undefined) {
      const { point, ...head } = told;
      series.set(key, { ...head, readings: [point] });
    } else {
      known.readings.push(told.point);
    }
  }
  return [...series.values()].sort(compareSeries);
};
