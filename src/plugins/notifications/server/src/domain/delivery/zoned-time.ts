/**
 * The clock on somebody's wall, from the time zone database that Node brings along. A wall time is written as the milliseconds that UTC
 * would have counted when a clock in London without summer time showed the same: it can be added to and compared, and is no instant.
 */
const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** Making one is a hundred times slower than using it, and there are only so many zones. */
const clocks = new Map<string, Intl.DateTimeFormat>();

const clockOf = (zone: string): Intl.DateTimeFormat => {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(zone, clock);
  return clock;
};

/** The wall time at an instant. */
export const wallAt = (instant: number, zone: string): number => {
  const shown = new Map(
    clockOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => shown.get(type) ?? 0;
  const seconds = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return seconds + (instant % 1000);
};

/** The first instant between two at which the clock shows `wall` or later; at `end` it does. */
const searchFirst = (wall: number, zone: string, start: number, end: number): number => {
  let [before, after] = [start, end];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (wallAt(middle, zone) >= wall) after = middle;
    else before = middle;
  }
  return after;
};

/**
 * All instants at which the clock shows `wall`, in order: one, two where it was put back, and where it was put forward over `wall` the one at
 * which that was done. A zone changes its clock at most once in two days, so that the offsets of the days around are all there can be.
 */
export const instantsOf = (wall: number, zone: string): readonly number[] => {
  const candidates = [wall - dayMs, wall + dayMs].map((near) => wall - (wallAt(near, zone) - near));
  const shown = [...new Set(candidates)].filter((instant) => wallAt(instant, zone) === wall).sort((a, b) => a - b);
  if (shown.length > 0) return shown;
  return [searchFirst(wall, zone, Math.min(...candidates), Math.max(...candidates))];
};

/** Days since 1970 on the wall. */
export const dayOf = (wall: number): number => Math.floor(wall / dayMs);

/** Milliseconds since midnight on the wall. */
export const timeOfDay = (wall: number): number => wall - dayOf(wall) * dayMs;

/** 0 is Sunday, as everywhere in JavaScript; 1970 began on a Thursday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

/** '08:30' in milliseconds since midnight. */
export const parseWallTime = (text: string): number => Number(text.slice(0, 2)) * hourMs + Number(text.slice(3)) * minuteMs;
