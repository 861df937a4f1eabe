import { describe, expect, it } from '@jest/globals';
import { weekdays } from '../../../src/plugins/notifications/contracts/preferences';
import { endOfPeriod } from '../../../src/plugins/notifications/server/src/domain/delivery/digest-times';
import { endOfQuiet, isQuiet } from '../../../src/plugins/notifications/server/src/domain/delivery/quiet-hours';
import { instantsOf, wallAt } from '../../../src/plugins/notifications/server/src/domain/delivery/zoned-time';

const edmonton = 'America/Edmonton';
const toIso = (instant: number): string => new Date(instant).toISOString().replace(/:00\.000Z$/, 'Z');

describe('the clock on a wall', () => {
  it.each([
    ['in winter', edmonton, '2026-01-15T15:00Z', '2026-01-15T08:00Z'],
    ['in summer', edmonton, '2026-07-15T14:00Z', '2026-07-15T08:00Z'],
    ['half an hour beside the others', 'America/St_Johns', '2026-01-15T15:00Z', '2026-01-15T11:30Z'],
    ['on the next day already', 'Pacific/Auckland', '2026-01-15T15:00Z', '2026-01-16T04:00Z'],
    ['at midnight', edmonton, '2026-01-15T07:00Z', '2026-01-15T00:00Z'],
  ])('shows the time %s', (_, zone, instant, wall) => {
    expect(toIso(wallAt(Date.parse(instant), zone))).toBe(wall);
  });

  it.each([
    ['once on most days', edmonton, '2026-07-15T08:00Z', ['2026-07-15T14:00Z']],
    ['twice when it is put back', edmonton, '2026-11-01T01:30Z', ['2026-11-01T07:30Z', '2026-11-01T08:30Z']],
    ['when it is put forward over it', edmonton, '2026-03-08T02:30Z', ['2026-03-08T09:00Z']],
    ['when it is put forward by half an hour', 'Australia/Lord_Howe', '2026-10-04T02:10Z', ['2026-10-03T15:30Z']],
    ['when a whole day is left out', 'Pacific/Apia', '2011-12-30T08:00Z', ['2011-12-30T10:00Z']],
    ['twice at midnight', 'America/Havana', '2026-11-01T00:30Z', ['2026-11-01T04:30Z', '2026-11-01T05:30Z']],
  ])('shows a time %s', (_, zone, wall, instants) => {
    expect(instantsOf(Date.parse(wall), zone).map(toIso)).toEqual(instants);
  });
});

const hourly = { kind: 'hourly' } as const;
const dailyAt = (at: string) => ({ kind: 'daily', at }) as const;

describe('the end of a period', () => {
  it.each([
    ['the next full hour', hourly, edmonton, '2026-07-15T14:20Z', '2026-07-15T15:00Z'],
    ['a whole hour later on the hour, which begins a period', hourly, edmonton, '2026-07-15T14:00Z', '2026-07-15T15:00Z'],
    ['when the hour is full there', hourly, 'America/St_Johns', '2026-07-15T14:20Z', '2026-07-15T14:30Z'],
    ['later on that day', dailyAt('08:00'), edmonton, '2026-07-15T13:59Z', '2026-07-15T14:00Z'],
    ['the next day', dailyAt('08:00'), edmonton, '2026-07-15T14:00Z', '2026-07-16T14:00Z'],
    ['an hour earlier in summer', dailyAt('08:00'), edmonton, '2026-03-07T16:00Z', '2026-03-08T14:00Z'],
    ['an hour later in winter', dailyAt('08:00'), edmonton, '2026-10-31T15:00Z', '2026-11-01T15:00Z'],
    ['when the clock is put forward over it', dailyAt('02:30'), edmonton, '2026-03-08T08:59Z', '2026-03-08T09:00Z'],
    ['as usual on the day after that', dailyAt('02:30'), edmonton, '2026-03-08T09:00Z', '2026-03-09T08:30Z'],
    ['the first of two', dailyAt('01:30'), edmonton, '2026-11-01T07:29Z', '2026-11-01T07:30Z'],
    ['not the second of two', dailyAt('01:30'), edmonton, '2026-11-01T07:30Z', '2026-11-02T08:30Z'],
    ['once, where midnight comes twice', dailyAt('00:00'), 'America/Havana', '2026-11-01T04:00Z', '2026-11-02T05:00Z'],
  ])('is %s', (_, digest, zone, now, end) => {
    expect(toIso(endOfPeriod(Date.parse(now), digest, zone))).toBe(end);
  });
});

const nights = { from: '22:00', to: '07:00', days: [...weekdays] };
const lunch = { from: '12:00', to: '13:00', days: [...weekdays] };
const weekend = { from: '00:00', to: '00:00', days: ['saturday' as const, 'sunday' as const] };

describe('quiet hours', () => {
  it.each([
    ['until the morning, from the evening on', nights, '2026-07-15T04:00Z', '2026-07-15T13:00Z'],
    ['until the morning, after midnight', nights, '2026-07-15T12:59Z', '2026-07-15T13:00Z'],
    ['until they end on the same day', lunch, '2026-07-15T18:30Z', '2026-07-15T19:00Z'],
    ['until Monday, over days that follow on', weekend, '2026-11-21T20:00Z', '2026-11-23T07:00Z'],
    ['over the night on which the clock is put back', nights, '2026-11-01T04:10Z', '2026-11-01T14:00Z'],
    ['over the night on which it is put forward', nights, '2026-03-08T05:10Z', '2026-03-08T13:00Z'],
    ['until the clock jumps over their end', { ...nights, to: '02:30' }, '2026-03-08T08:50Z', '2026-03-08T09:00Z'],
    [
      'until their end is shown the second time, when it was shown already',
      { ...nights, to: '01:30' },
      '2026-11-01T08:10Z',
      '2026-11-01T08:30Z',
    ],
  ])('hold %s', (_, quiet, now, end) => {
    expect(toIso(endOfQuiet(Date.parse(now), quiet, edmonton))).toBe(end);
  });

  it.each([
    ['before they begin', nights, '2026-07-15T03:59Z'],
    ['at their end', nights, '2026-07-15T13:00Z'],
    ['in the night after a day on which they do not begin', { ...nights, days: ['monday' as const] }, '2026-07-16T08:00Z'],
    ['on the evening of a day on which they do not begin', { ...nights, days: ['monday' as const] }, '2026-07-16T04:30Z'],
  ])('hold nothing %s', (_, quiet, now) => {
    expect(isQuiet(Date.parse(now), quiet, edmonton)).toBe(false);
    expect(toIso(endOfQuiet(Date.parse(now), quiet, edmonton))).toBe(now);
  });

  it('belong to the day on which they begin', () => {
    const mondays = { ...nights, days: ['monday' as const] };
    expect(isQuiet(Date.parse('2026-07-14T04:30Z'), mondays, edmonton)).toBe(true);
    expect(isQuiet(Date.parse('2026-07-14T12:30Z'), mondays, edmonton)).toBe(true);
  });
});
