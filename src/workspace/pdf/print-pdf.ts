import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {UserError} from '../../values/fault.ts';
import {BROWSER_ARGUMENTS, packagedChromium} from './packaged-chromium.ts';

/** A page to print. */
export interface PrintedPage {
  readonly html: string;
  /** Where the PDF is written, as a full path. */
  readonly target: string;
}

/** How pages are printed. */
export interface PrintOptions {
  /** Program of a Chromium; null for the packaged one. */
  readonly browser: string | null;
  /** Leaves out what stands behind the numbers: a third of the sheets or more. */
  readonly withoutAppendix: boolean;
}

const MISSING =
  'printing needs the development packages (playwright-core, @sparticuz/chromium); run "npm ci", or print the page from a browser: its sheet for paper is the same';

/**
 * Prints pages by Chromium: A4 with the margins and footer that the page's own sheet for print has, tagged, with an
 * outline of its headings. The program of the page is not started. Errors: UserError where there is no browser, or the one given does not start.
 */
export async function printPdfs(
  pages: readonly PrintedPage[],
  {browser, withoutAppendix}: PrintOptions,
): Promise<void> {
  const chromium = await startChromium(browser);
  const folder = await mkdtemp(join(tmpdir(), 'rasd-pdf-'));
  try {
    for (const {html, target} of pages) {
      const file = join(folder, 'page.html');
      await writeFile(file, withoutAppendix ? cutAppendix(html) : html);
      await printOne(chromium, {file, target});
    }
  } finally {
    await chromium.close();
    await rm(folder, {recursive: true, force: true});
  }
}

type Chromium = Awaited<ReturnType<typeof startChromium>>;

async function startChromium(browser: string | null) {
  const {chromium} = await import('playwright-core').catch(() => {
    throw new UserError(MISSING);
  });
  const executablePath =
    browser ??
    (await packagedChromium().catch(() => {
      throw new UserError(MISSING);
    }));
  return chromium.launch({executablePath, args: BROWSER_ARGUMENTS}).catch(() => {
    throw new UserError(
      `the browser "${executablePath}" does not start; give a Chromium by --browser PATH`,
    );
  });
}

async function printOne(
  chromium: Chromium,
  {file, target}: {readonly file: string; readonly target: string},
): Promise<void> {
  const page = await chromium.newPage({javaScriptEnabled: true, offline: true});
  // The page's own program would only make marks that paper cannot use.
  await page.addInitScript('delete globalThis.DecompressionStream');
  await page.goto(pathToFileURL(file).href);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.pdf({
    path: target,
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
  });
  await page.close();
}

/** The page without its appendix; links into it stay as text. */
function cutAppendix(html: string): string {
  return html.replace(/<section class="appendix"[\s\S]*?<\/section>/, '');
}
