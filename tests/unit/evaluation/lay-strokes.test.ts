import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { layStrokes } from '../../../src/plugins/notifications/server/src/domain/evaluation/lay-strokes';

const series = fc.record({
  subject: fc.string({ minLength: 1, maxLength: 6 }),
  quantity: fc.constantFrom('Q', 'R'),
  variant: fc.constantFrom(null, 'V'),
});
const key = (one: object): string => JSON.stringify(one);
const several = fc.uniqueArray(series, { maxLength: 200, selector: key });

describe('strokes of series', () => {
  it('hold each series once, and no more than they may', () => {
    fc.assert(
      fc.property(several, fc.integer({ min: 1, max: 20 }), (all, most) => {
        const strokes = layStrokes(all, most);
        expect(strokes.flatMap((stroke) => stroke.series.map(key)).sort()).toEqual(all.map(key).sort());
        expect(strokes.every((stroke) => stroke.series.length >= 1 && stroke.series.length <= most)).toBe(true);
      }),
    );
  });

  it('come under the lock of a subject whatever stands beside it', () => {
    fc.assert(
      fc.property(several, series, (all, one) => {
        const [alone] = layStrokes([one], 5);
        const found = layStrokes([...all.filter((other) => key(other) !== key(one)), one], 5).find((stroke) =>
          stroke.series.some((other) => key(other) === key(one)),
        );
        expect(found?.lanes).toEqual(expect.arrayContaining([...(alone?.lanes ?? ['none'])]));
      }),
    );
  });

  it('are one where one holds all, under every lock that it needs', () => {
    const all = Array.from({ length: 50 }, (_, n) => ({ subject: `station-${String(n)}`, quantity: 'Q', variant: null }));
    const strokes = layStrokes(all, 50);
    expect(strokes.map((stroke) => stroke.series)).toEqual([all]);
    expect(strokes[0]?.lanes).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
  });

  it('use several lanes, in turn', () => {
    const all = Array.from({ length: 400 }, (_, n) => ({ subject: `station-${String(n)}`, quantity: 'Q', variant: null }));
    const lanes = layStrokes(all, 10).map((stroke) => stroke.lanes.join());
    expect(new Set(lanes).size).toBe(8);
    expect(new Set(lanes.slice(0, 8)).size).toBe(8);
  });
});
