import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** What Chromium is started with: headless, no sandbox (containers), no request of its own. */
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

/** Unpacks the packaged Chromium into a folder of its own version and tells where its program is. Throws where the
 *  package is not installed. */
export async function packagedChromium(): Promise<string> {
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
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const file = join(
    entry.slice(0, entry.lastIndexOf('chromium') + 'chromium'.length),
    'package.json',
  );
  return (JSON.parse(await readFile(file, 'utf8')) as {version: string}).version;
}
