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
