import type { init } from 'echarts';
import type { Chart } from './chart';
import { composeChartOption } from './compose-chart-option';
import { tidySvg } from './tidy-svg';

/** A chart as SVG that may stand in a page, by the ECharts that is there: the bundle on servers, modules of it in browsers. */
export const renderChart = (start: typeof init, chart: Chart, key: string): string => {
  const { width, height } = chart;
  const drawing = start(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    drawing.setOption(composeChartOption(chart));
    return tidySvg(drawing.renderToSVGString(), chart, key);
  } finally {
    drawing.dispose();
  }
};
