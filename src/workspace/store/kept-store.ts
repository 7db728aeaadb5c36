import {NOTHING_KEPT, type Kept} from '../../values/kept.ts';
import {exactJson} from '../../values/exact-json.ts';
import {timed, UNTIMED, type Steps} from '../../values/steps.ts';
import {sha256, type Effects} from '../effects.ts';
import {packagesHash} from '../look-at-reports.ts';
import type {RasdBuild} from '../rasd-build.ts';

/** Where results are kept, below the root. */
export const KEPT_FOLDER = '.cache/kept';

/** A store on disk that knows which of its files were of use. */
export interface KeptStore extends Kept {
  /** Names of files read or written so far. */
  used(): ReadonlySet<string>;
}

/** The store of one run of one Rasd on its packages; null where it is not sure which sources run. */
export function openKeptStore(
  effects: Effects,
  build: RasdBuild,
  steps: Steps = UNTIMED,
): KeptStore | null {
  if (build.source === null) return null;
  return createKeptStore(
    effects,
    `${build.source} ${packagesHash(effects)} ${process.version}`,
    steps,
  );
}

/** What may be taken from a store: nothing where all is asked for anew, but what is made is kept. */
export function takenFrom(store: KeptStore | null, force: boolean): Kept {
  if (store === null) return NOTHING_KEPT;
  return force ? {...store, get: () => undefined} : store;
}

/**
 * Results in `.cache/kept/`, one file each, named by the SHA-256 of `base` and the parts. A file begins with the hash of
 * the rest: one that was cut or changed counts as absent. What JSON cannot bring back whole is not kept; a
 * disk that takes no more files is no fault, the result is then made anew next time.
 */
export function createKeptStore(effects: Effects, base: string, steps: Steps = UNTIMED): KeptStore {
  const used = new Set<string>();
  const nameOf = (parts: readonly unknown[]): string | null => {
    const text = exactJson(parts);
    return text === null ? null : `${sha256(`${base}\n${text}`)}.json`;
  };
  const get = (parts: readonly unknown[]): unknown => {
    const name = nameOf(parts);
    const value = name === null ? undefined : readKept(`${KEPT_FOLDER}/${name}`, effects);
    if (name !== null && value !== undefined) used.add(name);
    return value;
  };
  const put = (parts: readonly unknown[], value: unknown): void => {
    const [name, text] = [nameOf(parts), exactJson(value)];
    if (name === null || text === null) return;
    used.add(name);
    try {
      effects.writeLoosely(`${KEPT_FOLDER}/${name}`, `${sha256(text)}\n${text}`);
    } catch {
      // Said above.
    }
  };
  return {
    get: (parts) => timed(steps, 'kept', () => get(parts)),
    put: (parts, value) => timed(steps, 'kept', () => put(parts, value)),
    used: () => used,
  };
}

function readKept(path: string, effects: Effects): unknown {
  const bytes = bytesOf(path, effects);
  const end = bytes?.indexOf(10) ?? -1;
  if (bytes === null || end < 0) return undefined;
  const body = bytes.subarray(end + 1);
  if (sha256(body) !== Buffer.from(bytes.subarray(0, end)).toString('utf8')) return undefined;
  return JSON.parse(Buffer.from(body).toString('utf8')) as unknown;
}

function bytesOf(path: string, effects: Effects): Uint8Array | null {
  try {
    return effects.readBytes(path);
  } catch {
    return null;
  }
}
