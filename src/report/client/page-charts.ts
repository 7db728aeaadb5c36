import type {Spec} from 'vega';
import {denseBytes} from '../dense-text.ts';
import {CHARTS_ID} from '../program-loader.ts';

/** What the page holds of a Vega-Lite chart. */
export interface ChartData {
  readonly vega: Spec;
  readonly vegaLite: unknown;
  readonly textWidths: Readonly<Record<string, number>>;
}

async function unpacked(text: string): Promise<string> {
  const plain = new Blob([denseBytes(text)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(plain).text();
}

/** Puts each list in the place of its references; charts get copies, because Vega writes into its rows. */
function withLists(value: unknown, lists: readonly unknown[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => withLists(part, lists));
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      isReference(name, part) ? structuredClone(lists[part.list]) : withLists(part, lists),
    ]),
  );
}

function isReference(name: string, value: unknown): value is {readonly list: number} {
  return name === 'values' && typeof value === 'object' && value !== null && 'list' in value;
}

interface PageCharts {
  readonly charts: Record<string, ChartData>;
  readonly lists: readonly unknown[];
}

let read: {readonly text: string; readonly charts: Promise<PageCharts>} | undefined;

/** Unpacked once; `rasd watch` may put others in their place. */
function readCharts(): Promise<PageCharts> {
  const text = document.getElementById(CHARTS_ID)?.textContent ?? '';
  if (read?.text !== text) read = {text, charts: unpackCharts(text)};
  return read.charts;
}

async function unpackCharts(text: string): Promise<PageCharts> {
  // The builder wrote it; nothing else can stand there under the page's policy.
  return text === '' ? {charts: {}, lists: []} : JSON.parse(await unpacked(text));
}

/** The data of the Vega-Lite chart with this anchor; null where there is none. */
export async function chartData(anchor: string): Promise<ChartData | null> {
  const {charts, lists} = await readCharts();
  const chart = charts[anchor];
  return chart === undefined ? null : (withLists(chart, lists) as ChartData);
}
