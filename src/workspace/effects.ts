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
  writeSync,
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
  /** Milliseconds for timings shown to the user; never part of a result. */
  now(): number;
}

/** Effects on the disk below `root`. */
export function createDiskEffects(root: string): Effects {
  const full = (path: string) => (path.startsWith('/') ? path : join(root, path));
  return {
    root,
    readBytes: (path) => readBytes(full(path), path),
    listFiles: (path) => listFiles(full(path)),
    writeText: (path, text) => writeBeside(full(path), text),
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

function writeBeside(full: string, text: string): void {
  const beside = `${full}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(full), {recursive: true});
    const file = openSync(beside, 'w');
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, full);
  } catch (error) {
    rmSync(beside, {force: true});
    throw new UserError([
      {
        file: full,
        message: `cannot be written (${codeOf(error)}); check the folder, its rights and the free space`,
        severity: 'error',
      },
    ]);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault';
}

/** SHA-256 in hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
