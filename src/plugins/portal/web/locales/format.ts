import type { Locale } from './messages';

/** Exact decimals are only re-punctuated, never rounded: what is shown is what was measured. */
export const formatDecimal = (value: string, locale: Locale): string => (locale === 'fr' ? value.replace('.', ',') : value);

const unitNames: Readonly<Record<string, string>> = { 'ug/L': 'µg/L' };

export const formatUnit = (ucumCode: string): string => unitNames[ucumCode] ?? ucumCode;

/** Days as the place counts them. Stations carry their own time zone once there are some outside Alberta. */
export const formatDay = (instant: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'fr' ? 'fr-CA' : 'en-CA', { dateStyle: 'long', timeZone: 'America/Edmonton' }).format(
    new Date(instant),
  );
