import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {clientBundle} from '../../../src/report/client-bundle.ts';
import {renderReport} from '../../../src/report/render-report.ts';
import {LANGUAGES} from '../../../src/values/localized.ts';
import {connectBrowser} from '../../browser.ts';
import {chartedDocument} from './charted-document.ts';

/* Both charts have the months from January 2024 to April 2025. */
const COUNT = 16;

let browser: Browser;
let folder: string;

beforeAll(async () => {
  expect(inject('browserFault')).toBe('');
  browser = await connectBrowser(inject('browserEndpoint'));
  folder = await mkdtemp(join(tmpdir(), 'rasd-months-'));
  const script = await clientBundle();
  for (const language of LANGUAGES) {
    const {html} = await renderReport(await chartedDocument(), {language, script});
    await writeFile(join(folder, `${language}.html`), html);
  }
});

afterAll(async () => {
  await browser.close();
  await rm(folder, {recursive: true});
});

async function openPage(name: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({viewport: {width: 1000, height: 1600}, ...options});
  const page = await context.newPage();
  await startPage(page, name);
  return page;
}

async function startPage(page: Page, name: string): Promise<void> {
  await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
  await page.waitForSelector('#columns .drawing svg.chart-svg[id] [tabindex]');
  await page.waitForSelector('#heat .drawing svg [tabindex]');
}

/** Chooses months by the keys of the two sliders. */
async function choose(page: Page, chart: string, from: number, to: number): Promise<void> {
  const sliders = page.locator(`#${chart} .months input`);
  await sliders.first().focus();
  for (let n = 0; n < from; n += 1) await page.keyboard.press('ArrowRight');
  await sliders.last().focus();
  for (let n = COUNT - 1; n > to; n -= 1) await page.keyboard.press('ArrowLeft');
}

const labels = (page: Page, chart: string) =>
  page.locator(`#${chart} .chart-months text`).allTextContents();
const boxOf = (page: Page, selector: string) => page.locator(selector).first().boundingBox();

describe.each(LANGUAGES)('months of a chart in %s', (language) => {
  test('are chosen by keys, spread in place, and come back', async () => {
    const page = await openPage(language);
    for (const chart of ['columns', 'heat']) {
      const drawing = page.locator(`#${chart} .drawing`);
      const before = await drawing.screenshot();
      const [box, folds] = [await drawing.boundingBox(), await boxOf(page, `#${chart} .folds`)];
      await choose(page, chart, 1, 4);
      const expected = {
        en: ['Feb 2024', 'Mar', 'Apr', 'May'],
        ar: ['شباط 2024', 'آذار', 'نيسان', 'أيار'],
      };
      expect(await labels(page, chart)).toEqual(expected[language]);
      expect(await drawing.boundingBox()).toEqual(box);
      expect(await boxOf(page, `#${chart} .folds`)).toEqual(folds);
      const sliders = page.locator(`#${chart} .months input`);
      expect(await sliders.first().getAttribute('aria-valuetext')).toBe(
        language === 'en' ? 'February 2024' : 'شباط 2024',
      );
      await page.locator(`#${chart} .chart-tools button`).last().click();
      expect(await labels(page, chart)).toEqual([]);
      await page.mouse.move(0, 0);
      await page.evaluate('document.activeElement.blur()');
      expect((await drawing.screenshot()).equals(before)).toBe(true);
    }
    await page.context().close();
  });

  test('say their year where names alone have room, and no January is shown', async () => {
    const page = await openPage(language);
    for (const chart of ['columns', 'heat']) {
      await choose(page, chart, 1, 11);
      expect((await labels(page, chart)).join(' '), chart).toContain('2024');
    }
    await page.context().close();
  });

  test('a mouse drawn over a chart chooses them, and follows no link', async () => {
    const page = await openPage(language);
    const cells = page.locator('#heat svg a rect');
    const [from, to] = [await cells.nth(2).boundingBox(), await cells.nth(5).boundingBox()];
    const middle = (box: typeof from) => (box?.x ?? 0) + (box?.width ?? 0) / 2;
    const y = (from?.y ?? 0) + 5;
    await page.mouse.move(middle(from), y);
    await page.mouse.down();
    await page.mouse.move(middle(to) - 20, y, {steps: 3});
    expect(await page.locator('#heat .chart-band').count()).toBe(1);
    await page.mouse.move(middle(to), y);
    await page.mouse.up();
    expect(await page.locator('#heat .chart-band').count()).toBe(0);
    expect((await labels(page, 'heat')).length).toBeGreaterThanOrEqual(4);
    expect(new URL(page.url()).hash).toBe('');
    expect(await page.locator('.preview').count()).toBe(0);
    const wide = (await cells.nth(3).boundingBox())?.width ?? 0;
    expect(wide).toBeGreaterThan((from?.width ?? 0) * 2.5);
    await page.context().close();
  });
});

test('cells of a heat map that grow wide enough hold their figures, and no sign beside them', async () => {
  const page = await openPage('en');
  await choose(page, 'heat', 8, 9);
  const cells = page.locator('#heat svg a rect:not([data-out])');
  const figures = await page.locator('#heat .chart-figures text').allTextContents();
  const names = await cells.evaluateAll((marks) =>
    marks.map((mark) => mark.closest('a')?.getAttribute('aria-label') ?? ''),
  );
  expect(figures.length).toBeGreaterThan(2);
  expect(names.join()).toContain('; figures contradict');
  expect(figures.join()).not.toContain(';');
  expect(names.map((name) => /, ([^,(;]*)(?: \(.*|;.*)?$/.exec(name)?.[1])).toEqual(
    figures.map((text) => expect.stringContaining(text.slice(1, -1))),
  );
  expect(await page.locator('#heat svg line:not([data-out])[y1][x1]').count()).toBe(0);
  await page.context().close();
});

test('the table holds the months that are shown; tips and keys go by marks that show', async () => {
  const page = await openPage('en');
  await choose(page, 'columns', 2, 5);
  await page.locator('#columns summary').first().click();
  expect(await page.locator('#columns table.data tbody tr:visible').count()).toBe(4);
  const tip = page.locator('.chart-tip');
  await page.locator('#columns svg [tabindex="0"]').focus();
  expect(await tip.innerText()).toMatch(/^March 2024\n/);
  for (let n = 0; n < COUNT; n += 1) await page.keyboard.press('ArrowRight');
  expect(await tip.innerText()).toMatch(/^June 2024\n/);
  await page.locator('#columns .chart-tools button').last().click();
  expect(await page.locator('#columns table.data tbody tr:visible').count()).toBe(COUNT);
  await page.context().close();
});

test('a row without a month stays whatever months are shown', async () => {
  const document = await chartedDocument();
  const cells = document.cells.map((cell) => {
    if (cell.output.kind !== 'chart') return cell;
    const {data} = cell.output;
    const rows = [...data.rows, {month: null, count: 3}];
    return {...cell, output: {...cell.output, data: {...data, rows}}};
  });
  const script = await clientBundle();
  const {html} = await renderReport({...document, cells}, {language: 'en', script});
  await writeFile(join(folder, 'undated.html'), html);
  const page = await openPage('undated');
  await choose(page, 'columns', 2, 5);
  await page.locator('#columns summary').first().click();
  const rows = page.locator('#columns table.data tbody tr:visible');
  expect(await rows.count()).toBe(5);
  expect(await rows.last().locator('td').last().innerText()).toBe('3');
  await page.context().close();
});

test('the data below a chart is read once, and only when months are chosen', async () => {
  const context = await browser.newContext({viewport: {width: 1000, height: 1600}});
  const page = await context.newPage();
  await page.addInitScript(`{
    const parse = JSON.parse;
    window.tablesRead = 0;
    JSON.parse = (text, ...rest) => {
      const value = parse(text, ...rest);
      if (Array.isArray(value?.rows)) window.tablesRead += 1;
      return value;
    };
  }`);
  await startPage(page, 'en');
  const tablesRead = () => page.evaluate('window.tablesRead');
  expect(await tablesRead()).toBe(0);
  await choose(page, 'columns', 2, 5);
  expect(await page.locator('#columns table.data tr[data-out]').count()).toBe(COUNT - 4);
  await page.locator('#columns .chart-tools button').last().click();
  expect(await page.locator('#columns table.data tr[data-out]').count()).toBe(0);
  await choose(page, 'columns', 1, 8);
  expect(await tablesRead()).toBe(1);
  await context.close();
});

test('one slider does not pass the other; Escape lets go of the mouse', async () => {
  const page = await openPage('en');
  await choose(page, 'heat', 5, 2);
  const sliders = page.locator('#heat .months input');
  expect([await sliders.first().inputValue(), await sliders.last().inputValue()]).toEqual([
    '5',
    '5',
  ]);
  await page.locator('#heat .chart-tools button').last().click();
  const box = await boxOf(page, '#heat svg a rect');
  await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + 100, (box?.y ?? 0) + 5, {steps: 3});
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await labels(page, 'heat')).toEqual([]);
  await page.context().close();
});

test('on a phone the sliders have a place of their own, large enough for a finger', async () => {
  const page = await openPage('ar', {viewport: {width: 390, height: 800}, hasTouch: true});
  const slider = await boxOf(page, '#heat .months');
  expect(slider?.width ?? 0).toBeGreaterThan(250);
  expect(slider?.height ?? 0).toBeGreaterThanOrEqual(24);
  const tools = await page
    .locator('#heat .chart-tools')
    .evaluate((part) => [part.scrollHeight, part.clientHeight]);
  expect(tools[0]).toBe(tools[1]);
  await page.context().close();
});
