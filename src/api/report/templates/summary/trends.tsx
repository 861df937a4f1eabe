import type { JSX } from 'react';
import type { ReportData } from '../../contracts/report-data';
import { composeTrends } from '../../domain/compose-trends';
import type { Setting } from '../parts/setting';
import { TrendFigure } from '../parts/trend-figure';

/** More would be a book. */
const mostCharts = 24;

interface TrendsProps {
  readonly data: ReportData;
  readonly setting: Setting;
}

export const Trends = ({ data, setting }: TrendsProps): JSX.Element => {
  const { words } = setting;
  const { shown, leftOut } = composeTrends(data, mostCharts);
  return (
    <section>
      <h2 className="new-page">{words.trends}</h2>
      <p>{shown.length === 0 ? words.noTrends : words.trendsLead}</p>
      {shown.map((trend, place) => (
        <TrendFigure key={`${trend.station} ${trend.parameter} ${trend.unit}`} trend={trend} name={`t${String(place)}`} setting={setting} />
      ))}
      {leftOut === 0 ? null : <p>{words.trendsLeftOut(leftOut)}</p>}
    </section>
  );
};
