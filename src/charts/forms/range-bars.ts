import type {Markish} from '@observablehq/plot';
import {OPEN_SHARE, drawnRanges, greatestOf, type RangedRow} from '../drawn-range.ts';
import type {PlotBuilder, PlotLibrary} from '../draw-plot.ts';
import {isReported, rangeLabel, rangeWords, type CountRow} from '../range-label.ts';
import {noReportCross, rangeWhisker, solidOrHollow} from '../signs.ts';
import {textWidth, widestText} from '../text-width.ts';
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

/** A bar: the id of its row and its range. */
export interface BarRow extends CountRow {
  readonly row: string;
}

/** What a chart of horizontal bars shows. */
export interface RangeBarsOptions extends FormOptions {
  /** Bars from top to bottom. */
  readonly rows: readonly Labelled[];
  /** Colour of a row; default the first of the palette for all. */
  readonly colour?: (id: string) => string;
}

type Bar = RangedRow<TitledRow<BarRow>>;

const FONT = {size: 12, weight: 600};

function barMarks(
  plot: PlotLibrary,
  bars: readonly Bar[],
  look: {readonly colour: (id: string) => string; readonly mirrored: boolean},
): Markish[] {
  const {colour, mirrored} = look;
  return [
    plot.barX(bars, {
      x1: () => 0,
      x2: 'best',
      y: 'row',
      fill: (bar: Bar) => solidOrHollow(colour(bar.row), bar).fill,
      stroke: (bar: Bar) => (bar.contradicted === true ? colour(bar.row) : 'none'),
      title: 'title',
      href: 'link',
    }),
    ...rangeWhisker(plot, bars, {along: 'x', at: 'row', mirrored}),
  ];
}

function end(bar: Bar): number {
  return bar.ranged ? Math.max(bar.end, bar.best) : bar.best;
}

/** Horizontal bars with ranges: solid to `best`, a thin whisker from `low` to `high`, the range in figures at the end.
 *  Labels and zero stand at the reading side, so that Arabic bars grow to the left. */
export function rangeBars(rows: readonly BarRow[], options: RangeBarsOptions): PlotForm {
  const {language, width = CHART_WIDTH, colour = () => 'var(--c1)'} = options;
  const isMirrored = language === 'ar';
  const label = labelLookup(options.rows);
  const named = titled(rows, (row) => label(row.row), options);
  const most = greatestOf(rows);
  const bars = drawnRanges(named, most * OPEN_SHARE);
  const missing = named.filter((row) => !isReported(row));
  const figure = (row: CountRow) =>
    isReported(row) ? rangeLabel(row, options) : rangeWords(row, options);
  const labelRoom =
    widestText(
      options.rows.map((row) => row.label),
      {size: 12},
    ) + LABEL_GAP;
  const figureRoom = Math.max(...rows.map((row) => textWidth(figure(row), FONT)), 20) + 12;
  const [near, far] = [labelRoom, Math.ceil(figureRoom)];
  const build: PlotBuilder = (plot) => {
    const text = {
      y: 'row',
      dx: isMirrored ? -8 : 8,
      textAnchor: isMirrored ? 'end' : 'start',
      pointerEvents: 'none',
    } as const;
    return {
      width,
      height: options.rows.length * 28 + 8,
      marginTop: 4,
      marginBottom: 4,
      marginLeft: isMirrored ? far : near,
      marginRight: isMirrored ? near : far,
      x: {domain: [0, Math.max(most, ...bars.map(end))], reverse: isMirrored, axis: null},
      y: {type: 'band', domain: options.rows.map(({id}) => id), padding: 0.36, axis: null},
      marks: [
        plot.axisY({
          anchor: isMirrored ? 'right' : 'left',
          label: null,
          tickSize: 0,
          tickPadding: LABEL_GAP - 2,
          tickFormat: label,
        }),
        ...barMarks(plot, bars, {colour, mirrored: isMirrored}),
        plot.text(bars, {...text, x: end, text: figure, fontWeight: 600}),
        plot.text(missing, {
          ...text,
          x: () => 0,
          dx: text.dx * 2,
          text: figure,
          className: 'chart-quiet',
        }),
        noReportCross(plot, missing, {along: 'x', at: 'row', mirrored: isMirrored}),
        plot.ruleX([0], {stroke: 'var(--ink-soft)'}),
      ],
    };
  };
  return {build};
}
