import {monthText} from '../../values/calendar-names.ts';
import type {Month} from '../../values/month.ts';
import {OPEN_SHARE, drawnRanges, greatestOf, type RangedRow} from '../drawn-range.ts';
import type {VegaLiteSpec} from '../draw-vega-lite.ts';
import {isReported, type CountRow} from '../range-label.ts';
import {noReportLayers, placed, whiskerLayers, type VegaLayer} from '../vega-signs.ts';
import {labelLookup, titled, type Labelled, type TitledRow} from './chart-form.ts';
import {inMonthFrame, monthFrame, type MonthFrame, type MonthFrameOptions} from './month-frame.ts';

/** A column, or a part of one: its month, its series and its range. */
export interface MonthRow extends CountRow {
  readonly month: Month;
  /** Id of the series; one series may leave it out. */
  readonly series?: string;
}

/** A series with its colour. */
export interface Series extends Labelled {
  readonly colour: string;
}

/** What a chart of monthly columns shows. */
export interface MonthColumnsOptions extends MonthFrameOptions {
  /** At most five; the first stands at the bottom or at the left. */
  readonly series?: readonly Series[];
  /** Parts of one column (`stacked`) or columns side by side (`grouped`, the default). */
  readonly arrangement?: 'stacked' | 'grouped';
  /** Ranges of the whole columns of a stacked chart, counted from the events: bounds of parts do not add up. */
  readonly totals?: readonly MonthRow[];
}

const ONE: Series = {id: '', label: '', colour: 'var(--c1)'};

/** Columns of counts by month as a Vega-Lite specification: solid to `best`, a whisker from `low` to `high`, an
 *  arrow where the end is open, a × where nobody reported. In: one row a month and series. */
export function monthColumns(
  rows: readonly MonthRow[],
  options: MonthColumnsOptions,
): VegaLiteSpec {
  const {language, series = [ONE], totals} = options;
  const isStacked = options.arrangement === 'stacked';
  const label = labelLookup(series);
  const name = (row: MonthRow) =>
    [label(row.series ?? ''), monthText(row.month, language, options)].filter(Boolean).join(', ');
  const named = titled(rows, name, options).map((row) =>
    Object.assign({}, row, {series: row.series ?? ''}),
  );
  const whole = isStacked ? titled(totals ?? [], name, options) : named;
  const most = Math.max(greatestOf(whole), isStacked ? stackedMost(rows) : 1);
  const frame = monthFrame(options, most);
  const ids = series.map(({id}) => id);
  const isGrouped = !isStacked && series.length > 1;
  const offset = {field: 'series', type: 'nominal', scale: {domain: ids, padding: 0}};
  const position = {x: frame.x, ...(isGrouped ? {xOffset: offset} : {})};
  const room = (frame.step * 0.74) / (isGrouped ? series.length : 1);
  const place = {position, room};
  const reported = drawnRanges(named, most * OPEN_SHARE).map((row) =>
    // Bars of part of a stack need their own baseline, which Vega-Lite computes from the order.
    Object.assign({}, row, {order: ids.indexOf(row.series)}),
  );
  const bars = {
    data: {values: placed(reported, 'best', 'order', 'title', 'link')},
    mark: {type: 'bar', width: {band: 1}},
    encoding: {
      ...position,
      y: {...frame.y('best'), stack: isStacked ? 'zero' : null},
      fill: {
        field: 'series',
        type: 'nominal',
        scale: {domain: ids, range: series.map(({colour}) => colour)},
        legend: null,
      },
      order: {field: 'order', type: 'quantitative'},
      ...SAID,
    },
  };
  const ranges = drawnRanges(whole, most * OPEN_SHARE);
  const silentMonths = whole.filter((row) => !isReported(row));
  const layers = [
    bars,
    ...unseenBars(ranges, frame, position),
    ...whiskerLayers(ranges, place),
    ...noReportLayers(silentMonths, place, frame.height),
  ];
  const swatches =
    series.length > 1 ? series.map(({label, colour}) => ({label, fill: colour})) : [];
  return inMonthFrame(frame, layers, {...options, swatches});
}

/** What a mark says of itself and leads to. */
const SAID = {
  tooltip: {field: 'title', type: 'nominal'},
  description: {field: 'title', type: 'nominal'},
  // A row without a group has no link; Vega would write "null".
  href: {condition: {test: 'datum.link !== null', field: 'link', type: 'nominal'}},
};

/** A column of none has no height to point at: what may have been stands behind one that does not show. */
function unseenBars(
  ranges: readonly RangedRow<TitledRow<MonthRow>>[],
  frame: MonthFrame,
  position: object,
): VegaLayer[] {
  const none = ranges.filter(({best, end, link}) => best === 0 && end > 0 && link !== null);
  if (none.length === 0) return [];
  return [
    {
      data: {values: placed(none, 'end', 'title', 'link')},
      mark: {type: 'bar', width: {band: 1}, fill: 'transparent'},
      encoding: {...position, y: {...frame.y('end'), stack: null}, ...SAID},
    },
  ];
}

/** Height of the tallest stack of best values. */
function stackedMost(rows: readonly MonthRow[]): number {
  const heights = new Map<Month, number>();
  for (const {month, best} of rows) heights.set(month, (heights.get(month) ?? 0) + (best ?? 0));
  return Math.max(1, ...heights.values());
}
