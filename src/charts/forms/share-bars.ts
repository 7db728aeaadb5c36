import type {PlotBuilder} from '../draw-plot.ts';
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
  readonly title: string;
  readonly link: string | null;
}

function partsOf(rows: readonly ShareRow[], options: ShareBarsOptions): Part[] {
  const [label, part] = [labelLookup(options.rows), labelLookup(options.series)];
  return options.rows.flatMap(({id}) => {
    const own = rows.filter(({row}) => row === id);
    const total = own.reduce((sum, {count}) => sum + count, 0);
    let at = 0;
    return options.series.flatMap(({id: series}) => {
      const row = own.find((one) => one.series === series);
      if (row === undefined || row.count === 0) return [];
      const from = at;
      at += row.count / total;
      const share = countLabel(Math.round((100 * row.count) / total), options);
      const title = `${label(id)}, ${part(series)}\n${countLabel(row.count, options)} (${share} %)`;
      const link = row.group === undefined || row.group === null ? null : `#${row.group}`;
      return [{...row, from, to: at, title, link}];
    });
  });
}

/** Bars of equal length cut by the share of each sort, with the number of things in each part that has room for it and
 *  their sum at the end. In: one row a bar and sort. Names and the first part stand at the reading side. */
export function shareBars(rows: readonly ShareRow[], options: ShareBarsOptions): PlotForm {
  const {language, series, width = CHART_WIDTH} = options;
  const mirrored = language === 'ar';
  const label = labelLookup(options.rows);
  const parts = partsOf(rows, options);
  const colours = new Map(series.map(({id, colour}) => [id, colour]));
  const near =
    widestText(
      options.rows.map((row) => row.label),
      {size: 12},
    ) +
    LABEL_GAP +
    4;
  const sums = options.rows.map(({id}) => {
    const own = parts.filter(({row}) => row === id);
    return {
      row: id,
      sum: countLabel(
        own.reduce((sum, {count}) => sum + count, 0),
        options,
      ),
    };
  });
  const far =
    widestText(
      sums.map(({sum}) => sum),
      {size: 12, weight: 600},
    ) + 14;
  const room = width - near - far;
  const figure = (part: Part) => countLabel(part.count, options);
  const build: PlotBuilder = (plot) => ({
    width,
    height: options.rows.length * 30 + 8,
    marginTop: 4,
    marginBottom: 4,
    marginLeft: mirrored ? far : near,
    marginRight: mirrored ? near : far,
    x: {domain: [0, 1], reverse: mirrored, axis: null},
    y: {type: 'band', domain: options.rows.map(({id}) => id), padding: 0.3, axis: null},
    marks: [
      plot.axisY({
        anchor: mirrored ? 'right' : 'left',
        label: null,
        tickSize: 0,
        tickPadding: LABEL_GAP - 2,
        tickFormat: label,
      }),
      plot.barX(parts, {
        x1: 'from',
        x2: 'to',
        y: 'row',
        fill: (part: Part) => colours.get(part.series) ?? 'var(--c6)',
        stroke: 'var(--ground)',
        title: 'title',
        href: 'link',
      }),
      plot.text(
        parts.filter(
          (part) =>
            (part.to - part.from) * room > textWidth(figure(part), {size: 12, weight: 600}) + 8,
        ),
        {
          x: (part: Part) => (part.from + part.to) / 2,
          y: 'row',
          text: figure,
          fill: 'var(--ground)',
          fontWeight: 600,
          pointerEvents: 'none',
        },
      ),
      plot.text(sums, {
        frameAnchor: mirrored ? 'left' : 'right',
        y: 'row',
        dx: mirrored ? -8 : 8,
        textAnchor: mirrored ? 'end' : 'start',
        text: 'sum',
        fontWeight: 600,
      }),
    ],
  });
  return {build, swatches: series.map((one) => ({label: one.label, fill: one.colour}))};
}
