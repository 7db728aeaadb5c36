import {chromium, type Browser, type Page} from 'playwright-core';
import type {TestProject} from 'vitest/node';
import {BROWSER_ARGUMENTS, packagedChromium} from '../src/workspace/pdf/packaged-chromium.ts';

export {BROWSER_ARGUMENTS, packagedChromium as chromiumProgram};

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the one Chromium of the test run; empty where none could be started. */
    browserEndpoint: string;
    /** Why there is none. */
    browserFault: string;
  }
}

/** Vitest's global set-up: one Chromium for all test files, because unpacking it in parallel races. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  try {
    const executablePath = await packagedChromium();
    const {endpoint, close} = await startLastingBrowser(executablePath);
    project.provide('browserEndpoint', endpoint);
    project.provide('browserFault', '');
    return close;
  } catch (error) {
    project.provide('browserEndpoint', '');
    project.provide('browserFault', error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

/** A browser that is started again at the same address where it ends by itself, as on a machine short of memory. */
async function startLastingBrowser(executablePath: string) {
  const options = {executablePath, args: BROWSER_ARGUMENTS};
  let server = await chromium.launchServer(options);
  const endpoint = server.wsEndpoint();
  const {port, pathname} = new URL(endpoint);
  let isOver = false;
  const startAgain = async () => {
    if (isOver) return;
    server = await patiently(() =>
      chromium.launchServer({...options, port: Number(port), wsPath: pathname}),
    );
    server.on('close', () => void startAgain());
  };
  server.on('close', () => void startAgain());
  const close = () => {
    isOver = true;
    return server.close();
  };
  return {endpoint, close};
}

/** Connects a test file to the shared browser: `connectBrowser(inject('browserEndpoint'))`. */
export function connectBrowser(endpoint: string): Promise<Browser> {
  return endpoint === '' ? chromium.connect(endpoint) : patiently(() => chromium.connect(endpoint));
}

const TRIES = 20;

/** Work that may fail while a browser is being started. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (tried === TRIES) throw error;
      await new Promise((next) => setTimeout(next, 500));
    }
  }
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
