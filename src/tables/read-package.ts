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
import {readTable, type RawTable} from './read-table.ts';
import type {TableRows} from './rows.ts';

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
 * nothing but what `readBytes` gives.
 * In: `path` of the descriptor (`data/datapackage.json`); tables lie beside it.
 */
export function readPackage(readBytes: ReadBytes, path: string): PackageRead {
  const {descriptor, faults} = readDescriptorFile(readBytes, path);
  if (descriptor === null) return {tables: new Map(), faults, descriptor};
  const missing: Fault[] = [];
  const raw = descriptor.resources.flatMap((resource) => {
    const file = path.replace(/[^/]*$/, '') + resource.path;
    const bytes = readBytes(file);
    if (bytes !== null) return [readTable(bytes, {resource, path: file, descriptorPath: path})];
    missing.push(missingFile(file, path));
    return [];
  });
  checkTables(raw);
  const all = [...faults, ...missing, ...raw.flatMap((table) => table.faults.list())];
  const tables = new Map(raw.map((table) => [table.resource.name, sourceTable(table)]));
  return {tables, faults: sortFaults(all), descriptor};
}

/** The rows of a table of Rasd's own package, one object a row. Errors: UserError where the package has
 *  no such table. Right only for tables read without an error. */
export function rowsOf<K extends keyof TableRows>(tables: SourceTables, name: K): TableRows[K][] {
  const source = tables.get(name);
  if (source === undefined) throw new UserError(`table "${name}" is not in the data package`);
  // The schema from which the row types are written has been checked on every cell.
  return source.table.objects() as TableRows[K][];
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

function checkTables(tables: readonly RawTable[]): void {
  for (const table of tables) {
    checkConstraints(table);
    checkUnique(table);
    checkForeignKeys(table, tables);
  }
  checkRasd(tables);
}

function sourceTable(raw: RawTable): SourceTable {
  const {resource, path, lines, sha256, rows, columns} = raw;
  const names = resource.schema.fields.map(
    (field: Resource['schema']['fields'][number]) => field.name,
  );
  const table = createTable(Object.fromEntries(columns), names);
  return {name: resource.name, path, table, lines, sha256, rows};
}
