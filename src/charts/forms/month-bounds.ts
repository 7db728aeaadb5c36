import {monthText} from '../../values/calendar-names.ts';
import {OPEN_SHARE, drawnRanges, greatestOf} from '../drawn-range.ts';
import type {VegaLiteSpec} from '../draw-vega-lite.ts';
import {isReported} from '../range-label.ts';
import {SIGN} from '../signs.ts';
import {noReportLayers, openArrows, placed} from '../vega-signs.ts';
import {titled} from './chart-form.ts';
import {inMonthFrame, monthFrame, type MonthFrameOptions} from './month-frame.ts';
import type {MonthRow} from './month-columns.ts';

/** What a chart of monthly bounds shows. */
export interface MonthBoundsOptions extends MonthFrameOptions {
  /** Colour of the best values; default the first of the palette. */
  readonly colour?: string;
}

/** Bounds by month as a Vega-Lite specification: a light band from lowest to highest, a solid stroke at the best
 *  value (hollow where the claims contradict each other), an arrow at open ends, a × where nobody reported. */
export function monthBounds(rows: readonly MonthRow[], options: MonthBoundsOptions): VegaLiteSpec {
  const {language, colour = 'var(--c1)'} = options;
  const named = titled(rows, (row) => monthText(row.month, language, options), options);
  const most = greatestOf(named);
  const frame = monthFrame(options, most);
  const ranges = drawnRanges(named, most * OPEN_SHARE).map((row) =>
    // An open end has no upper bound to fill a band to.
    Object.assign({}, row, {top: row.open ? Math.max(row.best, row.low) : row.end}),
  );
  const said = {
    tooltip: {field: 'title', type: 'nominal'},
    description: {field: 'title', type: 'nominal'},
    // A row without a group has no link; Vega would write "null".
    href: {condition: {test: 'datum.link !== null', field: 'link', type: 'nominal'}},
  };
  const position = {x: frame.x};
  const place = {position, room: frame.step * 0.62};
  const band = {
    data: {values: placed(ranges, 'low', 'top', 'title', 'link')},
    mark: {type: 'bar', width: {band: 0.84}, fill: SIGN.band},
    encoding: {...position, y: frame.y('low'), y2: {field: 'top'}, ...said},
  };
  const best = (isHollow: boolean) => ({
    data: {
      values: placed(
        ranges.filter((row) => (row.contradicted === true) === isHollow),
        'best',
        'title',
      ),
    },
    mark: {
      type: 'rect',
      width: {band: 0.84},
      height: isHollow ? 6 : 3,
      fill: isHollow ? 'var(--ground)' : colour,
      stroke: colour,
      strokeWidth: isHollow ? 1.25 : 0,
      aria: false,
      tooltip: null,
    },
    encoding: {...position, y: frame.y('best'), tooltip: said.tooltip},
  });
  // A band without height cannot be pointed at: where both ends are the same, this can.
  const exact = ranges.filter(({low, top, link}) => low === top && link !== null);
  const unseen = {
    data: {values: placed(exact, 'best', 'title', 'link')},
    mark: {type: 'rect', width: {band: 0.84}, height: 16, fill: 'transparent'},
    encoding: {...position, y: frame.y('best'), ...said},
  };
  const layers = [
    band,
    best(false),
    ...(ranges.some((row) => row.contradicted) ? [best(true)] : []),
    ...(exact.length > 0 ? [unseen] : []),
    ...openArrows(ranges, 'top', place),
    ...noReportLayers(
      named.filter((row) => !isReported(row)),
      place,
      frame.height,
    ),
  ];
  return inMonthFrame(frame, layers, options);
}
