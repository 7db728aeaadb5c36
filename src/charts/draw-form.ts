import {drawPlot} from './draw-plot.ts';
import type {DrawnChart} from './drawn-chart.ts';
import type {PlotForm} from './forms/chart-form.ts';
import type {ChartOptions} from './tidy-svg.ts';

/** Draws a form of chart (heatMap, dumbbell, …) with the legend that it brings; see drawPlot. */
export function drawForm(form: PlotForm, chart: ChartOptions): DrawnChart {
  return drawPlot(form.build, {...chart, ...form});
}
