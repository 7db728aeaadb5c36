import type {Markish} from '@observablehq/plot';
import type {PlotBuilder, PlotLibrary} from '../draw-plot.ts';
import {countLabel} from '../range-label.ts';
import {textWidth, widestText} from '../text-width.ts';
import {
  CHART_WIDTH,
  LABEL_GAP,
  labelLookup,
  type FormOptions,
  type Labelled,
  type PlotForm,
} from './chart-form.ts';
import type {Series} from './month-columns.ts';

/** How many of a row's things are of one sort. */
export interface ShareRow {
  readonly row: string;
  readonly series: string;
  readonly count: number;
  readonly group?: string | null;
}

/** What a chart of shares shows. */
export interface ShareBarsOptions extends FormOptions {
  readonly rows: readonly Labelled[];
  /** Parts from the reading side on. */
  readonly series: readonly Series[];
}

interface Part extends ShareRow {
  readonly from: number;
  readonly to: number;
  readonly figure: string;
  readonly colour: string;
  readonly title: string;
  readonly link: string | null;
}

const FONT = {size: 12, weight: 600};

function partsOf(rows: readonly ShareRow[], options: ShareBarsOptions): Part[] {
  const label = labelLookup(options.rows);
  return options.rows.flatMap(({id}) => {
    const own = rows.filter(({row}) => row === id);
    const total = sumOf(own);
    let at = 0;
    return options.series.flatMap(({id: series, label: part, colour}) => {
      const row = own.find((one) => one.series === series);
      if (row === undefined || row.count === 0) return [];
      const from = at;
      at += row.count / total;
      const figure = countLabel(row.count, options);
      const share = countLabel(Math.round((100 * row.count) / total), options);
      const title = `${label(id)}, ${part}\n${figure} (${share} %)`;
      const link = row.group === undefined || row.group === null ? null : `#${row.group}`;
      return [{...row, from, to: at, figure, colour, title, link}];
    });
  });
}

function sumOf(rows: readonly ShareRow[]): number {
  return rows.reduce((sum, {count}) => sum + count, 0);
}

function partMarks(plot: PlotLibrary, parts: readonly Part[], room: number): Markish[] {
  const fits = ({from, to, figure}: Part) => (to - from) * room > textWidth(figure, FONT) + 8;
  return [
    plot.barX(parts, {
      x1: 'from',
      x2: 'to',
      y: 'row',
      fill: 'colour',
      stroke: 'var(--ground)',
      title: 'title',
      href: 'link',
    }),
    plot.text(parts.filter(fits), {
      x: (part: Part) => (part.from + part.to) / 2,
      y: 'row',
      text: 'figure',
      fill: 'var(--ground)',
      fontWeight: 600,
      pointerEvents: 'none',
    }),
  ];
}

/** Bars of equal length cut by the share of each sort, with the number of things in each part that has room for it and
 *  their sum at the end. In: one row a bar and sort. Names and the first part stand at the reading side. */
export function shareBars(rows: readonly ShareRow[], options: ShareBarsOptions): PlotForm {
  const {series, width = CHART_WIDTH} = options;
  const isMirrored = options.language === 'ar';
  const labels = options.rows.map(({label}) => label);
  const sums = options.rows.map(({id}) => ({
    row: id,
    sum: countLabel(sumOf(rows.filter(({row}) => row === id)), options),
  }));
  const near = widestText(labels, {size: 12}) + LABEL_GAP + 4;
  const far =
    widestText(
      sums.map(({sum}) => sum),
      FONT,
    ) + 14;
  const build: PlotBuilder = (plot) => ({
    width,
    height: options.rows.length * 30 + 8,
    marginTop: 4,
    marginBottom: 4,
    marginLeft: isMirrored ? far : near,
    marginRight: isMirrored ? near : far,
    x: {domain: [0, 1], reverse: isMirrored, axis: null},
    y: {type: 'band', domain: options.rows.map(({id}) => id), padding: 0.3, axis: null},
    marks: [
      plot.axisY({
        anchor: isMirrored ? 'right' : 'left',
        label: null,
        tickSize: 0,
        tickPadding: LABEL_GAP - 2,
        tickFormat: labelLookup(options.rows),
      }),
      ...partMarks(plot, partsOf(rows, options), width - near - far),
      plot.text(sums, {
        x: () => 1,
        y: 'row',
        dx: isMirrored ? -8 : 8,
        textAnchor: isMirrored ? 'end' : 'start',
        text: 'sum',
        fontWeight: 600,
      }),
    ],
  });
  return {build, swatches: series.map((one) => ({label: one.label, fill: one.colour}))};
}
