// Plain JavaScript, because it runs before anything can read TypeScript.
import {createHash, randomUUID} from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = join(ROOT, '.cache', 'rasd');
const LIST = 'files.json';
/** Modules that an analysis shares with Rasd: what it imports by this name is this file of the bundle. */
const SHARED = {rasd: 'rasd.mjs', arquero: 'arquero.mjs', '@observablehq/plot': 'plot.mjs'};
/** Packages with a binary, or that look for files beside themselves. */
const OUTSIDE = [
  'esbuild',
  'oxc-parser',
  'subset-font',
  'fontkit',
  'tsx',
  'playwright-core',
  '@sparticuz/chromium',
];
const HOUR = 3_600_000;

/**
 * Rasd as a bundle, made where there is none of these very sources and packages; `main` is null where it cannot be made
 * or kept. `source` is the SHA-256 of all of `src/`: equal sources compute and draw the same; `isSame` looks again.
 * @returns {Promise<{source: string, isSame: () => boolean, main: string | null, modules: Record<string, string>}>}
 */
export async function prebundled() {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const {source, key} = sourceKey();
    const folder = join(FOLDER, key);
    try {
      if (isWhole(folder)) return located(folder, source);
      const files = await bundle();
      // Sources that were saved while they were bundled belong to another key.
      if (sourceKey().key !== key) continue;
      keep(folder, files);
      return located(folder, source);
    } catch {
      // The sources themselves will run, or say what is wrong with them.
      break;
    }
  }
  const {source} = sourceKey();
  return {source, isSame: isSameAs(source), main: null, modules: {}};
}

function located(folder, source) {
  const address = (file) => pathToFileURL(join(folder, file)).href;
  const modules = Object.entries(SHARED).map(([name, file]) => [name, address(file)]);
  const main = address('main.mjs');
  return {source, isSame: isSameAs(source), main, modules: Object.fromEntries(modules)};
}

function isSameAs(source) {
  return () => sourceKey().source === source;
}

function sha256(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

function sourceKey() {
  const files = readdirSync(join(ROOT, 'src'), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(ROOT.length))
    .sort();
  const source = sha256(...files.flatMap((file) => [file, readFileSync(join(ROOT, file))]));
  const setting = ['package.json', 'package-lock.json', 'tsconfig.json'].map((file) =>
    readFileSync(join(ROOT, file)),
  );
  return {source, key: sha256(source, ...setting, process.version, ROOT).slice(0, 32)};
}

/** Whether every file of a bundle is there and holds what was written. */
function isWhole(folder) {
  try {
    const list = JSON.parse(readFileSync(join(folder, LIST), 'utf8'));
    return Object.entries(list).every(
      ([file, hash]) => sha256(readFileSync(join(folder, file))) === hash,
    );
  } catch {
    return false;
  }
}

/** @returns {Promise<Map<string, Uint8Array>>} */
async function bundle() {
  const {build} = await import('esbuild');
  const {outputFiles} = await build({
    absWorkingDir: ROOT,
    entryPoints: {
      main: 'src/cli/main.ts',
      rasd: 'src/index.ts',
      arquero: 'arquero',
      plot: '@observablehq/plot',
    },
    outdir: FOLDER,
    outExtension: {'.js': '.mjs'},
    bundle: true,
    splitting: true,
    write: false,
    external: OUTSIDE,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
    keepNames: true,
    logLevel: 'silent',
    banner: {
      js: `import {createRequire as rasdRequire} from 'node:module';const require=rasdRequire(${JSON.stringify(import.meta.url)});`,
    },
    plugins: [ownAddress],
  });
  return new Map(outputFiles.map(({path, contents}) => [path.slice(FOLDER.length + 1), contents]));
}

/** Sources that look for files beside themselves still find them. */
const ownAddress = {
  name: 'own-address',
  setup({onLoad}) {
    onLoad({filter: /[\\/]src[\\/].*\.ts$/}, ({path}) => {
      const code = readFileSync(path, 'utf8');
      const address = JSON.stringify(pathToFileURL(path).href);
      return {contents: code.replaceAll('import.meta.url', address), loader: 'ts'};
    });
  },
};

/** Written beside and renamed as one, so that a bundle is there whole or not at all. */
function keep(folder, files) {
  const beside = `${folder}.${randomUUID()}.tmp`;
  try {
    mkdirSync(beside, {recursive: true});
    const list = Object.fromEntries([...files].map(([name, bytes]) => [name, sha256(bytes)]));
    for (const [name, bytes] of files) writeFileSync(join(beside, name), bytes);
    writeFileSync(join(beside, LIST), JSON.stringify(list));
    if (!isWhole(folder)) {
      rmSync(folder, {recursive: true, force: true});
      renameSync(beside, folder);
    }
  } finally {
    rmSync(beside, {recursive: true, force: true});
  }
  sweep();
}

/** Removes bundles of other sources that no running process can still need. */
function sweep() {
  for (const name of readdirSync(FOLDER)) {
    const path = join(FOLDER, name);
    if (Date.now() - statSync(path).mtimeMs > HOUR && !isCurrent(path))
      rmSync(path, {recursive: true, force: true});
  }
}

function isCurrent(path) {
  return path === join(FOLDER, sourceKey().key);
}
