import {readdirSync, rmSync, statSync} from 'node:fs';
import {join} from 'node:path';
import type {Effects} from '../effects.ts';
import type {CacheUse} from './cache-use.ts';
import {pruneKept} from './prune-kept.ts';

/** Columns of tables that no longer run, in bytes: some versions of a million rows. */
const MOST_TABLE_BYTES = 512_000_000;
/** A file that is being written, or imported, is younger. */
const HOUR = 3_600_000;
/** Times of files go in steps of some milliseconds, and so may lie before the start of the process that wrote them. */
const SECOND = 1000;

interface CacheFile {
  readonly path: string;
  readonly bytes: number;
  /** When it was written, or taken last. */
  readonly used: number;
}

export interface PruneOptions {
  readonly use: CacheUse;
  /** The most that is kept of tables that this run did not take; default MOST_TABLE_BYTES. */
  readonly mostTableBytes?: number;
}

/**
 * Removes from `.cache/` what is of no more use, file by file, and nothing while another process uses it: results that no
 * report is made with; columns of tables beyond so many bytes, those taken longest ago first, never what this run took;
 * what killed processes left half written. A folder without rights keeps what it has.
 */
export function pruneCache(effects: Effects, {use, mostTableBytes}: PruneOptions): void {
  try {
    if (use.since === null || !use.isAlone()) return;
    pruneKept(effects);
    const cache = join(effects.root, '.cache');
    const before = use.since - SECOND;
    const oldTables = filesIn(join(cache, 'tables')).filter(({used}) => used < before);
    removeBeyond(oldTables, mostTableBytes ?? MOST_TABLE_BYTES);
    removeLeftovers(cache, use.since - HOUR);
  } catch {
    // Said above.
  }
}

/** Keeps those used last, as far as the limit goes. */
function removeBeyond(files: readonly CacheFile[], mostBytes: number): void {
  let sum = 0;
  for (const {path, bytes} of [...files].sort((a, b) => b.used - a.used)) {
    sum += bytes;
    if (sum > mostBytes) rmSync(path, {force: true});
  }
}

/** Files beside their targets, and programs of analyses, of processes that ended in between. */
function removeLeftovers(cache: string, before: number): void {
  const beside = ['', 'own', 'tables', 'kept', 'used', 'rows']
    .flatMap((folder) => filesIn(join(cache, folder)))
    .filter(({path}) => path.endsWith('.tmp'));
  for (const {path, used} of [...beside, ...filesIn(join(cache, 'analyses'))])
    if (used < before) rmSync(path, {force: true});
}

function filesIn(folder: string): CacheFile[] {
  return namesIn(folder).flatMap((name) => {
    const path = join(folder, name);
    const found = statSync(path, {throwIfNoEntry: false});
    return found?.isFile() === true ? [{path, bytes: found.size, used: found.mtimeMs}] : [];
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
