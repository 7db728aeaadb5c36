import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {clientBundle} from '../../../src/report/client-bundle.ts';
import {renderReport} from '../../../src/report/render-report.ts';
import {LANGUAGES, type Language} from '../../../src/values/localized.ts';
import {connectBrowser} from '../../browser.ts';
import {chartedDocument} from './charted-document.ts';

let browser: Browser;
let folder: string;
let axe: string;

beforeAll(async () => {
  expect(inject('browserFault')).toBe('');
  browser = await connectBrowser(inject('browserEndpoint'));
  folder = await mkdtemp(join(tmpdir(), 'rasd-preview-'));
  const path = new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url);
  axe = await readFile(path, 'utf8');
  const script = await clientBundle();
  const document = await chartedDocument();
  for (const language of LANGUAGES) {
    const {html} = await renderReport({...document, digits: 'arab'}, {language, script});
    await writeFile(join(folder, `${language}.html`), html);
  }
});

afterAll(async () => {
  await browser.close();
  await rm(folder, {recursive: true});
});

async function openPage(language: Language, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({viewport: {width: 1000, height: 900}, ...options});
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, `${language}.html`)).href);
  if (options.javaScriptEnabled !== false) {
    await page.waitForSelector('#columns .drawing svg.chart-svg[id] [tabindex]');
    await page.waitForSelector('#heat .drawing svg [tabindex]');
  }
  return page;
}

const hashOf = (page: Page) => new URL(page.url()).hash;
const focused = (page: Page) =>
  page.evaluate('document.activeElement.getAttribute("href") ?? document.activeElement.className');

describe.each(LANGUAGES)('what stands behind a number, in %s', (language) => {
  test('shows by keys, names event, claims and site, and gives the focus back', async () => {
    const page = await openPage(language);
    const preview = page.locator('.preview');
    for (const chart of ['columns', 'heat']) {
      await page.locator(`#${chart} svg a[tabindex]`).first().focus();
      await page.keyboard.press('Enter');
      expect(await preview.isVisible()).toBe(true);
      expect(await focused(page)).toBe('preview');
      const text = await preview.innerText();
      expect(text).toContain(language === 'en' ? 'trucks: about 45–50' : 'شاحنات: نحو ٤٥–٥٠');
      expect(text).toContain('syriahr.com');
      await page.keyboard.press('Escape');
      expect(await preview.isVisible()).toBe(false);
      expect([await focused(page), hashOf(page)]).toEqual(['#g1', '']);
    }
    await page.context().close();
  });

  test('leads on to the whole entry', async () => {
    const page = await openPage(language);
    await page.locator('#heat svg a rect').first().click();
    await page.locator('.preview-foot a').click();
    expect([hashOf(page), await page.locator('.preview').isVisible()]).toEqual(['#g1', false]);
    await page.context().close();
  });

  test('stands within the window, also a narrow one, and axe finds nothing', async () => {
    for (const width of [1000, 390]) {
      const page = await openPage(language, {viewport: {width, height: 700}});
      await page
        .locator('#columns svg a')
        .first()
        .evaluate((link) => {
          link.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
        });
      const box = await page.locator('.preview').boundingBox();
      const {x = -1, y = -1, width: wide = 0, height = 0} = box ?? {};
      expect([x >= 0, y >= 0, x + wide <= width, y + height <= 700]).toEqual(Array(4).fill(true));
      const found = await page.evaluate(
        `${axe}; axe.run(document, {runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']})
          .then(({violations}) => violations.map(({id, nodes}) => id + ' ' + nodes[0].html.slice(0, 200)))`,
      );
      expect(found).toEqual([]);
      await page.context().close();
    }
  });
});

test('a click beside it or on its button closes it; one with Ctrl is the browser’s own', async () => {
  const page = await openPage('en');
  const preview = page.locator('.preview');
  const mark = page.locator('#heat svg a rect').first();
  await mark.click();
  await preview.locator('button').click();
  expect([await preview.isVisible(), await focused(page)]).toEqual([false, '#g1']);
  await mark.click();
  await page.mouse.click(5, 400);
  expect(await preview.isVisible()).toBe(false);
  await mark.click({modifiers: ['ControlOrMeta']});
  expect(await preview.isVisible()).toBe(false);
  await page.context().close();
});

test('without script the link is a link', async () => {
  const page = await openPage('en', {javaScriptEnabled: false});
  await page.locator('#heat svg a rect').first().click();
  expect(hashOf(page)).toBe('#g1');
  await page.context().close();
});
