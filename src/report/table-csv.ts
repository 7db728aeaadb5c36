import type {CellValue, TableView, ViewColumn} from '../notebook/document.ts';
import {isCited, isLocalized, isRange, rangeParts} from './cell-kinds.ts';

type Plain = string | number | boolean | null;

/**
 * A table as CSV for a spreadsheet (RFC 4180 in UTF-8, its lines ended by LF as those of the project's tables), the same
 * in both editions: a bilingual text becomes `name_en, name_ar`, a range `name_low, name_best, name_high` (high empty
 * and low filled: open end; all three empty: no report).
 * Texts that a spreadsheet would run (a first sign of = + - @, tab or carriage return) get an apostrophe
 * before them, as OWASP advises ("CSV injection"); numbers are written as they are.
 */
export function tableCsv(view: TableView): string {
  const shapes = view.columns.map((column) => columnShape(view, column));
  const lines = [
    shapes.flatMap((shape) => shape.header),
    ...view.rows.map((row) => shapes.flatMap((shape) => shape.cells(row[shape.name] ?? null))),
  ];
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\n`).join('');
}

/** One CSV cell: quoted where needed, never a formula. */
export function csvCell(value: Plain): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

interface ColumnShape {
  readonly name: string;
  readonly header: readonly string[];
  readonly cells: (value: CellValue) => readonly Plain[];
}

function columnShape(view: TableView, {name, type}: ViewColumn): ColumnShape {
  const values = view.rows.map((row) => bare(row[name] ?? null));
  if (type === 'range' || values.some(isRange)) {
    return {name, header: [`${name}_low`, `${name}_best`, `${name}_high`], cells: rangeCells};
  }
  if (values.some(isLocalized)) {
    return {name, header: [`${name}_en`, `${name}_ar`], cells: localizedCells};
  }
  return {name, header: [name], cells: (value) => [plain(bare(value))]};
}

function bare(value: CellValue): CellValue {
  return isCited(value) ? value.value : value;
}

function rangeCells(cell: CellValue): Plain[] {
  const value = bare(cell);
  if (isRange(value)) return rangeParts(value);
  const single = plain(value);
  return [single, single, single];
}

function localizedCells(cell: CellValue): Plain[] {
  const value = bare(cell);
  return isLocalized(value) ? [value.en, value.ar] : [plain(value), plain(value)];
}

function plain(value: CellValue): Plain {
  return typeof value === 'object' ? null : value;
}
