import {UserError} from '../values/fault.ts';
import type {BuiltReport} from './build-report.ts';
import type {Effects} from './effects.ts';
import {MANIFEST_FILE, manifestText, type Manifest} from './manifest.ts';
import {changedNames, hashesNow, LOCK_FILE, type RunRequest} from './record/circumstances.ts';

/** A folder of reports that this run holds, with its manifest as of now. */
export interface Folder {
  manifest: Manifest;
  readonly effects: Effects;
  readonly request: RunRequest;
  /** Whether the folder is still held. */
  readonly isHeld: () => boolean;
}

/**
 * Writes a report and its record: pages first, the record last, so that a record never speaks of pages that are not there.
 * Errors: UserError where a table, the analysis or the packages changed since they were read; nothing is written then.
 */
export function commitReport({entry, pages}: BuiltReport, folder: Folder): void {
  const {effects, request} = folder;
  checkSettled({...entry.code, [LOCK_FILE]: entry.packages}, (path) => path, effects);
  checkSettled(folder.manifest.tables, (file) => `${request.data}/${file}`, effects);
  const reports = new Map([...folder.manifest.reports, [entry.name, entry]]);
  writeFolder(pages, {...folder.manifest, reports}, folder);
}

/** Writes files and the manifest that speaks of them, in this order. */
export function writeFolder(
  files: ReadonlyMap<string, string>,
  manifest: Manifest,
  folder: Folder,
): void {
  const {effects, request, isHeld} = folder;
  if (!isHeld()) {
    throw new UserError(
      `${request.out} was taken over by another run, or removed, meanwhile; nothing more was written, run again`,
    );
  }
  const all = [...files, [MANIFEST_FILE, manifestText(manifest)] as const];
  effects.writeTexts(new Map(all.map(([name, text]) => [`${request.out}/${name}`, text])));
  folder.manifest = manifest;
}

function checkSettled(
  before: Readonly<Record<string, string>>,
  place: (name: string) => string,
  effects: Effects,
): void {
  const changed = changedNames(before, hashesNow(Object.keys(before), place, effects));
  if (changed.length === 0) return;
  throw new UserError(
    changed.map((name) => ({
      file: place(name),
      message: 'changed during the run; the report was left as it was, run again',
      severity: 'error',
    })),
  );
}
