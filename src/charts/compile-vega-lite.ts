import * as vegaLite from 'vega-lite';
import {exactJson} from '../values/exact-json.ts';
import {checkVega, checkVegaLite} from './check-vega-lite.ts';

/** A compiled specification, as often as it is needed: each is a value of its own, since Vega writes into its rows. */
export type CompiledChart = () => object;

/**
 * Compiles Vega-Lite to Vega, of charts that differ in their rows alone once for all: compiling looks at no row, and takes
 * longer than drawing. In: a specification with its rows inline. Errors: UserError for what would draw differently elsewhere.
 */
export function compileVegaLite(spec: object): CompiledChart {
  const {frame, rows} = withoutRows(spec);
  const key = exactJson(frame);
  const text = (key === null ? undefined : compiledFrames.get(key)) ?? compiledText(frame);
  if (key !== null) remember(key, text);
  return () => JSON.parse(text, (_, value: unknown) => rowsAt(value, rows)) as object;
}

const MOST = 200;
const compiledFrames = new Map<string, string>();

/** Of more than these the one that was of no use for the longest time goes. */
function remember(key: string, text: string): void {
  compiledFrames.delete(key);
  compiledFrames.set(key, text);
  const [oldest] = compiledFrames.keys();
  if (compiledFrames.size > MOST && oldest !== undefined) compiledFrames.delete(oldest);
}

/** Stands for rows; a number each, so that layers of equal rows still share one source. */
const ROWS = 'rasd rows';

/** The specification with marks in place of its rows, and the rows as JSON. */
function withoutRows(spec: object): {readonly frame: unknown; readonly rows: readonly string[]} {
  const rows: string[] = [];
  const markOf = (values: unknown) => {
    const text = JSON.stringify(values);
    const known = rows.indexOf(text);
    return [{[ROWS]: known < 0 ? rows.push(text) - 1 : known}];
  };
  const visit = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => visit(item, ''));
    if (!isPlain(value)) return value;
    const isData = name === 'data' && Array.isArray(value['values']);
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => [
        key,
        isData && key === 'values' ? markOf(child) : visit(child, key),
      ]),
    );
  };
  return {frame: visit(spec, ''), rows};
}

function rowsAt(value: unknown, rows: readonly string[]): unknown {
  const mark: unknown = Array.isArray(value) && value.length === 1 ? value[0] : null;
  if (!isPlain(mark)) return value;
  const rowsText = rows[Number(mark[ROWS] ?? NaN)];
  return rowsText === undefined ? value : (JSON.parse(rowsText) as unknown);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

const silent = {
  level: () => silent,
  error: () => silent,
  warn: () => silent,
  info: () => silent,
  debug: () => silent,
};

function compiledText(spec: unknown): string {
  checkVegaLite(spec);
  const options = {logger: silent as never};
  const {spec: vega} = vegaLite.compile(spec as vegaLite.TopLevelSpec, options);
  const text = JSON.stringify(vega, inUtc);
  checkVega(JSON.parse(text));
  return text;
}

/** Vega-Lite states the least step of a time axis in local time even on UTC scales. */
function inUtc(key: string, value: unknown): unknown {
  if (key !== 'tickMinStep' || typeof value !== 'object' || value === null) return value;
  const {signal} = value as {signal?: unknown};
  return typeof signal === 'string' ? {signal: signal.replaceAll('datetime(', 'utc(')} : value;
}
