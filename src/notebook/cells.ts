import type {DrawnChart} from '../charts/drawn-chart.ts';
import type {Kept} from '../values/kept.ts';
import type {Language, Localized} from '../values/localized.ts';
import type {Digits} from '../values/number-text.ts';
import type {CellOutput, KeyFigure, TableView} from './document.ts';

/** How a chart is drawn, once a language: hand these options on to drawPlot or drawVegaLite. */
export type Draw = (options: {
  /** Unique on the page; starts every id in the SVG. */
  readonly id: string;
  readonly language: Language;
  /** Digits of this page where they are not the usual ones; every form takes them. */
  readonly digits?: Digits;
  /** The title in that language, for those who cannot see the chart. */
  readonly label: string;
  /** Drawings of earlier runs. */
  readonly kept: Kept;
}) => DrawnChart | Promise<DrawnChart>;

/** A chart as an analysis yields it: texts, the table behind it, and how it is drawn. */
export interface ChartSpec {
  readonly anchor: string;
  readonly title: Localized;
  readonly subtitle: Localized;
  readonly description: Localized;
  readonly data: TableView;
  readonly draw: Draw;
}

/** What an analysis yields: an output that is ready, or a chart still to be drawn. */
export type CellSpec =
  | Exclude<CellOutput, {kind: 'chart'}>
  | ({readonly kind: 'chart'; readonly engine: 'plot' | 'vega-lite'} & ChartSpec);

/** Heading of a section: one question, or its finding. */
export function section(anchor: string, title: Localized): CellSpec {
  return {kind: 'section', anchor, title};
}

/** Prose in Markdown; numbers in it come from `cite`, so that they carry their rows. */
export function text(markdown: Localized): CellSpec {
  return {kind: 'text', markdown};
}

/** The summary at the top: sentences an editor could print, and a row of key figures. */
export function summary(markdown: Localized, figures: readonly KeyFigure[]): CellSpec {
  return {kind: 'summary', markdown, figures};
}

/** A chart drawn by Observable Plot (drawPlot). */
export function plot(spec: ChartSpec): CellSpec {
  return {kind: 'chart', engine: 'plot', ...spec};
}

/** A chart drawn from a Vega-Lite specification (drawVegaLite), upgraded in the browser by vega-embed. */
export function vegaLite(spec: ChartSpec): CellSpec {
  return {kind: 'chart', engine: 'vega-lite', ...spec};
}

/** A table as an analysis yields it. */
export interface TableSpec {
  readonly anchor: string;
  readonly title: Localized;
  readonly note?: Localized;
  readonly data: TableView;
  readonly folded?: boolean;
}

/** A table of its own; long ones are folded. */
export function dataTable(options: TableSpec): CellSpec {
  const {anchor, title, data} = options;
  return {
    kind: 'table',
    anchor,
    title,
    data,
    note: options.note ?? null,
    folded: options.folded ?? false,
  };
}

/** Says that the data cannot carry something, and why. */
export function refusal(anchor: string, title: Localized, reason: Localized): CellSpec {
  return {kind: 'refusal', anchor, title, reason};
}

/** Heading of a page's last section: what its numbers do not say. */
export function limitsSection(): CellSpec {
  return section('not-shown', {en: 'What this does not show', ar: 'ما لا يظهر هنا'});
}
