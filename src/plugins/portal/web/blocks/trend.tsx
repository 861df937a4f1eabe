import type { JSX } from 'react';
import type { BlockOf } from '../../contracts/content';
import { SeriesFigure } from '../charts/series-figure';
import { chartTexts } from '../locales/chart';
import { messages } from '../locales/messages';
import type { Facts } from './facts';
import { toId } from './to-id';

/** Results over time at one station. Amounts of different units are never drawn on one scale. */
export const Trend = ({
  block: { id, heading, intro, ...asked },
  facts: { locale, series: known },
}: {
  readonly block: BlockOf<'portal.trend'>;
  readonly facts: Facts;
}): JSX.Element => {
  const text = messages[locale];
  const found = known.find(({ teamSlug, stationCode }) => teamSlug === asked.teamSlug && stationCode === asked.stationCode);
  const units = [...new Set(found?.series.map(({ unit }) => unit))];
  return (
    <section aria-labelledby={toId('trend', id)}>
      <h2 id={toId('trend', id)}>{heading}</h2>
      {intro === null ? null : <p className="soft">{intro}</p>}
      {found === undefined ? (
        <p className="notice">{chartTexts[locale].noStation}</p>
      ) : (
        <>
          <p className="place">{[found.station.name, found.station.waterBody].filter((part) => part !== null).join(' · ')}</p>
          {units.length === 0 ? <p className="notice">{text.noReading}</p> : <p className="notice">{text.drinkingWater}</p>}
          {units.map((unit) => (
            <SeriesFigure
              key={unit}
              locale={locale}
              title={chartTexts[locale].overTime(found.station.name)}
              series={found.series.filter((one) => one.unit === unit)}
              limits={[]}
            />
          ))}
        </>
      )}
    </section>
  );
};
