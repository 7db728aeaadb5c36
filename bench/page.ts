import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';
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
}

const ROUNDS = 5;

/** A page of ten charts, five of each engine, opened from the disk: median of five openings in a fresh tab. */
export async function pageBench(): Promise<PageRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rasd-page-bench-'));
  const browser = await chromium.launch({
    executablePath: await packagedChromium(),
    args: BROWSER_ARGUMENTS,
  });
  try {
    const html = await tenCharts();
    const file = join(folder, 'ten.html');
    writeFileSync(file, html);
    const times: [number, number][] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const context = await browser.newContext({viewport: {width: 1280, height: 900}});
      const page = await context.newPage();
      await page.addInitScript(WATCH);
      await page.goto(pathToFileURL(file).href);
      const pair = (await page.evaluate(READY)) as [number, number];
      // The first opening also starts the browser's own machinery.
      if (round > 0) times.push(pair);
      await context.close();
    }
    const median = (place: 0 | 1) =>
      Math.round(times.map((pair) => pair[place]).toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0);
    return [
      {
        name: 'page of ten charts',
        kilobytes: Math.round(Buffer.byteLength(html) / 1024),
        charts: 10,
        first_chart_ms: median(0),
        ready_ms: median(1),
      },
    ];
  } finally {
    await browser.close();
    rmSync(folder, {recursive: true, force: true});
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

async function tenCharts(): Promise<string> {
  const document = await chartedDocument();
  const cells = Array.from({length: 5}, (_, copy) =>
    document.cells.map((cell) =>
      cell.output.kind === 'chart'
        ? {...cell, output: {...cell.output, anchor: `${cell.output.anchor}-${copy}`}}
        : cell,
    ),
  ).flat();
  const script = await clientBundle();
  return (await renderReport({...document, cells}, {language: 'en', script})).html;
}
