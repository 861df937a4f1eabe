import type { SeriesPoint } from '../../../../../../api/station/contracts';
import type { Series } from '../../../../../../api/station/contracts/series';
import type { Station } from '../../../../../../api/station/contracts/station';
import type { Threshold } from '../../../../../notifications/contracts/threshold';
import { amountOf, kindOf } from '../../../charts/tell-point';
import { formatDay } from '../../../../../../lib/format';
import { locale } from '../../here';
import { trendsText } from '../../locales/trends';
import { tellAmount } from '../../parts/tell-amount';
import { findRules } from './find-limits';
import { standingOf } from './standing-of';

const newestOf = (series: readonly Series[]): { readonly of: Series; readonly point: SeriesPoint } | null =>
  series
    .flatMap((of) => of.readings.slice(-1).map((point) => ({ of, point })))
    .reduce<{ of: Series; point: SeriesPoint } | null>(
      (newest, one) => (newest === null || Date.parse(one.point.sampledAt) > Date.parse(newest.point.sampledAt) ? one : newest),
      null,
    );

/** What was found last at a station, in a sentence, and how that stands to the limits there; null where they are not known, or not for the reader. */
export const tellNewest = (station: Station, series: readonly Series[], thresholds: readonly Threshold[] | null): string => {
  const newest = newestOf(series);
  if (newest === null) return '';
  const { of, point } = newest;
  const told = trendsText.newest(station.name, formatDay(point.sampledAt, locale), tellAmount({ ...point, unit: of.unit }));
  if (thresholds === null) return `${told}.`;
  const amount = amountOf(point);
  const judged = amount === null ? null : { amount, kind: kindOf(point) };
  return `${told}, ${trendsText.standing[standingOf(judged, findRules(thresholds, [station], [of]), of.unit)]}.`;
};
