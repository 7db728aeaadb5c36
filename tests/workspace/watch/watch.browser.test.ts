import {readdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi} from 'vitest';
import {connectBrowser} from '../../browser.ts';
import {startWatching, type Watching} from './watching.ts';

const PATIENT = {timeout: 90_000, interval: 20};
// A run beside takes a second or two, and much longer where other tests have the machine.
vi.setConfig({testTimeout: 240_000});

let browser: Browser;
let watching: Watching;
let page: Page;
let complaints: string[] = [];

beforeAll(async () => {
  browser = await connectBrowser(inject('browserEndpoint'));
  watching = await startWatching();
});
afterAll(async () => {
  const code = await watching.stop();
  await browser.close();
  expect(code).toBe(0);
});
beforeEach(async () => {
  if (!browser.isConnected()) browser = await connectBrowser(inject('browserEndpoint'));
  page = await browser.newPage({viewport: {width: 900, height: 400}});
  complaints = [];
  page.on('console', (message) => {
    // The packaged Chromium cannot decode some embedded fonts (see settleFonts), and says so.
    if (message.type() === 'error' && !/font/i.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => void complaints.push(String(error)));
});
afterEach(async () => {
  await page.close();
  expect(complaints).toEqual([]);
});

/** Not waitForFunction, whose text the page's policy does not let run. */
const untilTrue = (expression: string) =>
  expect.poll(() => page.evaluate<boolean>(`Boolean(${expression})`), PATIENT).toBe(true);
const open = async (file: string) => {
  await page.goto(`${watching.address}${file}`, {waitUntil: 'load'});
  await untilTrue(`document.querySelector('#rasd-faults') !== null`);
  // A mark on the document: it is gone where the page was loaded anew.
  await page.evaluate(`window.sameDocument = true`);
};
const isSameDocument = () => page.evaluate('window.sameDocument === true');
const panel = () =>
  page.evaluate<string>(
    `(() => { const panel = document.querySelector('#rasd-faults'); return panel.hidden ? '' : panel.shadowRoot.textContent; })()`,
  );
const untilText = (selector: string, text: string) =>
  untilTrue(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].some((element) => element.textContent.includes(${JSON.stringify(text)}))`,
  );

/** What a page shows without what its program adds, which comes when a part is looked at. */
const SERVED = `(() => {
  const frame = document.querySelector('.frame').cloneNode(true);
  for (const added of frame.querySelectorAll('button, input, [data-tools], .tools, canvas, svg')) added.remove();
  const ids = [...frame.querySelectorAll('[id]')].map(({id}) => id);
  return [...ids, frame.textContent.replace(/\\s+/g, ' ')].join(' ');
})()`;

/** As some editors save: truncated, then in parts; then as others do: written beside and renamed. Out: the longest pause. */
async function saveInSteps(file: string, whole: string): Promise<number> {
  const steps = [
    () => writeFileSync(file, ''),
    () => writeFileSync(file, 'note_id,weight\na,1\nb,"'),
    () => {
      writeFileSync(`${file}~`, whole);
      renameSync(file, `${file}.old`);
    },
    () => renameSync(`${file}~`, file),
  ];
  const times: number[] = [];
  for (const step of steps) {
    if (times.length > 0) await new Promise((next) => setTimeout(next, 40));
    step();
    times.push(performance.now());
  }
  return Math.max(...times.slice(1).map((time, at) => time - (times[at] ?? 0)));
}

describe('a page of rasd watch', () => {
  it('shows a saved row in its place, and keeps scroll, open folds and what the program did', async () => {
    await open('notes.en.html');
    await page.waitForSelector('#notes button.table-sort');
    await page.evaluate(
      `document.querySelectorAll('details').forEach((fold) => (fold.open = true))`,
    );
    const note = page.locator('#provenance');
    await note.evaluate((element) => element.scrollIntoView({behavior: 'instant', block: 'start'}));
    const before = (await note.boundingBox())?.y;
    const kept = await page.locator('#provenance').elementHandle();
    watching.save('data/notes.csv', (text) => text.replace('b,2', 'b,222\nc,3\nd,4'));
    await untilText('#notes td', '222');
    await page.waitForSelector('#notes button.table-sort');
    expect(await isSameDocument()).toBe(true);
    expect(await kept?.evaluate((element) => element.isConnected)).toBe(true);
    expect(Math.abs(((await note.boundingBox())?.y ?? NaN) - (before ?? NaN))).toBeLessThan(2);
    expect(
      await page.evaluate(
        `[...document.querySelectorAll('#notes details')].every((fold) => fold.open)`,
      ),
    ).toBe(true);
    expect(await page.locator('#notes button.table-sort').count()).toBe(3);
    await watching.until('built');
    expect(readFileSync(join(watching.root, 'reports/notes.en.html'), 'utf8')).toContain('222');
  });

  it('takes over a chart that changed, with the signs it has by then', async () => {
    await open('counts.ar.html');
    await page.locator('#by-region').scrollIntoViewIfNeeded();
    await page.waitForSelector('#by-region[data-tended]');
    watching.save('analyses/counts.ts', (text) => text.replace('width: 300', 'width: 333'));
    await untilTrue(`document.querySelector('#by-region svg')?.getAttribute('width') === '333'`);
    await page.waitForSelector('#by-region[data-tended]');
    expect(await isSameDocument()).toBe(true);
    await watching.until('built');
  });

  it('shows what is wrong with the TypeScript under the last good page, until it is mended', async () => {
    await open('counts.en.html');
    watching.save('analyses/parts/words.ts', (text) => text.replace('LIMIT = 4', 'LIMIT = = 4'));
    await expect.poll(panel, PATIENT).toContain('analyses/parts/words.ts:3:22: ');
    expect(await page.locator('#by-region svg').count()).toBe(1);
    await watching.until('error analyses/parts/words.ts:3: ');
    watching.save('analyses/parts/words.ts', (text) => text.replace('LIMIT = = 4', 'LIMIT = 4'));
    await expect.poll(panel, PATIENT).toBe('');
    await watching.until('mended');
    watching.save('analyses/counts.ts', (text) =>
      text.replace(
        '    yield text(',
        "    if (rows.length > 0) throw new Error('stop');\n    yield text(",
      ),
    );
    await expect.poll(panel, PATIENT).toMatch(/analyses\/counts\.ts:12:\d+: Error: stop/);
    watching.save('analyses/counts.ts', (text) =>
      text.replace(/ {4}if \(rows.length > 0\).*\n/, ''),
    );
    await expect.poll(panel, PATIENT).toBe('');
    expect(await isSameDocument()).toBe(true);
    await watching.until('built');
  });

  it('shows the faults of a table with their lines, also to a page opened later', async () => {
    await open('notes.ar.html');
    watching.save('data/notes.csv', (text) => text.replace('b,222', 'b,many'));
    await expect.poll(panel, PATIENT).toContain('data/notes.csv:3: weight "many"');
    const later = await browser.newPage();
    await later.goto(`${watching.address}counts.en.html`);
    await expect
      .poll(
        () =>
          later.evaluate<string>(
            `document.querySelector('#rasd-faults')?.shadowRoot.textContent ?? ''`,
          ),
        PATIENT,
      )
      .toContain('data/notes.csv:3');
    await later.close();
    watching.save('data/notes.csv', (text) => text.replace('b,many', 'b,22'));
    await untilText('#notes td', '22');
    await expect.poll(panel, PATIENT).toBe('');
    await watching.until('built');
  });

  it('never shows a fault of a file that is half saved', async () => {
    await open('notes.en.html');
    await page.evaluate(`(() => {
      window.seen = [];
      const panel = document.querySelector('#rasd-faults');
      new MutationObserver(() => window.seen.push(panel.shadowRoot.textContent)).observe(panel.shadowRoot, {subtree: true, childList: true});
    })()`);
    const file = join(watching.root, 'data/notes.csv');
    let isSure = 0;
    for (let weight = 31; isSure < 3 && weight < 61; weight += 1) {
      const longest = await saveInSteps(file, `note_id,weight\na,1\nb,${weight}\n`);
      await untilText('#notes td', String(weight));
      const seen = await page.evaluate<string[]>(
        'window.seen.splice(0).filter((text) => text.includes("notes.csv"))',
      );
      // Where other work stopped this process between two steps, a fault stood long enough to be shown.
      if (longest > 110) continue;
      isSure += 1;
      expect(seen).toEqual([]);
    }
    await watching.until('built');
  });

  it('shows, after one save and another, what a page loaded anew shows', async () => {
    await open('counts.en.html');
    await page.evaluate(`document.addEventListener('rasd:updated', ({detail}) => {
      window.parts = [...(window.parts ?? []), detail];
    })`);
    const edits: readonly (readonly [string, (text: string) => string])[] = [
      ['analyses/counts.ts', (text) => text.replace('width: 333', 'width: 345')],
      ['analyses/parts/words.ts', (text) => text.replace('LIMIT = 4', 'LIMIT = 5')],
      ['data/claims.csv', (text) => text.replace(/(,trucks,)\d+,\d+,exact/, '$113,13,exact')],
      ['analyses/counts.ts', (text) => text.replace('width: 345', 'width: 351')],
    ];
    for (const [path, edit] of edits) {
      await page.evaluate('window.parts = []');
      watching.save(path, edit);
      await untilTrue(`window.parts?.includes('page')`);
    }
    await watching.until('built');
    await page.waitForSelector('#by-region svg[width="351"]');
    const shown = await page.evaluate<string>(SERVED);
    await open('counts.en.html');
    expect(shown).toBe(await page.evaluate<string>(SERVED));
  });

  it('comes alive where its report is built for the first time', async () => {
    const answer = await page.goto(`${watching.address}third.en.html`);
    expect(answer?.status()).toBe(404);
    complaints = [];
    const text = readFileSync(join(watching.root, 'analyses/notes.ts'), 'utf8');
    writeFileSync(
      join(watching.root, 'analyses/third.ts'),
      text.replace("en: 'Notes'", "en: 'Third'"),
    );
    await untilText('h1', 'Third');
  });

  it('leaves the files on disk as rasd run writes them', () => {
    const pages = readdirSync(join(watching.root, 'reports')).filter((file) =>
      file.endsWith('.html'),
    );
    expect(pages.length).toBe(8);
    for (const file of pages) {
      const text = readFileSync(join(watching.root, 'reports', file), 'utf8');
      expect(text).not.toContain('data-live');
      expect(text).not.toContain('connect-src');
    }
  });
});
