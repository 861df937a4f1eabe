import { describe, expect, it } from '@jest/globals';
import type { Chart, ChartPoint } from '../../../src/lib/chart/chart';
import { composeChartOption } from '../../../src/lib/chart/compose-chart-option';
import { keyWidth, layOut, rowHeight } from '../../../src/lib/chart/lay-out';
import { lookOf } from '../../../src/lib/chart/looks';

const point = (day: number, amount: string, kind: ChartPoint['kind'] = 'value'): ChartPoint => ({
  at: new Date(Date.UTC(2020, 0, day)).toISOString(),
  amount,
  kind,
});
const chartOf = (series: readonly (readonly ChartPoint[])[], limits: Chart['limits'] = []): Chart => ({
  locale: 'en',
  title: 'A title',
  description: 'What it shows.',
  unit: 'mg/L',
  series: series.map((points, place) => ({ name: `Series ${String(place)}`, points })),
  limits,
  width: 800,
  height: 300,
});
const drawnSeries = (chart: Chart) => {
  const { series } = composeChartOption(chart);
  return Array.isArray(series) ? series : [];
};
const linesOf = (chart: Chart): unknown[] =>
  drawnSeries(chart).flatMap((one) => (one.type === 'line' && one.markLine === undefined ? [one.data] : []));
const boundsOf = (chart: Chart) => drawnSeries(chart).flatMap((one) => (one.type === 'scatter' ? [one] : []));
const day = (n: number): number => Date.UTC(2020, 0, n);

describe('a chart', () => {
  it('joins measured amounts of one series, and no others', () => {
    expect(linesOf(chartOf([[point(1, '1'), point(2, '2.5')], [point(3, '3')]]))).toEqual([
      [
        [day(1), 1],
        [day(2), 2.5],
      ],
      [[day(3), 3]],
    ]);
  });

  it.each(['below', 'above'] as const)('breaks its line where an amount is only bounded: %s', (kind) => {
    expect(linesOf(chartOf([[point(1, '1'), point(2, '5', kind), point(3, '2')]]))).toEqual([
      [
        [day(1), 1],
        [day(2), null],
        [day(3), 2],
      ],
    ]);
  });

  it('marks what is only bounded by hollow triangles with their flat edge at the limit', () => {
    const [below, above] = boundsOf(chartOf([[point(1, '1'), point(2, '5', 'below'), point(3, '9', 'above')]]));
    expect(below?.data).toEqual([[day(2), 5]]);
    expect(above?.data).toEqual([[day(3), 9]]);
    for (const one of [below, above]) expect(one?.itemStyle).toMatchObject({ color: '#ffffff', borderColor: lookOf(0).colour });
    expect(below?.symbolOffset).toEqual([0, 4.6]);
    expect(above?.symbolOffset).toEqual([0, -4.6]);
    expect(below?.symbol).not.toBe(above?.symbol);
  });

  it('tells series apart by colour, by shape and by dashes', () => {
    const looks = Array.from({ length: 20 }, (_, place) => lookOf(place));
    expect(new Set(looks.slice(0, 4).map(({ colour }) => colour)).size).toBe(4);
    expect(new Set(looks.slice(0, 4).map(({ corners }) => corners)).size).toBe(4);
    expect(new Set(looks.slice(0, 4).map(({ dash }) => dash)).size).toBe(4);
    expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(20);
  });

  it('shows where a series begins after all others have ended', () => {
    const dotted = (chart: Chart): number => JSON.stringify(composeChartOption(chart).graphic).split('"lineDash":[1,3]').length - 1;
    expect(dotted(chartOf([[point(1, '1'), point(2, '1')], [point(3, '1')], [point(4, '1')]]))).toBe(2);
    expect(dotted(chartOf([[point(1, '1'), point(5, '1')], [point(3, '1')]]))).toBe(0);
  });

  it('names limits with their amounts, encloses them, and keeps their names apart', () => {
    const limits = [
      { label: 'Alert level', amount: '15.0', kind: 'above' },
      { label: 'Near', amount: '14.5', kind: 'near' },
    ] as const;
    const chart = chartOf([[point(1, '1')]], limits);
    const [marked] = drawnSeries(chart).flatMap((one) => (one.type === 'line' && one.markLine !== undefined ? [one.markLine] : []));
    expect(marked?.data).toMatchObject([{ yAxis: 14.5 }, { yAxis: 15 }]);
    expect(composeChartOption(chart).yAxis).toMatchObject({ min: 0, max: 15 });
    // The lowest first, in a row of its own below the names of the series, each behind a piece of its line.
    const { plot, names, limits: placed } = layOut(chart);
    expect(placed.map(({ text, row }) => ({ text, row }))).toEqual([
      { text: 'Near: 14.5 mg/L', row: 1 },
      { text: 'Alert level: 15.0 mg/L', row: 1 },
    ]);
    expect(names.map(({ row }) => row)).toEqual([0]);
    expect(plot.top).toBeGreaterThan(2 * rowHeight);
    expect(placed[1]?.x).toBeGreaterThan((placed[0]?.x ?? 0) + keyWidth);
    expect(JSON.stringify(composeChartOption(chart).graphic).split('"lineDash":[10,4]')).toHaveLength(2);
  });

  it('moves nothing', () => {
    const option = composeChartOption(chartOf([[point(1, '1'), point(2, '1', 'below')]]));
    expect(option.animation).toBe(false);
    expect(drawnSeries(chartOf([[point(1, '1'), point(2, '1', 'below')]])).every((one) => one.animation === false)).toBe(true);
  });
});
