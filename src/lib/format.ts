/** Languages that readers have. */
type Locale = 'en' | 'fr';

/** Exact decimals are only re-punctuated, never rounded: what is shown is what was measured. */
export const formatDecimal = (value: string, locale: Locale): string => (locale === 'fr' ? value.replace('.', ',') : value);

const unitNames: Readonly<Record<string, string>> = { 'ug/L': 'µg/L' };

export const formatUnit = (ucumCode: string): string => unitNames[ucumCode] ?? ucumCode;

const daysIn = (timeZone: string): Readonly<Record<Locale, Intl.DateTimeFormat>> => ({
  en: new Intl.DateTimeFormat('en-CA', { dateStyle: 'long', timeZone }),
  fr: new Intl.DateTimeFormat('fr-CA', { dateStyle: 'long', timeZone }),
});
/** Made once: a table has hundreds of days, and making a format takes longer than all of them. */
const daysOfThePlace = daysIn('America/Edmonton');
const daysOfUtc = daysIn('UTC');

/** Days as the place counts them. Places carry their own time zone once there are some in another one. */
export const formatDay = (instant: string, locale: Locale): string => daysOfThePlace[locale].format(new Date(instant));

/** Days that were chosen by UTC, with or without a time. */
export const formatUtcDay = (instant: string, locale: Locale): string => daysOfUtc[locale].format(new Date(instant));

const ageUnits = [
  ['year', 365],
  ['month', 30],
  ['week', 7],
  ['day', 1],
] as const;
const ages: Readonly<Record<Locale, Intl.RelativeTimeFormat>> = {
  en: new Intl.RelativeTimeFormat('en-CA', { numeric: 'auto' }),
  fr: new Intl.RelativeTimeFormat('fr-CA', { numeric: 'auto' }),
};

const calendarOfThePlace = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Edmonton' });
/** The day that the calendar of the place shows, so that "yesterday" stands beside yesterday's day. */
const dayNumber = (moment: Date): number => Date.parse(`${calendarOfThePlace.format(moment)}T00:00:00Z`);

/** How long ago, in the largest unit that there is a whole one of: "3 weeks ago". */
export const formatAge = (instant: string, now: Date, locale: Locale): string => {
  const days = Math.max(0, (dayNumber(now) - dayNumber(new Date(instant))) / 86_400_000);
  const [unit, length] = ageUnits.find(([, least]) => days >= least) ?? (['day', 1] as const);
  return ages[locale].format(-Math.floor(days / length), unit);
};

/** A moment as the clock of the reader shows it, with the name of its zone. */
export const formatMoment = (instant: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'fr' ? 'fr-CA' : 'en-CA', {
    ...{ year: 'numeric', month: 'long', day: 'numeric' },
    ...{ hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
  }).format(new Date(instant));
