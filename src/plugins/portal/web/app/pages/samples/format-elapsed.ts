import { locale } from '../../here';
import { custodyText } from '../../locales/custody';

const units = [
  ['day', 1440],
  ['hour', 60],
  ['minute', 1],
] as const;

const formatUnit = (count: number, unit: string): string =>
  new Intl.NumberFormat(locale === 'fr' ? 'fr-CA' : 'en-CA', { style: 'unit', unit, unitDisplay: 'short' }).format(count);

/** In the largest units that say it: two of them at most. */
export const formatElapsed = (minutes: number | null): string => {
  if (minutes === null) return custodyText.unknownTime;
  if (minutes < 0) return custodyText.contradicting;
  const first = Math.max(
    0,
    units.findIndex(([, size]) => minutes >= size),
  );
  const largest = minutes === 0 ? units.length - 1 : first;
  const parts = units.slice(largest, largest + 2).map(([unit, size], at) => {
    const above = at === 0 ? Infinity : (units[largest]?.[1] ?? Infinity);
    return { unit, count: Math.floor((above === Infinity ? minutes : minutes % above) / size) };
  });
  return parts
    .filter(({ count }, at) => at === 0 || count > 0)
    .map(({ unit, count }) => formatUnit(count, unit))
    .join(' ');
};
