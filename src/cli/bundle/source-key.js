import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** Folder of package.json, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** SHA-256 of texts or bytes, each with its end marked. */
export function sha256(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

/**
 * `source` is the SHA-256 of all of `src/`, by content; `key` also stands for the packages, this folder and this Node.
 * @returns {{source: string, key: string}}
 */
export function sourceKey() {
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
