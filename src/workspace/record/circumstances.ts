import type {EditionsAsked} from '../../notebook/editions.ts';
import {sha256, type Effects} from '../effects.ts';
import type {Hashes, ManifestEntry, PlannedReport} from '../manifest.ts';

/** SHA-256 by path or name; null where there is no such file now. */
export type HashesNow = Readonly<Record<string, string | null>>;

/** What a run is asked for, beside the names of reports. */
export interface RunRequest {
  readonly data: string;
  readonly out: string;
  readonly rules: Readonly<Record<string, string>>;
  readonly params: Readonly<Record<string, string>>;
  readonly isStatic: boolean;
  /** Which editions, of an analysis that comes in editions. */
  readonly editions: EditionsAsked;
}

/** What every report of one run shares, as it is now. */
export interface CommonNow {
  readonly request: RunRequest;
  readonly rasd: string | null;
  readonly packages: string;
  readonly node: string;
  /** Message of the last run of a report that failed, by the report's name. */
  readonly failures: Readonly<Record<string, string>>;
  /** Schema and tables that were checked last, as they are now. */
  readonly tables: HashesNow;
}

/** All that decides whether one report is fresh: its record can be held against this, item by item. */
export interface Circumstances extends CommonNow {
  /** Parameters that the report is to be built with, as given. */
  readonly given: Readonly<Record<string, string>>;
  /** Its place among editions, as text. */
  readonly edition: string;
  readonly code: HashesNow;
  readonly outputs: HashesNow;
}

/** Schema of the tables, in their folder. */
export const DESCRIPTOR_FILE = 'datapackage.json';
/** Lock file of the packages, in the workspace. */
export const LOCK_FILE = 'package-lock.json';

/** Hashes of files as they are now. In: paths, each made from a name by `place`. */
export function hashesNow(
  names: Iterable<string>,
  place: (name: string) => string,
  effects: Effects,
): HashesNow {
  const pairs = [...names].map((name) => {
    const bytes = effects.readBytes(place(name));
    return [name, bytes === null ? null : sha256(bytes)] as const;
  });
  return Object.fromEntries(pairs);
}

/** Names whose hash is another than it was, or that are gone; in the order of the record. */
export function changedNames(before: Hashes, now: HashesNow): string[] {
  return Object.keys(before).filter((name) => before[name] !== now[name]);
}

/** What decides on one report, read from the disk. */
export function circumstancesOf(
  entry: ManifestEntry | undefined,
  wanted: Pick<PlannedReport, 'given' | 'edition'>,
  {common, effects}: {readonly common: CommonNow; readonly effects: Effects},
): Circumstances {
  const {out} = common.request;
  return {
    ...common,
    given: wanted.given,
    edition: JSON.stringify(wanted.edition),
    code: hashesNow(Object.keys(entry?.code ?? {}), (path) => path, effects),
    outputs: hashesNow(Object.keys(entry?.outputs ?? {}), (name) => `${out}/${name}`, effects),
  };
}
