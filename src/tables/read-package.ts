import {table as createTable, type ColumnTable} from 'arquero';
import {UserError, type Fault} from '../values/fault.ts';
import {checkConstraints} from './check-constraints.ts';
import {checkForeignKeys, checkUnique} from './check-keys.ts';
import {checkRasd} from './checks/check-rasd.ts';
import {sortFaults} from './fault-list.ts';
import {decodeTable} from './decode.ts';
import type {Descriptor, Resource} from './descriptor.ts';
import {FaultList} from './fault-list.ts';
import {readDescriptor} from './read-descriptor.ts';
import {keptTable, readTable, type RawTable, type ReadTableOptions} from './read-table.ts';
import type {TableRows} from './rows.ts';
import {
  keepColumns,
  keepVerdict,
  keptVerdict,
  LEAST_BYTES,
  NO_CACHE,
  type TableCache,
} from './table-cache.ts';

/** The bytes of a file by its path as the user knows it, or null where there is none. */
export type ReadBytes = (path: string) => Uint8Array | null;

/** One table as read. Columns stand in the order of the schema; missing cells are null. */
export interface SourceTable {
  readonly name: string;
  /** `data/claims.csv`. */
  readonly path: string;
  readonly table: ColumnTable;
  /** Line in the file on which each row starts, from 1. */
  readonly lines: readonly number[];
  /** Of the bytes of the file, in hexadecimal. */
  readonly sha256: string;
  readonly rows: number;
}

/** Tables by name, in the order of the descriptor. */
export type SourceTables = ReadonlyMap<string, SourceTable>;

/** What came of reading a package. */
export interface PackageRead {
  /** By name, in the order of the descriptor; only those whose file is there. */
  readonly tables: SourceTables;
  /** Of all files, by file and line. With an error among them the tables are not to be counted on. */
  readonly faults: readonly Fault[];
  /** Null where the descriptor itself is at fault. */
  readonly descriptor: Descriptor | null;
}

/**
 * Reads and checks all tables of a data package: bytes in, typed tables and every fault out. Touches
 * nothing but what `readBytes` gives and the cache; with a cache or without, what comes of it is the same.
 * In: `path` of the descriptor (`data/datapackage.json`); tables lie beside it.
 */
export function readPackage(
  readBytes: ReadBytes,
  path: string,
  cache: TableCache = NO_CACHE,
): PackageRead {
  const declared = declaredFiles(readBytes, path);
  const {files, descriptor, missing} = declared;
  const isCached = cache !== NO_CACHE && sizeOf(files) >= LEAST_BYTES;
  const kept = isCached ? files.map((file) => keptTable(file.bytes, file, cache)) : [];
  const known = missing.length > 0 ? null : keptPackage(kept, descriptor, cache);
  if (known !== null) return known;
  const {raw, faults} = readDeclared(declared, kept);
  if (isCached && descriptor !== null) keepPackage({raw, kept, descriptor, faults}, cache);
  return {tables: sourceTables(raw), faults, descriptor};
}

/** Tables by the place of their files, as kept from packages that had no error; null where a file is not known. */
type KeptTables = readonly (RawTable | null)[];

/** The files that a descriptor names. */
export interface DeclaredFiles {
  /** Null where the descriptor itself is at fault. */
  readonly descriptor: Descriptor | null;
  readonly files: readonly DeclaredFile[];
  /** Faults of the descriptor. */
  readonly faults: readonly Fault[];
  /** Of files that are not there. */
  readonly missing: readonly Fault[];
}

/** Takes the bytes of all files of a package; nothing of tables is read yet. */
export function declaredFiles(readBytes: ReadBytes, path: string): DeclaredFiles {
  const {descriptor, faults} = readDescriptorFile(readBytes, path);
  const missing: Fault[] = [];
  const files = (descriptor?.resources ?? []).flatMap((resource): DeclaredFile[] => {
    const file = path.replace(/[^/]*$/, '') + resource.path;
    const bytes = readBytes(file);
    if (bytes !== null) return [{bytes, resource, path: file, descriptorPath: path}];
    missing.push(missingFile(file, path));
    return [];
  });
  return {descriptor, files, faults, missing};
}

/** Reads and checks the tables, but for those that are kept. Out: with every fault, by file and line. */
export function readDeclared(
  {files, faults, missing}: DeclaredFiles,
  kept: KeptTables = [],
): {readonly raw: readonly RawTable[]; readonly faults: readonly Fault[]} {
  const raw = files.map((file, place) => kept[place] ?? readTable(file.bytes, file));
  checkTables(raw, kept);
  const all = [...faults, ...missing, ...raw.flatMap((table) => table.faults.list())];
  return {raw, faults: sortFaults(all)};
}

/** The rows of a table of Rasd's own package, one object a row. Errors: UserError where the package has
 *  no such table. Right only for tables read without an error. */
export function rowsOf<K extends keyof TableRows>(tables: SourceTables, name: K): TableRows[K][] {
  const source = tables.get(name);
  if (source === undefined) throw new UserError(`table "${name}" is not in the data package`);
  // The schema from which the row types are written has been checked on every cell.
  return source.table.objects() as TableRows[K][];
}

/** A file of a package with its declaration. */
export type DeclaredFile = ReadTableOptions & {readonly bytes: Uint8Array};

/** The package as it was read before, where all its tables are kept and these very ones were checked then. */
function keptPackage(
  kept: KeptTables,
  descriptor: Descriptor | null,
  cache: TableCache,
): PackageRead | null {
  const raw = kept.filter((table) => table !== null);
  if (descriptor === null || raw.length < kept.length || raw.length === 0) return null;
  const faults = keptVerdict(cache, verdictParts(raw, descriptor));
  return faults === null ? null : {tables: sourceTables(raw), faults, descriptor};
}

interface CheckedPackage {
  readonly raw: readonly RawTable[];
  readonly kept: KeptTables;
  readonly descriptor: Descriptor;
  readonly faults: readonly Fault[];
}

function keepPackage({raw, kept, descriptor, faults}: CheckedPackage, cache: TableCache): void {
  if (faults.some(({severity}) => severity === 'error')) return;
  for (const [place, {resource, sound, sha256}] of raw.entries()) {
    const isNew = sound !== null && (kept[place] ?? null) === null;
    if (isNew) keepColumns(cache, resource, {columns: sound, hash: sha256});
  }
  keepVerdict(cache, verdictParts(raw, descriptor), faults);
}

/** All that checks look at, and the paths that their words name. */
function verdictParts(raw: readonly RawTable[], descriptor: Descriptor): unknown[] {
  return [descriptor, ...raw.map(({path, sha256}) => [path, sha256])];
}

function sizeOf(files: readonly DeclaredFile[]): number {
  return files.reduce((sum, {bytes}) => sum + bytes.length, 0);
}

function sourceTables(raw: readonly RawTable[]): SourceTables {
  return new Map(raw.map((table) => [table.resource.name, sourceTable(table)]));
}

function readDescriptorFile(readBytes: ReadBytes, path: string) {
  const bytes = readBytes(path);
  if (bytes === null) return {descriptor: null, faults: [missingFile(path, null)]};
  const faults = new FaultList(path);
  const text = decodeTable(bytes, {encoding: 'utf-8', descriptorPath: path, faults});
  if (text === null) return {descriptor: null, faults: faults.list()};
  return readDescriptor(Buffer.from(text).toString('utf8'), path);
}

function missingFile(file: string, declaredIn: string | null): Fault {
  const advice = declaredIn === null ? 'create it' : `create it or remove it from ${declaredIn}`;
  return {file, message: `is not there; ${advice}`, severity: 'error'};
}

/** Those that are kept had no error: what of a table depends on nothing else was looked at then. */
function checkTables(tables: readonly RawTable[], kept: KeptTables): void {
  for (const table of tables) {
    if (!kept.includes(table)) {
      checkConstraints(table);
      checkUnique(table);
    }
    checkForeignKeys(table, tables);
  }
  checkRasd(tables);
}

/** A table that passed its checks, as analyses see it. */
export function sourceTable(raw: RawTable): SourceTable {
  const {resource, path, lines, rows, columns} = raw;
  const names = resource.schema.fields.map(
    (field: Resource['schema']['fields'][number]) => field.name,
  );
  const table = createTable(Object.fromEntries(columns), names);
  return {
    name: resource.name,
    path,
    table,
    lines,
    rows,
    get sha256() {
      return raw.sha256;
    },
  };
}
