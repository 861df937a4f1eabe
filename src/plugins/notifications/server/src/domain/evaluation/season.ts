import type { Season } from './types';

/** Whether a moment, in UTC, falls on a day of the season. From November to March goes over the turn of the year. */
export const isInSeason = (observedAt: string, season: Season | null): boolean => {
  if (season === null) return true;
  const day = observedAt.slice(5, 10);
  const { from, to } = season;
  return from <= to ? from <= day && day <= to : from <= day || day <= to;
};

/** When the season began that a moment lies in. */
export const startOfSeason = (moment: string, { from }: Season): string => {
  const year = Number(moment.slice(0, 4)) - (from <= moment.slice(5, 10) ? 0 : 1);
  return new Date(Date.UTC(year, Number(from.slice(0, 2)) - 1, Number(from.slice(3)))).toISOString();
};
