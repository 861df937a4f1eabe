import { describe, expect, it } from '@jest/globals';
import {
  classifyMailFailure,
  classifyPushFailure,
  readRetryAfter,
} from '../../../src/plugins/notifications/server/src/domain/delivery/classify-failure';
import { nextAttempt } from '../../../src/plugins/notifications/server/src/domain/delivery/retry';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const now = new Date('2026-07-15T12:00:00Z');

/** How long after the first attempt each of them comes, when all fail for now. */
const timesOfAttempts = (random: number): number[] => {
  const times = [0];
  for (;;) {
    const next = nextAttempt(times.length, { kind: 'transient' }, random);
    if (next.kind === 'dead') return times;
    times.push((times.at(-1) ?? 0) + next.afterMs);
  }
};

describe('the next attempt', () => {
  it.each([0, 0.5, 0.999])('comes eight times in about half an hour, then hourly until the day is over (random %d)', (random) => {
    const times = timesOfAttempts(random);
    const waits = times.slice(1).map((time, n) => time - (times[n] ?? 0));

    expect((times[7] ?? 0) / minuteMs).toBeGreaterThan(25);
    expect((times[7] ?? 0) / minuteMs).toBeLessThan(32);
    expect(waits.slice(0, 7)).toEqual(waits.slice(0, 7).toSorted((a, b) => a - b));
    for (const wait of waits.slice(7)) {
      expect(wait).toBeLessThanOrEqual(hourMs);
      expect(wait).toBeGreaterThanOrEqual(0.8 * hourMs);
    }
    expect((times.at(-1) ?? 0) / hourMs).toBeGreaterThan(18);
    expect((times.at(-1) ?? 0) / hourMs).toBeLessThan(24);
  });

  it('is not the same for all that failed together', () => {
    expect(nextAttempt(1, { kind: 'transient' }, 0)).not.toEqual(nextAttempt(1, { kind: 'transient' }, 0.5));
  });

  it('is none after what is for good', () => {
    expect(nextAttempt(1, { kind: 'permanent' }, 0)).toEqual({ kind: 'dead', reason: 'permanent' });
    expect(nextAttempt(1, { kind: 'gone' }, 0)).toEqual({ kind: 'dead', reason: 'gone' });
    expect(nextAttempt(31, { kind: 'transient' }, 0)).toEqual({ kind: 'dead', reason: 'exhausted' });
    expect(nextAttempt(31, { kind: 'throttled', retryAfterSeconds: 5 }, 0)).toEqual({ kind: 'dead', reason: 'exhausted' });
  });

  it('is never earlier than was asked for, nor than it would have been', () => {
    const after = (retryAfterSeconds: number | null, random = 0) => nextAttempt(1, { kind: 'throttled', retryAfterSeconds }, random);
    expect(after(600)).toEqual({ kind: 'retry', afterMs: 600_000 });
    expect(after(600, 0.5)).toEqual({ kind: 'retry', afterMs: 660_000 });
    expect(after(1)).toEqual({ kind: 'retry', afterMs: 15_000 });
    expect(after(null)).toEqual({ kind: 'retry', afterMs: 15_000 });
    expect(after(10_000_000)).toEqual({ kind: 'retry', afterMs: 24 * hourMs });
  });
});

describe('an answer of a mail server', () => {
  it.each([421, 450, 451, 452, 454, 530, 535, null])('%s is for now', (code) => {
    expect(classifyMailFailure(code)).toEqual({ kind: 'transient' });
  });

  it.each([550, 551, 552, 553, 554, 501])('%s is for good', (code) => {
    expect(classifyMailFailure(code)).toEqual({ kind: 'permanent' });
  });
});

describe('an answer of a push service', () => {
  it.each([
    [404, { kind: 'gone' }],
    [410, { kind: 'gone' }],
    [429, { kind: 'throttled', retryAfterSeconds: 120 }],
    [503, { kind: 'throttled', retryAfterSeconds: 120 }],
    [500, { kind: 'transient' }],
    [502, { kind: 'transient' }],
    [408, { kind: 'transient' }],
    [401, { kind: 'transient' }],
    [null, { kind: 'transient' }],
    [400, { kind: 'permanent' }],
    [403, { kind: 'permanent' }],
    [413, { kind: 'permanent' }],
  ])('%s means what it says', (status, failure) => {
    expect(classifyPushFailure(status, '120', now)).toEqual(failure);
  });

  it('may be busy without saying for how long', () => {
    expect(classifyPushFailure(503, null, now)).toEqual({ kind: 'transient' });
    expect(classifyPushFailure(429, null, now)).toEqual({ kind: 'throttled', retryAfterSeconds: null });
  });

  it.each([
    ['120', 120],
    [' 0 ', 0],
    ['Wed, 15 Jul 2026 12:01:30 GMT', 90],
    ['Wed, 15 Jul 2026 11:00:00 GMT', 0],
    ['soon', null],
    ['-5', null],
    ['1.5', null],
    ['', null],
    [null, null],
  ])('asks to come back after %j', (header, seconds) => {
    expect(readRetryAfter(header, now)).toBe(seconds);
  });
});
