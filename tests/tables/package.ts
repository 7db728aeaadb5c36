import {readPackage, type PackageRead} from '../../src/tables/read-package.ts';
import {faultText} from '../../src/values/fault.ts';

/** A field as written in a descriptor: its name alone stands for text. */
export type FieldSpec = string | {readonly name: string; readonly [property: string]: unknown};

export interface TableSpec {
  readonly fields: readonly FieldSpec[];
  readonly csv: string | Uint8Array | null;
  /** Further properties of the schema and of the resource. */
  readonly schema?: object;
  readonly resource?: object;
}

/** Reads a package written in place: tables by name, each in data/NAME.csv. */
export function readTables(tables: Readonly<Record<string, TableSpec>>): PackageRead {
  const resources = Object.entries(tables).map(([name, spec]) => describeTable(name, spec));
  const path = 'data/datapackage.json';
  return readPackage((file) => {
    if (file === path) return Buffer.from(JSON.stringify({resources}));
    const csv = tables[file.slice('data/'.length, -'.csv'.length)]?.csv ?? null;
    return typeof csv === 'string' ? Buffer.from(csv) : csv;
  }, path);
}

function describeTable(name: string, {fields, schema, resource}: TableSpec): object {
  const list = fields.map((field) => (typeof field === 'string' ? {name: field} : field));
  return {name, path: `${name}.csv`, schema: {fields: list, ...schema}, ...resource};
}

/** The faults as a person sees them; warnings are marked. */
export function messagesOf({faults}: PackageRead): string[] {
  return faults.map(
    (fault) => `${fault.severity === 'warning' ? 'warning ' : ''}${faultText(fault)}`,
  );
}

/** Rows of one table as objects. */
export function rowsIn(read: PackageRead, name: string): object[] {
  return read.tables.get(name)?.table.objects() ?? [];
}
