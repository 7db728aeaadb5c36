import type {Value} from './cast.ts';
import type {ForeignKey} from './descriptor.ts';
import {nearestHint} from './nearest.ts';
import {referencedResource} from './read-descriptor.ts';
import type {RawTable} from './read-table.ts';
import {shown} from './shown.ts';

const HINTS_AMONG = 50_000;

/** Keys that stand twice: the primary key and every unique field. The fault names the first line. */
export function checkUnique(table: RawTable): void {
  const {primaryKey, fields} = table.resource.schema;
  const unique = fields.filter((field) => field.constraints.unique).map((field) => [field.name]);
  const keys = [primaryKey, ...unique.filter(([name]) => name !== primaryKey.join())];
  for (const names of keys) {
    if (names.length > 0 && names.every((name) => table.present.has(name)))
      checkTwice(table, names);
  }
}

function checkTwice(table: RawTable, names: readonly string[]): void {
  const {rows, lines, faults, columns} = table;
  const [only] = names.length === 1 ? names.map((name) => columns.get(name)) : [];
  if (only?.isUnique?.() === true) return;
  const keyAt = keyReader(table, names);
  const first = new Map<Value, number>();
  for (let row = 0; row < rows; row++) {
    const key = keyAt(row);
    if (key === null) continue;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, row);
      continue;
    }
    const message = () =>
      `${keyText(table, names, row)} stands already on line ${lines[before]}; give every row its own`;
    faults.add({line: lines[row] ?? 0, column: names.join(), kind: 'stands already', message});
  }
}

/** Values that point to no row of the table they refer to. A table that
 *  could not be read to the end is not asked. */
export function checkForeignKeys(table: RawTable, tables: readonly RawTable[]): void {
  const resources = tables.map((other) => other.resource);
  for (const key of table.resource.schema.foreignKeys) {
    const resource = referencedResource(key, table.resource, resources);
    const target = tables.find((other) => other.resource === resource);
    const isReady =
      target?.whole === true &&
      key.fields.every((name) => table.present.has(name)) &&
      key.reference.fields.every((name) => target.present.has(name));
    if (isReady) checkForeignKey(table, key, target);
  }
}

function checkForeignKey(table: RawTable, {fields, reference}: ForeignKey, target: RawTable): void {
  const {rows, lines, faults, broken} = table;
  const known = knownKeys(target, reference.fields);
  const keyAt = keyReader(table, fields);
  for (let row = 0; row < rows; row++) {
    const key = keyAt(row);
    if (key === null || known.has(key) || broken.has(row)) continue;
    const message = () =>
      `${keyText(table, fields, row)} is not known${hint(key, known, target.path)}`;
    faults.add({line: lines[row] ?? 0, column: fields.join(), kind: 'is not known', message});
  }
}

/** No near value for keys of several fields, nor where the search among very many would take long. */
function hint(key: Value, known: ReadonlySet<Value>, path: string): string {
  const isSearched = known.size <= HINTS_AMONG && !String(key).includes('\0');
  const candidates = isSearched ? [...known].filter((value) => value !== null).map(String) : [];
  return nearestHint(String(key), candidates, `see ${path}`);
}

function knownKeys(table: RawTable, names: readonly string[]): Set<Value> {
  const keyAt = keyReader(table, names);
  const known = new Set<Value>();
  for (let row = 0; row < table.rows; row++) known.add(keyAt(row));
  return known;
}

/** The key of a row: its value, or several joined by NUL (which no cell holds); null where one is null. */
function keyReader({columns}: RawTable, names: readonly string[]): (row: number) => Value {
  const parts = names.map((name) => columns.get(name) ?? []);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return (row) => only.at(row) ?? null;
  return (row) => {
    const values = parts.map((part) => part.at(row) ?? null);
    return values.includes(null) ? null : values.join('\0');
  };
}

/** `article_id "a-1", mention "2"`. */
function keyText({columns}: RawTable, names: readonly string[], row: number): string {
  return names.map((name) => `${name} ${shown(columns.get(name)?.at(row) ?? '')}`).join(', ');
}
