import {readFile, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {renderIndex} from '../../src/report/render-index.ts';
import {renderReport} from '../../src/report/render-report.ts';
import {LANGUAGES, type Language} from '../../src/values/localized.ts';
import {connectBrowser, settleFonts} from '../browser.ts';
import {attackDocument} from './attack-document.ts';
import {sampleDocument} from './sample-document.ts';

let browser: Browser;
let folder: string;
let axe: string;

beforeAll(async () => {
  expect(inject('browserFault')).toBe('');
  browser = await connectBrowser(inject('browserEndpoint'));
  folder = await mkdtemp(join(tmpdir(), 'rasd-page-'));
  axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
  for (const language of LANGUAGES) await writePages(language);
});

afterAll(async () => {
  await browser.close();
  await rm(folder, {recursive: true});
});

async function writePages(language: Language): Promise<void> {
  const options = {language, script: null};
  const sample = await renderReport(sampleDocument(), options);
  const attack = await renderReport(attackDocument(), options);
  const {name, title, subtitle, asOf} = sampleDocument();
  const entries = [1, 2].map((number) => ({
    name: `${name}${number}`,
    title: number === 1 ? title : {en: 'Flights', ar: 'رحلات الشحن'},
    subtitle,
    updated: asOf,
    figures: [],
    svg: null,
  }));
  const index = await renderIndex(entries, {language});
  const pages = {sample, attack, index};
  for (const [file, {html}] of Object.entries(pages)) {
    await writeFile(join(folder, `${file}.${language}.html`), html);
  }
}

interface OpenPage {
  readonly page: Page;
  /** What the browser complained of or asked for. */
  readonly complaints: readonly string[];
}

async function openPage(name: string, options: BrowserContextOptions): Promise<OpenPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) complaints.push(request.url());
  });
  await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
  return {page, complaints};
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly {readonly html: string; readonly failureSummary: string}[];
}

/** axe's findings as one line each: rule and first element. */
async function violations(page: Page): Promise<string[]> {
  const tags = "['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']";
  const found = (await page.evaluate(
    `${axe}; axe.run(document, {runOnly: ${tags}}).then((result) => result.violations)`,
  )) as Violation[];
  return found.map(
    ({id, nodes}) => `${id} (${nodes.length}): ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
  );
}

const openFolds = (page: Page) =>
  page.evaluate(`for (const fold of document.querySelectorAll('details')) fold.open = true`);

test('a link finds its entry among hundreds that are laid out late, and it stays in sight', async () => {
  const sample = sampleDocument();
  const claims = Array.from({length: 600}, (_, n) =>
    sample.claims.map((claim) => ({
      ...claim,
      id: `a${n}-c1`,
      articleId: `a${n}`,
      event: null,
      gist: 'word '.repeat(n % 60),
    })),
  ).flat();
  const groups = claims.map(({id}, n) => ({
    id: `g${n + 1}`,
    label: {en: `${n}`, ar: `${n}`},
    events: [],
    claims: [id],
  }));
  const document = {...sample, cells: [], events: [], groups, claims};
  const {html} = await renderReport(document, {language: 'en', script: null});
  await writeFile(join(folder, 'long.en.html'), html);
  const {page} = await openPage('long.en', {javaScriptEnabled: false});
  await page.click('#g400 a');
  expect(page.url()).toMatch(/#c400$/);
  const top = async () => (await page.locator('#c400').boundingBox())?.y ?? -1;
  const first = await top();
  expect(first).toBeGreaterThanOrEqual(0);
  expect(first).toBeLessThan(500);
  await page.waitForTimeout(400);
  expect(Math.abs((await top()) - first)).toBeLessThan(3);
  await page.context().close();
});

describe.each(LANGUAGES)('%s', (language) => {
  test.each(['sample', 'attack', 'index'])('%s asks for nothing and has no fault', async (name) => {
    const {page, complaints} = await openPage(`${name}.${language}`, {});
    await openFolds(page);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(`'hacked' in window`)).toBe(false);
    await page.context().close();
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (colorScheme) => {
    for (const name of ['sample', 'index']) {
      const {page} = await openPage(`${name}.${language}`, {colorScheme});
      await settleFonts(page);
      await openFolds(page);
      expect(await violations(page), name).toEqual([]);
      await page.context().close();
    }
  });

  test.each([
    ['phone', 390, 844],
    ['small phone', 320, 568],
    ['desktop at 200 %', 640, 480],
  ])('nothing sticks out on a %s', async (_, width, height) => {
    for (const name of ['sample', 'attack', 'index']) {
      const {page} = await openPage(`${name}.${language}`, {viewport: {width, height}});
      await openFolds(page);
      const wide = await page.evaluate(`document.documentElement.scrollWidth`);
      expect(wide, name).toBe(width);
      await page.context().close();
    }
  });

  test('walks from a number to the address without script', async () => {
    const {page} = await openPage(`sample.${language}`, {javaScriptEnabled: false});
    await page.click('.summary .prose a >> nth=0');
    expect(page.url()).toMatch(/#g1$/);
    await page.click('#g1 a >> nth=0');
    expect(page.url()).toMatch(/#e1$/);
    await page.click('#e1 a >> nth=0');
    expect(page.url()).toMatch(/#c1$/);
    const address = page.locator('li:has(> ul #c1) > a');
    expect(await address.getAttribute('href')).toBe('https://www.syriahr.com/قافلة/1/');
    expect(await address.isVisible()).toBe(true);
    await page.context().close();
  });

  test('a chart leads to what stands behind it, without script', async () => {
    const {page} = await openPage(`sample.${language}`, {javaScriptEnabled: false});
    await page.click('.drawing svg a');
    expect(page.url()).toMatch(/#g1$/);
    await page.context().close();
  });

  test('tables are saved from the page itself, without script', async () => {
    const {page} = await openPage(`sample.${language}`, {javaScriptEnabled: false});
    const waiting = page.waitForEvent('download');
    await page.click('#months a[download$=".csv"]');
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('months.csv');
    const path = join(folder, `saved.${language}.csv`);
    await download.saveAs(path);
    expect(await readFile(path, 'utf8')).toBe(
      'month,hasakah_low,hasakah_best,hasakah_high,outlets\n2024-11,5,6,7,1200\n2024-12,100,100,,3\n2025-01,,,,0\n',
    );
    await page.context().close();
  });

  test('the skip link is first and leads to the report', async () => {
    const {page} = await openPage(`sample.${language}`, {});
    await page.keyboard.press('Tab');
    expect(await page.evaluate(`document.activeElement.className`)).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(`document.activeElement.id`)).toBe('content');
    await page.context().close();
  });

  test('the print sheet hides what paper cannot use and cuts no chart', async () => {
    const {page} = await openPage(`sample.${language}`, {viewport: {width: 658, height: 900}});
    await page.emulateMedia({media: 'print'});
    const widths = (await page.evaluate(
      `[...document.querySelectorAll('.drawing svg')].map((svg) => svg.getBoundingClientRect().width)`,
    )) as number[];
    expect(Math.max(...widths)).toBeLessThanOrEqual(658);
    expect(await page.locator('.contents').isVisible()).toBe(false);
    expect(await page.locator('#g1').isVisible()).toBe(true);
    await page.context().close();
  });
});

test('Arabic text keeps ranges and signs in order', async () => {
  const {page} = await openPage('sample.ar', {});
  await settleFonts(page);
  const order = (await page.evaluate(`[...document.querySelectorAll('bdi.n')].map((bdi) => {
    const text = bdi.firstChild;
    const left = [...text.data].map((_, index) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      return range.getBoundingClientRect().left;
    });
    return [text.data, left.every((x, index) => index === 0 || x >= left[index - 1])];
  })`)) as [string, boolean][];
  expect(order.length).toBeGreaterThan(4);
  expect(order.filter(([, isOrdered]) => !isOrdered)).toEqual([]);
  await page.context().close();
});

test('the search box finds titles however alef and teh marbuta are typed', async () => {
  const {page} = await openPage('index.ar', {});
  expect(await page.locator('.search').isVisible()).toBe(true);
  await page.fill('#search', 'رحلات الشحن');
  expect(await page.locator('.reports > li:visible h2').allTextContents()).toEqual(['رحلات الشحن']);
  await page.fill('#search', 'القوافل');
  expect(await page.locator('.reports > li:visible').count()).toBe(2);
  await page.fill('#search', 'xyz');
  expect(await page.locator('.search output').textContent()).toBe('عدد التقارير المعروضة: 0');
  await page.context().close();
});

test('without script there is no search box', async () => {
  const {page} = await openPage('index.en', {javaScriptEnabled: false});
  expect(await page.locator('.search').isVisible()).toBe(false);
  await page.context().close();
});
