import type { JSX } from 'react';
import type { PlaceStatus } from '../../contracts/place';
import { Sparkline } from '../charts/sparkline';
import { Worded } from '../design/worded';
import { formatDay } from '../../../../lib/format';
import { messages, type Locale } from '../locales/messages';
import { placeTexts } from '../locales/places';
import { Amount } from './amount';
import { AlertLevelLine, LevelLine, Meaning, TrendLine } from './level-line';
import { placeAddress } from './place-address';

interface CardProps {
  readonly place: PlaceStatus;
  readonly locale: Locale;
}

const Found = ({ place, locale }: CardProps) => {
  const text = messages[locale];
  const { latest, recent } = place.status;
  const [oldest] = recent;
  if (latest === null) return null;
  return (
    <>
      <Amount reading={latest} locale={locale} />
      <p className="when">{text.sampledOn(formatDay(latest.sampledAt, locale))}</p>
      {place.isOld ? <p className="when">{placeTexts[locale].old}</p> : null}
      <AlertLevelLine place={place} locale={locale} />
      <TrendLine place={place} locale={locale} />
      {oldest !== undefined && recent.length > 1 && (
        <Sparkline
          readings={recent}
          label={text.chartLabel(place.name, recent.length, formatDay(oldest.sampledAt, locale), formatDay(latest.sampledAt, locale))}
        />
      )}
    </>
  );
};

/** One place: its state first, then what was found there last, then where to read more. */
export const PlaceCard = ({ place, locale }: CardProps): JSX.Element => {
  const { station } = place.status;
  const { more, measuredBy } = placeTexts[locale];
  return (
    <li className="station">
      <h3>
        <a href={placeAddress(locale, place)} aria-label={more(place.name)}>
          <Worded text={place.name} />
        </a>
      </h3>
      <p className="place">{[station.waterBody, station.code].filter((part) => part !== null).join(' · ')}</p>
      {place.team.slug === 'public' ? null : <p className="place">{measuredBy(place.team.name)}</p>}
      <LevelLine place={place} locale={locale} />
      <Meaning place={place} locale={locale} />
      <Found place={place} locale={locale} />
    </li>
  );
};
