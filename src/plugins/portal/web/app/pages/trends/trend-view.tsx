import { useMemo, type JSX } from 'react';
import { formatUtcDay } from '../../../../../../lib/format';
import { locale } from '../../here';
import { trendsText } from '../../locales/trends';
import { ExportButton } from '../../parts/export-button';
import { useParameters } from '../../parts/use-all-pages';
import { useThresholds } from '../../parts/use-thresholds';
import type { TrendsSearch } from '../../routes/data-search';
import { composeTrends } from './compose-trend';
import { TrendFigure } from './trend-figure';
import { usualParameter, type Trends } from './use-trends';
import { daysBetween, zoom, zoomDeeds, type DayRange } from './zoom-range';

interface TrendViewProps {
  readonly team: string;
  readonly trends: Trends;
  readonly isOld: boolean;
  readonly search: TrendsSearch;
  readonly onChange: (change: TrendsSearch) => void;
}

/** What was asked for; where nothing was, from the first result to the last. */
const rangeOf = ({ from, to }: TrendsSearch, { placed }: Trends): DayRange | null => {
  const times = placed.flatMap(({ series }) => series.readings.map(({ sampledAt }) => Date.parse(sampledAt)));
  if (times.length === 0) return from === undefined || to === undefined ? null : { from, to };
  const there = times.reduce((ends, time) => ({ first: Math.min(ends.first, time), last: Math.max(ends.last, time) }), {
    first: Infinity,
    last: -Infinity,
  });
  const whole = daysBetween(there.first, there.last);
  return { from: from ?? whole.from, to: to ?? whole.to };
};

const daysOf = ({ from, to }: TrendsSearch) => ({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) });

const sayRange = (range: DayRange | null): string | null =>
  range === null ? null : trendsText.showing(formatUtcDay(range.from, locale), formatUtcDay(range.to, locale));

interface ZoomBarProps extends Pick<TrendViewProps, 'search' | 'onChange' | 'isOld'> {
  readonly range: DayRange | null;
}

const ZoomBar = ({ range, search: { from, to }, onChange, isOld }: ZoomBarProps): JSX.Element => (
  <div role="group" aria-label={trendsText.zoom}>
    <div className="deeds">
      {range === null
        ? null
        : zoomDeeds.map((deed) => (
            <button
              key={deed}
              type="button"
              onClick={() => {
                onChange(zoom(range, deed));
              }}
            >
              {trendsText.deeds[deed]}
            </button>
          ))}
      {from === undefined && to === undefined ? null : (
        <button
          type="button"
          onClick={() => {
            onChange({ from: undefined, to: undefined });
          }}
        >
          {trendsText.whole}
        </button>
      )}
    </div>
    <p className="soft" role="status">
      {isOld ? trendsText.updating : sayRange(range)}
    </p>
  </div>
);

export const TrendView = ({ team, trends, isOld, search, onChange }: TrendViewProps): JSX.Element => {
  const { data: parameters } = useParameters();
  const parameter = search.parameter ?? usualParameter;
  const title = trendsText.overTime(
    parameters?.find(({ code }) => code === parameter)?.name ?? parameter,
    trends.stations.map(({ name }) => name).join(', '),
  );
  const thresholds = useThresholds(parameter);
  const composed = useMemo(() => composeTrends(trends.placed, title, thresholds), [trends, title, thresholds]);
  const range = rangeOf(search, trends);
  const [shown, total] = trends.placed.reduce(([some, all], { series }) => [some + series.readings.length, all + series.total], [0, 0]);
  return (
    <>
      {composed.length === 0 ? (
        <div className="notice">
          <strong>{trendsText.nothing}</strong>
          <p>{trendsText.nothingHint}</p>
        </div>
      ) : (
        composed.map((trend, place) => (
          <TrendFigure key={trend.chart.unit} trend={trend} name={`trend-${String(place)}`} onZoom={onChange} />
        ))
      )}
      <ZoomBar range={range} search={search} onChange={onChange} isOld={isOld} />
      {composed.length === 0 ? null : (
        <>
          <p className="soft">{trendsText.zoomHint}</p>
          <h2>{trendsText.exportTitle}</h2>
          {shown < total ? <p className="soft">{trendsText.all(shown, total)}</p> : null}
          <div className="deeds">
            {trends.stations.map(({ code, name }) => (
              <ExportButton
                key={code}
                label={trendsText.csv(name)}
                query={{ team, station: code, parameter, format: 'csv', qualityControl: 'false', ...daysOf(search) }}
              />
            ))}
          </div>
        </>
      )}
    </>
  );
};
