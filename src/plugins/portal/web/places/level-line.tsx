import type { JSX } from 'react';
import type { PlaceStatus } from '../../contracts/place';
import { formatDecimal, formatUnit } from '../../../../lib/format';
import type { Locale } from '../locales/messages';
import { placeTexts } from '../locales/places';
import { LevelMark } from './level-mark';

interface OfPlace {
  readonly place: PlaceStatus;
  readonly locale: Locale;
}

/** The state by its shape and word, in its colour. */
export const LevelLine = ({ place: { level }, locale }: OfPlace): JSX.Element => (
  <p className={`level ${level}`}>
    <LevelMark level={level} /> <strong>{placeTexts[locale].levels[level]}</strong>
  </p>
);

/** What the state means, or why there is none. */
export const Meaning = ({ place: { level, why }, locale }: OfPlace): JSX.Element => {
  const { meanings, whys } = placeTexts[locale];
  return <p>{level === 'unknown' ? whys[why ?? 'not-comparable'] : meanings[level]}</p>;
};

/** With what it was compared. */
export const AlertLevelLine = ({ place: { alertLevel }, locale }: OfPlace): JSX.Element | null => {
  if (alertLevel === null) return null;
  const { above, unit } = alertLevel;
  return <p className="when">{placeTexts[locale].alertLevel(`${formatDecimal(above, locale)} ${formatUnit(unit)}`)}</p>;
};

export const trendArrows = { rising: '↑', falling: '↓', steady: '→', unknown: '?' } as const;

/** An arrow and the words for it. */
export const TrendLine = ({ place: { trend }, locale }: OfPlace): JSX.Element => (
  <p className="trend">
    <span aria-hidden="true">{trendArrows[trend]}</span> {placeTexts[locale].trends[trend]}
  </p>
);
