import type {TableView} from '../notebook/document.ts';

/** A table as JSON: columns with their labels and types, rows as lists in the order of the columns. */
export function tableJson({columns, rows}: TableView): string {
  const lists = rows.map((row) => columns.map(({name}) => row[name] ?? null));
  return `${JSON.stringify({columns, rows: lists})}\n`;
}
