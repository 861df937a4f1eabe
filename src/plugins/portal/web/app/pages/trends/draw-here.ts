import { LineChart, ScatterChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, MarkLineComponent } from 'echarts/components';
import { init, setPlatformAPI, use as install } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart } from '../../../../../../lib/chart/chart';
import { fontSize } from '../../../../../../lib/chart/looks';
import { measureText } from '../../../../../../lib/chart/measure-text';
import { renderChart } from '../../../../../../lib/chart/render-chart';

install([LineChart, ScatterChart, GraphicComponent, GridComponent, MarkLineComponent, SVGRenderer]);
// The picture that the server draws: the browser is not asked how wide text is.
setPlatformAPI({ measureText: (text: string) => ({ width: measureText(text, fontSize) }) });

/** The same picture that pages and documents show, drawn by the modules of ECharts that it needs. */
export const drawHere = (chart: Chart, key: string): string => renderChart(init, chart, key);
