import { init, setPlatformAPI } from 'echarts';
import type { Chart } from './chart';
import { fontSize } from './looks';
import { measureText } from './measure-text';
import { renderChart } from './render-chart';

// No browser is there to ask how wide text is, and where one is it must not come to another picture.
setPlatformAPI({ measureText: (text: string) => ({ width: measureText(text, fontSize) }) });

/** A chart as SVG that may stand in a page. Names in it begin with `key`, which no other picture of the page has. */
export const drawChart = (chart: Chart, key: string): string => renderChart(init, chart, key);
