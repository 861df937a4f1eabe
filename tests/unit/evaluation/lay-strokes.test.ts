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

  it('have a subject in the same lane whatever stands beside it', () => {
    fc.assert(
      fc.property(several, series, (all, one) => {
        const [alone] = layStrokes([one], 5);
        const found = layStrokes([...all.filter((other) => key(other) !== key(one)), one], 5).find((stroke) =>
          stroke.series.some((other) => key(other) === key(one)),
        );
        expect(found?.lane).toBe(alone?.lane);
      }),
    );
  });

  it('use several lanes, in turn', () => {
    const all = Array.from({ length: 400 }, (_, n) => ({ subject: `station-${String(n)}`, quantity: 'Q', variant: null }));
    const strokes = layStrokes(all, 10);
    const lanes = new Set(strokes.map(({ lane }) => lane));
    expect(lanes.size).toBe(8);
    expect(new Set(strokes.slice(0, 8).map(({ lane }) => lane))).toEqual(lanes);
  });
});
