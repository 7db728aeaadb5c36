import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import type {ReportDocument} from '../../../src/notebook/document.ts';
import {clientBundle} from '../../../src/report/client-bundle.ts';
import {renderReport} from '../../../src/report/render-report.ts';
import {LANGUAGES} from '../../../src/values/localized.ts';
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
  const {html} = await renderReport(familiesDocument(document), {language: 'en', script});
  await writeFile(join(folder, 'families.html'), html);
});

/** Wholes whose parts rest on more than they do (`Attacks`), and on the same (`Convoys`). */
function familiesDocument(document: ReportDocument): ReportDocument {
  const claims = ['a', 'b', 'c', 'd'].flatMap((name) =>
    document.claims.flatMap((claim) => {
      const own = {...claim, event: null, articleId: name, outlet: {en: name, ar: name}};
      return [
        {...own, id: `${name}-c1`},
        {...own, id: `${name}-c2`, measure: 'killed', note: 'nine – perhaps ten'},
      ];
    }),
  );
  const groups = [
    ['Attacks', 'a', 'b'],
    ['Attacks, Homs', 'a', 'c'],
    ['Attacks, Hama', 'b', 'd'],
    ['Convoys', 'a', 'b', 'c'],
    ['Convoys, Homs', 'a'],
    ['Convoys, Hama', 'b'],
  ].map(([text = '', ...names], place) => ({
    id: `g${place + 1}`,
    label: {en: text, ar: text},
    events: [],
    claims: names.map((name) => `${name}-c1`),
  }));
  const markdown = groups.map(({id}) => `[${id}](#${id})`).join(' ');
  const output = {kind: 'text', markdown: {en: markdown, ar: markdown}} as const;
  return {
    ...document,
    cells: [...document.cells, {source: '', output}],
    groups,
    events: [],
    claims,
  };
}

afterAll(async () => {
  await browser.close();
  await rm(folder, {recursive: true});
});

async function openPage(name: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({viewport: {width: 1000, height: 900}, ...options});
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
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

test('a whole shows what its entry says: claims of its own, or all below and what is left', async () => {
  const page = await openPage('families');
  const outlets = async (id: string) => {
    await page.locator(`.prose a[href="#${id}"]`).click();
    const names = await page.locator('.preview li > b').allTextContents();
    await page.keyboard.press('Escape');
    return names.join(' ');
  };
  expect(await page.locator('#g1 > a').count()).toBe(2);
  expect(await outlets('g1')).toBe('a b');
  expect(await outlets('g2')).toBe('a c');
  expect(await page.locator('#g4 > a').count()).toBe(1);
  expect((await outlets('g4')).split(' ').toSorted()).toEqual(['a', 'b', 'c']);
  await page.context().close();
});

test('figures behind a number are whole where a note holds a dash', async () => {
  const page = await openPage('families');
  await page.locator('.prose a[href="#g1"]').click();
  expect(await page.locator('.preview li').first().innerText()).toMatch(
    /^a trucks: about 45–50, killed: about 45–50 \(nine – perhaps ten\) · /,
  );
  await page.context().close();
});

test('without script the link is a link', async () => {
  const page = await openPage('en', {javaScriptEnabled: false});
  await page.locator('#heat svg a rect').first().click();
  expect(hashOf(page)).toBe('#g1');
  await page.context().close();
});
