import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {chromium, type Browser, type Page} from 'playwright-core';
import type {TestProject} from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the one Chromium of the test run; empty where none could be started. */
    browserEndpoint: string;
    /** Why there is none. */
    browserFault: string;
  }
}

/** What the browser is started with: headless, no sandbox (containers), no request of its own. */
export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--headless=shell',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

/** Unpacks the packaged Chromium into a folder of its own version and tells where its program is. */
export async function chromiumProgram(): Promise<string> {
  const folder = join(tmpdir(), `rasd-chromium-${await packagedVersion()}`);
  await mkdir(folder, {recursive: true});
  // The package reads both on import: its own system libraries, and a place no older version shares.
  const before = process.env['TMPDIR'];
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  process.env['TMPDIR'] = folder;
  try {
    const {default: packaged} = await import('@sparticuz/chromium');
    const program = await packaged.executablePath();
    await useItsFonts(folder);
    return program;
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** The package's own font list names fixed folders only; without any font Chromium draws no text at all. */
async function useItsFonts(folder: string): Promise<void> {
  const file = join(folder, 'fonts.conf');
  await writeFile(
    file,
    `<?xml version="1.0"?>\n<fontconfig><dir>${join(folder, 'fonts', 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`,
  );
  process.env['FONTCONFIG_FILE'] = file;
}

async function packagedVersion(): Promise<string> {
  const file = new URL('../node_modules/@sparticuz/chromium/package.json', import.meta.url);
  const parsed = JSON.parse(await readFile(file, 'utf8')) as {version: string};
  return parsed.version;
}

/** Vitest's global set-up: one Chromium for all test files, because unpacking it in parallel races. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  try {
    const executablePath = await chromiumProgram();
    const server = await chromium.launchServer({executablePath, args: BROWSER_ARGUMENTS});
    project.provide('browserEndpoint', server.wsEndpoint());
    project.provide('browserFault', '');
    return () => server.close();
  } catch (error) {
    project.provide('browserEndpoint', '');
    project.provide('browserFault', error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

/** Connects a test file to the shared browser: `connectBrowser(inject('browserEndpoint'))`. */
export function connectBrowser(endpoint: string): Promise<Browser> {
  return chromium.connect(endpoint);
}

/** Waits for a page's embedded fonts. The packaged Chromium reports an error for a font in a data URL that text on
 *  show asks for, and draws boxes instead of Arabic; loaded while nothing shows, the same font works. */
export async function settleFonts(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    document.documentElement.hidden = true;
    for (const sheet of document.querySelectorAll('style')) sheet.replaceWith(sheet.cloneNode(true));
    await Promise.all([...document.fonts].map((font) => font.load().catch(() => undefined)));
    document.documentElement.hidden = false;
  })()`);
}
