import type { JSX } from 'react';
import { drawChart } from '../../../../lib/chart/draw-chart';
import { formatUnit } from '../../../../lib/format';
import type { Trend, TrendSeries } from '../../domain/compose-trends';
import { extremesOf } from '../../domain/sum-up';
import { kindOf } from '../../domain/tell-result';
import { tellAmount, tellDay, tellParameter, type Setting } from './setting';

interface TrendProps {
  readonly trend: Trend;
  /** Names what is in the picture apart from what is in others. */
  readonly name: string;
  readonly setting: Setting;
}

const nameOf = ({ method, panel, fraction }: TrendSeries, { words }: Setting): string =>
  [words.method(method), ...(panel === null ? [] : [words.panel(panel)]), ...(fraction === null ? [] : [fraction])].join(', ');

/** What the picture shows, for whoever does not see it. */
const describe = ({ results, limits, unit }: Trend, setting: Setting): string => {
  const { words } = setting;
  const [first, last] = [results[0]?.date ?? '', results.at(-1)?.date ?? ''];
  const notFound = results.filter((result) => kindOf(result) === 'below').length;
  const extremes = extremesOf(results);
  return [
    words.trendSays({ count: results.length, from: tellDay(first, setting), to: tellDay(last, setting), notFound }),
    ...(extremes === null ? [] : [words.trendRange(tellAmount(extremes.least, unit, setting), tellAmount(extremes.most, unit, setting))]),
    ...limits.map(({ level, amount }) => `${words.limits[level]}: ${tellAmount(amount, unit, setting)}.`),
  ].join(' ');
};

/**
 * One parameter at one station over time: the portal's own chart, drawn for paper. No <figure> is around it: the picture itself is tagged as
 * one, with what is said of it, and another around it would be one without words.
 */
export const TrendFigure = ({ trend, name, setting }: TrendProps): JSX.Element => {
  const { words, locale } = setting;
  const { series, limits, unit, stationName } = trend;
  const title = words.trendOf(tellParameter(trend, setting), stationName);
  const description = describe(trend, setting);
  const svg = drawChart(
    {
      ...{ locale, title, description, unit: formatUnit(unit), width: 720, height: 215 + 21 * Math.max(0, series.length - 1) },
      series: series.map((one) => ({ name: nameOf(one, setting), points: one.points })),
      limits: limits.map(({ level, kind, amount }) => ({ kind, amount, label: words.limits[level] })),
    },
    name,
  );
  return (
    <div className="chart">
      <h3>{title}</h3>
      <div dangerouslySetInnerHTML={{ __html: svg }} />
      <p className="says">{description}</p>
    </div>
  );
};
