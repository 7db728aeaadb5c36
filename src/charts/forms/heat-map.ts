import type {Markish} from '@observablehq/plot';
import {monthText} from '../../values/calendar-names.ts';
import type {Month} from '../../values/month.ts';
import type {PlotBuilder, PlotLibrary} from '../draw-plot.ts';
import {monthSpan} from '../month-span.ts';
import {NO_REPORT_FILL} from '../no-report-pattern.ts';
import {
  countLabel,
  isReported,
  rangeLabel,
  type CountRow,
  type ReportedRow,
  type TextChoice,
} from '../range-label.ts';
import {stepFill, stepInk, stepOf, stepScale, type StepScale} from '../steps.ts';
import type {Swatch} from '../swatch-legend.ts';
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
import {monthAxis, monthAxisHeight} from './month-axis.ts';

/** A cell: which row, which month, its range. */
export interface HeatRow extends CountRow {
  /** Id of the row: a region, an outlet. */
  readonly row: string;
  readonly month: Month;
}

/** What a heat map shows. */
export interface HeatMapOptions extends FormOptions {
  /** Rows from top to bottom. */
  readonly rows: readonly Labelled[];
  readonly months: readonly Month[];
  /** Height of a row in px; default 26. */
  readonly rowHeight?: number;
}

const WORDS = {en: {none: 'no report'}, ar: {none: 'لا خبر'}} as const;

/** Swatches of a step scale: zero, each class with its bounds, and the hatch of "no report". */
export function stepSwatches(scale: StepScale, most: number, choice: TextChoice): Swatch[] {
  const classes = scale.from.map((low, place) => {
    const high = (scale.from[place + 1] ?? most + 1) - 1;
    const label = rangeLabel({low, best: low, high: Math.max(low, high)}, choice);
    return {label, fill: stepFill(stepOf(low, scale))};
  });
  const zero = {label: countLabel(0, choice), fill: stepFill(0)};
  return [zero, ...classes, {label: WORDS[choice.language].none, fill: NO_REPORT_FILL}];
}

type Cell = TitledRow<HeatRow> & ReportedRow;

// Figures in narrower cells run into one grey row.
const NARROWEST_LABELLED = 14;

/** Label of a cell: the range where it fits, else the best value, else nothing. */
function cellLabel(cell: Cell, room: number, choice: TextChoice): string {
  if (room < NARROWEST_LABELLED) return '';
  const texts = [rangeLabel(cell, choice), countLabel(cell.best, choice)];
  return texts.find((text) => textWidth(text, {size: 11}) <= room - 3) ?? '';
}

/** From here on what is possible in a cell of none is more than a remark. */
const MANY = 3;

/** What a cell says of its range where that is not written in it: a stroke, a dot where none is counted and no more than
 *  one or two are possible, nothing where the figure is exact. */
function rangeSign({low, best, high}: Cell): 'stroke' | 'dot' | null {
  if (low === high) return null;
  return best === 0 && high !== null && high < MANY ? 'dot' : 'stroke';
}

interface Layout extends TextChoice {
  readonly step: number;
  readonly scale: StepScale;
}

function cellMarks(
  plot: PlotLibrary,
  rows: readonly TitledRow<HeatRow>[],
  layout: Layout,
): Markish[] {
  const reported = rows.filter(isReported);
  const place = {x: 'month', y: 'row', inset: 0.5, rx: 1.5};
  const step = (cell: Cell) => stepOf(cell.best, layout.scale);
  const isBare = (cell: Cell) => !cellLabel(cell, layout.step, layout).startsWith('\u2066');
  const bare = reported.filter(isBare);
  return [
    plot.cell(
      rows.filter((row) => !isReported(row)),
      {...place, fill: NO_REPORT_FILL, title: 'title'},
    ),
    plot.cell(reported, {
      ...place,
      fill: (cell: Cell) => stepFill(step(cell)),
      title: 'title',
      href: 'link',
    }),
    plot.text(
      reported.filter((cell) => cellLabel(cell, layout.step, layout) !== ''),
      {
        x: 'month',
        y: 'row',
        text: (cell: Cell) => cellLabel(cell, layout.step, layout),
        fill: (cell: Cell) => stepInk(step(cell)),
        fontSize: 11,
        pointerEvents: 'none',
      },
    ),
    // Uncertain cells whose range does not fit carry a short whisker at their foot.
    plot.tickY(
      bare.filter((cell) => rangeSign(cell) === 'stroke'),
      {
        x: 'month',
        y: 'row',
        dy: 8,
        insetLeft: layout.step * 0.25,
        insetRight: layout.step * 0.25,
        stroke: (cell: Cell) => stepInk(step(cell)),
        strokeWidth: 1.25,
        pointerEvents: 'none',
      },
    ),
    plot.dot(
      bare.filter((cell) => rangeSign(cell) === 'dot'),
      {x: 'month', y: 'row', dy: 8, r: 0.9, fill: stepInk(0), pointerEvents: 'none'},
    ),
  ];
}

/** Heat map of rows (regions, outlets) by month. In: one row a cell, `best` null where nobody reported. Cells are
 *  coloured by `best` in whole-number classes, link to their group, and carry their range where it fits; uncertain
 *  ones without room have a short whisker at the foot, or a dot where none is counted and few are possible. Row labels stand at the reading side; time runs left to right. */
export function heatMap(rows: readonly HeatRow[], options: HeatMapOptions): PlotForm {
  const {language, months, width = CHART_WIDTH, rowHeight = 26} = options;
  const label = labelLookup(options.rows);
  const most = Math.max(1, ...rows.map(({best}) => best ?? 0));
  const scale = stepScale(most);
  const margin =
    widestText(
      options.rows.map((row) => row.label),
      {size: 12},
    ) + LABEL_GAP;
  const step = (width - margin) / Math.max(1, months.length);
  const layout = {...options, step, scale};
  const name = (row: HeatRow) => `${label(row.row)}, ${monthText(row.month, language, options)}`;
  const foot = monthAxisHeight(months, layout);
  const build: PlotBuilder = (plot) => ({
    width,
    height: options.rows.length * rowHeight + foot + 4,
    marginTop: 4,
    marginBottom: foot,
    marginLeft: language === 'ar' ? 0 : margin,
    marginRight: language === 'ar' ? margin : 0,
    x: {
      type: 'band',
      domain: months,
      reverse: options.time === 'rtl',
      axis: null,
      padding: 0,
      round: false,
    },
    y: {type: 'band', domain: options.rows.map(({id}) => id), padding: 0, round: false, axis: null},
    marks: [
      plot.axisY({
        anchor: language === 'ar' ? 'right' : 'left',
        label: null,
        tickSize: 0,
        tickPadding: LABEL_GAP - 2,
        tickFormat: label,
      }),
      ...cellMarks(plot, titled(rows, name, options), layout),
      ...monthAxis(plot, months, layout),
    ],
  });
  const [left, right] = language === 'ar' ? [0, width - margin] : [margin, width];
  return {
    build,
    swatches: stepSwatches(scale, most, options),
    monthSpan: monthSpan(months, {left, right, foot}, options.time),
  };
}
