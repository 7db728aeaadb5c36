import * as vega from 'vega';
import {UserError} from '../values/fault.ts';
import {keptOr, NOTHING_KEPT} from '../values/kept.ts';
import {compileVegaLite, type CompiledChart} from './compile-vega-lite.ts';
import {namedDrawing, type DrawnChart} from './drawn-chart.ts';
import {readSvgText} from './read-svg-text.ts';
import {svgText} from './svg-tree.ts';
import {fontWeight, textWidthKey} from './text-key.ts';
import {textWidth} from './text-width.ts';
import {tidySvg, type ChartOptions} from './tidy-svg.ts';
import {vegaTheme} from './vega-theme.ts';

/** A Vega-Lite specification with its data inline. */
export type VegaLiteSpec = Readonly<Record<string, unknown>>;

/** Options of a Vega-Lite chart. */
export type VegaLiteOptions = ChartOptions;

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: number | string;
}

// Not in Vega's types: the one object through which it measures text.
interface TextMetrics {
  width(item: TextItem, text: unknown): number;
}

const SAFE_LINK = /^(#|https?:)/;

/** A loader that opens nothing and remembers what it was asked for. */
function createLoader(refused: string[]): vega.Loader {
  const refuse = <T>(uri: string, answer: T): Promise<T> => {
    refused.push(uri);
    return Promise.resolve(answer);
  };
  const loader = {
    load: (uri: string) => refuse(uri, '[]'),
    sanitize: (uri: string) =>
      SAFE_LINK.test(uri) ? Promise.resolve({href: uri}) : refuse(uri, {href: '#'}),
  };
  return loader as unknown as vega.Loader;
}

/** The specification with Rasd's theme under its own configuration. */
function themed(spec: VegaLiteSpec, options: VegaLiteOptions): VegaLiteSpec {
  const own = (spec['config'] ?? {}) as Record<string, unknown>;
  const theme = vegaTheme(options.language, options.digits ?? 'latn') as Record<string, unknown>;
  const merged = Object.fromEntries(
    [...new Set([...Object.keys(theme), ...Object.keys(own)])].map((key) => {
      const [base, over] = [theme[key], own[key]];
      const areObjects = [base, over].every((v) => typeof v === 'object' && v !== null);
      return [key, areObjects ? {...(base as object), ...(over as object)} : (over ?? base)];
    }),
  );
  return {...spec, config: merged};
}

/** Draws while all texts are measured by the embedded fonts and remembered. */
async function drawMeasured(
  compiled: CompiledChart,
): Promise<{text: string; widths: Record<string, number>}> {
  const widths: Record<string, number> = {};
  const metrics = (vega as unknown as {textMetrics: TextMetrics}).textMetrics;
  metrics.width = (item, text) => {
    const line = String(text ?? '');
    const font = {size: item.fontSize ?? 11, weight: fontWeight(item.fontWeight)};
    return (widths[textWidthKey(line, font)] = textWidth(line, font));
  };
  vega.resetSVGDefIds();
  const runtime = vega.parse(compiled() as vega.Spec);
  const refused: string[] = [];
  const view = new vega.View(runtime, {renderer: 'none', loader: createLoader(refused)});
  try {
    const text = await view.toSVG();
    if (refused.length > 0) {
      throw new UserError(
        `a chart asks for "${refused[0]}"; data must stand in "values", links start with # or http`,
      );
    }
    return {text, widths};
  } finally {
    view.finalize();
  }
}

// Vega keeps its text measure and its counter of ids for the whole process: one chart at a time.
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(draw: () => Promise<T>): Promise<T> {
  const turn = last.then(draw);
  last = turn.catch(() => undefined);
  return turn;
}

/** A chart drawn from a Vega-Lite specification without a browser, with what vega-embed needs to take it over.
 *  Errors: UserError for local time, data from outside, and links that are neither # nor http. */
export async function drawVegaLite(
  spec: VegaLiteSpec,
  {kept = NOTHING_KEPT, label, ...options}: VegaLiteOptions,
): Promise<DrawnChart> {
  const parts = ['vega-lite', spec, options];
  return namedDrawing(await keptOr(kept, parts, () => drawAnew(spec, options)), label);
}

async function drawAnew(
  spec: VegaLiteSpec,
  options: Omit<VegaLiteOptions, 'label'>,
): Promise<DrawnChart> {
  const compiled = compileVegaLite(themed(spec, options));
  const {text, widths} = await inTurn(() => drawMeasured(compiled));
  const {monthSpan} = (spec['usermeta'] ?? {}) as Pick<ChartOptions, 'monthSpan'>; // see inMonthFrame
  const svg = tidySvg(readSvgText(text), {...options, monthSpan});
  return {
    svg: svgText(svg),
    width: Number(svg.attributes['width']),
    height: Number(svg.attributes['height']),
    vega: compiled(),
    vegaLite: spec,
    textWidths: widths,
  };
}
