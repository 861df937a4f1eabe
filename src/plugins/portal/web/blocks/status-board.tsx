import type { JSX } from 'react';
import type { BlockOf } from '../../contracts/content';
import { messages } from '../locales/messages';
import { Legend } from '../places/legend';
import { PlaceCard } from '../places/place-card';
import type { Facts } from './facts';
import { toId } from './to-id';

/** The fixed sentence stands above every list of what was found, whatever staff have written. */
export const StatusBoard = ({
  block: { id, heading, intro },
  facts: { locale, places },
}: {
  readonly block: BlockOf<'portal.status-board'>;
  readonly facts: Facts;
}): JSX.Element => {
  const text = messages[locale];
  return (
    <section aria-labelledby={toId('board', id)}>
      <h2 id={toId('board', id)}>
        {heading} {places.length === 0 ? null : <small>{text.howMany(places.length)}</small>}
      </h2>
      {intro === null ? null : <p className="soft">{intro}</p>}
      <p className="notice">{text.drinkingWater}</p>
      {places.length === 0 ? (
        <div className="notice">
          <strong>{text.emptyHeading}</strong>
          <p className="soft">{text.emptyText}</p>
        </div>
      ) : (
        <>
          <Legend places={places} locale={locale} />
          <p className="soft">{text.chartKey}</p>
          <ul className="stations">
            {places.map((place) => (
              <PlaceCard key={place.status.station.id} place={place} locale={locale} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
