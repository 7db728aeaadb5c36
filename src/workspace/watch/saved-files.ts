import {sha256, type Effects} from '../effects.ts';

/** Files that are watched, as they were when somebody last asked. */
export interface SavedFiles {
  /** Notes a path that may have changed. */
  touch(path: string): void;
  /** Paths noted since the last call whose content is another than then. */
  takeChanged(): readonly string[];
  /** What was taken was not dealt with: the next call gives it again. */
  touchAgain(paths: readonly string[]): void;
}

/** What can change a report; files beside these are editors' own. */
const OF_USE = /^(?!.*(^|\/)[.#])[^~]*\.(csv|ts|js|mjs|json)$/;

/** Knows files by the hash of their bytes: a save that changes nothing is none. In: paths that are there at the start. */
export function createSavedFiles(paths: readonly string[], effects: Effects): SavedFiles {
  const known = new Map(paths.filter(isOfUse).map((path) => [path, printOf(path, effects)]));
  const touched = new Set<string>();
  const owed = new Set<string>();
  return {
    touch: (path) => void (isOfUse(path) && touched.add(path)),
    takeChanged: () => {
      const now = [...touched].sort().map((path) => [path, printOf(path, effects)] as const);
      touched.clear();
      const changed = now.filter(([path, print]) => (known.get(path) ?? null) !== print);
      for (const [path, print] of changed) known.set(path, print);
      const all = new Set([...owed, ...changed.map(([path]) => path)]);
      owed.clear();
      return [...all].sort();
    },
    touchAgain: (paths) => {
      for (const path of paths) owed.add(path);
    },
  };
}

/** A folder touched as a whole may hold anything. */
function isOfUse(path: string): boolean {
  return OF_USE.test(path);
}

function printOf(path: string, effects: Effects): string | null {
  try {
    const bytes = effects.readBytes(path);
    return bytes === null ? null : sha256(bytes);
  } catch {
    return null; // a folder of that name, or no right to read it: whoever needs it will say so
  }
}
