/** What an analysis imports: `import {analysis, countByRegionMonth, plot, …} from 'rasd';` */
export {analysis, type AnalysisContext} from './notebook/analysis.ts';
export {
  dataTable,
  plot,
  refusal,
  section,
  summary,
  text,
  vegaLite,
  type CellSpec,
} from './notebook/cells.ts';
export type {Cited, Evidence} from './notebook/citations.ts';
export type {KeyFigure, TableView, ViewColumn} from './notebook/document.ts';
export {choice, integer, month} from './notebook/params.ts';
export type {Names} from './notebook/names.ts';
export type {CountGrid, Tables} from './notebook/tables.ts';
export {countByRegionMonth, countEvents, monthsOfEvents} from './measures/count.ts';
export {drawPlot} from './charts/draw-plot.ts';
export {drawVegaLite} from './charts/draw-vega-lite.ts';
export {monthText, shortMonthText} from './values/calendar-names.ts';
export {dayText} from './values/day.ts';
export type {Range} from './values/figure.ts';
export type {Language, Localized} from './values/localized.ts';
export {monthsFrom, type Month} from './values/month.ts';
export {formatNumber} from './values/number-text.ts';
export {rangeText} from './values/range-text.ts';
