import {mkdirSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {isAlive, ownHolder, readHolder} from './holder.ts';

const FOLDER = '.cache/in-use';

/** That this process uses what is kept in `.cache/`. */
export interface CacheUse {
  /** Since when, as the disk dates files, in milliseconds; null where that could not be noted. */
  readonly since: number | null;
  /** Whether no other process says that it uses it too; false where that is not known. */
  isAlone(): boolean;
  release(): void;
}

/**
 * Notes that this process uses what is kept, by a file in `.cache/in-use/`, so that no other removes any of it meanwhile. Notes of
 * processes that are gone are taken away. What is removed in spite of this is only made anew.
 */
export function useCache(root: string): CacheUse {
  const folder = join(root, FOLDER);
  const own = ownHolder();
  const file = join(folder, `${own.token}.json`);
  const since = note(folder, file, JSON.stringify(own));
  const release = () => {
    process.removeListener('exit', release);
    removeQuietly(file);
  };
  process.on('exit', release);
  return {since, isAlone: () => since !== null && countOthers(folder, file) === 0, release};
}

function note(folder: string, file: string, text: string): number | null {
  try {
    mkdirSync(folder, {recursive: true});
    writeFileSync(file, text);
    return statSync(file).mtimeMs;
  } catch {
    return null;
  }
}

function countOthers(folder: string, own: string): number {
  const others = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((file) => file !== own);
  return others.filter((file) => {
    const holder = readHolder(file);
    if (holder !== null && isAlive(holder)) return true;
    removeQuietly(file);
    return false;
  }).length;
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, {force: true});
  } catch {
    // Left over at worst: its process is gone, and the next will see that.
  }
}
