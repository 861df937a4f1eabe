import type { Locale } from './messages';

/** Exact decimals are only re-punctuated, never rounded: what is shown is what was measured. */
export const formatDecimal = (value: string, locale: Locale): string => (locale === 'fr' ? value.replace('.', ',') : value);

const unitNames: Readonly<Record<string, string>> = { 'ug/L': 'µg/L' };

export const formatUnit = (ucumCode: string): string => unitNames[ucumCode] ?? ucumCode;

const format = (instant: string, locale: Locale, timeZone: string): string =>
  new Intl.DateTimeFormat(locale === 'fr' ? 'fr-CA' : 'en-CA', { dateStyle: 'long', timeZone }).format(new Date(instant));

/** Days as the place counts them. Stations carry their own time zone once there are some outside Alberta. */
export const formatDay = (instant: string, locale: Locale): string => format(instant, locale, 'America/Edmonton');

/** Days that were chosen by UTC, with or without a time. */
export const formatUtcDay = (instant: string, locale: Locale): string => format(instant, locale, 'UTC');

/** A moment as the clock of the reader shows it, with the name of its zone. */
export const formatMoment = (instant: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'fr' ? 'fr-CA' : 'en-CA', {
    ...{ year: 'numeric', month: 'long', day: 'numeric' },
    ...{ hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
  }).format(new Date(instant));
