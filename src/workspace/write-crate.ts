import {roCrate, type CrateFile, type CrateTable} from '../report/ro-crate.ts';
import {feedName, indexName} from '../report/render-index.ts';
import {wordsOf} from '../report/words.ts';
import {UserError} from '../values/fault.ts';
import {LANGUAGES} from '../values/localized.ts';
import {sha256, type Effects} from './effects.ts';
import {openManifest, type ManifestEntry} from './manifest.ts';
import {packageVersions} from './package-versions.ts';
import {DESCRIPTOR_FILE} from './record/circumstances.ts';

/** Name of the metadata file, which the specification fixes. */
export const CRATE_FILE = 'ro-crate-metadata.json';

/** The folders a crate is made of. */
export interface CrateRequest {
  readonly data: string;
  readonly out: string;
}

/**
 * Writes `ro-crate-metadata.json` beside the reports that are built, and tells how many files it names. The same reports
 * give the same bytes. Errors: UserError where nothing is built, or a page is not the one that was built.
 */
export function writeCrate(request: CrateRequest, effects: Effects): number {
  const reports = [...openManifest(request.out, effects).reports.values()];
  if (reports.length === 0)
    throw new UserError(`no report is built in ${request.out}; run "rasd run" first`);
  const files = [
    ...reports.flatMap((entry) => reportFiles(entry, request, effects)),
    ...sharedFiles(request, effects),
  ];
  const crate = roCrate({
    title: {en: wordsOf('en').index_title, ar: wordsOf('ar').index_title},
    description: wordsOf('en').index_subtitle,
    date: latestDay(reports),
    licences: licencesOf(request, effects),
    files,
    tables: tablesOf(reports),
    software: packageVersions(effects),
  });
  effects.writeText(`${request.out}/${CRATE_FILE}`, `${JSON.stringify(crate, null, 2)}\n`);
  return files.length;
}

function reportFiles(entry: ManifestEntry, request: CrateRequest, effects: Effects): CrateFile[] {
  return LANGUAGES.map((language) => {
    const name = `${entry.name}.${language}.html`;
    const file = fileOf(name, request, effects);
    if (file.sha256 !== entry.outputs[name])
      throw new UserError(
        `${request.out}/${name} is not the page that was built; run "rasd run" again`,
      );
    return {
      ...file,
      title: entry.title[language],
      description: entry.subtitle[language],
      language,
      tables: entry.reads.map(({table}) => table),
    };
  });
}

function sharedFiles(request: CrateRequest, effects: Effects): CrateFile[] {
  return LANGUAGES.flatMap((language) =>
    [indexName(language), feedName(language)].map((name) => ({
      ...fileOf(name, request, effects),
      title: wordsOf(language).index_title,
      language,
      tables: [],
    })),
  );
}

function fileOf(name: string, {out}: CrateRequest, effects: Effects) {
  const bytes = effects.readBytes(`${out}/${name}`);
  if (bytes === null) throw new UserError(`${out}/${name} is not there; run "rasd run" first`);
  return {name, bytes: bytes.length, sha256: sha256(bytes)};
}

function tablesOf(reports: readonly ManifestEntry[]): CrateTable[] {
  const reads = reports.flatMap((entry) => entry.reads);
  const byName = new Map(
    reads.map(({table, path, rows, sha256: hash}) => [
      table,
      {name: table, path, rows, sha256: hash},
    ]),
  );
  return [...byName.values()];
}

function latestDay(reports: readonly ManifestEntry[]): string {
  const days = reports.flatMap(({asOf}) => (asOf === null ? [] : [asOf])).toSorted();
  return days.at(-1) ?? '1970-01-01';
}

interface Descriptor {
  readonly licenses?: readonly {readonly title?: string; readonly path?: string}[];
}

function licencesOf({data}: CrateRequest, effects: Effects) {
  const bytes = effects.readBytes(`${data}/${DESCRIPTOR_FILE}`);
  if (bytes === null) return [];
  const {licenses = []} = JSON.parse(Buffer.from(bytes).toString('utf8')) as Descriptor; // checked by every run
  return licenses.flatMap(({title, path}) =>
    path === undefined || !/^https?:/.test(path) ? [] : [{title: title ?? path, path}],
  );
}
