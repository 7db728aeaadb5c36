import {openRevision} from '../diff/git-files.ts';
import type {Effects} from '../effects.ts';
import {MANIFEST_FILE, openManifest, type Manifest, type ManifestEntry} from '../manifest.ts';
import {otherInputs, otherNames} from './compare-manifests.ts';
import type {Difference} from './explain.ts';
import {recordPlaces} from './record-places.ts';

/** How the manifest that git has stands to the one that lies in the folder of reports. */
export interface CommittedRecord {
  /** Files that came out otherwise here than where the record was committed, from the same inputs. */
  readonly differences: readonly Difference[];
  /** Reports whose committed record is of other inputs, each with what is other. */
  readonly older: readonly {readonly report: string; readonly inputs: readonly string[]}[];
}

/** Holds records against those of the last commit; null where git has no manifest of the folder. */
export function committedRecord(
  recorded: Manifest,
  reports: readonly string[],
  {out, effects}: {readonly out: string; readonly effects: Effects},
): CommittedRecord | null {
  const committed = manifestOfHead(out, effects);
  if (committed === null) return null;
  const [differences, older] = [[] as Difference[], [] as {report: string; inputs: string[]}[]];
  for (const report of reports) {
    const [was, is] = [committed.reports.get(report), recorded.reports.get(report)];
    if (is === undefined) continue;
    const inputs =
      was === undefined ? ['never recorded'] : [...otherInputs(was, is), ...otherWishes(was, is)];
    if (inputs.length > 0) older.push({report, inputs});
    else if (was !== undefined) differences.push(...otherPages(report, was, is));
  }
  return {differences, older};
}

function manifestOfHead(out: string, effects: Effects): Manifest | null {
  try {
    const {readBytes} = openRevision('HEAD', effects.root);
    return readBytes(`${out}/${MANIFEST_FILE}`) === null
      ? null
      : openManifest(out, {...effects, readBytes});
  } catch {
    return null; // no git, no commit
  }
}

function otherWishes(was: ManifestEntry, is: ManifestEntry): string[] {
  return wishesOf(was) === wishesOf(is) ? [] : ['asked for otherwise'];
}

function wishesOf({given, rules, edition, isStatic}: ManifestEntry): string {
  return JSON.stringify([given, rules, edition, isStatic]);
}

function otherPages(report: string, was: ManifestEntry, is: ManifestEntry): Difference[] {
  return otherNames(was.outputs, is.outputs).map((file) => ({
    report,
    file,
    places: recordPlaces(was, is),
    causes: [
      'the last commit records other bytes from the same inputs: another machine, or packages that are not those of package-lock.json',
    ],
  }));
}
