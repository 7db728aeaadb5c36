import type {Markish} from '@observablehq/plot';
import {drawnRanges, greatestOf} from '../drawn-range.ts';
import type {PlotBuilder, PlotLibrary} from '../draw-plot.ts';
import {isReported, rangeLabel, type CountRow} from '../range-label.ts';
import {rangeWhisker} from '../signs.ts';
import {widestText} from '../text-width.ts';
import {
  LABEL_GAP,
  CHART_WIDTH,
  labelLookup,
  titled,
  type FormOptions,
  type Labelled,
  type PlotForm,
  type TitledRow,
} from './chart-form.ts';

/** How many events were reported by exactly these outlets. */
export interface IntersectionRow extends CountRow {
  readonly members: readonly string[];
}

/** What an UpSet chart shows. */
export interface UpsetOptions extends FormOptions {
  /** Sets (outlets) from top to bottom. */
  readonly sets: readonly Labelled[];
  /** Columns kept, greatest first; default 14. */
  readonly limit?: number;
}

const BAR_HEIGHT = 150;
const ROW_HEIGHT = 22;
const HEAD = 22;

interface Column extends IntersectionRow {
  readonly column: string;
}

/** The greatest intersections first; ties by their members, so that the order never depends on the input's. */
function columnsOf(rows: readonly IntersectionRow[], limit: number): Column[] {
  const key = (row: IntersectionRow) => [...row.members].sort().join('+');
  return [...rows]
    .filter(isReported)
    .sort((a, b) => b.best - a.best || (key(a) < key(b) ? -1 : 1))
    .slice(0, limit)
    .map((row) => Object.assign({}, row, {column: key(row)}));
}

/** Height of a set's row in the matrix. */
function rowOf(place: number): number {
  return BAR_HEIGHT + 12 + (place + 0.5) * ROW_HEIGHT;
}

function matrixMarks(
  plot: PlotLibrary,
  columns: readonly Column[],
  sets: readonly Labelled[],
): Markish[] {
  const order = sets.map(({id}) => id);
  const cells = columns.flatMap(({column, members}) =>
    order.map((set, place) => ({column, y: rowOf(place), isMember: members.includes(set)})),
  );
  const spans = columns.map(({column, members}) => {
    const places = members.map((set) => order.indexOf(set)).sort((a, b) => a - b);
    return {column, from: rowOf(places[0] ?? 0), to: rowOf(places.at(-1) ?? 0)};
  });
  return [
    plot.dot(
      cells.filter((cell) => !cell.isMember),
      {x: 'column', y: 'y', r: 4, fill: 'var(--line)', ariaHidden: 'true'},
    ),
    plot.link(spans, {
      x: 'column',
      y1: 'from',
      y2: 'to',
      stroke: 'var(--c6)',
      strokeWidth: 2,
      ariaHidden: 'true',
    }),
    plot.dot(
      cells.filter((cell) => cell.isMember),
      {x: 'column', y: 'y', r: 5, fill: 'var(--c6)', ariaHidden: 'true'},
    ),
  ];
}

interface Raised extends CountRow {
  readonly column: string;
  readonly top: number;
  readonly end: number;
  readonly figure: string;
}

function heightOf(value: number, most: number): number {
  return HEAD + (1 - value / most) * (BAR_HEIGHT - HEAD);
}

/** Columns with all heights in px, because bars and matrix stand below each other in one picture. */
function raise(columns: readonly TitledRow<Column>[], choice: FormOptions) {
  const bars = drawnRanges(columns);
  const most = bars.reduce((high, bar) => Math.max(high, bar.end), greatestOf(columns));
  return bars.map((bar) =>
    Object.assign({}, bar, {
      low: heightOf(bar.low, most),
      end: heightOf(bar.end, most),
      top: heightOf(bar.best, most),
      figure: rangeLabel(bar, choice),
    }),
  );
}

function columnMarks(plot: PlotLibrary, raised: ReturnType<typeof raise>): Markish[] {
  return [
    plot.ruleY([BAR_HEIGHT], {stroke: 'var(--ink-soft)'}),
    plot.barY(raised, {
      x: 'column',
      y1: () => BAR_HEIGHT,
      y2: 'top',
      fill: 'var(--c1)',
      title: 'title',
      href: 'link',
    }),
    ...rangeWhisker(plot, raised, {along: 'y', at: 'column'}),
    plot.text(raised, {
      x: 'column',
      y: (bar: Raised) => Math.min(bar.top, bar.end),
      dy: -9,
      text: 'figure',
      fontWeight: 600,
      pointerEvents: 'none',
    }),
  ];
}

function setLabels(plot: PlotLibrary, sets: readonly Labelled[], isMirrored: boolean): Markish {
  return plot.text(sets, {
    frameAnchor: isMirrored ? 'right' : 'left',
    y: (_set: Labelled, place: number) => rowOf(place),
    dx: isMirrored ? LABEL_GAP : -LABEL_GAP,
    textAnchor: isMirrored ? 'start' : 'end',
    text: 'label',
    className: 'chart-quiet',
  });
}

/** Which outlets reported the same events, as an UpSet chart (Lex et al. 2014): a matrix of outlets by combination,
 *  and above it the number of events that exactly this combination reported, with its range. */
export function upset(rows: readonly IntersectionRow[], options: UpsetOptions): PlotForm {
  const {language, sets, width = CHART_WIDTH} = options;
  const isMirrored = language === 'ar';
  const label = labelLookup(sets);
  const name = (row: Column) => row.members.map(label).join(language === 'ar' ? ' و' : ' + ');
  const columns = titled(columnsOf(rows, options.limit ?? 14), name, options);
  const raised = raise(columns, options);
  const margin =
    widestText(
      sets.map((set) => set.label),
      {size: 12},
    ) +
    LABEL_GAP +
    4;
  const build: PlotBuilder = (plot) => ({
    width: Math.min(width, margin + columns.length * 48),
    height: BAR_HEIGHT + 16 + sets.length * ROW_HEIGHT,
    margin: 0,
    marginLeft: isMirrored ? 4 : margin,
    marginRight: isMirrored ? margin : 4,
    x: {
      type: 'band',
      domain: columns.map(({column}) => column),
      padding: 0.4,
      reverse: isMirrored,
      axis: null,
    },
    y: {type: 'identity', axis: null},
    marks: [
      ...columnMarks(plot, raised),
      ...matrixMarks(plot, columns, sets),
      setLabels(plot, sets, isMirrored),
    ],
  });
  return {build};
}
