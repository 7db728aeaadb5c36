import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {UserError} from '../values/fault.ts';

/** A folder that is written as one. */
export interface FolderSpec {
  /** Its path as the user knows it, and the folder that the path is relative to. */
  readonly path: string;
  readonly root: string;
  /** Texts by file name. */
  readonly files: ReadonlyMap<string, string>;
  /** Whether a descriptor found in it is that of an earlier writing of the same kind. */
  readonly isOurs: (descriptor: string) => boolean;
}

/**
 * Writes a folder beside and renames it, so that whatever fails or is killed leaves the old folder whole. It may take the
 * place of nothing, of an empty folder, or of an earlier writing that holds no other files. Errors: UserError.
 */
export function writeFolder(spec: FolderSpec): void {
  const full = resolve(spec.root, spec.path);
  refuseOthers(full, spec);
  const beside = `${full}.${process.pid}.tmp`;
  const old = `${full}.${process.pid}.old`;
  try {
    mkdirSync(dirname(full), {recursive: true});
    mkdirSync(beside);
    for (const [name, text] of spec.files) writeFileSync(join(beside, name), text, {flush: true});
    if (existsSync(full)) renameSync(full, old);
    takePlace(beside, {full, old});
    rmSync(old, {recursive: true, force: true});
  } catch (error) {
    rmSync(beside, {recursive: true, force: true});
    throw new UserError(
      `${spec.path} cannot be written (${codeOf(error)}); check the folder, its rights and the free space`,
    );
  }
}

function takePlace(beside: string, {full, old}: {full: string; old: string}): void {
  try {
    renameSync(beside, full);
  } catch (error) {
    if (existsSync(old)) renameSync(old, full);
    throw error;
  }
}

function refuseOthers(full: string, {path, files, isOurs}: FolderSpec): void {
  const found = listNames(full, path);
  if (found.length === 0) return;
  const other = found.find((name) => !files.has(name));
  const refusal = (why: string) =>
    new UserError(`${path} ${why}; give an empty folder, a new one, or one that an import wrote`);
  if (other !== undefined) throw refusal(`holds "${other}", which no import wrote`);
  const descriptor = join(full, 'datapackage.json');
  if (!existsSync(descriptor) || !isOurs(readFileSync(descriptor, 'utf8')))
    throw refusal('holds tables that no import wrote');
}

function listNames(full: string, path: string): string[] {
  try {
    return readdirSync(full).sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw new UserError(`${path} cannot be read as a folder (${codeOf(error)}); give a folder`);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault';
}
