import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import {join} from 'node:path';
import type {TableCache} from '../../tables/table-cache.ts';
import {sha256} from '../effects.ts';

const FOLDER = '.cache/tables';
/** Behind a hash, so that what follows starts at a multiple of eight bytes. */
const HASH_END = ' '.repeat(7) + '\n';
const HASH_LENGTH = 64;

/**
 * What was found in tables, in `.cache/tables/`, for these very sources of Rasd (`source`). A file begins with the hash of the
 * rest: one that was cut or changed counts as absent. Written beside and renamed; a disk that takes no more is no fault.
 * A file that is taken is dated anew, so that those taken longest ago go first (pruneCache).
 */
export function createDiskTableCache(root: string, source: string): TableCache {
  const folder = join(root, FOLDER);
  const fileOf = (name: string) => join(folder, sha256(`${source} ${process.version} ${name}`));
  return {
    get: (name) => readWhole(fileOf(name)),
    put: (name, bytes) => writeWhole(folder, fileOf(name), bytes),
  };
}

function readWhole(file: string): Uint8Array | null {
  try {
    const bytes = readFileSync(file);
    const start = HASH_LENGTH + HASH_END.length;
    const body = bytes.subarray(start);
    if (bytes.toString('latin1', 0, start) !== sha256(body) + HASH_END) return null;
    dateAnew(file);
    return body;
  } catch {
    return null;
  }
}

function dateAnew(file: string): void {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // It may be removed sooner, and is then made anew.
  }
}

function writeWhole(folder: string, file: string, bytes: Uint8Array): void {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(folder, {recursive: true});
    const opened = openSync(beside, 'w');
    try {
      writeSync(opened, sha256(bytes) + HASH_END);
      for (let at = 0; at < bytes.length;) at += writeSync(opened, bytes, at);
    } finally {
      closeSync(opened);
    }
    renameSync(beside, file);
  } catch {
    rmSync(beside, {force: true}); // the tables are read from their files again next time
  }
}
