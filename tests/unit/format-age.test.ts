import { describe, expect, it } from '@jest/globals';
import { formatAge, formatDay } from '../../src/lib/format';

describe('how long ago a day was', () => {
  const now = new Date('2026-11-23T07:56:00Z');

  it.each([
    ['2026-11-23T07:00:00Z', 'November 23, 2026', 'today'],
    ['2026-11-22T19:00:00Z', 'November 22, 2026', 'yesterday'],
    ['2026-11-21T19:00:00Z', 'November 21, 2026', '2 days ago'],
    ['2026-11-09T19:00:00Z', 'November 9, 2026', '2 weeks ago'],
    ['2026-11-24T19:00:00Z', 'November 24, 2026', 'today'],
  ])('goes by the calendar of the place: %s', (instant, day, age) => {
    expect([formatDay(instant, 'en'), formatAge(instant, now, 'en')]).toEqual([day, age]);
  });
});
