import type {Markish} from '@observablehq/plot';
import {OPEN_SHARE, drawnRanges, greatestOf, type RangedRow} from '../drawn-range.ts';
import type {PlotBuilder, PlotLibrary} from '../draw-plot.ts';
import {countLabel, type CountRow} from '../range-label.ts';
import {openArrow} from '../signs.ts';
import {textWidth, widestText} from '../text-width.ts';
import {
  CHART_WIDTH,
  LABEL_GAP,
  titled,
  type FormOptions,
  type PlotForm,
  type TitledRow,
} from './chart-form.ts';

/** One origin's figure for one event. */
export interface SpreadRow extends CountRow {
  /** Who says it, in the chart's language. */
  readonly who: string;
  /** The figure as worded: "about 50". */
  readonly said: string;
  readonly colour: string;
}

/** An event with the figures that are set against each other. */
export interface SpreadGroup {
  /** When and where, in the chart's language. */
  readonly head: string;
  readonly rows: readonly SpreadRow[];
}

const HEAD = 24;
const LINE = 19;
const GAP = 10;
const AXIS = 22;

type Line = TitledRow<SpreadRow> & {readonly y: number};
type Dot = RangedRow<Line>;

interface Block {
  readonly head: string;
  readonly y: number;
  readonly top: number;
  readonly bottom: number;
  readonly least: number;
  readonly most: number;
}

function layOut(groups: readonly SpreadGroup[], options: FormOptions) {
  const lines: Line[] = [];
  const blocks: Block[] = [];
  let y = AXIS;
  for (const {head, rows} of groups) {
    const top = y + HEAD;
    const bests = rows.map(({best}) => best ?? 0);
    blocks.push({
      head,
      y: y + HEAD / 2 + 2,
      top: top + 2,
      bottom: top + rows.length * LINE - 2,
      least: Math.min(...bests),
      most: Math.max(...bests),
    });
    for (const [place, row] of titled(rows, ({who, said}) => `${who}: ${said}`, options).entries())
      lines.push(Object.assign({}, row, {y: top + (place + 0.5) * LINE}));
    y = top + rows.length * LINE + GAP;
  }
  return {lines, blocks, height: y};
}

/** Texts stand at the reading side of the point that `at` names. */
interface Side {
  readonly mirrored: boolean;
  readonly near: number;
}

function textMarks(
  plot: PlotLibrary,
  blocks: readonly Block[],
  dots: readonly Dot[],
  side: Side,
): Markish[] {
  const {mirrored, near} = side;
  const edge = {frameAnchor: mirrored ? 'right' : 'left'} as const;
  const start = mirrored ? 'end' : 'start';
  return [
    plot.text(blocks, {
      ...edge,
      y: 'y',
      dx: mirrored ? near : -near,
      textAnchor: start,
      text: 'head',
      fontWeight: 600,
    }),
    plot.text(dots, {
      ...edge,
      y: 'y',
      dx: mirrored ? LABEL_GAP : -LABEL_GAP,
      textAnchor: mirrored ? 'start' : 'end',
      text: 'who',
      className: 'chart-quiet',
    }),
    plot.text(dots, {
      x: (dot: Dot) => Math.max(dot.end, dot.best),
      y: 'y',
      dx: mirrored ? -11 : 11,
      textAnchor: start,
      text: 'said',
      fontWeight: 600,
      pointerEvents: 'none',
    }),
  ];
}

function figureMarks(plot: PlotLibrary, dots: readonly Dot[], mirrored: boolean): Markish[] {
  return [
    plot.link(
      dots.filter((dot) => dot.ranged),
      {
        x1: 'low',
        x2: (dot: Dot) => (dot.open ? Math.max(dot.low, dot.best) : dot.end),
        y: 'y',
        stroke: 'colour',
        strokeOpacity: 0.35,
        strokeWidth: 6,
      },
    ),
    ...openArrow(plot, dots, {along: 'x', at: 'y', mirrored}),
    plot.dot(dots, {
      x: 'best',
      y: 'y',
      r: 4.5,
      fill: 'colour',
      stroke: 'var(--ground)',
      strokeWidth: 1.25,
      title: 'title',
      href: 'link',
    }),
  ];
}

function frameMarks(plot: PlotLibrary, blocks: readonly Block[], choice: FormOptions): Markish[] {
  return [
    plot.gridX({stroke: 'var(--line)', strokeOpacity: 1, ticks: 5}),
    plot.rect(blocks, {
      x1: 'least',
      x2: 'most',
      y1: 'top',
      y2: 'bottom',
      fill: 'var(--band)',
      fillOpacity: 0.3,
      ariaHidden: 'true',
    }),
    plot.axisX({
      anchor: 'top',
      ticks: 5,
      tickSize: 0,
      label: null,
      tickFormat: (value: number) => countLabel(value, choice),
    }),
    plot.ruleX([0], {stroke: 'var(--ink-soft)'}),
  ];
}

/** Figures of several origins for the same event below each other: who, a dot at the best figure, a lighter band over
 *  its range, an arrow where it is open, the figure as worded. A shade spans from the least to the greatest. Zero and
 *  names stand at the reading side. In: groups in their order; every row has a figure. */
export function figureSpread(groups: readonly SpreadGroup[], options: FormOptions): PlotForm {
  const {language, width = CHART_WIDTH} = options;
  const mirrored = language === 'ar';
  const {lines, blocks, height} = layOut(groups, options);
  const most = greatestOf(lines);
  const dots = drawnRanges(lines, most * OPEN_SHARE);
  const near =
    Math.ceil(
      widestText(
        lines.map(({who}) => who),
        {size: 12},
      ),
    ) +
    LABEL_GAP +
    4;
  const far =
    Math.ceil(Math.max(20, ...lines.map(({said}) => textWidth(said, {size: 12, weight: 600})))) +
    18;
  const build: PlotBuilder = (plot) => ({
    width,
    height,
    marginTop: AXIS,
    marginBottom: 2,
    marginLeft: mirrored ? far : near,
    marginRight: mirrored ? near : far,
    x: {domain: [0, Math.max(most, ...dots.map(({end}) => end))], reverse: mirrored},
    y: {type: 'identity', axis: null},
    marks: [
      ...frameMarks(plot, blocks, options),
      ...figureMarks(plot, dots, mirrored),
      ...textMarks(plot, blocks, dots, {mirrored, near}),
    ],
  });
  return {build};
}
