import type { JSX } from 'react';
import type { Series, SeriesPoint } from '../../../../api/station/contracts';
import { chartTexts } from '../locales/chart';
import { formatDay, formatDecimal, formatUnit } from '../../../../lib/format';
import { messages, type Locale } from '../locales/messages';
import { amountOf, kindOf } from './tell-point';

interface SeriesTableProps {
  readonly locale: Locale;
  readonly caption: string;
  readonly series: readonly Series[];
  /** How each of them is called. */
  readonly names: readonly string[];
}

/** A page stays light; whoever wants all of them gets a file. */
const mostRows = 300;

const sayPoint = (point: SeriesPoint, locale: Locale): string => {
  const text = chartTexts[locale];
  const amount = amountOf(point);
  if (amount === null) return text.noAmount;
  const told = formatDecimal(amount, locale);
  const kind = kindOf(point);
  if (kind === 'value') return told;
  return kind === 'above' ? text.moreThan(told) : text.notFoundBelow(told);
};

/** What the chart draws, for whoever would rather read numbers. */
export const SeriesTable = ({ locale, caption, series, names }: SeriesTableProps): JSX.Element => {
  const text = chartTexts[locale];
  const newestFirst = series
    .flatMap(({ readings }, place) => readings.map((point) => ({ point, name: names[place] ?? '' })))
    .sort((a, b) => Date.parse(b.point.sampledAt) - Date.parse(a.point.sampledAt));
  const total = series.reduce((sum, one) => sum + one.total, 0);
  const rows = newestFirst.slice(0, mostRows);
  return (
    <details className="numbers">
      <summary>{text.numbers}</summary>
      <div className="scrolled" role="region" aria-label={caption} tabIndex={0}>
        <table>
          <caption>
            {caption} {rows.length < total ? text.newest(rows.length, total) : null}
          </caption>
          <thead>
            <tr>
              <th scope="col">{text.day}</th>
              <th scope="col">{text.amount(formatUnit(series[0]?.unit ?? ''))}</th>
              <th scope="col">{text.how}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ point, name }) => (
              <tr key={point.id}>
                <th scope="row">{formatDay(point.sampledAt, locale)}</th>
                <td>
                  {sayPoint(point, locale)}
                  {point.reviewState === 'Released' ? null : ` · ${messages[locale].preliminary}`}
                </td>
                <td>{name}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
};
