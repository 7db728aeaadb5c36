import {sha256, type Effects} from '../effects.ts';
import {KEPT_FOLDER} from './kept-store.ts';

const USED_FOLDER = '.cache/used';

/**
 * Notes which kept files a report is made with. In: its path in the folder of reports; `isPart`: cells or pages were taken
 * whole, so that the files they were made with before are still of use.
 */
export function noteUse(
  report: string,
  {used, isPart}: {readonly used: ReadonlySet<string>; readonly isPart: boolean},
  effects: Effects,
): void {
  const file = `${USED_FOLDER}/${sha256(report)}.json`;
  const all = new Set([...used, ...(isPart ? usedIn(file, effects) : [])]);
  try {
    effects.writeLoosely(file, JSON.stringify([...all].sort()));
  } catch {
    // Its files will be swept and made anew.
  }
}

/** Removes kept files that no report is made with any more. What is removed in error is only made anew. */
export function pruneKept(effects: Effects): void {
  try {
    const used = new Set(
      effects.listFiles(USED_FOLDER).flatMap((file) => usedIn(`${USED_FOLDER}/${file}`, effects)),
    );
    for (const file of effects.listFiles(KEPT_FOLDER))
      if (!used.has(file)) effects.remove(`${KEPT_FOLDER}/${file}`);
  } catch {
    // A folder without rights keeps what it has.
  }
}

function usedIn(file: string, effects: Effects): string[] {
  try {
    const names: unknown = JSON.parse(Buffer.from(effects.readBytes(file) ?? []).toString('utf8'));
    return Array.isArray(names) ? names.map(String) : [];
  } catch {
    return [];
  }
}
