import {randomUUID} from 'node:crypto';
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
import {ROOT, sha256, sourceKey} from './source-key.js';

const FOLDER = join(ROOT, '.cache', 'rasd');
const LIST = 'files.json';
const HOUR = 3_600_000;

/** The script of a bundle, beside the modules that hand on what analyses share with it. */
export const SCRIPT = 'rasd.cjs';

/** Folder of the bundle of a key. */
export function bundleFolder(key) {
  return join(FOLDER, key);
}

/** The script of a bundle whose every file is there and holds what was written; null otherwise. */
export function maybeScript(folder) {
  try {
    const list = JSON.parse(readFileSync(join(folder, LIST), 'utf8'));
    const files = new Map(
      Object.keys(list).map((file) => [file, readFileSync(join(folder, file))]),
    );
    const isWhole = [...files].every(([file, bytes]) => sha256(bytes) === list[file]);
    // Of one byte a character: bundle-sources.js writes ASCII.
    return isWhole ? (files.get(SCRIPT)?.toString('latin1') ?? null) : null;
  } catch {
    return null;
  }
}

/** Writes a bundle beside and renames it as one, so that it is there whole or not at all. */
export function keepBundle(folder, files) {
  const beside = `${folder}.${randomUUID()}.tmp`;
  try {
    mkdirSync(beside, {recursive: true});
    const list = Object.fromEntries([...files].map(([name, text]) => [name, sha256(text)]));
    for (const [name, text] of files) writeFileSync(join(beside, name), text);
    writeFileSync(join(beside, LIST), JSON.stringify(list));
    if (maybeScript(folder) === null) {
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
  const current = bundleFolder(sourceKey().key);
  for (const name of readdirSync(FOLDER)) {
    const path = join(FOLDER, name);
    if (path !== current && Date.now() - statSync(path).mtimeMs > HOUR)
      rmSync(path, {recursive: true, force: true});
  }
}
