import type { JSX, ReactNode } from 'react';
import { mapTexts } from '../locales/map';
import type { Locale } from '../locales/messages';
import type { LevelWords } from '../locales/places';
import { Legend } from '../places/legend';
import { MapPicture } from './map-picture';
import type { DrawnPlace } from './number-places';
import { fitFrame, type Frame } from './projection';

/** Units, about as many as a phone has pixels across: what is drawn is as large there as it is meant. */
const room = { width: 360, height: 400, margin: 30, leastSpan: 1 };

/** What of the land is drawn, so that all places have room; null where there is none to draw. */
export const frameOf = (places: readonly DrawnPlace[]): Frame | null =>
  places.length === 0
    ? null
    : fitFrame(
        places.map(({ spot }) => spot),
        room,
      );

const Caption = ({ locale, places }: { readonly locale: Locale; readonly places: readonly DrawnPlace[] }): JSX.Element => {
  const { numbers, roughRing, source } = mapTexts[locale];
  return (
    <figcaption>
      <p>{numbers}</p>
      {places.some(({ place }) => place.status.station.isBlurred) ? <p>{roughRing}</p> : null}
      <p>{source}</p>
    </figcaption>
  );
};

interface FigureProps {
  readonly id: string;
  readonly locale: Locale;
  readonly frame: Frame;
  readonly places: readonly DrawnPlace[];
  /** Where readers know other words for the states than the public does. */
  readonly levelWords?: LevelWords;
  /** What stands between the picture and what explains it. */
  readonly children?: ReactNode;
}

/** The picture of where the places are, with what its marks mean. */
export const PlacesFigure = ({ id, locale, frame, places, levelWords, children }: FigureProps): JSX.Element => (
  <figure>
    <MapPicture id={id} locale={locale} frame={frame} places={places} levelWords={levelWords} />
    {children}
    <Legend locale={locale} places={places.map(({ place }) => place)} levelWords={levelWords} />
    <Caption locale={locale} places={places} />
  </figure>
);
