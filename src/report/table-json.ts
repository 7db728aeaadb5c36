import type {CellValue, TableView} from '../notebook/document.ts';
import type {Localized} from '../values/localized.ts';
import {isCited, isRange, rangeParts} from './cell-kinds.ts';

type JsonValue = string | number | boolean | null | Localized | readonly (number | null)[];

/**
 * A table as JSON: columns with their labels and types, rows as lists in the order of the columns. A counted
 * figure is `[low, best, high]`, high null for an open end; null in its place is no report.
 */
export function tableJson({columns, rows}: TableView): string {
  const lists = rows.map((row) => columns.map(({name}) => jsonValue(row[name] ?? null)));
  return `${JSON.stringify({range: ['low', 'best', 'high'], columns, rows: lists})}\n`;
}

function jsonValue(cell: CellValue): JsonValue {
  const value = isCited(cell) ? cell.value : cell;
  return isRange(value) ? rangeParts(value) : value;
}
