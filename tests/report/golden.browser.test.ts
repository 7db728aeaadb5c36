import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL, fileURLToPath} from 'node:url';
import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {afterAll, beforeAll, expect, inject, test} from 'vitest';
import {renderReport} from '../../src/report/render-report.ts';
import {LANGUAGES} from '../../src/values/localized.ts';
import {connectBrowser} from '../browser.ts';
import {pictureDifference} from './golden.ts';
import {sampleDocument} from './sample-document.ts';

const GOLDEN = fileURLToPath(new URL('../golden/report/', import.meta.url));

const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  light: {viewport: {width: 1360, height: 900}, colorScheme: 'light'},
  dark: {viewport: {width: 1360, height: 900}, colorScheme: 'dark'},
  phone: {viewport: {width: 390, height: 844}, colorScheme: 'light'},
  // The width of an A4 page between margins of 18 mm, at 96 px to the inch.
  print: {viewport: {width: 658, height: 986}, colorScheme: 'light'},
};

let browser: Browser;
let folder: string;

beforeAll(async () => {
  expect(inject('browserFault')).toBe('');
  browser = await connectBrowser(inject('browserEndpoint'));
  folder = await mkdtemp(join(tmpdir(), 'rasd-golden-'));
  for (const language of LANGUAGES) {
    const {html} = await renderReport(sampleDocument(), {language, script: null});
    await writeFile(join(folder, `${language}.html`), html);
  }
});

afterAll(async () => {
  await browser.close();
  await rm(folder, {recursive: true});
});

/** The whole page as PNG, its fonts loaded. */
async function shot(language: string, look: string): Promise<Buffer> {
  const context = await browser.newContext(LOOKS[look]);
  const page: Page = await context.newPage();
  if (look === 'print') await page.emulateMedia({media: 'print'});
  await page.goto(pathToFileURL(join(folder, `${language}.html`)).href);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  const picture = await page.screenshot({fullPage: true, animations: 'disabled'});
  await context.close();
  return picture;
}

const CASES = LANGUAGES.flatMap((language) => Object.keys(LOOKS).map((look) => [language, look]));

// A busy browser sometimes refuses a picture of a whole page; a page that looks different stays different.
const AGAIN = {retry: 3};

/** `npm run golden` writes the pictures anew; look at them before committing. A miss leaves `-changed.png`. */
test.each(CASES)('%s, %s: looks as it did', AGAIN, async (language = '', look = '') => {
  const picture = await shot(language, look);
  expect(await pictureDifference(join(GOLDEN, `${language}-${look}.png`), picture)).toBeNull();
});
