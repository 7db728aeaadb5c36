import {readdirSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Browser, BrowserContextOptions} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {connectBrowser} from '../browser.ts';
import {copyWorkspace, type WorkspaceCopy} from './workspace-copy.ts';

const NAMES = readdirSync(join(import.meta.dirname, '../../analyses'))
  .filter((file) => file.endsWith('.ts') && !file.startsWith('_'))
  .map((file) => file.slice(0, -3));
const PAGES = NAMES.flatMap((name) => [`${name}.en.html`, `${name}.ar.html`]);
const INDEXES = ['index.html', 'index.ar.html'];

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
  expect([first.code, second.code, first.stderr, second.stderr]).toEqual([0, 0, '', '']);
  printed = first.stdout;
}, 240_000);

afterAll(() => {
  here?.remove();
  there?.remove();
});

describe('rasd run', () => {
  it('says what it built, from how many rows, and how long it took', () => {
    for (const name of NAMES) {
      expect(printed).toMatch(new RegExp(`${name}: from .*691 articles, 2851 claims.* in \\d+\\.\\d\\d s`));
      expect(printed).toMatch(new RegExp(`reports/${name}\\.en\\.html \\(\\d+ KB\\)`));
    }
  });

  it('gives the same bytes in another folder, time zone and locale', () => {
    const files = readdirSync(join(here.root, 'reports')).sort();
    expect(files).toEqual(readdirSync(join(there.root, 'elsewhere/pages')).sort());
    expect(files).toEqual(expect.arrayContaining([...PAGES, ...INDEXES, 'feed.xml', 'manifest.json']));
    for (const file of files) {
      const [a, b] = [join(here.root, 'reports', file), join(there.root, 'elsewhere/pages', file)];
      expect(readFileSync(a).equals(readFileSync(b)), file).toBe(true);
    }
  });

  it('leaves no path of the machine on a page', () => {
    for (const file of [...PAGES, ...INDEXES, 'manifest.json']) {
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

  it.each([...PAGES, ...INDEXES])('%s asks for nothing, reports no error, and does not scroll sideways on a phone', async (file) => {
    const {page, trouble, close} = await open(file, {viewport: {width: 390, height: 844}});
    await page.waitForTimeout(500);
    expect(trouble).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await page.title()).not.toBe('');
    await close();
  });

  it.each(PAGES)('%s shows every chart with and without JavaScript, in the same place', async (file) => {
    const boxes = [];
    for (const javaScriptEnabled of [false, true]) {
      const {page, trouble, close} = await open(file, {javaScriptEnabled});
      await page.waitForTimeout(javaScriptEnabled ? 2000 : 0);
      const charts = await page.locator('figure svg[role="img"], figure svg[aria-label]').all();
      const seen = [];
      for (const chart of charts) {
        expect(await chart.isVisible()).toBe(true);
        const box = await chart.boundingBox();
        seen.push([Math.round(box?.width ?? 0), Math.round(box?.height ?? 0), Math.round(box?.y ?? 0)]);
      }
      expect(seen.length).toBeGreaterThan(1);
      expect(trouble).toEqual([]);
      boxes.push(seen);
      await close();
    }
    expect(boxes[1]).toEqual(boxes[0]);
  });
});
