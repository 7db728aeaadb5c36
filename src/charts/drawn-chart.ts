import {escapeXml} from './svg-tree.ts';

/** A chart drawn for one language. */
export interface DrawnChart {
  /** A complete `<svg>` element: no script, no style element or attribute, ids unique within the page. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** The compiled Vega specification with its data, for vega-embed; absent on Plot charts. */
  readonly vega?: unknown;
  /** The Vega-Lite specification a reader may open; absent on Plot charts. */
  readonly vegaLite?: unknown;
  /** Widths of texts measured while drawing, so that the browser lays out the same (text + font key → px). */
  readonly textWidths?: Readonly<Record<string, number>>;
}

/** A drawing with its name for those who cannot see it. The name comes last, so that a chart by another name is not drawn anew. */
export function namedDrawing(drawn: DrawnChart, label: string | undefined): DrawnChart {
  if (label === undefined) return drawn;
  const name = ` aria-label="${escapeXml(label)}"`;
  // The first of these is the root's own (see tidySvg).
  return {...drawn, svg: drawn.svg.replace(' lang="', (found) => name + found)};
}
