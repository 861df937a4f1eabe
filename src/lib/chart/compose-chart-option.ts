import type {
  ComposeOption,
  GraphicComponentOption,
  GridComponentOption,
  LineSeriesOption,
  MarkLineComponentOption,
  ScatterSeriesOption,
} from 'echarts';
import type { Chart } from './chart';
import type { PlacedName } from './place-names';
import { axisOffset, keyWidth, layOut, rowHeight, type Dot, type Layout } from './lay-out';
import {
  axisColour,
  boundShapes,
  fontFamily,
  fontSize,
  gridColour,
  groundColour,
  limitLooks,
  lookOf,
  textColour,
  type Look,
} from './looks';

export type ChartOption = ComposeOption<
  LineSeriesOption | ScatterSeriesOption | GridComponentOption | GraphicComponentOption | MarkLineComponentOption
>;

const text = { fontFamily, fontSize };
/** Marks at the ends stand within the picture, so nothing is cut; nothing moves, and nothing is drawn bit by bit. */
const still = { animation: false, silent: true, clip: false, progressive: 0 } as const;

const lineWidth = 1.75;
const limitWidth = 1.5;

const symbolOf = ({ corners }: Look): string =>
  corners.length === 0 ? 'circle' : `path://M${corners.map((corner) => corner.join(' ')).join('L')}z`;

/** Amounts that were measured, joined; an amount that is only bounded interrupts the line. */
const lineOf = (dots: readonly Dot[], look: Look): LineSeriesOption => ({
  ...still,
  type: 'line',
  data: dots.map(({ time, amount, kind }) => [time, kind === 'value' ? amount : null]),
  connectNulls: false,
  showSymbol: true,
  showAllSymbol: true,
  symbol: symbolOf(look),
  symbolSize: look.size,
  itemStyle: { color: look.colour, borderWidth: 0 },
  lineStyle: { color: look.colour, width: lineWidth, type: look.dash.length === 0 ? 'solid' : [...look.dash], cap: 'butt' },
  z: 3,
});

const boundsOf = (dots: readonly Dot[], kind: 'below' | 'above', look: Look): ScatterSeriesOption[] => {
  const data = dots.filter((dot) => dot.kind === kind).map(({ time, amount }) => [time, amount]);
  if (data.length === 0) return [];
  const { shape, size, offset } = boundShapes[kind];
  return [
    {
      ...still,
      type: 'scatter',
      data,
      symbol: `path://${shape}`,
      symbolSize: [...size],
      symbolOffset: [...offset],
      itemStyle: { color: groundColour, borderColor: look.colour, borderWidth: 1.5, opacity: 1 },
      z: 4,
    },
  ];
};

/** They belong to no series: one that has no points carries them. */
const limitLines = ({ limits }: Layout): LineSeriesOption[] =>
  limits.length === 0
    ? []
    : [
        {
          ...still,
          type: 'line',
          data: [],
          markLine: {
            ...{ animation: false, silent: true, symbol: 'none' },
            label: { show: false },
            data: limits.map(({ amount, kind }) => ({
              yAxis: amount,
              lineStyle: { color: limitLooks[kind].colour, width: limitWidth, type: [...limitLooks[kind].dash] },
            })),
          },
          z: 5,
        },
      ];

const markOf = ({ colour, corners, size }: Look, x: number, y: number): GraphicComponentOption =>
  corners.length === 0
    ? { type: 'circle', shape: { cx: x, cy: y, r: size / 2 }, style: { fill: colour } }
    : {
        type: 'polygon',
        shape: { points: corners.map(([dx, dy]) => [x + (dx * size) / 2, y + (dy * size) / 2]) },
        style: { fill: colour },
      };

const middleOf = (row: number): number => row * rowHeight + rowHeight / 2;

/** A piece of a line as it is drawn in the chart, and what it is. */
const keyEntry = (
  { text: name, x, row }: PlacedName,
  { colour, dash }: Pick<Look, 'colour' | 'dash'>,
  width: number,
): GraphicComponentOption[] => {
  const y = middleOf(row);
  return [
    {
      type: 'line',
      shape: { x1: x, y1: y, x2: x + keyWidth - 8, y2: y },
      style: { stroke: colour, lineWidth: width, lineDash: dash.length === 0 ? 'solid' : [...dash] },
    },
    { type: 'text', x: x + keyWidth, y, style: { ...text, text: name, fill: textColour, verticalAlign: 'middle' } },
  ];
};

/** The names stand in the picture itself, each behind the mark and the line of its series; below them the limits behind theirs. */
const keyOf = ({ names, limits }: Layout): GraphicComponentOption[] => [
  ...names.flatMap((name, place) => {
    const look = lookOf(place);
    return [...keyEntry(name, look, lineWidth), markOf(look, name.x + (keyWidth - 8) / 2, middleOf(name.row))];
  }),
  ...limits.flatMap((limit) => keyEntry(limit, limitLooks[limit.kind], limitWidth)),
];

const changeLines = ({ changes, plot }: Layout): GraphicComponentOption[] =>
  changes.map((x) => ({
    type: 'line',
    shape: { x1: x, y1: plot.top - 6, x2: x, y2: plot.bottom + axisOffset },
    style: { stroke: axisColour, lineWidth: 1, lineDash: [1, 3] },
  }));

const unitOf = (unit: string, { plot }: Layout): GraphicComponentOption => ({
  type: 'text',
  x: 8,
  y: plot.top - 22,
  style: { ...text, text: unit, fill: textColour, verticalAlign: 'middle' },
});

const axesOf = ({ time, amount }: Layout): Pick<ChartOption, 'xAxis' | 'yAxis'> => {
  const labels = (ticks: Layout['time']['ticks']) => ({
    ...text,
    color: textColour,
    customValues: ticks.map(({ at }) => at),
    formatter: (at: number | string) => ticks.find((tick) => tick.at === Number(at))?.label ?? '',
    hideOverlap: false,
  });
  return {
    xAxis: {
      ...{ type: 'value', min: time.from, max: time.to, offset: axisOffset, position: 'bottom' },
      axisLine: { onZero: false, lineStyle: { color: axisColour } },
      axisTick: { length: 5, lineStyle: { color: axisColour }, customValues: time.ticks.map(({ at }) => at) },
      axisLabel: labels(time.ticks),
      splitLine: { show: false },
    },
    yAxis: {
      ...{ type: 'value', min: amount.from, max: amount.to },
      interval: (amount.ticks[1]?.at ?? amount.to) - amount.from,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...labels(amount.ticks), margin: 6 },
      splitLine: { lineStyle: { color: gridColour } },
    },
  };
};

/** What ECharts is told to draw: the same for the same chart, in pages, in the application and in documents. */
export const composeChartOption = (chart: Chart): ChartOption => {
  const layout = layOut(chart);
  const { left, top, right, bottom } = layout.plot;
  return {
    animation: false,
    useUTC: true,
    textStyle: text,
    grid: { left, top, right: chart.width - right, bottom: chart.height - bottom, containLabel: false },
    ...axesOf(layout),
    series: [
      ...layout.dots.flatMap((dots, place) => {
        const look = lookOf(place);
        return [lineOf(dots, look), ...boundsOf(dots, 'below', look), ...boundsOf(dots, 'above', look)];
      }),
      ...limitLines(layout),
    ],
    graphic: [unitOf(chart.unit, layout), ...changeLines(layout), ...keyOf(layout)],
  };
};
