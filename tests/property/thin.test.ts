import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { thin, type ThinnablePoint } from '../../src/api/station/domain/thin';
import { rounds } from '../helpers/suite';

const point = fc.record({
  value: fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { freq: 8 }),
  isKept: fc.integer({ min: 0, max: 19 }).map((drawn) => drawn === 0),
  gap: fc.integer({ min: 0, max: 1000 }),
});
const series = fc.array(point, { maxLength: 400 }).map((points) => {
  let time = 0;
  return points.map(({ value, isKept, gap }): ThinnablePoint => ({ time: (time += gap), value, isKept }));
});
const numRuns = rounds({ quick: 300, sample: 2000, deep: 20_000 });

describe('a thinned series', () => {
  it('keeps every point without a value and every point that must stay, in order', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 3, max: 100 }), (points, count) => {
        const kept = thin(points, count);
        expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b));
        const missing = points.flatMap(({ value, isKept }, index) => ((value === null || isKept) && !kept.includes(index) ? [index] : []));
        expect(missing).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('shows as many values as asked for, the ends and the extremes among them, and no more than must stay beside them', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 3, max: 100 }), (points, count) => {
        const kept = thin(points, count);
        const valued = points.flatMap(({ value }, index) => (value === null ? [] : [{ index, value }]));
        const must = points.filter(({ value, isKept }) => value !== null && isKept).length;
        const shown = kept.filter((index) => points[index]?.value !== null).length;
        expect(shown).toBeLessThanOrEqual(count + must + 2);
        expect(shown).toBeGreaterThanOrEqual(Math.min(count, valued.length));
        const ends = [valued[0], valued.at(-1)].flatMap((end) => (end === undefined ? [] : [end.index]));
        expect(ends.filter((index) => !kept.includes(index))).toEqual([]);
        const valuesOf = (indices: readonly number[]) => indices.flatMap((index) => points[index]?.value ?? []);
        const all = valued.map(({ value }) => value);
        expect(Math.max(...valuesOf(kept))).toBe(Math.max(...all));
        expect(Math.min(...valuesOf(kept))).toBe(Math.min(...all));
      }),
      { numRuns },
    );
  });

  it('picks the peak of each bucket rather than its neighbours', () => {
    const spikes = Array.from({ length: 100 }, (_, n): ThinnablePoint => ({ time: n, value: n % 25 === 12 ? 100 : 0, isKept: false }));
    const peaks = thin(spikes, 10).filter((index) => spikes[index]?.value === 100);
    expect(peaks).toEqual([12, 37, 62, 87]);
  });
});
