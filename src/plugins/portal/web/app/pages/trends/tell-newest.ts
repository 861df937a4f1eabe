import type { SeriesPoint } from '../../../../../../api/station/contracts';
import type { Series } from '../../../../../../api/station/contracts/series';
import type { Station } from '../../../../../../api/station/contracts/station';
import type { Threshold } from '../../../../../notifications/contracts/threshold';
import { amountOf, kindOf } from '../../../charts/tell-point';
import { chartTexts } from '../../../locales/chart';
import { formatDay, formatDecimal, formatUnit } from '../../../locales/format';
import { locale } from '../../here';
import { trendsText } from '../../locales/trends';
import { findRules } from './find-limits';
import { standingOf } from './standing-of';

const newestOf = (series: readonly Series[]): { readonly of: Series; readonly point: SeriesPoint } | null =>
  series
    .flatMap((of) => of.readings.slice(-1).map((point) => ({ of, point })))
    .reduce<{ of: Series; point: SeriesPoint } | null>(
      (newest, one) => (newest === null || Date.parse(one.point.sampledAt) > Date.parse(newest.point.sampledAt) ? one : newest),
      null,
    );

/** What was found last at a station, in a sentence. */
export const tellNewest = (station: Station, series: readonly Series[], thresholds: readonly Threshold[]): string => {
  const newest = newestOf(series);
  if (newest === null) return '';
  const { of, point } = newest;
  const amount = amountOf(point);
  const kind = kindOf(point);
  const words =
    amount === null ? chartTexts[locale].noAmount : trendsText.found[kind](`${formatDecimal(amount, locale)} ${formatUnit(of.unit)}`);
  const standing = standingOf(amount === null ? null : { amount, kind }, findRules(thresholds, [station], [of]), of.unit);
  return `${trendsText.newest(station.name, formatDay(point.sampledAt, locale), words)}, ${trendsText.standing[standing]}.`;
};
