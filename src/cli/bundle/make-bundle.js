// A process of its own, so that what only bundling needs is neither loaded nor kept as compiled code in the one that goes on.
// Argument: the folder of the bundle. Exit code 1 where it cannot be made or kept.
import {basename, join} from 'node:path';
import {bundleSources} from './bundle-sources.js';
import {runScript} from './code-cache.js';
import {handOn, SHARED} from './shared-modules.js';
import {ROOT, sourceKey} from './source-key.js';
import {keepBundle, SCRIPT} from './stored-bundle.js';

const [folder] = process.argv.slice(2);
try {
  const {files, prepare} = await bundle();
  // Sources that were saved while they were bundled belong to another key.
  if (sourceKey().key === basename(folder)) keepBundle(folder, files);
  await prepare();
} catch {
  // The sources themselves will run, or say what is wrong with them.
  process.exitCode = 1;
}

/** Texts by file name, and what else is to be made once. */
async function bundle() {
  const sources = Object.entries(SHARED).map(([name, {source}]) => [name, source]);
  const script = await bundleSources(ROOT, Object.fromEntries(sources));
  const {exports} = runScript(join(folder, SCRIPT), script);
  const files = new Map([[SCRIPT, script]]);
  for (const [name, {file}] of Object.entries(SHARED))
    files.set(file, handOn(name, Object.keys(await exports.shared[name]())));
  return {files, prepare: exports.prepare};
}
