import type { PlaceStatus } from '../../contracts/place';
import type { Locale } from '../locales/messages';
import { isCovered } from './base-map';
import type { Spot } from './projection';

export interface NumberedPlace {
  readonly place: PlaceStatus;
  /** The same in the picture and in the list. */
  readonly number: number;
  /** Null where it is not known. */
  readonly spot: Spot | null;
}

export interface DrawnPlace extends NumberedPlace {
  readonly spot: Spot;
}

const spotOf = ({ status: { station } }: PlaceStatus): Spot | null =>
  station.latitude === null || station.longitude === null
    ? null
    : { longitude: Number(station.longitude), latitude: Number(station.latitude) };

const headingOf = ({ name, status: { station } }: PlaceStatus): string => `${station.waterBody ?? ''} ${name}`;

/** By the water and the name, as a reader of the language looks for them: a name says little without its river. */
export const numberPlaces = (places: readonly PlaceStatus[], locale: Locale): NumberedPlace[] =>
  [...places]
    .sort((one, other) => headingOf(one).localeCompare(headingOf(other), locale, { numeric: true }))
    .map((place, at) => ({ place, number: at + 1, spot: spotOf(place) }));

/** Far away from all rivers that we can draw, a place would stand in the blank and make all others small. */
export const isDrawn = (place: NumberedPlace): place is DrawnPlace => place.spot !== null && isCovered(place.spot);
