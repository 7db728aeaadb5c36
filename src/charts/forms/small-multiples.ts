import type {Markish} from '@observablehq/plot';
import {monthText} from '../../values/calendar-names.ts';
import {drawnRanges, greatestOf} from '../drawn-range.ts';
import type {PlotBuilder, PlotLibrary} from '../draw-plot.ts';
import {monthSpan} from '../month-span.ts';
import {countLabel, isReported} from '../range-label.ts';
import {noReportCross, rangeWhisker} from '../signs.ts';
import {widestText} from '../text-width.ts';
import {CHART_WIDTH, LABEL_GAP, labelLookup, titled, type PlotForm} from './chart-form.ts';
import type {HeatMapOptions, HeatRow} from './heat-map.ts';
import {monthAxis, monthAxisHeight} from './month-axis.ts';

/** What small multiples show: the rows of a heat map, each as a small chart of columns. */
export interface SmallMultiplesOptions extends HeatMapOptions {
  readonly colour?: (id: string) => string;
}

// A panel is a third as high as a chart.
const PANEL_SHARE = 0.2;

function panelMarks(
  plot: PlotLibrary,
  rows: readonly HeatRow[],
  options: SmallMultiplesOptions,
): Markish[] {
  const {language, colour = () => 'var(--c1)'} = options;
  const label = labelLookup(options.rows);
  const name = (row: HeatRow) => `${label(row.row)}, ${monthText(row.month, language, options)}`;
  const named = titled(rows, name, options);
  const ranges = drawnRanges(named, greatestOf(rows) * PANEL_SHARE);
  const place = {along: 'y', at: 'month', facet: {fy: 'row'}} as const;
  return [
    // A column of none has no height to point at: what may have been stands behind this one.
    plot.barY(
      ranges.filter(({best, end, link}) => best === 0 && end > 0 && link !== null),
      {
        x: 'month',
        y1: () => 0,
        y2: 'end',
        fy: 'row',
        fill: 'transparent',
        title: 'title',
        href: 'link',
      },
    ),
    plot.barY(
      ranges.filter(({best}) => best > 0),
      {
        x: 'month',
        y1: () => 0,
        y2: 'best',
        fy: 'row',
        fill: (row: HeatRow) => colour(row.row),
        title: 'title',
        href: 'link',
      },
    ),
    ...rangeWhisker(plot, ranges, place),
    noReportCross(
      plot,
      named.filter((row) => !isReported(row)),
      place,
    ),
    plot.ruleY([0], {stroke: 'var(--ink-soft)'}),
  ];
}

/** Small charts of columns below each other, one a row (a region), with the same months and the same scale. */
export function smallMultiples(rows: readonly HeatRow[], options: SmallMultiplesOptions): PlotForm {
  const {language, months, width = CHART_WIDTH, rowHeight = 72} = options;
  const isMirrored = language === 'ar';
  const reverse = options.time === 'rtl';
  const most = greatestOf(rows);
  const top = drawnRanges(rows, most * PANEL_SHARE).reduce(
    (high, row) => Math.max(high, row.end),
    most,
  );
  const labelRoom =
    widestText(
      options.rows.map((row) => row.label),
      {size: 12, weight: 600},
    ) + LABEL_GAP;
  const scaleRoom = widestText([countLabel(most, options)], {size: 11}) + 10;
  const step = (width - labelRoom - scaleRoom) / Math.max(1, months.length);
  const layout = {...options, step};
  const foot = monthAxisHeight(months, layout);
  const ids = options.rows.map(({id}) => id);
  const label = labelLookup(options.rows);
  const build: PlotBuilder = (plot) => ({
    width,
    height: ids.length * rowHeight + foot + 6,
    marginTop: 6,
    marginBottom: foot,
    marginLeft: isMirrored ? scaleRoom : labelRoom,
    marginRight: isMirrored ? labelRoom : scaleRoom,
    x: {type: 'band', domain: months, reverse, padding: 0.26, round: false, axis: null},
    y: {domain: [0, top], axis: null},
    fy: {domain: ids, padding: 0.16, round: false, axis: null},
    marks: [
      plot.gridY({ticks: 2, stroke: 'var(--line)', strokeOpacity: 1}),
      plot.axisY({
        anchor: isMirrored ? 'left' : 'right',
        ticks: 2,
        tickSize: 0,
        tickPadding: 5,
        fontSize: 11,
        label: null,
        tickFormat: (value: number) => countLabel(value, options),
      }),
      plot.axisFy({
        anchor: isMirrored ? 'right' : 'left',
        label: null,
        tickSize: 0,
        tickPadding: LABEL_GAP - 2,
        tickFormat: label,
        fontWeight: 600,
      }),
      ...panelMarks(plot, rows, options),
      ...monthAxis(plot, months, {...layout, facet: {fy: () => ids.at(-1)}}),
    ],
  });
  const [left, right] = isMirrored
    ? [scaleRoom, width - labelRoom]
    : [labelRoom, width - scaleRoom];
  return {build, monthSpan: monthSpan(months, {left, right, foot}, options.time)};
}
