import type { Season } from './types';

/** Whether a moment, in UTC, falls on a day of the season. From November to March goes over the turn of the year. */
export const isInSeason = (observedAt: string, season: Season | null): boolean => {
  if (season === null) return true;
  const day = observedAt.slice(5, 10);
  const { from, to } = season;
  return from <= to ? from <= day && day <= to : from <= day || day <= to;
};
