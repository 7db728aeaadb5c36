import {checkForeignKeys, checkUnique} from '../check-keys.ts';
import {checkRasd} from '../checks/check-rasd.ts';
import type {Descriptor} from '../descriptor.ts';
import {FaultList} from '../fault-list.ts';
import {
  declaredFiles,
  readDeclared,
  sourceTable,
  type DeclaredFiles,
  type PackageRead,
  type ReadBytes,
  type SourceTable,
} from '../read-package.ts';
import type {RawTable} from '../read-table.ts';
import {nearRows} from './near-rows.ts';
import {patchTable, type KnownTable, type RowChange} from './patch-table.ts';

/** What of the tables is another than when they were last read without an error. */
export interface PackageReread extends PackageRead {
  /** By table; tables that are not here are the very values they were. Null: all may be others. */
  readonly changes: ReadonlyMap<string, RowChange> | null;
}

/** Reads a package again and again, in a process that goes on. */
export interface PackageReader {
  /**
   * As readPackage, with the same tables and the same errors. After a change of some lines only these are read and checked;
   * then nothing is said of what is only worth a warning.
   */
  read(readBytes: ReadBytes): PackageReread;
}

interface KnownPackage {
  readonly descriptor: Descriptor;
  /** In the order of the descriptor. */
  readonly files: readonly KnownFile[];
}

interface KnownFile extends KnownTable {
  readonly source: SourceTable;
}

/** In: path of the descriptor, as for readPackage. */
export function createPackageReader(path: string): PackageReader {
  let known: KnownPackage | null = null;
  return {
    read: (readBytes) => {
      const declared = declaredFiles(readBytes, path);
      const again = known === null ? null : readAgain(known, declared);
      if (again !== null) {
        known = again.known;
        return {...readOf(again.known), changes: again.changes};
      }
      const {raw, faults} = readDeclared(declared);
      const {descriptor} = declared;
      const files = raw.map((table, file) => ({
        table,
        bytes: bufferOf(declared.files[file]?.bytes),
        source: sourceTable(table),
      }));
      const isSound = descriptor !== null && !faults.some(({severity}) => severity === 'error');
      if (isSound) known = {descriptor, files};
      const tables = new Map(files.map(({source}) => [source.name, source]));
      return {tables, faults, descriptor, changes: null};
    },
  };
}

function readOf({files, descriptor}: KnownPackage): PackageRead {
  return {
    tables: new Map(files.map(({source}) => [source.name, source])),
    faults: [],
    descriptor,
  };
}

interface Again {
  readonly known: KnownPackage;
  readonly changes: ReadonlyMap<string, RowChange>;
}

/** Null where the whole package must be read: it has an error, or more than lines of its tables changed. */
function readAgain(known: KnownPackage, {descriptor, files, missing}: DeclaredFiles): Again | null {
  const isSame = JSON.stringify(descriptor) === JSON.stringify(known.descriptor);
  if (!isSame || missing.length > 0) return null;
  const changes = new Map<string, RowChange>();
  const now: KnownFile[] = [];
  for (const [place, file] of files.entries()) {
    const before = known.files[place];
    const bytes = bufferOf(file.bytes);
    if (before === undefined) return null;
    if (before.bytes.equals(bytes)) {
      now.push(before);
      continue;
    }
    const patched = patchTable(before, bytes, file);
    if (patched === null) return null;
    changes.set(file.resource.name, patched.change);
    now.push({table: patched.table, bytes, source: sourceTable(patched.table)});
  }
  const tables = now.map(({table}) => table);
  return hasError(tables, changes) ? null : {known: {...known, files: now}, changes};
}

/** Keys of the tables that changed and of those that refer to them, and all else of the rows near those that changed. */
function hasError(tables: readonly RawTable[], changes: ReadonlyMap<string, RowChange>): boolean {
  if (changes.size === 0) return false;
  const whole = tables.map((table) => ({...table, faults: new FaultList(table.path)}));
  for (const table of whole) {
    const {name, schema} = table.resource;
    const isChanged = changes.has(name);
    if (isChanged) checkUnique(table);
    if (isChanged || schema.foreignKeys.some(({reference}) => changes.has(reference.resource)))
      checkForeignKeys(table, whole);
  }
  const near = nearRows(tables, changes);
  checkRasd(near);
  const found = [...whole, ...near].flatMap(({faults}) => faults.list());
  return found.some(({severity}) => severity === 'error');
}

function bufferOf(bytes: Uint8Array = new Uint8Array()): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
