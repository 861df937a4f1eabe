import type { JSX } from 'react';
import type { Series } from '../../../../api/station/contracts';
import type { ChartLimit } from '../../../../lib/chart/chart';
import type { PlaceStatus } from '../../contracts/place';
import { SeriesFigure } from '../charts/series-figure';
import { chartTexts } from '../locales/chart';
import type { Locale } from '../locales/messages';
import { placeTexts } from '../locales/places';

interface OverTimeProps {
  readonly place: PlaceStatus;
  readonly series: readonly Series[];
  readonly locale: Locale;
}

/** Limits of another unit have no place in the picture; the words above tell them. */
const limitsIn = (unit: string, { alertLevel }: PlaceStatus, locale: Locale): ChartLimit[] => {
  const { alertLabel, warningLabel } = placeTexts[locale];
  if (alertLevel?.unit !== unit) return [];
  const above: ChartLimit = { kind: 'above', label: alertLabel, amount: alertLevel.above };
  return alertLevel.near === null ? [above] : [above, { kind: 'near', label: warningLabel, amount: alertLevel.near }];
};

/** What was found there over time. Amounts of different units are never drawn on one scale. */
export const OverTime = ({ place, series, locale }: OverTimeProps): JSX.Element | null => {
  const units = [...new Set(series.map(({ unit }) => unit))];
  if (units.length === 0) return null;
  return (
    <section aria-labelledby="over-time">
      <h2 id="over-time">{placeTexts[locale].overTime}</h2>
      {units.map((unit) => (
        <SeriesFigure
          key={unit}
          locale={locale}
          title={chartTexts[locale].overTime(place.name)}
          series={series.filter((one) => one.unit === unit)}
          limits={limitsIn(unit, place, locale)}
        />
      ))}
    </section>
  );
};
