import { useId, type JSX } from 'react';
import type { Series } from '../../../../api/station/contracts';
import type { ChartLimit } from '../../../../lib/chart/chart';
import { drawChart } from '../../../../lib/chart/draw-chart';
import { formatUnit } from '../../../../lib/format';
import { messages, type Locale } from '../locales/messages';
import { describeSeries, explainMarks } from './describe-series';
import { nameSeries } from './name-series';
import { SeriesTable } from './series-table';
import { amountOf, kindOf } from './tell-point';

interface SeriesFigureProps {
  readonly locale: Locale;
  readonly title: string;
  /** Amounts of all of them are in one unit. */
  readonly series: readonly Series[];
  /** In the same unit. */
  readonly limits: readonly ChartLimit[];
}

/** Each is drawn for its screens, so that its letters are of a size to be read there; the look shows one of them. */
const drawings = [
  { name: 'wide', width: 880, height: 340 },
  { name: 'narrow', width: 360, height: 300 },
] as const;

/** One parameter over time: as a picture, in a few sentences and in numbers. */
export const SeriesFigure = ({ locale, title, series, limits }: SeriesFigureProps): JSX.Element => {
  const id = useId().replaceAll(':', '');
  if (series.length === 0) return <p className="soft">{messages[locale].noReading}</p>;
  const names = nameSeries(series, locale);
  const drawn = series.flatMap(({ readings }, place) => {
    const points = readings.flatMap((point) => {
      const amount = amountOf(point);
      return amount === null ? [] : [{ at: point.sampledAt, amount, kind: kindOf(point) }];
    });
    return points.length === 0 ? [] : [{ name: names[place] ?? '', points }];
  });
  const description = describeSeries(series, limits, locale);
  const chart = { locale, title, description, unit: formatUnit(series[0]?.unit ?? ''), series: drawn, limits };
  // The names of further series take room of their own, not that of what they name.
  const more = 21 * Math.max(0, drawn.length - 1);
  return (
    <figure className="chart">
      {drawn.length === 0
        ? null
        : drawings.map(({ name, width, height }) => (
            <div
              key={name}
              className={`chart-${name}`}
              dangerouslySetInnerHTML={{ __html: drawChart({ ...chart, width, height: height + more }, `${id}-${name}`) }}
            />
          ))}
      <figcaption>
        <p>{description}</p>
        <p>{explainMarks(series, locale)}</p>
      </figcaption>
      <SeriesTable locale={locale} caption={title} series={series} names={names} />
    </figure>
  );
};
