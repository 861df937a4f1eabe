import type { JSX } from 'react';
import { placeLevels, type PlaceStatus } from '../../contracts/place';
import type { Locale } from '../locales/messages';
import { placeTexts } from '../locales/places';
import { LevelMark } from './level-mark';

/** All places at a glance: how many are in each state, which also tells what the shapes mean. */
export const Legend = ({ places, locale }: { readonly places: readonly PlaceStatus[]; readonly locale: Locale }): JSX.Element => {
  const { legend, levels } = placeTexts[locale];
  return (
    <ul className="legend" aria-label={legend}>
      {placeLevels.map((level) => (
        <li key={level} className={level}>
          <LevelMark level={level} /> <strong>{places.filter((place) => place.level === level).length}</strong> <span>{levels[level]}</span>
        </li>
      ))}
    </ul>
  );
};
