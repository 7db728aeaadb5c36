import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parse} from 'csv-parse/sync';

export type Row = Readonly<Record<string, string>>;

export const DATA = fileURLToPath(new URL('../../data/', import.meta.url));
export const FACTS = fileURLToPath(new URL('../../../shared/facts/', import.meta.url));
export const hasFacts = existsSync(FACTS);

/** Rows of a CSV file as text, empty cells as empty text. */
export function readRows(folder: string, name: string): Row[] {
  return parse<Row>(readFileSync(`${folder}${name}.csv`), {columns: true, skip_empty_lines: true});
}

/** The cell of a row; a missing column is an error of the test. */
export function cell(row: Row, column: string): string {
  const text = row[column];
  if (text === undefined) throw new Error(`no column ${column}`);
  return text;
}

/** Rows by the text of one column. */
export function indexBy(rows: readonly Row[], column: string): Map<string, Row> {
  return new Map(rows.map((row) => [cell(row, column), row]));
}
