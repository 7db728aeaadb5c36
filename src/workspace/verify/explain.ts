import {sha256} from '../effects.ts';
import {otherInputs, type ManifestDifference, type OtherFile} from './compare-manifests.ts';
import {comparePages} from './compare-pages.ts';
import {DISGUISES} from './disguises.ts';
import type {Built, Rebuilding} from './rebuild.ts';
import {recordPlaces} from './record-places.ts';

/** One thing that did not come out as recorded. */
export interface Difference {
  /** Name of the report; null where it is about all. */
  readonly report: string | null;
  readonly file: string | null;
  /** What differs, and in which cell; sentences. */
  readonly places: readonly string[];
  /** What made it differ, as far as could be found out. */
  readonly causes: readonly string[];
}

/** Says where files differ and why: which inputs are others, or under which single disguise the report changes. */
export async function explain(
  difference: ManifestDifference,
  built: Built,
  rebuilding: Rebuilding,
): Promise<Difference[]> {
  const {files, missing, records} = difference;
  const found: Difference[] = [
    ...missing.map((report) => ({
      report,
      file: null,
      places: ['was not built', ...built.faults],
      causes: [],
    })),
    ...records.map(({report, parts}) => ({
      report,
      file: null,
      places: [`the pages are the same, but not what is recorded of: ${parts.join(', ')}`],
      causes: inputsOf(report, built, rebuilding),
    })),
  ];
  if (files.length === 0) return found;
  const isStale = files.some(({report}) => inputsOf(report, built, rebuilding).length > 0);
  const plain = isStale ? null : await rebuilding.build([], 'reports-plain');
  const culprits = plain === null ? [] : await findCulprits(files, plain, rebuilding);
  for (const other of files) {
    found.push({
      ...other,
      places: placesOf(other, {built, plain, rebuilding}),
      causes: [...inputsOf(other.report, built, rebuilding), ...culprits],
    });
  }
  return found;
}

/** Inputs of a report that are no longer those it was built from. */
function inputsOf(report: string | null, built: Built, {recorded}: Rebuilding): string[] {
  const [was, is] = [recorded.reports.get(report ?? ''), built.manifest.reports.get(report ?? '')];
  if (was === undefined || is === undefined) return [];
  return otherInputs(was, is).map(
    (name) => `${name} is not what it was built from; run "rasd run" first`,
  );
}

/** Builds under each disguise alone, where a build under none is as recorded. */
async function findCulprits(
  files: readonly OtherFile[],
  plain: Built,
  rebuilding: Rebuilding,
): Promise<string[]> {
  const isOther = (built: Built) =>
    files.some(({file}) => hashOf(file, built) !== recordedHash(file, rebuilding));
  if (isOther(plain)) return ['it differs in another folder, whatever the rest'];
  const culprits: string[] = [];
  for (const [index, disguise] of DISGUISES.entries()) {
    const built = await rebuilding.build([disguise], `reports-${index}`);
    if (isOther(built)) culprits.push(`it differs under another ${disguise.name}`);
  }
  return culprits.length > 0 ? culprits : ['it differs from build to build'];
}

interface Texts {
  readonly built: Built;
  /** Built under no disguise; null where what was recorded cannot come of it. */
  readonly plain: Built | null;
  readonly rebuilding: Rebuilding;
}

function placesOf({report, file}: OtherFile, {built, plain, rebuilding}: Texts): string[] {
  const recorded = recordedHash(file, rebuilding);
  const texts = [rebuilding.readOwn(file), plain?.read(file) ?? null];
  const before = texts.find((text) => text !== null && sha256(text) === recorded) ?? null;
  const after = built.read(file);
  if (after === null) return ['was not written'];
  if (before === null)
    return [
      'the page as it was recorded is not there, so that only the record can be compared',
      ...recordedPlaces(report, built, rebuilding),
    ];
  return comparePages(before, after);
}

function recordedPlaces(report: string | null, built: Built, {recorded}: Rebuilding): string[] {
  const [was, is] = [recorded.reports.get(report ?? ''), built.manifest.reports.get(report ?? '')];
  return was === undefined || is === undefined ? [] : recordPlaces(was, is);
}

function hashOf(file: string, built: Built): string | null {
  const text = built.read(file);
  return text === null ? null : sha256(text);
}

/** SHA-256 of a file as the manifest has it. */
export function recordedHash(file: string, {recorded}: Rebuilding): string | null {
  const entries = [...recorded.reports.values()].map(({outputs}) => outputs[file]);
  return entries.find((hash) => hash !== undefined) ?? recorded.pages[file] ?? null;
}
