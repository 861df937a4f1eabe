import { measureText } from './measure-text';
import type { Scale } from './scale-amounts';

const day = 86_400_000;
const month = 30.44 * day;
const year = 365.25 * day;

interface Step {
  readonly unit: 'day' | 'month' | 'year';
  readonly count: number;
  /** About. */
  readonly length: number;
}

const steps: readonly Step[] = [
  ...[1, 2, 7, 14].map((count) => ({ unit: 'day' as const, count, length: count * day })),
  ...[1, 2, 3, 6].map((count) => ({ unit: 'month' as const, count, length: count * month })),
  ...[1, 2, 5, 10, 20, 50, 100].map((count) => ({ unit: 'year' as const, count, length: count * year })),
];

/** Counted from 1900, because steps of weeks have to be counted from somewhere. */
const startOf = ({ unit, count }: Step, place: number): number =>
  unit === 'day'
    ? Date.UTC(1900, 0, 1 + place * count)
    : unit === 'month'
      ? Date.UTC(1900, place * count)
      : Date.UTC(1900 + place * count, 0);

/** Days are those of UTC: on a picture the hours between are not seen. */
const formatsOf = (language: string): Readonly<Record<Step['unit'], Intl.DateTimeFormat>> => {
  const year = { timeZone: 'UTC', year: 'numeric' } as const;
  return {
    year: new Intl.DateTimeFormat(language, year),
    month: new Intl.DateTimeFormat(language, { ...year, month: 'short' }),
    day: new Intl.DateTimeFormat(language, { ...year, month: 'short', day: 'numeric' }),
  };
};
/** Made once: making one takes as long as a hundred uses of it. */
const formats = { en: formatsOf('en-CA'), fr: formatsOf('fr-CA') };

interface Wish {
  readonly locale: 'en' | 'fr';
  readonly fontSize: number;
  /** In pixels. */
  readonly width: number;
}

const gap = 16;
/** What has no length, and what happened within a day, is shown within a month. */
const leastSpan = 2 * day;
const spread = 15 * day;

/** September is the longest month in both languages. */
const longestDay = Date.UTC(2000, 8, 30);
const longestStep: Step = { unit: 'year', count: 500, length: 500 * year };

const chooseStep = (span: number, { locale, fontSize, width }: Wish): Step =>
  steps.find(({ unit, length }) => {
    const room = measureText(formats[locale][unit].format(longestDay), fontSize) + gap;
    return (span / length + 1) * room <= width;
  }) ?? longestStep;

/** Round times among these, which lie `margin` pixels within its ends. */
export const scaleTime = (times: readonly number[], margin: number, wish: Wish): Scale => {
  if (times.length === 0) return { from: 0, to: 1, ticks: [] };
  const first = times.reduce((a, b) => Math.min(a, b));
  const last = times.reduce((a, b) => Math.max(a, b));
  const [begin, end] = last - first < leastSpan ? [first - spread, last + spread] : [first, last];
  const padding = ((end - begin) / (wish.width - 2 * margin)) * margin;
  const [from, to] = [begin - padding, end + padding];
  const step = chooseStep(to - from, wish);
  const format = formats[wish.locale][step.unit];
  const place = Math.floor((from - startOf(step, 0)) / step.length) - 1;
  const count = Math.ceil((to - from) / step.length) + 4;
  const ticks = Array.from({ length: count }, (_, index) => startOf(step, place + index))
    .filter((at) => at >= from && at <= to)
    .map((at) => ({ at, label: format.format(at) }));
  return { from, to, ticks };
};
