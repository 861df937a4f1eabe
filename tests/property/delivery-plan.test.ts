import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { channels, NotificationSeverity, notificationTypes } from '../../src/plugins/notifications/contracts/notification-type';
import { Preferences, QuietHours, weekdays, type Digest } from '../../src/plugins/notifications/contracts/preferences';
import { planDeliveries, type Occasion } from '../../src/plugins/notifications/server/src/domain/delivery/plan-deliveries';
import { instantsOf, wallAt } from '../../src/plugins/notifications/server/src/domain/delivery/zoned-time';
import { rounds } from '../helpers/suite';

const numRuns = rounds({ quick: 300, sample: 1500, deep: 20_000 });
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const [first, last] = [Date.UTC(2026, 0, 1), Date.UTC(2028, 0, 1)];

/** Whole, half and quarter hours; changes of an hour and of half an hour, at night and at midnight; and none at all. */
const zones = [
  'America/Edmonton',
  'America/St_Johns',
  'America/Havana',
  'Europe/London',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Etc/UTC',
];

/** The clock by another way than the product's: as Swedes write it. */
const showClock = (instant: number, zone: string): string => new Date(instant).toLocaleString('sv-SE', { timeZone: zone });
const weekdayOf = (instant: number, zone: string): string =>
  new Date(instant).toLocaleString('en-US', { timeZone: zone, weekday: 'long' }).toLowerCase();

const isQuiet = (instant: number, { from, to, days }: QuietHours, zone: string): boolean => {
  const time = showClock(instant, zone).slice(11, 16);
  const today = weekdayOf(instant, zone);
  const yesterday = weekdays.at((weekdays.findIndex((day) => day === today) + 6) % 7) ?? '';
  const begins = (day: string): boolean => days.some((named) => named === day);
  if (from < to) return begins(today) && from <= time && time < to;
  return (begins(today) && time >= from) || (begins(yesterday) && time < to);
};

/** Days on which a clock is changed, and the day after. */
const changes: ReadonlyMap<string, readonly number[]> = new Map(
  zones.map((zone) => {
    const days = Array.from({ length: (last - first) / dayMs }, (_, n) => first + n * dayMs);
    const offset = (instant: number): number => Date.parse(`${showClock(instant, zone).replace(' ', 'T')}Z`) - instant;
    return [zone, days.filter((day) => offset(day) !== offset(day + dayMs))];
  }),
);

const moment = (zone: string): fc.Arbitrary<number> => {
  const anywhere = fc.integer({ min: first, max: last });
  const near = changes.get(zone) ?? [];
  if (near.length === 0) return anywhere;
  return fc.oneof(
    anywhere,
    fc.tuple(fc.constantFrom(...near), fc.integer({ min: -dayMs, max: 2 * dayMs })).map(([day, by]) => day + by),
  );
};

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 1, 15, 30, 45, 59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const quietHours = fc
  .record({ from: time, to: time, days: fc.subarray([...weekdays], { minLength: 1 }) })
  .filter((quiet) => QuietHours.safeParse(quiet).success);
const gathering: fc.Arbitrary<Exclude<Digest, { kind: 'at-once' }>> = fc.oneof(
  fc.constant({ kind: 'hourly' as const }),
  time.map((at) => ({ kind: 'daily' as const, at })),
);
const digest: fc.Arbitrary<Digest> = fc.oneof(fc.constant({ kind: 'at-once' as const }), gathering);
const place = fc.constantFrom(...zones).chain((zone) => fc.record({ zone: fc.constant(zone), now: moment(zone) }));

/** Everything is switched on, so that every channel is looked at. */
const { channels: everywhere } = Preferences.parse({
  channels: Object.fromEntries(notificationTypes.map((type) => [type, Object.fromEntries(channels.map((channel) => [channel, true]))])),
});

const occasion = (zone: string, now: number, person: Preferences, more: Partial<Occasion> = {}): Occasion => ({
  type: 'warning',
  severity: 'warning',
  isHistorical: false,
  backfillOf: null,
  preferences: { person: { channels: everywhere, timeZone: zone, ...person }, team: null, teamTimeZone: 'Etc/UTC' },
  now: new Date(now),
  ...more,
});

const kind = fc.record({
  type: fc.constantFrom(...notificationTypes),
  severity: fc.constantFrom(...NotificationSeverity.options),
  isHistorical: fc.boolean(),
  backfillOf: fc.option(fc.constant('i1')),
});

describe('a clock in any zone', () => {
  it('shows each instant among those at which it shows that time', () => {
    fc.assert(
      fc.property(place, ({ zone, now }) => {
        const wall = wallAt(now, zone);
        expect(new Date(wall).toISOString().slice(0, 19).replace('T', ' ')).toBe(showClock(now, zone));
        expect(instantsOf(wall, zone)).toContain(now);
      }),
      { numRuns },
    );
  });

  it('shows a time exactly then, or jumps over it', () => {
    fc.assert(
      fc.property(place, ({ zone, now: wall }) => {
        for (const instant of instantsOf(wall, zone)) {
          expect(wallAt(instant, zone)).toBeGreaterThanOrEqual(wall);
          expect(wallAt(instant - 1, zone)).toBeLessThan(wall);
        }
      }),
      { numRuns },
    );
  });
});

describe('a plan of deliveries', () => {
  it('is never for the past, and the same each time it is made', () => {
    fc.assert(
      fc.property(place, digest, fc.option(quietHours), kind, ({ zone, now }, chosen, quiet, what) => {
        const planned = planDeliveries(occasion(zone, now, { digest: chosen, quietHours: quiet }, what));

        expect(planned.filter(({ dueAt }) => dueAt.getTime() < now)).toEqual([]);
        expect(planned.filter(({ channel, dueAt }) => channel === 'in-app' && dueAt.getTime() !== now)).toEqual([]);
        expect(planDeliveries(occasion(zone, now, { digest: chosen, quietHours: quiet }, what))).toEqual(planned);
      }),
      { numRuns },
    );
  });

  it('goes out in no quiet hours, and no later than they end, unless it is critical, which never waits', () => {
    fc.assert(
      fc.property(place, digest, quietHours, kind, ({ zone, now }, chosen, quiet, what) => {
        const outward = (person: Preferences) =>
          planDeliveries(occasion(zone, now, { digest: chosen, ...person }, what)).filter(({ channel }) => channel !== 'in-app');
        const isCritical = ['critical', 'ledger-alarm'].includes(what.type) || what.severity === 'critical';
        const isUrgent = isCritical && what.backfillOf === null;
        const undisturbed = outward({ quietHours: null });
        const faults = outward({ quietHours: quiet }).filter(({ dueAt, digestKey }, n) => {
          const due = dueAt.getTime();
          if (isUrgent) return due !== now || digestKey !== null;
          const isHeld = due !== undisturbed[n]?.dueAt.getTime();
          return isQuiet(due, quiet, zone) || (isHeld && !isQuiet(due - 1, quiet, zone));
        });

        expect(faults).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('is one for all that falls into one period of a digest', () => {
    fc.assert(
      fc.property(
        place,
        gathering,
        fc.option(quietHours),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ zone, now }, chosen, quiet, part) => {
          const mailOf = (at: number, person: Preferences) =>
            planDeliveries(occasion(zone, at, { digest: chosen, ...person })).find(({ channel }) => channel === 'email');
          const end = mailOf(now, { quietHours: null })?.dueAt.getTime() ?? 0;
          const later = Math.min(end - 1, now + Math.floor((end - now) * part));

          expect(end - now).toBeGreaterThan(0);
          expect(end - now).toBeLessThanOrEqual(chosen.kind === 'hourly' ? hourMs : 26 * hourMs);
          expect(mailOf(later, { quietHours: quiet })).toEqual(mailOf(now, { quietHours: quiet }));
          expect(mailOf(end, { quietHours: null })?.dueAt.getTime()).toBeGreaterThan(end);
        },
      ),
      { numRuns },
    );
  });

  it('ends a day when the clock shows that time, or jumps over it', () => {
    fc.assert(
      fc.property(place, time, ({ zone, now }, at) => {
        const mail = planDeliveries(occasion(zone, now, { digest: { kind: 'daily', at } })).find(({ channel }) => channel === 'email');
        const end = mail?.dueAt.getTime() ?? 0;
        const shown = showClock(end, zone);
        const wanted = `${shown.slice(0, 10)} ${at}:00`;

        expect(shown === wanted || (showClock(end - 1000, zone) < wanted && wanted < shown)).toBe(true);
      }),
      { numRuns },
    );
  });

  it('says nothing outward of the past, but once of a source that brought it in', () => {
    fc.assert(
      fc.property(place, digest, fc.option(quietHours), kind, ({ zone, now }, chosen, quiet, what) => {
        fc.pre(what.isHistorical || what.backfillOf !== null);
        const planned = planDeliveries(occasion(zone, now, { digest: chosen, quietHours: quiet }, what));

        expect(planned.map(({ channel }) => channel)).toEqual(what.isHistorical ? ['in-app'] : ['in-app', 'email']);
        expect(planned[0]?.isSilent).toBe(true);
        expect(planned[1]?.digestKey ?? 'email@backfill:i1').toBe('email@backfill:i1');
      }),
      { numRuns },
    );
  });
});
