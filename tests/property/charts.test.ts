import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Chart } from '../../src/lib/chart/chart';
import { drawChart } from '../../src/lib/chart/draw-chart';
import { layOut } from '../../src/lib/chart/lay-out';
import { rounds } from '../helpers/suite';

const amount = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: -10, max: 12 }))
  .map(([digits, power]) => (digits * 10 ** power).toFixed(12).replace(/\.?0+$/, ''));
const point = fc.record({
  at: fc.date({ min: new Date('1950-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }).map((date) => date.toISOString()),
  amount,
  kind: fc.constantFrom('value', 'value', 'below', 'above'),
});
const series = fc.record({
  name: fc.string({ maxLength: 60 }),
  points: fc.array(point, { minLength: 1, maxLength: 40 }).map((points) => points.toSorted((a, b) => (a.at < b.at ? -1 : 1))),
});
const limit = fc.record({ label: fc.string({ maxLength: 20 }), amount, kind: fc.constantFrom('near', 'above') });
const chart: fc.Arbitrary<Chart> = fc.record({
  locale: fc.constantFrom('en', 'fr'),
  title: fc.string(),
  description: fc.string(),
  unit: fc.constantFrom('mg/L', 'µS/cm'),
  series: fc.array(series, { minLength: 1, maxLength: 5 }),
  limits: fc.array(limit, { maxLength: 3 }),
  width: fc.constantFrom(360, 880),
  height: fc.constantFrom(300, 340),
  isFromZero: fc.boolean(),
});
const numRuns = rounds({ quick: 20, sample: 50, deep: 500 });

/** The points that a path with absolute commands goes through. */
const pointsOf = (d: string): [number, number][] => [...d.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe('a chart of whatever there is', () => {
  it('has each of its marks in the frame, and nothing that is no number', () => {
    fc.assert(
      fc.property(chart, (drawn) => {
        const svg = drawChart(drawn, 'c');
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        const marked = [...svg.matchAll(/<path d="([^"]+)"[^>]*marker-mid/g)].flatMap(([, d]) => pointsOf(d ?? ''));
        const outside = marked.filter(([x, y]) => !(x >= 0 && x <= drawn.width && y >= 0 && y <= drawn.height));
        expect(outside).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('encloses every amount and every moment, and names its steps in order', () => {
    fc.assert(
      fc.property(chart, (drawn) => {
        const { time, amount: scale, dots, plot } = layOut(drawn);
        for (const { time: at, amount: height } of dots.flat()) {
          expect(at >= time.from && at <= time.to).toBe(true);
          expect(height >= scale.from * (1 - 1e-9) && height <= scale.to * (1 + 1e-9)).toBe(true);
        }
        for (const { ticks } of [time, scale]) {
          expect(ticks.map(({ at }) => at)).toEqual([...new Set(ticks.map(({ at }) => at))].sort((a, b) => a - b));
          expect(ticks.length).toBeLessThan(40);
        }
        expect(scale.ticks.length).toBeGreaterThan(1);
        expect(plot.left).toBeLessThan(plot.right);
        expect(plot.top).toBeLessThan(plot.bottom);
      }),
      { numRuns },
    );
  });

  it('is drawn with the same bytes again', () => {
    fc.assert(
      fc.property(chart, (drawn) => {
        expect(drawChart(drawn, 'c')).toBe(drawChart(structuredClone(drawn), 'c'));
      }),
      { numRuns },
    );
  });
});
