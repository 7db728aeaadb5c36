import {drawForm} from '../charts/draw-form.ts';
import {drawVegaLite} from '../charts/draw-vega-lite.ts';
import {heatMap} from '../charts/forms/keyed-forms.ts';
import {monthColumns, type MonthColumnsOptions} from '../charts/forms/month-columns.ts';
import type {Month} from '../values/month.ts';
import type {Draw} from './cells.ts';
import {regionRowName, type CountedRow} from './counted-rows.ts';
import type {Names} from './names.ts';

/** Width of charts that show all months side by side. */
const WIDTH = 960;

/** Counts by region and month as a heat map. In: rows counted by both; regions in the order of the rows drawn. */
export function drawCountGrid(
  rows: readonly CountedRow[],
  options: {
    readonly regions: readonly string[];
    readonly months: readonly Month[];
    readonly names: Names;
  },
): Draw {
  const {regions, months, names} = options;
  return (chart) => {
    const labelled = regions.map((id) => ({id, label: regionRowName(id, names)[chart.language]}));
    const cells = rows.map((row) => ({...drawnOf(row), row: row.region}));
    return drawForm(heatMap(cells, {...chart, rows: labelled, months, width: WIDTH}), chart);
  };
}

/** Counts by month as columns. In: rows counted by month alone. */
export function drawCountColumns(
  rows: readonly CountedRow[],
  options: Pick<MonthColumnsOptions, 'months' | 'height'>,
): Draw {
  const cells = rows.map(drawnOf);
  return (chart) => drawVegaLite(monthColumns(cells, {...chart, ...options, width: WIDTH}), chart);
}

/** What is drawn of a row; a drawing is kept while just this stays the same. */
function drawnOf(row: CountedRow) {
  const {low, best, high, group} = row;
  return {low, best, high, group, month: monthOf(row)};
}

/** The month of a row that was counted by month. */
export function monthOf(row: CountedRow): Month {
  return row.time as Month; // counted rows hold one time, and these a month
}
