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
export {
  cellOfRow,
  gridView,
  keyFigure,
  onlyRow,
  rangeOfRow,
  regionRowName,
  regionsInUse,
  seriesView,
  type CountedRow,
  type CountQuery,
} from './notebook/counted-rows.ts';
export {routeOf, rangeOf} from './notebook/appendix.ts';
export type {EventRow} from './claims/events/events-table.ts';
export {countByRegionMonth, countEvents, monthsOfEvents} from './measures/count.ts';
export {drawPlot} from './charts/draw-plot.ts';
export {drawVegaLite} from './charts/draw-vega-lite.ts';
export {heatMap} from './charts/forms/heat-map.ts';
export {coverageMatrix} from './charts/forms/coverage-matrix.ts';
export {dumbbell} from './charts/forms/dumbbell.ts';
export {rangeBars} from './charts/forms/range-bars.ts';
export {routes} from './charts/forms/routes.ts';
export {smallMultiples} from './charts/forms/small-multiples.ts';
export {upset} from './charts/forms/upset.ts';
export {countRoutes} from './measures/routes.ts';
export {monthBounds} from './charts/forms/month-bounds.ts';
export {monthColumns} from './charts/forms/month-columns.ts';
export {outletColour, regionColour} from './charts/series-colour.ts';
export {monthText, shortMonthText} from './values/calendar-names.ts';
export {dateText} from './values/date-text.ts';
export {dayText} from './values/day.ts';
export type {Range} from './values/figure.ts';
export type {Language, Localized} from './values/localized.ts';
export {monthsFrom, type Month} from './values/month.ts';
export {formatNumber} from './values/number-text.ts';
export {rangeProse, rangeText} from './values/range-text.ts';
