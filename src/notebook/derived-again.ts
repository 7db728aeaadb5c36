import type {RowChange} from '../tables/again/patch-table.ts';
import type {SourceTables} from '../tables/read-package.ts';
import {createDerived, type Derived, type TableName} from './tables.ts';

/** Tables read again: those now, and what of them is another than it was (see createPackageReader). */
export interface ChangedTables {
  readonly tables: SourceTables;
  readonly changes: ReadonlyMap<string, RowChange>;
}

/** What stands for tables that look alike for long, and never for all that was read with them. */
const FIXED: ReadonlySet<TableName> = new Set(['outlets', 'places', 'regions']);

/**
 * What is derived from tables that were read again. Rows that did not change are the very objects they were, so that what
 * was made of them alone is still known; lists of claims, articles and links are new ones, since others take them for a
 * sign that nothing at all has changed. Events are made anew.
 */
export function derivedAgain(before: Derived, {tables, changes}: ChangedTables): Derived {
  const derived = createDerived(before);
  for (const [name, rows] of before.rows) {
    const change = changes.get(name);
    const now =
      change === undefined ? [...rows] : spliced(rows, addedTo(tables, name, change), change);
    derived.rows.set(name, change === undefined && FIXED.has(name) ? rows : Object.freeze(now));
  }
  return derived;
}

function spliced(
  rows: readonly unknown[],
  added: readonly unknown[],
  {start, removed}: RowChange,
): unknown[] {
  return [...rows.slice(0, start), ...added, ...rows.slice(start + removed)];
}

function addedTo(tables: SourceTables, name: string, {start, added}: RowChange): object[] {
  const table = tables.get(name)?.table.slice(start, start + added);
  return (table?.objects() ?? []).map((row) => Object.freeze(row));
}
