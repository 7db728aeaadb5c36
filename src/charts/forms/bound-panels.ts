import type {Markish} from '@observablehq/plot';
import {monthText} from '../../values/calendar-names.ts';
import {drawnRanges} from '../drawn-range.ts';
import type {PlotBuilder, PlotLibrary} from '../draw-plot.ts';
import {monthSpan} from '../month-span.ts';
import {countLabel, groupLink, isReported, rangeWords} from '../range-label.ts';
import {SIGN, noReportCross, openArrow} from '../signs.ts';
import type {Swatch} from '../swatch-legend.ts';
import {widestText} from '../text-width.ts';
import {CHART_WIDTH, LABEL_GAP, labelLookup, type PlotForm} from './chart-form.ts';
import type {HeatMapOptions, HeatRow} from './heat-map.ts';
import {monthAxis, monthAxisHeight} from './month-axis.ts';

/** Bounds of a month in one panel, and beside them the events that were described. `best` is not read. */
export interface BoundPanelRow extends HeatRow {
  /** Events described on file in that month; null or 0 draws no dot. */
  readonly described: number | null;
  /** Link target of the events described. */
  readonly describedGroup?: string | null;
}

/** What panels of bounds show; `words` name the marks in the legend and the tooltips. */
export interface BoundPanelsOptions extends HeatMapOptions {
  readonly words: {readonly bounds: string; readonly least: string; readonly described: string};
}

type Panel = BoundPanelRow & {
  readonly title: string;
  readonly link: string | null;
  /** The row's values as shares of its panel's greatest, since every panel has its own scale. */
  readonly bottom: number;
  readonly top: number;
  readonly dot: number;
};

const DESCRIBED = 'var(--c2)';
const LEAST = 'var(--c1)';
// Room above the highest value for arrows.
const HEADROOM = 1.2;

/** Months as bands from the least to the greatest that counts allow, one panel a region below each other, each with a
 *  scale of its own: a light band over the range, a solid stroke at the least (hollow where counts that were set aside
 *  contradict the rest), an arrow at open ends, a × where nothing was said, a dot for events described on file. */
export function boundPanels(rows: readonly BoundPanelRow[], options: BoundPanelsOptions): PlotForm {
  const {language, months, width = CHART_WIDTH, rowHeight = 76, words} = options;
  const isMirrored = language === 'ar';
  const most = new Map(options.rows.map(({id}) => [id, greatestIn(rows, id)]));
  const font = {size: 12, weight: 600};
  const labels = options.rows.map((row) => row.label);
  const labelRoom = widestText(labels, font) + LABEL_GAP;
  const scaleTexts = [...most.values()].map((value) => countLabel(value, options));
  const scaleRoom = widestText(scaleTexts, {size: 11}) + 10;
  const step = (width - labelRoom - scaleRoom) / Math.max(1, months.length);
  const layout = {...options, step};
  const foot = monthAxisHeight(months, layout);
  const ids = options.rows.map(({id}) => id);
  const panels = panelRows(rows, most, options);
  const build: PlotBuilder = (plot) => ({
    width,
    height: ids.length * rowHeight + foot + 6,
    marginTop: 6,
    marginBottom: foot,
    marginLeft: isMirrored ? scaleRoom : labelRoom,
    marginRight: isMirrored ? labelRoom : scaleRoom,
    x: {
      type: 'band',
      domain: months,
      reverse: options.time === 'rtl',
      padding: 0.2,
      round: false,
      axis: null,
    },
    y: {domain: [0, HEADROOM], axis: null},
    fy: {domain: ids, padding: 0.14, round: false, axis: null},
    marks: [
      ...scaleMarks(plot, most, options),
      plot.axisFy({
        anchor: isMirrored ? 'right' : 'left',
        label: null,
        tickSize: 0,
        tickPadding: LABEL_GAP - 2,
        tickFormat: labelLookup(options.rows),
        fontWeight: 600,
      }),
      ...panelMarks(plot, panels, step),
      ...monthAxis(plot, months, {...layout, facet: {fy: () => ids.at(-1)}}),
    ],
  });
  const swatches: Swatch[] = [
    {label: words.bounds, fill: SIGN.band},
    {label: words.least, fill: LEAST},
    {label: words.described, fill: DESCRIBED},
  ];
  const [left, right] = isMirrored
    ? [scaleRoom, width - labelRoom]
    : [labelRoom, width - scaleRoom];
  return {build, swatches, monthSpan: monthSpan(months, {left, right, foot}, options.time)};
}

function greatestIn(rows: readonly BoundPanelRow[], id: string): number {
  return rows
    .filter(({row}) => row === id)
    .reduce(
      (most, {low, high, described}) => Math.max(most, low ?? 0, high ?? 0, described ?? 0),
      1,
    );
}

function panelRows(
  rows: readonly BoundPanelRow[],
  most: ReadonlyMap<string, number>,
  options: BoundPanelsOptions,
): Panel[] {
  const label = labelLookup(options.rows);
  return rows.map((row) => {
    const name = `${label(row.row)}, ${monthText(row.month, options.language, options)}`;
    const dots =
      row.described === null || row.described === 0
        ? ''
        : `\n${options.words.described}: ${countLabel(row.described, options)}`;
    const full = most.get(row.row) ?? 1;
    return {
      ...row,
      title: `${name}\n${rangeWords({...row, best: row.low}, options)}${dots}`,
      link: groupLink(row),
      bottom: (row.low ?? 0) / full,
      top: (row.high ?? row.low ?? 0) / full,
      dot: (row.described ?? 0) / full,
    };
  });
}

/** The greatest value of each panel, at its own height, and a rule there and at zero. */
function scaleMarks(
  plot: PlotLibrary,
  most: ReadonlyMap<string, number>,
  options: BoundPanelsOptions,
): Markish[] {
  const isMirrored = options.language === 'ar';
  const tops = [...most].map(([row, value]) => ({row, text: countLabel(value, options)}));
  return [
    plot.ruleY(tops, {y: () => 1, fy: 'row', stroke: 'var(--line)'}),
    plot.text(tops, {
      y: () => 1,
      fy: 'row',
      text: 'text',
      frameAnchor: isMirrored ? 'left' : 'right',
      textAnchor: isMirrored ? 'end' : 'start',
      dx: isMirrored ? -5 : 5,
      fontSize: 11,
      className: 'chart-quiet',
    }),
  ];
}

function panelMarks(plot: PlotLibrary, panels: readonly Panel[], step: number): Markish[] {
  const said = panels.filter(({low}) => low !== null);
  const place = {along: 'y', at: 'month', facet: {fy: 'row'}} as const;
  const at = {x: 'month', fy: 'row'} as const;
  // A month that is known to be 0 is said to be so, unlike one that may be.
  const least = said.filter(({low, high}) => (low ?? 0) > 0 || high === 0);
  const open = drawnRanges(
    said
      .filter(({high}) => high === null)
      .map((row) => ({...row, low: row.bottom, best: row.bottom})),
    0.14,
  );
  const dots = panels.filter(({described}) => (described ?? 0) > 0);
  return [
    plot.barY(
      said.filter(({high}) => high !== null),
      {...at, y1: 'bottom', y2: 'top', fill: SIGN.band, title: 'title', href: 'link'},
    ),
    plot.ruleY([0], {stroke: 'var(--ink-soft)'}),
    ...openArrow(plot, open, place),
    plot.tickY(
      least.filter(({contradicted}) => contradicted !== true),
      {...at, y: 'bottom', stroke: LEAST, strokeWidth: 3, title: 'title', href: 'link'},
    ),
    plot.dot(
      said.filter(({contradicted}) => contradicted === true),
      {
        ...at,
        y: 'bottom',
        r: Math.min(4, step / 3),
        symbol: 'square',
        fill: 'var(--ground)',
        stroke: LEAST,
        strokeWidth: 1.25,
        title: 'title',
        href: 'link',
      },
    ),
    plot.dot(dots, {
      ...at,
      y: 'dot',
      r: Math.min(3.5, step / 3),
      fill: DESCRIBED,
      stroke: 'var(--ground)',
      strokeWidth: 0.75,
      title: 'title',
      href: (row: Panel) => (row.describedGroup == null ? row.link : `#${row.describedGroup}`),
    }),
    noReportCross(
      plot,
      panels.filter((row) => !isReported({...row, best: row.low})),
      place,
    ),
  ];
}
