import {contentHash} from '../content-hash.ts';
import type {Value} from '../cast.ts';
import {checkConstraints} from '../check-constraints.ts';
import {readEncoding} from '../encoding.ts';
import {FaultList} from '../fault-list.ts';
import {readTable, type RawTable, type ReadTableOptions} from '../read-table.ts';
import {changedLines} from './changed-lines.ts';

/** Rows that gave way to others. */
export interface RowChange {
  /** Number of the first of them, in both tables. */
  readonly start: number;
  readonly removed: number;
  readonly added: number;
}

/** A table without an error as it was read, and the bytes that it was read from. */
export interface KnownTable {
  readonly table: RawTable;
  readonly bytes: Buffer;
}

/** The table as it is now, and what of it is new. */
export interface PatchedTable extends KnownTable {
  readonly change: RowChange;
}

const NEWLINE = 10;

/**
 * A table again after some of its lines changed: only these are read and held against the constraints of their columns. Null
 * where that does not suffice, as where a line has a fault or a record stands on several lines; then the file must be read
 * from its start. In: the options with which it was read. Keys and what tables say of each other are not looked at.
 */
export function patchTable(
  {table, bytes: before}: KnownTable,
  bytes: Buffer,
  options: ReadTableOptions,
): PatchedTable | null {
  const {resource, path} = options;
  const lines = changedLines(before, bytes);
  const isPlain = readEncoding(resource.encoding) === 'utf-8' && isLineByLine(table, before);
  if (!isPlain || lines.start === 0) return null;
  const header = before.subarray(0, before.indexOf(NEWLINE) + 1);
  const changed = bytes.subarray(lines.start, lines.after);
  const part = readTable(Buffer.concat([header, changed]), options);
  if (part.sound === null || part.rows !== linesIn(changed)) return null;
  checkConstraints(part);
  if (part.faults.list().some(({severity}) => severity === 'error')) return null;
  const change = {
    start: linesIn(before.subarray(0, lines.start)) - 1,
    removed: linesIn(before.subarray(lines.start, lines.before)),
    added: part.rows,
  };
  const rows = table.rows - change.removed + change.added;
  return {
    bytes,
    change,
    table: {
      ...table,
      rows,
      sha256: contentHash(bytes),
      lines: Array.from({length: rows}, (_, row) => row + 2),
      columns: spliced(table, part, change),
      faults: new FaultList(path),
      sound: null,
    },
  };
}

/** Whether the row of each record is known by its line: each has one, and behind the last there is none. */
function isLineByLine({whole, broken, lines, rows}: RawTable, bytes: Buffer): boolean {
  const isOneEach = lines.every((line, row) => line === row + 2) && linesIn(bytes) === rows + 1;
  return whole && broken.size === 0 && isOneEach;
}

function linesIn(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
  return bytes.length > 0 && bytes.at(-1) !== NEWLINE ? count + 1 : count;
}

function spliced(
  table: RawTable,
  part: RawTable,
  {start, removed}: RowChange,
): ReadonlyMap<string, readonly Value[]> {
  const columns = [...table.columns].map(([name, column]) => {
    const cells: readonly Value[] = Array.isArray(column) ? (column as Value[]) : [...column];
    const added = [...(part.columns.get(name) ?? [])];
    return [name, [...cells.slice(0, start), ...added, ...cells.slice(start + removed)]] as const;
  });
  return new Map(columns);
}
