import type { JSX } from 'react';
import type { PlaceStatus } from '../../contracts/place';
import { Worded } from '../design/worded';
import { mapTexts } from '../locales/map';
import type { Locale } from '../locales/messages';
import { placeTexts, type LevelWords } from '../locales/places';
import { placeAddress } from '../places/place-address';
import { isDrawn, type NumberedPlace } from './number-places';
import { NumberedMark } from './numbered-mark';

interface ListProps {
  readonly locale: Locale;
  readonly places: readonly NumberedPlace[];
  /** The name of a place, as a link to more of it. */
  readonly drawName?: (place: PlaceStatus) => JSX.Element;
  /** Where readers know other words for the states than the public does. */
  readonly levelWords?: LevelWords;
}

const remarkOn = (numbered: NumberedPlace, locale: Locale): string | null => {
  const { notOnMap, outside, roughly } = mapTexts[locale];
  if (numbered.spot === null) return notOnMap;
  if (!isDrawn(numbered)) return outside;
  return numbered.place.status.station.isBlurred ? roughly : null;
};

/** What the map that can be moved reads of a place beside its words. */
const positionOf = (numbered: NumberedPlace): Readonly<Record<`data-${string}`, number | boolean>> => {
  if (!isDrawn(numbered)) return {};
  const { longitude, latitude } = numbered.spot;
  return { 'data-longitude': longitude, 'data-latitude': latitude, 'data-rough': numbered.place.status.station.isBlurred };
};

interface ItemProps extends Required<Pick<ListProps, 'locale' | 'drawName' | 'levelWords'>> {
  readonly numbered: NumberedPlace;
}

const Item = ({ locale, numbered, drawName, levelWords }: ItemProps): JSX.Element => {
  const { place, number } = numbered;
  const remark = remarkOn(numbered, locale);
  return (
    <li {...positionOf(numbered)}>
      <svg className={`numbered ${place.level}`} viewBox="-2 -2 28 28" aria-hidden="true">
        <NumberedMark level={place.level} number={number} />
      </svg>
      <div>
        {drawName(place)}
        <p>{levelWords[place.level]}</p>
        {place.status.station.waterBody === null ? null : <p className="place water">{place.status.station.waterBody}</p>}
        {remark === null ? null : <p className="place">{remark}</p>}
      </div>
    </li>
  );
};

const linkToPublicPage = (locale: Locale) =>
  function PublicPage(place: PlaceStatus): JSX.Element {
    return (
      <a href={placeAddress(locale, place)}>
        <Worded text={place.name} />
      </a>
    );
  };

/** Says the same as the picture, to whoever does not see it, and whatever the picture leaves out. */
export const MapList = ({
  locale,
  places,
  drawName = linkToPublicPage(locale),
  levelWords = placeTexts[locale].levels,
}: ListProps): JSX.Element => (
  <ol className="map-list">
    {places.map((numbered) => (
      <Item key={numbered.number} locale={locale} numbered={numbered} drawName={drawName} levelWords={levelWords} />
    ))}
  </ol>
);
