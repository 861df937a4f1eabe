import { weekdays, type QuietHours } from '../../../../contracts/preferences';
import { dayMs, dayOf, instantsOf, parseWallTime, timeOfDay, wallAt, weekdayOf } from './zoned-time';

/** The wall time at which the quiet hours end in which a clock on the wall stands; null outside of them. */
const findEnd = (wall: number, quiet: QuietHours): number | null => {
  const [from, to] = [parseWallTime(quiet.from), parseWallTime(quiet.to)];
  const [day, time] = [dayOf(wall), timeOfDay(wall)];
  const begunOn = (start: number): boolean => quiet.days.some((name) => weekdays.indexOf(name) === weekdayOf(start));
  const isOverMidnight = to <= from;
  if (begunOn(day) && time >= from && (isOverMidnight || time < to)) return (isOverMidnight ? day + 1 : day) * dayMs + to;
  return isOverMidnight && begunOn(day - 1) && time < to ? day * dayMs + to : null;
};

/** What the clock shows decides, also in the hour that is shown twice. */
export const isQuiet = (instant: number, quiet: QuietHours, zone: string): boolean => findEnd(wallAt(instant, zone), quiet) !== null;

/** The instant itself when nothing is to be quiet then, or else the end of the quiet hours, and of those that follow on without a break. */
export const endOfQuiet = (instant: number, quiet: QuietHours, zone: string): number => {
  let at = instant;
  for (let end = findEnd(wallAt(at, zone), quiet); end !== null; end = findEnd(wallAt(at, zone), quiet)) {
    const last = at;
    // Of two the first that is still to come: a clock that was put back shows the end once more.
    at = instantsOf(end, zone).find((shown) => shown > last) ?? last + dayMs;
  }
  return at;
};
