import type { JSX } from 'react';
import type { Series } from '../../../../api/station/contracts';
import type { ContactPoint } from '../../contracts/content';
import type { PlaceStatus } from '../../contracts/place';
import type { PlaceNote } from '../../contracts/place-note';
import { ContactList } from '../design/contact-list';
import { Layout } from '../design/layout';
import { Worded } from '../design/worded';
import { formatDay, formatDecimal, formatUnit } from '../../../../lib/format';
import { messages, type Locale } from '../locales/messages';
import { placeTexts } from '../locales/places';
import { Amount } from '../places/amount';
import { LevelLine, Meaning, TrendLine } from '../places/level-line';
import { OverTime } from '../places/over-time';
import { placeAddress } from '../places/place-address';

interface PlaceProps {
  readonly place: PlaceStatus;
  readonly locale: Locale;
}

const Where = ({ place: { team, name, status }, locale }: PlaceProps) => {
  const text = placeTexts[locale];
  const { waterBody, code, isBlurred, name: stationName } = status.station;
  const otherName = stationName === name ? null : stationName;
  return (
    <>
      <p className="place">{[otherName, waterBody, code].filter((part) => part !== null).join(' · ')}</p>
      {team.slug === 'public' ? null : <p className="place">{text.measuredBy(team.name)}</p>}
      {isBlurred ? <p className="place">{text.blurred}</p> : null}
    </>
  );
};

const LastSample = ({ place: { status, isOld }, locale }: PlaceProps) => {
  const { lastSample, old } = placeTexts[locale];
  const { sampledOn } = messages[locale];
  if (status.latest === null) return null;
  return (
    <section aria-labelledby="last-sample">
      <h2 id="last-sample">{lastSample}</h2>
      <Amount reading={status.latest} locale={locale} />
      <p className="when">{sampledOn(formatDay(status.latest.sampledAt, locale))}</p>
      {isOld ? <p>{old}</p> : null}
    </section>
  );
};

const AlertLevels = ({ place: { alertLevel }, locale }: PlaceProps) => {
  const text = placeTexts[locale];
  if (alertLevel === null) return null;
  const told = (amount: string) => `${formatDecimal(amount, locale)} ${formatUnit(alertLevel.unit)}`;
  return (
    <>
      <p>
        <strong>{text.alertLevel(told(alertLevel.above))}</strong>
      </p>
      {alertLevel.near === null ? null : <p>{text.warningLevel(told(alertLevel.near))}</p>}
      <p className="soft">{text.standings[alertLevel.standing]}</p>
      {alertLevel.citation === null ? null : <p className="soft">{alertLevel.citation}</p>}
    </>
  );
};

const About = ({ note }: { readonly note: PlaceNote }) => (
  <>
    {note.about === null ? null : (
      <p>
        <Worded text={note.about} />
      </p>
    )}
    {note.picture === null ? null : (
      <figure>
        <img
          src={note.picture.url}
          alt={note.picture.alternativeText}
          width={note.picture.width ?? undefined}
          height={note.picture.height ?? undefined}
        />
      </figure>
    )}
  </>
);

const Next = ({ place, locale, note }: PlaceProps & { readonly note: PlaceNote | null }) => {
  const text = placeTexts[locale];
  const written = note?.whatHappensNext ?? null;
  return (
    <section aria-labelledby="next">
      <h2 id="next">{text.whatHappensNext}</h2>
      <p>{written === null ? text.next[place.isOld ? 'old' : place.level] : <Worded text={written} />}</p>
    </section>
  );
};

interface PageProps extends PlaceProps {
  readonly note: PlaceNote | null;
  readonly contacts: readonly ContactPoint[];
  readonly series: readonly Series[];
}

/** One place in full: the state first, then what it rests on, what has changed, what comes next and whom to call. */
export const PlacePage = ({ place, locale, note, contacts, series }: PageProps): JSX.Element => {
  const text = placeTexts[locale];
  const addresses = { en: placeAddress('en', place), fr: placeAddress('fr', place) };
  return (
    <Layout locale={locale} title={place.name} summary={text.summary(place.name)} addresses={addresses}>
      <h1>
        <Worded text={place.name} />
      </h1>
      <Where place={place} locale={locale} />
      <div className={`state ${place.level}`}>
        <LevelLine place={place} locale={locale} />
        <Meaning place={place} locale={locale} />
        <AlertLevels place={place} locale={locale} />
      </div>
      <p className="notice">{messages[locale].drinkingWater}</p>
      {note === null ? null : <About note={note} />}
      <LastSample place={place} locale={locale} />
      <section aria-labelledby="changed">
        <h2 id="changed">{text.whatChanged}</h2>
        <TrendLine place={place} locale={locale} />
      </section>
      <OverTime place={place} series={series} locale={locale} />
      <Next place={place} locale={locale} note={note} />
      <section aria-labelledby="call">
        <h2 id="call">{text.whomToCall}</h2>
        <ContactList contacts={contacts} locale={locale} />
      </section>
      <p>
        <a href={`/${locale}`}>{text.allPlaces}</a>
      </p>
    </Layout>
  );
};
