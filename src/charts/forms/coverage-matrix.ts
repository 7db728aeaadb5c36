import type {PlotForm} from './chart-form.ts';
import {heatMap, type HeatMapOptions, type HeatRow} from './heat-map.ts';

/** Who published what when: outlets by month, coloured by their number of articles or claims. In: one row an outlet
 *  and month; `best` null where the outlet published nothing on the subject, which is "no report" and not zero. */
export function coverageMatrix(rows: readonly HeatRow[], options: HeatMapOptions): PlotForm {
  return heatMap(rows, {rowHeight: 20, ...options});
}
