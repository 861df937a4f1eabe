import type { JSX } from 'react';
import { locale } from '../here';

const language = locale === 'fr' ? 'fr-CA' : 'en-CA';
const exact = new Intl.DateTimeFormat(language, {
  ...{ year: 'numeric', month: 'long', day: 'numeric' },
  ...{ hour: 'numeric', minute: '2-digit', second: '2-digit', timeZoneName: 'short' },
});
const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

const formatAgo = (instant: string): string => {
  const seconds = (Date.parse(instant) - Date.now()) / 1000;
  const [unit, length] = units.find(([, size]) => Math.abs(seconds) >= size) ?? (['second', 1] as const);
  return relative.format(Math.trunc(seconds / length), unit);
};

export const formatExactly = (instant: string): string => exact.format(new Date(instant));

/** To the second, with the zone, and how long ago. */
export const When = ({ at }: { readonly at: string }): JSX.Element => (
  <time dateTime={at}>
    {formatExactly(at)} <span className="ago">({formatAgo(at)})</span>
  </time>
);
