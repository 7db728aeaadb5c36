import {mkdirSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {chromium, type Browser, type PageScreenshotOptions} from 'playwright-core';
import {BROWSER_ARGUMENTS, chromiumProgram} from '../tests/browser.ts';

/** What one picture shows: a page, how it is looked at, and where. */
interface Picture {
  readonly file: string;
  readonly page: string;
  readonly width: number;
  readonly height: number;
  readonly scheme?: 'light' | 'dark';
  readonly media?: 'screen' | 'print';
  /** Scrolled to this target; the top of the page otherwise. */
  readonly anchor?: string;
}

const desktop = {width: 1180, height: 1000};
const phone = {width: 390, height: 844};
const PICTURES: readonly Picture[] = [
  {file: 'convoys', page: 'convoys.en.html', ...desktop, anchor: 'by-region'},
  {file: 'convoys-top', page: 'convoys.en.html', ...desktop},
  {file: 'convoys-ar', page: 'convoys.ar.html', ...desktop, anchor: 'by-region'},
  {file: 'convoys-ar-dark', page: 'convoys.ar.html', ...desktop, scheme: 'dark', anchor: 'trucks'},
  {file: 'convoys-dark', page: 'convoys.en.html', ...desktop, scheme: 'dark', anchor: 'routes'},
  {file: 'convoys-phone', page: 'convoys.en.html', ...phone, anchor: 'by-month'},
  {file: 'convoys-phone-ar', page: 'convoys.ar.html', ...phone},
  {file: 'convoys-print', page: 'convoys.en.html', width: 794, height: 1123, media: 'print'},
  {file: 'index', page: 'index.html', ...desktop},
];

/** Takes the pictures of docs/pictures/ from the built reports: `npm run report && npm run pictures`. */
async function takePictures(): Promise<void> {
  mkdirSync('docs/pictures', {recursive: true});
  const browser = await chromium.launch({
    executablePath: await chromiumProgram(),
    args: BROWSER_ARGUMENTS,
  });
  try {
    for (const picture of PICTURES) await take(browser, picture);
  } finally {
    await browser.close();
  }
}

async function take(browser: Browser, picture: Picture): Promise<void> {
  const {file, page: name, width, height, scheme = 'light', media = 'screen', anchor} = picture;
  const context = await browser.newContext({viewport: {width, height}, colorScheme: scheme});
  const page = await context.newPage();
  await page.emulateMedia({media, colorScheme: scheme});
  const address = pathToFileURL(`reports/${name}`).href;
  await page.goto(anchor === undefined ? address : `${address}#${anchor}`);
  await page.waitForTimeout(1500); // charts are taken over by then
  const options: PageScreenshotOptions = {path: `docs/pictures/${file}.png`};
  await page.screenshot(options);
  await context.close();
}

await takePictures();
