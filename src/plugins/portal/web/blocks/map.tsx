import type { JSX } from 'react';
import type { BlockOf } from '../../contracts/content';
import { messages, type Locale } from '../locales/messages';
import { movingMapTexts } from '../locales/moving-map';
import { MapList } from '../map/map-list';
import { isDrawn, numberPlaces } from '../map/number-places';
import { frameOf, PlacesFigure } from '../map/places-figure';
import { boundsOf } from '../map/projection';
import type { Facts } from './facts';
import { toId } from './to-id';

/** Hidden until our script is there: see web/islands/map. */
const MovingMap = ({ locale }: { readonly locale: Locale }): JSX.Element => {
  const { open, size } = movingMapTexts[locale];
  return (
    <>
      <div className="moving-map" hidden />
      <p className="opens-map" hidden>
        <button type="button" className="button">
          {open}
        </button>{' '}
        <small>{size}</small>
      </p>
      <p role="status" className="soft" />
    </>
  );
};

/** A picture of where the places are, and beside it the same as a list. */
export const MapBlock = ({
  block: { id, heading, intro },
  facts: { locale, places },
}: {
  readonly block: BlockOf<'portal.map'>;
  readonly facts: Facts;
}): JSX.Element => {
  const numbered = numberPlaces(places, locale);
  const drawn = numbered.filter(isDrawn);
  const frame = frameOf(drawn);
  return (
    <section className="map" aria-labelledby={toId('map', id)} {...(frame === null ? {} : { 'data-map': boundsOf(frame).join(' ') })}>
      <h2 id={toId('map', id)}>{heading}</h2>
      {intro === null ? null : <p className="soft">{intro}</p>}
      <p className="notice">{messages[locale].drinkingWater}</p>
      <div className="map-and-list">
        {frame === null ? null : (
          <PlacesFigure id={toId('map', id)} locale={locale} frame={frame} places={drawn}>
            <MovingMap locale={locale} />
          </PlacesFigure>
        )}
        {places.length === 0 ? <p className="soft">{messages[locale].emptyText}</p> : <MapList locale={locale} places={numbered} />}
      </div>
    </section>
  );
};
