import type { Digest } from '../../../../contracts/preferences';
import { dayMs, dayOf, hourMs, instantsOf, parseWallTime, wallAt } from './zoned-time';

/** When the hour is full on the clock in that zone: there are zones half an hour apart. */
const nextFullHour = (now: number, zone: string): number => {
  const wall = wallAt(now, zone);
  return now + hourMs - (((wall % hourMs) + hourMs) % hourMs);
};

/**
 * Once on each day, at the first instant at which the clock shows that time. On the day on which it is put forward over it, when that is
 * done. The days before and after are asked too, because a clock that is put back at midnight shows a day twice.
 */
const nextTimeOfDay = (now: number, at: string, zone: string): number => {
  const today = dayOf(wallAt(now, zone));
  const times = [-1, 0, 1, 2].flatMap((ahead) => instantsOf((today + ahead) * dayMs + parseWallTime(at), zone).slice(0, 1));
  return Math.min(...times.filter((time) => time > now));
};

/** When the period ends in which `now` lies: its beginning belongs to a period, its end to the next. */
export const endOfPeriod = (now: number, digest: Exclude<Digest, { kind: 'at-once' }>, zone: string): number =>
  digest.kind === 'hourly' ? nextFullHour(now, zone) : nextTimeOfDay(now, digest.at, zone);
