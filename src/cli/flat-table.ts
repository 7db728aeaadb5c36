import {table, type ColumnTable} from 'arquero';

/** Rows as a table with just these columns, which stand there also where there are no rows. */
export function flatTable<Column extends string>(
  rows: readonly Readonly<Record<Column, unknown>>[],
  columns: readonly Column[],
): ColumnTable {
  return table(columns.map((name) => [name, rows.map((row) => row[name])]));
}
