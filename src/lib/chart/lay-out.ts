import type { Chart } from './chart';
import { fontSize } from './looks';
import { measureText } from './measure-text';
import { lineUpNames, placeNames, type PlacedName, type Room } from './place-names';
import { scaleAmounts, type Scale } from './scale-amounts';
import { scaleTime } from './scale-time';

/** A point as it is drawn. Here and nowhere else exact decimals become binary numbers: a picture may round. */
export interface Dot {
  readonly time: number;
  readonly amount: number;
  readonly kind: 'value' | 'below' | 'above';
}

export interface PlacedLimit extends PlacedName {
  readonly amount: number;
  readonly kind: 'near' | 'above';
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
const unitHeight = 30;
const axisHeight = axisOffset + 30;
/** Marks at either end stay within the picture. */
const margin = 8;

const toDots = ({ series }: Chart): Dot[][] =>
  series.map(({ points }) => points.map(({ at, amount, kind }) => ({ time: Date.parse(at), amount: Number(amount), kind })));

const wordLimits = ({ limits, unit, locale }: Chart): Omit<PlacedLimit, 'x' | 'row'>[] =>
  limits
    .map(({ label, amount, kind }) => ({
      text: `${label.replace(/\s+/g, ' ')}${locale === 'fr' ? `\u00a0: ${amount.replace('.', ',')}` : `: ${amount}`} ${unit}`,
      amount: Number(amount),
      kind,
    }))
    .sort((a, b) => a.amount - b.amount);

/** In rows of their own below those of the series: a text at its line would cover points, or stand on the line of another limit. */
const placeLimits = (chart: Chart, firstRow: number, room: Room): PlacedLimit[] => {
  const worded = wordLimits(chart);
  const placed = lineUpNames(
    worded.map(({ text }) => text),
    room,
  );
  return worded.flatMap((limit, place) => {
    const name = placed[place];
    return name === undefined ? [] : [{ ...limit, ...name, row: name.row + firstRow }];
  });
};

const rowsOf = (placed: readonly PlacedName[]): number => Math.max(-1, ...placed.map(({ row }) => row)) + 1;

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
  const room = { left: edge, right, fontSize, keyWidth };
  const names = placeNames(
    series.map(({ name }, place) => ({ text: name.replace(/\s+/g, ' '), x: xOf(dots[place]?.[0]?.time ?? time.from) })),
    room,
  );
  const limits = placeLimits(chart, rowsOf(names), room);
  const top = rowsOf([...names, ...limits]) * rowHeight + unitHeight;
  const bottom = height - axisHeight;
  return { plot: { left, top, right, bottom }, time, amount, dots, names, limits, changes: findChanges(dots, xOf) };
};
