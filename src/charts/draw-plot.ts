import * as Plot from '@observablehq/plot';
import {createRequire} from 'node:module';
import type * as Linkedom from 'linkedom';
import {UserError} from '../values/fault.ts';
import {keptValue, NOTHING_KEPT} from '../values/kept.ts';
import {namedDrawing, type DrawnChart} from './drawn-chart.ts';
import {PlotDocument} from './plot-document.ts';
import {readSvgTree, svgText, type ElementLike, type NodeLike} from './svg-tree.ts';
import {scaleSwatches, withSwatches, type Swatch} from './swatch-legend.ts';
import {tidySvg, type ChartOptions} from './tidy-svg.ts';

/** Observable Plot, handed to whoever describes a chart. */
export type PlotLibrary = typeof Plot;

/** Describes a chart: gets Plot, returns the options of `Plot.plot`. */
export interface PlotBuilder {
  (plot: PlotLibrary): Plot.PlotOptions;
  /** All that its chart is drawn from, where that is known: then a drawing may be kept (see keyedForm). */
  readonly drawnFrom?: unknown;
}

/** Options of a Plot chart. */
export interface PlotChartOptions extends ChartOptions {
  /** Legend of colours above the picture. */
  readonly swatches?: readonly Swatch[];
}

const SCALES = ['x', 'y', 'fx', 'fy', 'color', 'r', 'opacity', 'symbol', 'length'] as const;

interface ScaleLike {
  readonly type?: string;
  readonly domain?: Iterable<unknown>;
  readonly range?: Iterable<unknown>;
}

type Figure = NodeLike & ElementLike & {scale(name: string): ScaleLike | undefined};

function checkScales(figure: Figure): void {
  for (const name of SCALES) {
    if (figure.scale(name)?.type !== 'time') continue;
    throw new UserError(
      `the chart's scale "${name}" is of type "time", which depends on the machine's time zone; use type "utc"`,
    );
  }
}

/** A chart drawn by Observable Plot without a browser, or kept from a run that drew it from the same.
 *  `color: {legend: true}` with an ordinal scale becomes swatches inside the picture. Widths and heights are the builder's (Plot's defaults otherwise).
 *  Errors: UserError for a scale in local time and for styles that the page cannot show. */
export function drawPlot(build: PlotBuilder, options: PlotChartOptions): DrawnChart {
  const {kept = NOTHING_KEPT, id, language, label, swatches} = options;
  const draw = () => drawAnew(build, options);
  const parts = ['plot', build.drawnFrom, {id, language, swatches}];
  const drawn = build.drawnFrom === undefined ? draw() : keptValue(kept, parts, draw);
  return namedDrawing(drawn, label);
}

function drawAnew(build: PlotBuilder, options: PlotChartOptions): DrawnChart {
  const {figure, legend} = drawFigure(build);
  checkScales(figure);
  const tree = readSvgTree(figure);
  const swatches = options.swatches ?? (legend ? scaleSwatches(figure.scale('color') ?? {}) : []);
  const drawn = withSwatches(tree, swatches, options.language);
  const svg = tidySvg(drawn, options);
  return {
    svg: svgText(svg),
    width: Number(svg.attributes['width']),
    height: Number(svg.attributes['height']),
  };
}

interface Drawing {
  readonly figure: Figure;
  /** Whether the builder asks for a legend of its colours. */
  readonly legend: boolean;
}

/** Drawn in the small document first; where something asks for more of a DOM, once more in a whole one. */
function drawFigure(build: PlotBuilder): Drawing {
  try {
    return drawIn(new PlotDocument(), build);
  } catch {
    const {parseHTML} = createRequire(import.meta.url)('linkedom') as typeof Linkedom; // by its types
    return drawIn(parseHTML('<!doctype html><html><body></body></html>').document, build);
  }
}

function drawIn(document: object, build: PlotBuilder): Drawing {
  const asked = build(Plot);
  const complete = {
    ...asked,
    ...(asked.color === undefined ? {} : {color: {...asked.color, legend: false}}),
    title: undefined,
    subtitle: undefined,
    caption: undefined,
    figure: false,
    document,
  };
  const figure = Plot.plot(complete as unknown as Plot.PlotOptions) as unknown as Figure;
  return {figure, legend: asked.color?.legend === true};
}
