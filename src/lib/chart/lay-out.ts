import type { Chart } from './chart';
import { fontSize } from './looks';
import { measureText } from './measure-text';
import { placeNames, type PlacedName } from './place-names';
import { scaleAmounts, type Scale } from './scale-amounts';
import { scaleTime } from './scale-time';

/** A point as it is drawn. Here and nowhere else exact decimals become binary numbers: a picture may round. */
export interface Dot {
  readonly time: number;
  readonly amount: number;
  readonly kind: 'value' | 'below' | 'above';
}

export interface PlacedLimit {
  readonly text: string;
  readonly amount: number;
  readonly kind: 'near' | 'above';
  /** How many pixels the text is moved up so that it does not cover that of another limit. */
  readonly raisedBy: number;
}

export interface Layout {
  /** In pixels of the whole picture. */
  readonly plot: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly time: Scale;
  readonly amount: Scale;
  readonly dots: readonly (readonly Dot[])[];
  readonly names: readonly PlacedName[];
  readonly limits: readonly PlacedLimit[];
  /** Where a series begins after all before it have ended, such as with another method, in pixels. */
  readonly changes: readonly number[];
}

export const rowHeight = 21;
export const keyWidth = 30;
/** Marks at zero point below it, and the axis stays clear of them. */
export const axisOffset = 11;
const edge = 8;
const textHeight = fontSize + 4;
const unitHeight = 30;
const axisHeight = axisOffset + 30;
/** Marks at either end stay within the picture. */
const margin = 8;

const toDots = ({ series }: Chart): Dot[][] =>
  series.map(({ points }) => points.map(({ at, amount, kind }) => ({ time: Date.parse(at), amount: Number(amount), kind })));

const placeLimits = ({ limits, unit, locale }: Chart, yOf: (amount: number) => number): PlacedLimit[] => {
  const lowestFirst = limits
    .map(({ label, amount, kind }) => ({
      text: `${label.replace(/\s+/g, ' ')}${locale === 'fr' ? `\u00a0: ${amount.replace('.', ',')}` : `: ${amount}`} ${unit}`,
      amount: Number(amount),
      kind,
    }))
    .sort((a, b) => a.amount - b.amount);
  const lines = lowestFirst.map(({ amount }) => yOf(amount));
  let free = Infinity;
  return lowestFirst.map((limit) => {
    const y = yOf(limit.amount);
    // A text stands above its line, and above every line that would run through it.
    const above = lines.reduce((at, line) => (line < at && line > at - textHeight ? line : at), y);
    const placed = Math.min(above, free);
    free = placed - textHeight;
    return { ...limit, raisedBy: y - placed };
  });
};

const findChanges = (dots: readonly (readonly Dot[])[], xOf: (time: number) => number): number[] => {
  let end = Infinity;
  return dots.flatMap((series) => {
    const [first, last] = [series[0]?.time ?? Infinity, series.at(-1)?.time ?? -Infinity];
    const isChange = first > end;
    end = Math.max(end === Infinity ? -Infinity : end, last);
    return isChange ? [xOf(first)] : [];
  });
};

/** Where everything stands, in so many pixels. */
export const layOut = (chart: Chart): Layout => {
  const { locale, width, height, series } = chart;
  const dots = toDots(chart);
  const times = dots.flat().map(({ time }) => time);
  const amounts = [...dots.flat().map(({ amount }) => amount), ...chart.limits.map(({ amount }) => Number(amount))];
  const steps = Math.max(2, Math.round((height - axisHeight - unitHeight - rowHeight) / 55));
  const amount = scaleAmounts(amounts, { locale, isFromZero: chart.isFromZero ?? true, steps });
  const left = edge + 6 + Math.ceil(Math.max(...amount.ticks.map(({ label }) => measureText(label, fontSize))));
  const right = width - edge;
  const time = scaleTime(times, margin, { locale, fontSize, width: right - left });
  const xOf = (at: number): number => left + ((at - time.from) / (time.to - time.from)) * (right - left);
  const names = placeNames(
    series.map(({ name }, place) => ({ text: name.replace(/\s+/g, ' '), x: xOf(dots[place]?.[0]?.time ?? time.from) })),
    { left: edge, right, fontSize, keyWidth },
  );
  const top = (Math.max(-1, ...names.map(({ row }) => row)) + 1) * rowHeight + unitHeight;
  const bottom = height - axisHeight;
  const yOf = (of: number): number => bottom - ((of - amount.from) / (amount.to - amount.from)) * (bottom - top);
  const limits = placeLimits(chart, yOf);
  return { plot: { left, top, right, bottom }, time, amount, dots, names, limits, changes: findChanges(dots, xOf) };
};
