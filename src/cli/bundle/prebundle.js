// The files of this folder are plain JavaScript, because they run before anything can read TypeScript.
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {runScript} from './code-cache.js';
import {registerShared, SHARED} from './shared-modules.js';
import {ROOT, sourceKey} from './source-key.js';
import {bundleFolder, maybeScript, SCRIPT} from './stored-bundle.js';

/**
 * Rasd as a bundle, made where there is none of these very sources and packages; `run` is null where it cannot be made
 * or kept. `source` is the SHA-256 of all of `src/`: equal sources compute and draw the same; `isSame` looks again.
 * `modules` are the addresses of what analyses share with Rasd.
 * @returns {{source: string, isSame: () => boolean, run: (() => Bundle) | null, modules: Record<string, string>}}
 * @typedef {{main: (args: string[], build: object) => Promise<number>, keepCode: () => void}} Bundle
 */
export function prebundled() {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const {source, key} = sourceKey();
    const folder = bundleFolder(key);
    const code = maybeScript(folder);
    if (code !== null) return located(folder, source, code);
    if (!isMade(folder)) break;
  }
  const {source} = sourceKey();
  return {source, isSame: isSameAs(source), run: null, modules: ownModules()};
}

/** The shared modules as they are: a workspace elsewhere has no packages of its own. */
function ownModules() {
  const modules = Object.entries(SHARED).map(([name, {source}]) => [
    name,
    source.startsWith('.') ? pathToFileURL(join(ROOT, source)).href : import.meta.resolve(source),
  ]);
  return Object.fromEntries(modules);
}

function isMade(folder) {
  const program = fileURLToPath(new URL('make-bundle.js', import.meta.url));
  return spawnSync(process.execPath, [program, folder]).status === 0;
}

function isSameAs(source) {
  return () => sourceKey().source === source;
}

function located(folder, source, code) {
  const modules = Object.entries(SHARED).map(([name, {file}]) => [
    name,
    pathToFileURL(join(folder, file)).href,
  ]);
  return {
    source,
    isSame: isSameAs(source),
    run: () => runBundle(join(folder, SCRIPT), code),
    modules: Object.fromEntries(modules),
  };
}

/** Compiled code is kept only after an analysis was run, which calls most of what the next run will call. */
function runBundle(path, code) {
  const {exports, keepCode} = runScript(path, code);
  let isUsed = false;
  const use = (load) => () => {
    isUsed = true;
    return load();
  };
  const modules = Object.entries(exports.shared).map(([name, load]) => [name, use(load)]);
  registerShared(Object.fromEntries(modules));
  return {main: exports.main, keepCode: () => isUsed && keepCode()};
}
