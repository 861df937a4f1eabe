import type { Series } from '../../../../../../api/station/contracts/series';
import type { Chart } from '../../../../../../lib/chart/chart';
import type { Threshold } from '../../../../../notifications/contracts/threshold';
import { describeSeries, explainMarks } from '../../../charts/describe-series';
import { nameSeries } from '../../../charts/name-series';
import { amountOf, kindOf } from '../../../charts/tell-point';
import { formatUnit } from '../../../../../../lib/format';
import { locale } from '../../here';
import { findLimits } from './find-limits';
import { tellNewest } from './tell-newest';
import type { PlacedSeries } from './use-trends';

export interface Trend {
  readonly chart: Omit<Chart, 'width' | 'height'>;
  /** What was found last at each station, and how that stands to the limits there. */
  readonly newest: readonly string[];
  readonly names: readonly string[];
  readonly explained: string;
  readonly placed: readonly PlacedSeries[];
}

const nameAll = (placed: readonly PlacedSeries[]): string[] => {
  const names = nameSeries(
    placed.map(({ series }) => series),
    locale,
  );
  const isOnePlace = new Set(placed.map(({ station }) => station.code)).size === 1;
  return placed.map(({ station }, place) => (isOnePlace ? (names[place] ?? '') : `${station.name} · ${names[place] ?? ''}`));
};

const seriesAt = (placed: readonly PlacedSeries[], { code }: PlacedSeries['station']): Series[] =>
  placed.flatMap(({ station, series }) => (station.code === code ? [series] : []));

/** What is drawn and told of series in one unit. */
const compose = (placed: readonly PlacedSeries[], title: string, thresholds: readonly Threshold[] | null): Trend => {
  const series = placed.map((one) => one.series);
  const names = nameAll(placed);
  const stations = [...new Map(placed.map(({ station }) => [station.code, station])).values()];
  const limits = findLimits(thresholds ?? [], stations, series);
  const drawn = series.flatMap(({ readings }, place) => {
    const points = readings.flatMap((point) => {
      const amount = amountOf(point);
      return amount === null ? [] : [{ at: point.sampledAt, amount, kind: kindOf(point) }];
    });
    return points.length === 0 ? [] : [{ name: names[place] ?? '', points }];
  });
  const description = describeSeries(series, limits, locale);
  const unit = formatUnit(series[0]?.unit ?? '');
  return {
    chart: { locale, title, description, unit, series: drawn, limits, isFromZero: unit !== formatUnit('[pH]') },
    newest: stations.map((station) => tellNewest(station, seriesAt(placed, station), thresholds)),
    names,
    explained: explainMarks(series, locale),
    placed,
  };
};

/** One for each unit: amounts of different units have no common scale. */
export const composeTrends = (placed: readonly PlacedSeries[], title: string, thresholds: readonly Threshold[] | null): Trend[] => {
  const units = [...new Set(placed.map(({ series }) => series.unit))];
  return units.map((unit) =>
    compose(
      placed.filter(({ series }) => series.unit === unit),
      title,
      thresholds,
    ),
  );
};
