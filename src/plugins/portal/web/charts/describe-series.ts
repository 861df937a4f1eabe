import type { Series } from '../../../../api/station/contracts';
import type { ChartLimit } from '../../../../lib/chart/chart';
import { chartTexts } from '../locales/chart';
import { formatDay, formatDecimal, formatUnit } from '../../../../lib/format';
import { messages, type Locale } from '../locales/messages';
import { sumUpSeries, type SeriesInShort } from './sum-up-series';

const sayAmounts = ({ least, most }: SeriesInShort, unit: string, locale: Locale): string[] => {
  if (least === null || most === null) return [];
  const text = chartTexts[locale];
  const [low, high] = [least, most].map((amount) => `${formatDecimal(amount, locale)} ${unit}`);
  return [low === high ? text.sameAmount(low ?? '') : text.range(low ?? '', high ?? '')];
};

/** What a chart says, in a few plain sentences. */
export const describeSeries = (series: readonly Series[], limits: readonly ChartLimit[], locale: Locale): string => {
  const text = chartTexts[locale];
  const short = sumUpSeries(series);
  if (short === null) return messages[locale].noReading;
  const unit = formatUnit(series[0]?.unit ?? '');
  const [first, last] = [formatDay(short.first, locale), formatDay(short.last, locale)];
  return [
    short.total === 1 ? text.oneResult(first) : text.results(short.total, first, last),
    ...sayAmounts(short, unit, locale),
    ...(short.notFound === 0 ? [] : [text.notFound(short.notFound)]),
    ...(short.beyond === 0 ? [] : [text.beyond(short.beyond)]),
    ...limits.map(({ label, amount }) => text.limit(label, `${formatDecimal(amount, locale)} ${unit}`)),
  ].join(' ');
};

/** How to read the marks that are in it. */
export const explainMarks = (series: readonly Series[], locale: Locale): string => {
  const text = chartTexts[locale];
  const short = sumUpSeries(series);
  return [
    ...(short?.least === null ? [] : [text.measuredKey]),
    ...(short?.notFound === 0 ? [] : [text.notFoundKey]),
    ...(short?.beyond === 0 ? [] : [text.beyondKey]),
    ...(series.length > 1 ? [text.methodsKey] : []),
  ].join(' ');
};
