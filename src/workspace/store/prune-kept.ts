import {dirname} from 'node:path';
import {sha256, type Effects} from '../effects.ts';
import {KEPT_FOLDER} from './kept-store.ts';

const USED_FOLDER = '.cache/used';

/** Which kept files a page is made with. */
interface Use {
  /** Path of the page. */
  readonly page: string;
  readonly used: readonly string[];
}

/**
 * Notes which kept files are of use to a page. In: its path; `isPart`: cells or pages were taken whole, so that the files
 * that they were made with before are still of use.
 */
export function noteUse(
  page: string,
  {used, isPart}: {readonly used: ReadonlySet<string>; readonly isPart: boolean},
  effects: Effects,
): void {
  const file = `${USED_FOLDER}/${sha256(page)}.json`;
  const all = new Set([...used, ...(isPart ? (readUse(file, effects)?.used ?? []) : [])]);
  try {
    effects.writeLoosely(file, JSON.stringify({page, used: [...all].sort()} satisfies Use));
  } catch {
    // Its files will be swept and made anew.
  }
}

/** Removes kept files that no page is made with any more, nor one that is gone. What is removed in error is only made anew. */
export function pruneKept(effects: Effects): void {
  const all = new Set<string>();
  for (const name of effects.listFiles(USED_FOLDER)) {
    const file = `${USED_FOLDER}/${name}`;
    const use = readUse(file, effects);
    if (use === null || !isThere(use.page, effects)) effects.remove(file);
    else for (const kept of use.used) all.add(kept);
  }
  for (const file of effects.listFiles(KEPT_FOLDER))
    if (!all.has(file)) effects.remove(`${KEPT_FOLDER}/${file}`);
}

function isThere(page: string, effects: Effects): boolean {
  return effects.listFiles(dirname(page)).some((name) => page.endsWith(`/${name}`));
}

/** Null where it is not there or broken. */
function readUse(file: string, effects: Effects): Use | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(effects.readBytes(file) ?? []).toString('utf8'));
    if (typeof value !== 'object' || value === null) return null;
    const {page, used} = value as Partial<Use>;
    return typeof page === 'string' && Array.isArray(used) ? {page, used: used.map(String)} : null;
  } catch {
    return null;
  }
}
