import type { JSX } from 'react';
import type { Chart } from '../../../../../../lib/chart/chart';
import { formatDay, formatDecimal } from '../../../../../../lib/format';
import { locale } from '../../here';
import { tellBound } from '../../parts/tell-amount';
import type { NearPoint } from './nearest-point';

/** What a mark of the chart is. Whoever does not point finds the same in the table of numbers. */
export const PointNote = ({ chart, near: { place, point, x, y } }: { readonly chart: Chart; readonly near: NearPoint }): JSX.Element => {
  const amount = `${formatDecimal(point.amount, locale)}\u00a0${chart.unit}`;
  return (
    <div className={x > chart.width / 2 ? 'point-note leftwards' : 'point-note'} style={{ left: x, top: y }} aria-hidden="true">
      <strong>{tellBound(amount, point.kind)}</strong>
      <span>{formatDay(point.at, locale)}</span>
      <span>{chart.series[place]?.name}</span>
    </div>
  );
};
