import { isInSeason, startOfSeason } from './season';
import type { Season } from './types';

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** Since when nothing was observed, and for how many whole days. */
export interface Silence {
  readonly since: string;
  readonly days: number;
}

const daysBetween = (from: string, to: string): number => Math.floor((Date.parse(to) - Date.parse(from)) / dayMilliseconds);

/**
 * Null while there is no silence of so many days. Where nothing was ever observed, nothing has stopped either. Outside its season nothing is
 * expected, and when it begins, waiting begins anew.
 */
export const findSilence = (lastObservedAt: string | null, days: number, now: string, season: Season | null = null): Silence | null => {
  if (lastObservedAt === null || !isInSeason(now, season)) return null;
  const expectedFrom = season === null ? lastObservedAt : startOfSeason(now, season);
  const waitingFrom = Date.parse(expectedFrom) > Date.parse(lastObservedAt) ? expectedFrom : lastObservedAt;
  return daysBetween(waitingFrom, now) >= days ? { since: lastObservedAt, days: daysBetween(lastObservedAt, now) } : null;
};
