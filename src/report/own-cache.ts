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

const ROOT = new URL('../../', import.meta.url);
const FOLDER = new URL('.cache/own/', ROOT);
/** Texts of some versions of Rasd. */
const MOST = 100;

let lock: string | undefined;

/** Hash of the locked packages, by which all that is made of them is known. */
export function packagesLock(): string {
  lock ??= hashOf(readFileSync(new URL('package-lock.json', ROOT), 'utf8'));
  return lock;
}

/** Name of a text by all that it is made of. */
export function ownName(kind: string, ...inputs: readonly string[]): string {
  return `${kind}-${hashOf(JSON.stringify(inputs)).slice(0, 32)}`;
}

/**
 * Texts that are made of nothing but Rasd and its packages, whatever the workspace, in Rasd's own `.cache/`. A file begins
 * with the hash of the rest: one that was cut or changed counts as absent.
 */
export function maybeOwn(name: string): string | null {
  try {
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    return text.slice(0, end) === hashOf(body) ? body : null;
  } catch {
    return null;
  }
}

/** Keeps a text, written beside and renamed. A disk that takes no more files is no fault: it is made again next time. */
export function keepOwn(name: string, text: string): void {
  const beside = new URL(`${name}.${randomUUID()}.tmp`, FOLDER);
  try {
    mkdirSync(FOLDER, {recursive: true});
    writeFileSync(beside, `${hashOf(text)}\n${text}`);
    renameSync(beside, new URL(name, FOLDER));
    sweep();
  } catch {
    removeQuietly(beside);
  }
}

function removeQuietly(file: URL): void {
  try {
    rmSync(file, {force: true});
  } catch {
    // Where the folder cannot be one, there is nothing to remove.
  }
}

/** Removes all but the youngest: other versions made the rest, mostly, and what is missed is made again. */
function sweep(): void {
  const files = readdirSync(FOLDER).map((name) => {
    const file = new URL(name, FOLDER);
    return {file, written: statSync(file).mtimeMs};
  });
  for (const {file} of files.sort((a, b) => b.written - a.written).slice(MOST))
    rmSync(file, {force: true});
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
