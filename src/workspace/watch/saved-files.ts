import {sha256, type Effects} from '../effects.ts';

/** Files that are watched, as they were when somebody last asked. */
export interface SavedFiles {
  /** Notes a path that may have changed. */
  touch(path: string): void;
  /** Whether all that was noted since then looks as if it had been written to its end. */
  areWritten(): boolean;
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
  const isWritten = (path: string) => {
    const before = known.get(path) ?? null;
    if (before === null || before.length === 0 || before.length > LONG) return false;
    return hasEnd(maybeBytes(path, effects), before);
  };
  const touched = new Set<string>();
  const owed = new Set<string>();
  return {
    touch: (path) => void (isOfUse(path) && touched.add(path)),
    areWritten: () => [...touched].every(isWritten),
    takeChanged: () => {
      const now = [...touched].sort().map((path) => [path, printOf(path, effects)] as const);
      touched.clear();
      const changed = now.filter(([path, print]) => known.get(path)?.hash !== print?.hash);
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

/** What a file is known by. */
interface Print {
  readonly hash: string;
  readonly length: number;
  /** The last bytes: a line or a part of it. */
  readonly end: string;
}

const END = 64;
/** Longer files take long to write, and to be looked at. */
const LONG = 4_000_000;

function printOf(path: string, effects: Effects): Print | null {
  const bytes = maybeBytes(path, effects);
  return bytes === null ? null : {hash: sha256(bytes), length: bytes.length, end: endOf(bytes)};
}

/**
 * Whether a file that may still be written is whole: it ends as it ended before, or is no shorter and ends with a line. Most saves
 * change something before the last line; of others, nothing is known before they have been quiet.
 */
function hasEnd(bytes: Uint8Array | null, before: Print): boolean {
  if (bytes === null) return false;
  const end = endOf(bytes);
  return end === before.end || (bytes.length >= before.length && end.endsWith('\n'));
}

function endOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(-END)).toString('latin1');
}

function maybeBytes(path: string, effects: Effects): Uint8Array | null {
  try {
    return effects.readBytes(path);
  } catch {
    return null; // a folder of that name, or no right to read it: whoever needs it will say so
  }
}
