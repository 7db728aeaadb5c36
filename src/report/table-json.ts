import type {CellValue, TableView, ViewColumn} from '../notebook/document.ts';
import type {Localized} from '../values/localized.ts';
import {isCited, isRange, rangeParts} from './cell-kinds.ts';

type JsonValue = string | number | boolean | null | Localized | readonly (number | null)[];

/**
 * A table as JSON: columns with their labels and types, rows as lists in the order of the columns. A counted
 * figure is `[low, best, high]`, high null for an open end; null in its place is no report. Where a column of bilingual
 * texts says few things often, they stand once in its `categories`, and its cells hold their places in that list, from 0.
 */
export function tableJson({columns, rows}: TableView): string {
  const packed = columns.map((column) =>
    packColumn(
      column,
      rows.map((row) => jsonValue(row[column.name] ?? null)),
    ),
  );
  const lists = rows.map((_, place) => packed.map(({cells}) => cells[place] ?? null));
  return `${JSON.stringify({
    range: ['low', 'best', 'high'],
    columns: packed.map(({column}) => column),
    rows: lists,
  })}\n`;
}

interface PackedColumn {
  readonly column: ViewColumn & {readonly categories?: readonly JsonValue[]};
  readonly cells: readonly JsonValue[];
}

function packColumn(column: ViewColumn, values: readonly JsonValue[]): PackedColumn {
  const plain = {column, cells: values};
  if (!values.some(isText)) return plain;
  const places = new Map<string, number>();
  const cells = values.map((value) => {
    if (value === null) return null;
    const key = JSON.stringify(value);
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    return place;
  });
  if (places.size > values.length / 2) return plain;
  const categories = [...places.keys()].map((key) => JSON.parse(key) as JsonValue);
  return {column: {...column, categories}, cells};
}

function isText(value: JsonValue): boolean {
  return typeof value === 'object' && value !== null && 'en' in value;
}

function jsonValue(cell: CellValue): JsonValue {
  const value = isCited(cell) ? cell.value : cell;
  return isRange(value) ? rangeParts(value) : value;
}
