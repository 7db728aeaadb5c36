import type {PlotBuilder} from '../draw-plot.ts';
import {groupLink, rangeWords, type CountRow, type TextChoice} from '../range-label.ts';
import type {MonthSpan} from '../month-span.ts';
import type {Swatch} from '../swatch-legend.ts';

/** A chart described for `drawPlot`: what Plot draws, and the legend above it. */
export interface PlotForm {
  readonly build: PlotBuilder;
  readonly swatches?: readonly Swatch[];
  /** Where its months stand, if it has any. */
  readonly monthSpan?: MonthSpan | undefined;
}

/** A thing that a chart has a row, column or series for, named in the chart's language. */
export interface Labelled {
  readonly id: string;
  readonly label: string;
}

/** Options that all forms share. */
export interface FormOptions extends TextChoice {
  /** Width of the picture in px; default 720. */
  readonly width?: number;
  /** Direction of time; default left to right in both languages. One choice for a whole page. */
  readonly time?: 'ltr' | 'rtl';
}

/** Width of a chart in px unless said otherwise. */
export const CHART_WIDTH = 720;

/** Gap between a row's label and the chart. */
export const LABEL_GAP = 10;

/** A row with its tooltip and link, as marks read them. */
export type TitledRow<T extends CountRow> = T & {
  readonly title: string;
  readonly link: string | null;
};

/** Rows with a tooltip: what the row is on the first line, its range in words on the second. */
export function titled<T extends CountRow>(
  rows: readonly T[],
  name: (row: T) => string,
  choice: TextChoice,
): TitledRow<T>[] {
  const titledRow = (row: T): TitledRow<T> => ({
    ...row,
    title: `${name(row)}\n${rangeWords(row, choice)}`,
    link: groupLink(row),
  });
  return rows.map(titledRow);
}

/** Labels by id; an id without a label stands for itself. */
export function labelLookup(things: readonly Labelled[]): (id: string) => string {
  const labels = new Map(things.map(({id, label}) => [id, label]));
  return (id) => labels.get(id) ?? id;
}
