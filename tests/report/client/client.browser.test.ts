import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {clientBundle} from '../../../src/report/client-bundle.ts';
import {renderReport} from '../../../src/report/render-report.ts';
import {LANGUAGES} from '../../../src/values/localized.ts';
import {connectBrowser, settleFonts} from '../../browser.ts';
import {chartedDocument} from './charted-document.ts';

let browser: Browser;
let folder: string;
let axe: string;

beforeAll(async () => {
  expect(inject('browserFault')).toBe('');
  browser = await connectBrowser(inject('browserEndpoint'));
  folder = await mkdtemp(join(tmpdir(), 'rasd-client-'));
  axe = await readFile(
    new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url),
    'utf8',
  );
  const script = await clientBundle();
  const document = await chartedDocument();
  for (const language of LANGUAGES) {
    const {html} = await renderReport(document, {language, script});
    await writeFile(join(folder, `${language}.html`), html);
  }
});

afterAll(async () => {
  await browser.close();
  await rm(folder, {recursive: true});
});

async function openPage(
  language: string,
  options: BrowserContextOptions = {},
): Promise<{page: Page; complaints: string[]}> {
  const context = await browser.newContext({viewport: {width: 1000, height: 1600}, ...options});
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) complaints.push(request.url());
  });
  await page.goto(pathToFileURL(join(folder, `${language}.html`)).href);
  if (options.javaScriptEnabled !== false) {
    await page.waitForSelector('#columns .drawing svg.chart-svg[id] [tabindex]');
    await page.waitForSelector('#heat .drawing svg [tabindex]');
  }
  return {page, complaints};
}

/** Pixels of two screenshots that differ by more than the rounding of edges to hundredths of a pixel makes. */
async function differingPixels(...images: (Buffer | undefined)[]): Promise<number> {
  const page = await browser.newPage();
  const addresses = images.map((image) => `data:image/png;base64,${image?.toString('base64')}`);
  const count = await page.evaluate(`(async () => {
    const [a, b] = await Promise.all(${JSON.stringify(addresses)}.map(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
      canvas.drawImage(image, 0, 0);
      return canvas.getImageData(0, 0, image.width, image.height).data;
    }));
    if (a.length !== b.length) return -1;
    return a.filter((value, at) => Math.abs(value - b[at]) > 12).length;
  })()`);
  await page.close();
  return Number(count);
}

describe.each(LANGUAGES)('the page in %s', (language) => {
  test('takes charts over without a complaint, a shift or a changed pixel', async () => {
    const still = await openPage(language, {javaScriptEnabled: false});
    const live = await openPage(language);
    await live.page.waitForTimeout(300);
    expect(await live.page.locator('#columns svg.chart-svg').getAttribute('id')).toBe(
      'columns-svg',
    );
    for (const chart of ['columns', 'heat']) {
      const [before, after] = await Promise.all(
        [still.page, live.page].map((page) => page.locator(`#${chart} .drawing`).screenshot()),
      );
      expect(await differingPixels(before, after), chart).toBe(0);
    }
    // Embedded fonts that arrive late may move words elsewhere; charts must stand still.
    const shift = await live.page.evaluate(`Promise.race([
      new Promise((resolve) => setTimeout(() => resolve([]), 200)),
      new Promise((resolve) =>
        new PerformanceObserver((list) => resolve(list.getEntries()
          .flatMap(({sources}) => sources.map(({node}) => node))
          .filter((node) => node instanceof Element && node.closest('figure') !== null)
          .map((node) => node.outerHTML.slice(0, 200))))
          .observe({type: 'layout-shift', buffered: true})),
    ])`);
    expect(shift).toEqual([]);
    expect([...still.complaints, ...live.complaints]).toEqual([]);
    await still.page.context().close();
    await live.page.context().close();
  });

  test('has nothing that axe finds, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const {page} = await openPage(language, {colorScheme});
      const found = (await page.evaluate(
        `${axe}; axe.run(document, {runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']})
          .then(({violations}) => violations.map(({id, nodes}) => id + ' ' + nodes[0].html.slice(0, 300)))`,
      )) as string[];
      expect(found).toEqual([]);
      await page.context().close();
    }
  });
});

test('tooltips come by pointer and by keys, on both engines', async () => {
  const {page} = await openPage('en');
  const tip = page.locator('.chart-tip');
  await page.locator('#heat svg a rect').first().hover();
  expect(await tip.innerText()).toMatch(/^Al-Hasakah, \w+ 2024\n/);
  await page.locator('#columns svg a path').first().hover();
  expect(await tip.innerText()).toMatch(/^January 2024\n\u20665–6/);
  await page.keyboard.press('Escape');
  for (const chart of ['columns', 'heat']) {
    await page.locator(`#${chart} svg [tabindex="0"]`).focus();
    const first = await tip.innerText();
    await page.keyboard.press('ArrowRight');
    expect(await tip.innerText()).not.toBe(first);
    expect(await page.locator(`#${chart} svg [tabindex="0"]`).count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await tip.isHidden()).toBe(true);
  }
  await page.context().close();
});

test('charts are saved whole: SVG with fonts and colours, PNG of twice the size', async () => {
  const {page, complaints} = await openPage('ar');
  for (const chart of ['columns', 'heat']) {
    const [svg] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`#${chart} .chart-tools button`).nth(0).click(),
    ]);
    expect(svg.suggestedFilename()).toBe(`${chart}.svg`);
    await svg.saveAs(join(folder, 'saved.svg'));
    const text = await readFile(join(folder, 'saved.svg'), 'utf8');
    expect(text).toContain('--c1:#246ec6');
    expect(text).toContain('font/woff2');
    const [png] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`#${chart} .chart-tools button`).nth(1).click(),
    ]);
    await png.saveAs(join(folder, `${chart}.png`));
    const bytes = await readFile(join(folder, `${chart}.png`));
    expect(bytes.readUInt32BE(16)).toBe(1440);
  }
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the specification is saved as it was written', async () => {
  const {page} = await openPage('en');
  expect(await page.locator('#heat .chart-tools button').allInnerTexts()).not.toContain(
    'Vega-Lite',
  );
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#columns .chart-tools button', {hasText: 'Vega-Lite'}).click(),
  ]);
  await saved.saveAs(join(folder, 'saved.vl.json'));
  const spec = JSON.parse(await readFile(join(folder, 'saved.vl.json'), 'utf8')) as unknown;
  const [columns] = (await chartedDocument()).cells;
  expect(columns?.output.kind === 'chart' && columns.output.drawn.en.vegaLite).toEqual(spec);
  await page.context().close();
});

describe.each(LANGUAGES)('zoom in %s', (language) => {
  const widthOf = (page: Page) =>
    page.locator('#heat .drawing svg').evaluate((svg) => svg.getBoundingClientRect().width);

  test('by buttons, by keys and by the wheel with Ctrl; the box keeps its size', async () => {
    const {page} = await openPage(language);
    const drawing = page.locator('#heat .drawing');
    const [wide, box] = [await widthOf(page), await drawing.boundingBox()];
    const reset = page.locator('#heat .chart-tools button').last();
    expect(await reset.isDisabled()).toBe(true);
    await page.locator('#heat .chart-tools button', {hasText: '+'}).click();
    expect(await widthOf(page)).toBeCloseTo(wide * 1.5, 0);
    expect(await drawing.boundingBox()).toEqual(box);
    await reset.click();
    expect([await widthOf(page), await reset.isDisabled()]).toEqual([wide, true]);
    await drawing.focus();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    expect(await widthOf(page)).toBeCloseTo(wide * 2.25, 0);
    await page.keyboard.press('0');
    expect(await widthOf(page)).toBe(wide);
    await page.context().close();
  });

  test('what lies under the pointer stays there', async () => {
    const {page} = await openPage(language);
    const {x, width} = (await page.locator('#heat .drawing').boundingBox()) ?? {x: 0, width: 0};
    // Until the picture is wider than its box there is nothing to scroll.
    await page.locator('#heat .chart-tools button', {hasText: '+'}).dblclick();
    const mark = page.locator('#heat svg a rect').nth(6);
    await mark.hover();
    const before = await mark.boundingBox();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await page.waitForTimeout(100);
    const after = await mark.boundingBox();
    const middle = (part: typeof after) => (part?.x ?? 0) + (part?.width ?? 0) / 2;
    expect(after?.width).toBeGreaterThan(before?.width ?? 0);
    expect(Math.abs(middle(after) - middle(before))).toBeLessThan(2);
    expect(middle(after)).toBeLessThan(x + width);
    await page.context().close();
  });
});

test('tables sort and search', async () => {
  const {page} = await openPage('en');
  const figure = page.locator('#columns');
  await figure.locator('summary').first().click();
  const column = figure.locator('table.data tbody td:last-child');
  await figure.locator('thead .table-sort').nth(1).click();
  expect((await column.allInnerTexts()).slice(0, 2)).toEqual(['0', '1']);
  await figure.locator('thead .table-sort').nth(1).click();
  expect((await column.allInnerTexts()).find((text) => /^\d/.test(text))).toBe('10');
  await figure.locator('.table-search input').fill('2025');
  expect(await figure.locator('table.data tbody tr:visible').count()).toBe(4);
  await page.context().close();
});

test('settled fonts draw Arabic letters', async () => {
  const {page} = await openPage('ar');
  await settleFonts(page);
  const states = await page.evaluate('[...document.fonts].map((font) => font.status)');
  expect(new Set(states as string[])).toEqual(new Set(['loaded']));
  await page.context().close();
});
