import type {Markish} from '@observablehq/plot';
import {OPEN_SHARE, drawnRanges, greatestOf, type RangedRow} from '../drawn-range.ts';
import type {PlotBuilder, PlotLibrary} from '../draw-plot.ts';
import {countLabel, type CountRow} from '../range-label.ts';
import {openArrow} from '../signs.ts';
import {widestText} from '../text-width.ts';
import {
  CHART_WIDTH,
  LABEL_GAP,
  labelLookup,
  titled,
  type FormOptions,
  type Labelled,
  type PlotForm,
  type TitledRow,
} from './chart-form.ts';
import type {Series} from './month-columns.ts';

/** One outlet's figure for one thing. */
export interface DumbbellRow extends CountRow {
  /** Id of the thing compared: a convoy, a month. */
  readonly row: string;
  /** Id of the outlet. */
  readonly series: string;
}

/** What a comparison of figures shows. */
export interface DumbbellOptions extends FormOptions {
  readonly rows: readonly Labelled[];
  /** Outlets with their colours, in the order in which they lie below each other. */
  readonly series: readonly Series[];
}

type Dot = RangedRow<TitledRow<DumbbellRow>>;

const LANE = 9;

interface Lane {
  readonly shift: number;
  readonly colour: string;
  readonly mirrored: boolean;
}

function laneMarks(plot: PlotLibrary, dots: readonly Dot[], lane: Lane): Markish[] {
  const {shift, colour, mirrored} = lane;
  const band = {y: 'row', dy: shift, stroke: colour, strokeOpacity: 0.3, strokeWidth: 6} as const;
  const known = (dot: Dot) => (dot.open ? Math.max(dot.low, dot.best) : dot.end);
  return [
    plot.ruleY(
      dots.filter((dot) => dot.ranged),
      {x1: 'low', x2: known, ...band},
    ),
    ...openArrow(plot, dots, {along: 'x', at: 'row', mirrored, dy: shift}),
    plot.dot(dots, {
      x: 'best',
      y: 'row',
      dy: shift,
      r: 4.5,
      fill: (dot: Dot) => (dot.contradicted === true ? 'var(--ground)' : colour),
      stroke: (dot: Dot) => (dot.contradicted === true ? colour : 'var(--ground)'),
      strokeWidth: 1.25,
      title: 'title',
      href: 'link',
    }),
  ];
}

/** Figures of several outlets side by side: one row a thing, one dot an outlet at its `best`, a lighter band over its
 *  range, an arrow where it is open. Zero and labels at the reading side. */
export function dumbbell(rows: readonly DumbbellRow[], options: DumbbellOptions): PlotForm {
  const {language, series, width = CHART_WIDTH} = options;
  const isMirrored = language === 'ar';
  const [label, outlet] = [labelLookup(options.rows), labelLookup(series)];
  const most = greatestOf(rows);
  const name = (row: DumbbellRow) => `${label(row.row)}, ${outlet(row.series)}`;
  const dots = drawnRanges(titled(rows, name, options), most * OPEN_SHARE);
  const margin =
    widestText(
      options.rows.map((row) => row.label),
      {size: 12},
    ) +
    LABEL_GAP +
    4;
  const shiftOf = (place: number) => (place - (series.length - 1) / 2) * LANE;
  const rowHeight = series.length * LANE + 12;
  const build: PlotBuilder = (plot) => ({
    width,
    height: options.rows.length * rowHeight + 30,
    marginTop: 4,
    marginBottom: 26,
    marginLeft: isMirrored ? 16 : margin,
    marginRight: isMirrored ? margin : 16,
    x: {
      domain: [0, Math.max(most, ...dots.map((dot) => dot.end))],
      reverse: isMirrored,
      nice: true,
    },
    y: {type: 'band', domain: options.rows.map(({id}) => id), padding: 0, axis: null},
    marks: [
      plot.gridX({stroke: 'var(--line)', strokeOpacity: 1, ticks: 6}),
      plot.axisX({
        ticks: 6,
        tickSize: 0,
        label: null,
        tickFormat: (value: number) => countLabel(value, options),
      }),
      plot.axisY({
        anchor: isMirrored ? 'right' : 'left',
        label: null,
        tickSize: 0,
        tickPadding: LABEL_GAP,
        tickFormat: label,
      }),
      plot.ruleX([0], {stroke: 'var(--ink-soft)'}),
      ...series.flatMap(({id, colour}, place) => {
        const lane = dots.filter((dot) => dot.series === id);
        return laneMarks(plot, lane, {shift: shiftOf(place), colour, mirrored: isMirrored});
      }),
    ],
  });
  return {build, swatches: series.map((one) => ({label: one.label, fill: one.colour}))};
}
