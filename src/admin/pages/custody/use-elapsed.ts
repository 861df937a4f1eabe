import { useIntl } from 'react-intl';
import { useText } from '../../shared/use-text';

const units = [
  ['day', 1440],
  ['hour', 60],
  ['minute', 1],
] as const;

/** How long it took, in the largest units that say it: two of them at most. */
export const useElapsed = () => {
  const intl = useIntl();
  const text = useText();
  return (minutes: number | null): string => {
    if (minutes === null) return text('custody.elapsed.unknown');
    if (minutes < 0) return text('custody.elapsed.contradicts');
    const first = units.findIndex(([, size]) => minutes >= size);
    const parts = units.slice(first === -1 ? 2 : first, first === -1 ? 3 : first + 2).flatMap(([unit, size], at, chosen) => {
      const larger = chosen[at - 1]?.[1];
      const count = Math.floor((larger === undefined ? minutes : minutes % larger) / size);
      return count === 0 && at > 0 ? [] : [intl.formatNumber(count, { style: 'unit', unit, unitDisplay: 'short' })];
    });
    return parts.join(' ');
  };
};
