import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Chart, ChartPoint } from '../../../src/lib/chart/chart';
import { drawChart } from '../../../src/lib/chart/draw-chart';

const golden = path.join(__dirname, 'golden/chart.svg');

const points = (from: number, amounts: readonly string[]): ChartPoint[] =>
  amounts.map((amount, place) => ({
    at: new Date(Date.UTC(from + place, 5, 15)).toISOString(),
    amount: amount.replace(/[<>]/, ''),
    kind: amount.startsWith('<') ? 'below' : amount.startsWith('>') ? 'above' : 'value',
  }));

const small: Chart = {
  locale: 'en',
  title: 'Over time: “A & B” <here>',
  description: 'Ten results.',
  unit: 'mg/L',
  series: [
    { name: 'Method <1> & co', points: points(2001, ['1.5', '2', '<0.5', '3.25', '>10', '4']) },
    { name: 'Method 2', points: points(2008, ['2', '1', '1.75', '2.5']) },
  ],
  limits: [
    { label: 'Near', amount: '6', kind: 'near' },
    { label: 'Alert level', amount: '8', kind: 'above' },
  ],
  width: 640,
  height: 300,
};

/** Ten years, day by day, as they are read for a picture: a wave thinned to 500 values, and every eighth result not found. */
const tenYears: Chart = {
  ...small,
  series: [
    {
      name: 'Method 1',
      points: Array.from({ length: 956 }, (_, place) => ({
        at: new Date(Date.UTC(2010, 0, 1 + place * 3.82)).toISOString(),
        amount: place % 2 === 1 ? '0.02' : (3 + 2 * Math.sin(place / 9)).toFixed(3),
        kind: place % 2 === 1 ? 'below' : 'value',
      })),
    },
  ],
  width: 880,
  height: 340,
};

describe('a drawn chart', () => {
  const svg = drawChart(small, 'c1');

  it('is the one that somebody has looked at', () => {
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(golden, `${svg}\n`);
    expect(`${svg}\n`).toBe(readFileSync(golden, 'utf8'));
  });

  it('is the same for the same chart, whatever was drawn before', () => {
    drawChart(tenYears, 'other');
    expect(drawChart(small, 'c1')).toBe(svg);
  });

  it('needs neither styles nor scripts in the page', () => {
    expect(svg).not.toMatch(/style|<script|class=|CDATA| on\w+=|xlink|ecmeta/);
  });

  it('is a picture with a name and a description, whatever is written there', () => {
    expect(svg).toMatch(
      /^<svg [^>]*role="img" aria-label="Over time: “A &amp; B” &lt;here&gt;"[^>]*><title>Over time: “A &amp; B” &lt;here&gt;<\/title><desc>Ten results.<\/desc>/,
    );
    expect(svg).toContain('>Method &lt;1&gt; &amp; co<');
    expect(svg).toContain('>Alert level: 8 mg/L<');
    expect(svg).not.toMatch(/<here>|<1>|undefined|NaN|Infinity/);
  });

  it('has no name that another chart of the page has', () => {
    const idsOf = (drawn: string): string[] => [...drawn.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');
    const other = drawChart(tenYears, 'c2');
    expect(idsOf(other).length).toBeGreaterThan(0);
    expect(idsOf(svg).filter((id) => idsOf(other).includes(id))).toEqual([]);
    for (const [, id] of other.matchAll(/url\(#([^)]+)\)/g)) expect(idsOf(other)).toContain(id);
  });

  it('is small for ten years of results', () => {
    expect(drawChart(tenYears, 'c').length).toBeLessThan(40_000);
  });
});
