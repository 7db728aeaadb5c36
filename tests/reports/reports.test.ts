import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Browser, BrowserContextOptions} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {connectBrowser} from '../browser.ts';
import {crateFaults} from '../report/crate-faults.ts';
import {AXE_RUN, MOVING, OUT_OF_ORDER, signsWithoutGlyph} from './page-checks.ts';
import {copyWorkspace, type WorkspaceCopy} from './workspace-copy.ts';

const NAMES = readdirSync(join(import.meta.dirname, '../../analyses'))
  .filter((file) => file.endsWith('.ts') && !file.startsWith('_'))
  .map((file) => file.slice(0, -3));
/** Pages of an analysis in the first build; one that comes in editions has the latest: `brief-2025-07.en.html`. */
const pagesOf = (name: string) => {
  const pages = readdirSync(join(here.root, 'reports')).filter((file) => new RegExp(`^${name}(-[0-9][^.]*)?[.](en|ar)[.]html$`).test(file));
  expect(pages).toHaveLength(2);
  return pages;
};
const INDEXES = ['index.html', 'index.ar.html'];

/** Of outlets and of places without an Arabic name. */
const WARNED = '2 warnings about the tables; "rasd check" lists them\n';

let here: WorkspaceCopy;
let there: WorkspaceCopy;
let printed: string;

beforeAll(async () => {
  here = copyWorkspace('rasd-one-');
  there = copyWorkspace('rasd-two-');
  const [first, second] = await Promise.all([
    here.rasd(['run'], {TZ: 'America/New_York', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8'}),
    there.rasd(['run', '--out', 'elsewhere/pages'], {TZ: 'Pacific/Kiritimati', LANG: 'ar_SY.UTF-8', LC_ALL: 'ar_SY.UTF-8'}),
  ]);
  expect([first.code, second.code, first.stderr, second.stderr]).toEqual([0, 0, WARNED, WARNED]);
  printed = first.stdout;
}, 240_000);

afterAll(() => {
  here?.remove();
  there?.remove();
});

describe('rasd run', () => {
  it('says what it built, from how many rows, and how long it took', () => {
    for (const name of NAMES) {
      expect(printed).toMatch(new RegExp(`${name}(-\\S+)?: from .*691 articles, 2851 claims.* in \\d+\\.\\d\\d s`));
      for (const page of pagesOf(name)) expect(printed).toMatch(new RegExp(`reports/${page} \\(\\d+ KB\\)`));
    }
  });

  it('gives the same bytes in another folder, time zone and locale', () => {
    const files = readdirSync(join(here.root, 'reports')).sort();
    expect(files).toEqual(readdirSync(join(there.root, 'elsewhere/pages')).sort());
    expect(files).toEqual(expect.arrayContaining([...NAMES.flatMap(pagesOf), ...INDEXES, 'feed.xml', 'manifest.json']));
    for (const file of files) {
      const [a, b] = [join(here.root, 'reports', file), join(there.root, 'elsewhere/pages', file)];
      expect(readFileSync(a).equals(readFileSync(b)), file).toBe(true);
    }
  });

  it('leaves no path of the machine on a page', () => {
    for (const file of [...NAMES.flatMap(pagesOf), ...INDEXES, 'manifest.json']) {
      const text = readFileSync(join(here.root, 'reports', file), 'utf8');
      for (const path of [here.root, process.cwd(), basename(here.root)]) {
        expect(text.includes(path), `${path} in ${file}`).toBe(false);
      }
    }
  });
});

describe('each page, opened from the disk', () => {
  let browser: Browser;
  beforeAll(async () => {
    expect(inject('browserFault')).toBe('');
    browser = await connectBrowser(inject('browserEndpoint'));
  });
  afterAll(() => browser?.close());

  async function open(file: string, options: BrowserContextOptions) {
    const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
    const page = await context.newPage();
    const trouble: string[] = [];
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && trouble.push(message.text()));
    page.on('pageerror', (error) => trouble.push(error.message));
    page.on('request', (request) => /^(file|data|blob):/.test(request.url()) || trouble.push(request.url()));
    await page.goto(pathToFileURL(join(here.root, 'reports', file)).href);
    await page.waitForLoadState('load');
    return {page, trouble, close: () => context.close()};
  }

  async function expectQuiet(file: string) {
    const {page, trouble, close} = await open(file, {viewport: {width: 390, height: 844}});
    await page.waitForTimeout(500);
    expect(trouble, file).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth'), file).toBe(390);
    expect(await page.title()).not.toBe('');
    await close();
  }

  it.each(NAMES)('%s asks for nothing, reports no error, and does not scroll sideways on a phone', async (name) => {
    for (const file of pagesOf(name)) await expectQuiet(file);
  });

  it.each(INDEXES)('%s asks for nothing either', expectQuiet);

  /** Size and place of every chart of a page. */
  async function chartsOf(file: string, javaScriptEnabled: boolean) {
    const {page, trouble, close} = await open(file, {javaScriptEnabled});
    await page.waitForTimeout(javaScriptEnabled ? 2000 : 0);
    const boxes = [];
    for (const chart of await page.locator('figure.chart .drawing svg').all()) {
      expect(await chart.isVisible()).toBe(true);
      const box = await chart.boundingBox();
      boxes.push([box?.width ?? 0, box?.height ?? 0, box?.y ?? 0].map(Math.round));
    }
    expect(trouble, file).toEqual([]);
    await close();
    return boxes;
  }

  it.each(NAMES)('%s shows every chart with and without JavaScript, in the same place', async (name) => {
    for (const file of pagesOf(name)) {
      const still = await chartsOf(file, false);
      expect(still.length).toBeGreaterThan(1);
      expect(await chartsOf(file, true), file).toEqual(still);
    }
  });

  it.each(NAMES)('%s has nothing that axe finds, light and dark, all folds open', async (name) => {
    for (const file of pagesOf(name)) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const {page, close} = await open(file, {colorScheme, reducedMotion: 'reduce'});
        await page.waitForTimeout(500);
        expect(await page.evaluate(AXE_RUN), `${file}, ${colorScheme}`).toEqual([]);
        await close();
      }
    }
  });

  it.each(NAMES)('%s reads at 200 %, begins with the skip link, and stands still where that is asked for', async (name) => {
    for (const file of pagesOf(name)) {
      // Half the window at twice the size.
      const {page, close} = await open(file, {viewport: {width: 640, height: 450}, reducedMotion: 'reduce'});
      expect(await page.evaluate('document.documentElement.scrollWidth'), file).toBe(640);
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.className')).toBe('skip');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('content');
      expect(await page.evaluate(MOVING), file).toEqual([]);
      expect(await page.evaluate(OUT_OF_ORDER), file).toEqual([]);
      await close();
    }
  });

  it('every sign on a page has a glyph in a font that the page carries', () => {
    for (const file of [...NAMES.flatMap(pagesOf), ...INDEXES]) {
      expect(signsWithoutGlyph(readFileSync(join(here.root, 'reports', file), 'utf8')), file).toEqual([]);
    }
  });

  it('weighs what the documentation says', () => {
    for (const file of NAMES.flatMap(pagesOf)) {
      const html = readFileSync(join(here.root, 'reports', file), 'utf8');
      const evidence = /<section class="appendix"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
      expect(Buffer.byteLength(html) - Buffer.byteLength(evidence), file).toBeLessThan(960_000);
    }
  });
});

describe('rasd crate and rasd pdf', () => {
  it('describes the site by the rules of RO-Crate, with the hashes of its files', async () => {
    const {code, stdout} = await here.rasd(['crate']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('reports/ro-crate-metadata.json')]);
    const reports = join(here.root, 'reports');
    const crate = JSON.parse(readFileSync(join(reports, 'ro-crate-metadata.json'), 'utf8')) as {'@graph': Record<string, string>[]};
    expect(crateFaults(crate, new Set(readdirSync(reports)))).toEqual([]);
    const files = crate['@graph'].filter((entity) => entity['@type'] === 'File');
    expect(files).toHaveLength(NAMES.length * 2 + 4);
    for (const file of files) {
      const bytes = readFileSync(join(reports, decodeURIComponent(file['@id'] ?? '')));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(file['sha256']);
    }
  });

  it('prints a report as a small PDF in both languages, and says what is not built', async () => {
    const {code, stdout} = await here.rasd(['pdf', 'convoys', '--no-appendix']);
    expect([code, stdout]).toEqual([0, 'reports/convoys.en.pdf\nreports/convoys.ar.pdf\n']);
    for (const language of ['en', 'ar']) {
      const bytes = readFileSync(join(here.root, `reports/convoys.${language}.pdf`));
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(bytes.length).toBeLessThan(1_200_000);
      expect(bytes.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    }
    const unknown = await here.rasd(['pdf', 'none-such']);
    expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('"none-such" is not built')]);
  });
});
