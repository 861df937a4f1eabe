import type { JSX } from 'react';
import { placeLevels, type PlaceStatus } from '../../contracts/place';
import type { Locale } from '../locales/messages';
import { placeTexts, type LevelWords } from '../locales/places';
import { LevelMark } from './level-mark';

interface LegendProps {
  readonly places: readonly PlaceStatus[];
  readonly locale: Locale;
  /** Where readers know other words for the states than the public does. */
  readonly levelWords?: LevelWords | undefined;
}

/** All places at a glance: how many are in each state, which also tells what the shapes mean. */
export const Legend = ({ places, locale, levelWords = placeTexts[locale].levels }: LegendProps): JSX.Element => {
  const { legend } = placeTexts[locale];
  return (
    <ul className="legend" aria-label={legend}>
      {placeLevels.map((level) => (
        <li key={level} className={level}>
          <LevelMark level={level} /> <strong>{places.filter((place) => place.level === level).length}</strong>{' '}
          <span>{levelWords[level]}</span>
        </li>
      ))}
    </ul>
  );
};
