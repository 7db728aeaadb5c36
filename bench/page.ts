import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {chromium, type Browser} from 'playwright-core';
import {renderReport} from '../src/report/render-report.ts';
import {clientBundle} from '../src/report/client-bundle.ts';
import {BROWSER_ARGUMENTS, packagedChromium} from '../src/workspace/pdf/packaged-chromium.ts';
import {chartedDocument} from '../tests/report/client/charted-document.ts';

/** What opening a page cost. */
export interface PageRow {
  readonly name: string;
  readonly kilobytes: number;
  readonly charts: number;
  /** Milliseconds from the start of navigation until the first chart answers to the pointer and to keys. */
  readonly first_chart_ms: number;
  /** The same until every chart in sight does. */
  readonly ready_ms: number;
  /** That time over the one of the first page. */
  readonly ratio: number;
}

const ROUNDS = 5;

/** Pages of two and of ten charts, half of each engine, opened from the disk: medians of five openings in fresh tabs. */
export async function pageBench(): Promise<PageRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rasd-page-bench-'));
  const browser = await chromium.launch({
    executablePath: await packagedChromium(),
    args: BROWSER_ARGUMENTS,
  });
  try {
    const two = await pageRow(1, {folder, browser});
    const ten = await pageRow(5, {folder, browser});
    return [two, {...ten, ratio: Math.round((ten.ready_ms / two.ready_ms) * 100) / 100}];
  } finally {
    await browser.close();
    rmSync(folder, {recursive: true, force: true});
  }
}

async function pageRow(
  copies: number,
  {folder, browser}: {readonly folder: string; readonly browser: Browser},
): Promise<PageRow> {
  const html = await copiedCharts(copies);
  const file = join(folder, `${copies}.html`);
  writeFileSync(file, html);
  const times: [number, number][] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const pair = await openingTimes(file, browser);
    // The first opening also starts the browser's own machinery.
    if (round > 0) times.push(pair);
  }
  const median = (place: 0 | 1) =>
    Math.round(times.map((pair) => pair[place]).toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0);
  return {
    name: `page of ${copies * 2} charts`,
    kilobytes: Math.round(Buffer.byteLength(html) / 1024),
    charts: copies * 2,
    first_chart_ms: median(0),
    ready_ms: median(1),
    ratio: 1,
  };
}

async function openingTimes(file: string, browser: Browser): Promise<[number, number]> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  try {
    const page = await context.newPage();
    await page.addInitScript(WATCH);
    await page.goto(pathToFileURL(file).href);
    return (await page.evaluate(READY)) as [number, number]; // as READY gives it
  } finally {
    await context.close();
  }
}

/** Notes when the first chart, and when all charts near the window, can be reached by keys. */
const WATCH = `document.addEventListener('DOMContentLoaded', () => {
  const look = () => {
    const near = [...document.querySelectorAll('figure.chart')].filter(
      (figure) => figure.getBoundingClientRect().top < innerHeight,
    );
    const live = near.filter((figure) => figure.querySelector('.drawing svg [tabindex]'));
    if (live.length > 0) window.firstAt ??= performance.now();
    if (near.length > 0 && live.length === near.length) window.readyAt ??= performance.now();
    else requestAnimationFrame(look);
  };
  look();
});`;

const READY = `new Promise((resolve) => {
  const look = () =>
    window.readyAt === undefined ? requestAnimationFrame(look) : resolve([firstAt, readyAt]);
  look();
})`;

async function copiedCharts(copies: number): Promise<string> {
  const document = await chartedDocument();
  const cells = Array.from({length: copies}, (_, copy) =>
    document.cells.map((cell) =>
      cell.output.kind === 'chart'
        ? {...cell, output: {...cell.output, anchor: `${cell.output.anchor}-${copy}`}}
        : cell,
    ),
  ).flat();
  const script = await clientBundle();
  return (await renderReport({...document, cells}, {language: 'en', script})).html;
}
