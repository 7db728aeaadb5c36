import type {Manifest, ManifestEntry} from '../manifest.ts';

/** A file of a report that came out other than the manifest says. */
export interface OtherFile {
  /** Name of the report; null for indexes and feeds. */
  readonly report: string | null;
  readonly file: string;
}

/** What differs between the manifest of a folder and that of its rebuild. */
export interface ManifestDifference {
  readonly files: readonly OtherFile[];
  /** Reports that were not built again at all. */
  readonly missing: readonly string[];
  /** Reports whose pages are the same, and parts of their record that are not. */
  readonly records: readonly {readonly report: string; readonly parts: readonly string[]}[];
}

/** Compares what was recorded of some reports with what came of building them again. */
export function compareManifests(
  recorded: Manifest,
  rebuilt: Manifest,
  reports: readonly string[],
): ManifestDifference {
  const pairs = reports.flatMap((name) => {
    const [was, is] = [recorded.reports.get(name), rebuilt.reports.get(name)];
    return was === undefined ? [] : [{name, was, is}];
  });
  const files = pairs.flatMap(({name, was, is}) =>
    is === undefined
      ? []
      : otherNames(was.outputs, is.outputs).map((file) => ({report: name, file})),
  );
  const others = new Set(files.map(({report}) => report));
  const isWhole = reports.length === recorded.reports.size;
  const pages = isWhole ? otherNames(recorded.pages, rebuilt.pages) : [];
  return {
    files: [...files, ...pages.map((file) => ({report: null, file}))],
    missing: pairs.filter(({is}) => is === undefined).map(({name}) => name),
    records: pairs.flatMap(({name, was, is}) => {
      const parts = is === undefined || others.has(name) ? [] : otherParts(was, is);
      return parts.length === 0 ? [] : [{report: name, parts}];
    }),
  };
}

/**
 * Inputs that a report is recorded with and that are others in its rebuild, or of which that is not sure: then it was
 * stale to begin with.
 */
export function otherInputs(was: ManifestEntry, is: ManifestEntry): string[] {
  const hashes = (['code', 'tables'] as const).flatMap((part) => otherNames(was[part], is[part]));
  const whole = (['packages', 'node', 'rasd'] as const).filter((part) => was[part] !== is[part]);
  const names = {
    packages: 'package-lock.json',
    node: 'the version of Node',
    rasd: "Rasd's own sources",
  };
  return [...hashes, ...whole.map((part) => names[part])];
}

function otherParts(was: ManifestEntry, is: ManifestEntry): string[] {
  const parts = Object.keys(was) as (keyof ManifestEntry)[]; // keys of an entry
  return parts.filter((part) => isOther(was, is, part));
}

function isOther(was: ManifestEntry, is: ManifestEntry, part: keyof ManifestEntry): boolean {
  // Where it is not sure which sources ran, nothing is said of them.
  if (part === 'rasd' && (was.rasd === null || is.rasd === null)) return false;
  return JSON.stringify(was[part]) !== JSON.stringify(is[part]);
}

/** Names whose hash is another, or that only one side has. */
export function otherNames(
  was: Readonly<Record<string, string>>,
  is: Readonly<Record<string, string>>,
): string[] {
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (name) => was[name] !== is[name],
  );
}
