import {createHash} from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {UserError} from '../values/fault.ts';

/** What the rim does to the outside; everything else is a function of values. Paths are relative to the root. */
export interface Effects {
  /** Folder that paths are relative to. */
  readonly root: string;
  /** Bytes of a file, or null where there is none. */
  readBytes(path: string): Uint8Array | null;
  /** File names in a folder, sorted; empty where there is none. */
  listFiles(path: string): readonly string[];
  /** Writes beside the target, flushes, then renames, so that the last good file stays whole. */
  writeText(path: string, text: string): void;
  /** The same without flushing: for files that are checked when read. */
  writeLoosely(path: string, text: string): void;
  /** Writes several files by path: all beside their targets first, then all renamed in this order. */
  writeTexts(files: ReadonlyMap<string, string>): void;
  /** Removes a file that may be there. */
  remove(path: string): void;
  /** Milliseconds for timings shown to the user; never part of a result. */
  now(): number;
}

/** Effects on the disk below `root`. */
export function createDiskEffects(root: string): Effects {
  const full = (path: string) => (path.startsWith('/') ? path : join(root, path));
  const write = (files: ReadonlyMap<string, string>, flush: boolean) =>
    writeBeside(
      [...files].map(([path, text]) => {
        const target = full(path);
        return {path, target, beside: `${target}.${process.pid}.tmp`, text, flush};
      }),
    );
  return {
    root,
    readBytes: (path) => readBytes(full(path), path),
    listFiles: (path) => listFiles(full(path)),
    writeText: (path, text) => write(new Map([[path, text]]), true),
    writeLoosely: (path, text) => write(new Map([[path, text]]), false),
    writeTexts: (files) => write(files, true),
    remove: (path) => rmSync(full(path), {force: true}),
    now: () => performance.now(),
  };
}

function readBytes(full: string, shown: string): Uint8Array | null {
  try {
    return readFileSync(full);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new UserError([
      {
        file: shown,
        message: `cannot be read (${codeOf(error)}); check that it is a file you may open`,
        severity: 'error',
      },
    ]);
  }
}

function listFiles(full: string): string[] {
  try {
    return readdirSync(full, {withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

interface Writing {
  /** As the user knows it. */
  readonly path: string;
  readonly target: string;
  readonly beside: string;
  readonly text: string;
  readonly flush: boolean;
}

/** A full disk or a folder without rights shows while writing beside, when no target has been touched. */
function writeBeside(writings: readonly Writing[]): void {
  let [at] = writings;
  try {
    for (at of writings) writeWhole(at);
    for (at of writings) renameSync(at.beside, at.target);
  } catch (error) {
    for (const {beside} of writings) removeQuietly(beside);
    throw new UserError([
      {
        file: at?.path ?? '',
        message: `cannot be written (${codeOf(error)}); check the folder, its rights and the free space`,
        severity: 'error',
      },
    ]);
  }
}

function writeWhole({target, beside, text, flush}: Writing): void {
  const file = openBeside(target, beside);
  try {
    writeFileSync(file, text);
    if (flush) fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes the folder only where it is missing: most writes find it. */
function openBeside(target: string, beside: string): number {
  try {
    return openSync(beside, 'w');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    mkdirSync(dirname(target), {recursive: true});
    return openSync(beside, 'w');
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, {force: true});
  } catch {
    // What made the writing fail will be said; this would only hide it.
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault';
}

/** SHA-256 in hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
