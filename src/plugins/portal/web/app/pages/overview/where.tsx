import type { JSX } from 'react';
import type { PlaceStatus } from '../../../../contracts/place';
import { MapList } from '../../../map/map-list';
import { isDrawn, numberPlaces } from '../../../map/number-places';
import { frameOf, PlacesFigure } from '../../../map/places-figure';
import { locale } from '../../here';
import { overviewText } from '../../locales/overview';
import { StationLink } from './station-link';

const drawName = (place: PlaceStatus): JSX.Element => <StationLink {...place} />;

/** The same picture as on the public pages, beside the same as a list. */
export const Where = ({ places }: { readonly places: readonly PlaceStatus[] }): JSX.Element => {
  const numbered = numberPlaces(places, locale);
  const drawn = numbered.filter(isDrawn);
  const frame = frameOf(drawn);
  return (
    <section className="map" aria-labelledby="where">
      <h2 id="where">{overviewText.map}</h2>
      <div className="map-and-list">
        {frame === null ? null : <PlacesFigure id="where" locale={locale} frame={frame} places={drawn} levelWords={overviewText.levels} />}
        <MapList locale={locale} places={numbered} drawName={drawName} levelWords={overviewText.levels} />
      </div>
    </section>
  );
};
