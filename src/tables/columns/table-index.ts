import type {Value} from '../cast.ts';
import type {Cells} from './cells.ts';
import {DictionaryColumn} from './dictionary-column.ts';
import {NumberColumn} from './number-column.ts';
import type {SoundColumns} from './read-columns.ts';
import {TextColumn} from './text-column.ts';

/**
 * What was found in a CSV, as bytes to be kept beside it: the codes and values of its columns, its numbers, and where its texts
 * stand. Texts themselves stay in the CSV, which must be read anyway to know whether it is the same; so this is written
 * in a twentieth of the time that Arrow files took. A JSON list with a number for each part, then the parts, each at a
 * multiple of eight bytes.
 */
export function encodeIndex({rows, lines, columns}: SoundColumns): Uint8Array {
  const parts: Uint8Array[] = [];
  const keep = (part: Part): number => {
    parts.push(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
    parts.push(new Uint8Array(gapAfter(part.byteLength)));
    return part.byteLength;
  };
  const isPlain = lines.every((line, row) => line === row + 2);
  const head: Head = {
    rows,
    lines: isPlain ? 0 : keep(Int32Array.from(lines)),
    columns: [...columns].map(([name, column]) => ({name, ...keptColumn(column, keep)})),
  };
  const text = Buffer.from(JSON.stringify(head));
  return Buffer.concat([text, Buffer.from(`${' '.repeat(gapAfter(text.length + 1))}\n`), ...parts]);
}

/** Columns from an index and the bytes of the CSV of which it was made; only these belong together. */
export function decodeIndex(index: Uint8Array, csv: Buffer): SoundColumns {
  const end = index.indexOf(NEWLINE);
  const {rows, lines, columns} = JSON.parse(
    Buffer.from(index.subarray(0, end)).toString('utf8'),
  ) as Head; // written above
  let at = end + 1;
  const take: Take = (length) => {
    const part = index.subarray(at, at + length);
    at += length + gapAfter(length);
    // Numbers are read where they stand, if that is at a multiple of eight; copying took a fifth of a reading.
    return part.byteOffset % ALIGNED === 0 ? part : Uint8Array.from(part);
  };
  return {
    rows,
    lines: lines === 0 ? plainLines(rows) : Array.from(new Int32Array(...placeOf(take(lines), 4))),
    columns: new Map(columns.map((column) => [column.name, takenColumn(column, take, csv)])),
  };
}

const NEWLINE = 10;
const ALIGNED = 8;

/** Bytes up to the next multiple of eight. */
function gapAfter(length: number): number {
  return (ALIGNED - (length % ALIGNED)) % ALIGNED;
}

/** The next part of so many bytes. */
type Take = (length: number) => Uint8Array;

/** Arguments of an array of numbers of some bytes each on a part. */
function placeOf(part: Uint8Array, bytes: number): [ArrayBuffer, number, number] {
  return [part.buffer as ArrayBuffer, part.byteOffset, part.byteLength / bytes]; // no file is read into shared memory
}

/** Lines of rows that stand on one each, below the header. */
function plainLines(rows: number): number[] {
  const lines: number[] = [];
  lines.length = rows; // grown step by step, it takes twice as long
  for (let row = 0; row < rows; row += 1) lines[row] = row + 2;
  return lines;
}

type Part = Uint16Array | Int32Array | Float64Array;

type KeptColumn =
  | {readonly kind: 'values'; readonly values: readonly Value[]; readonly codes: number}
  | {readonly kind: 'numbers'; readonly numbers: number}
  | {readonly kind: 'texts'; readonly starts: number; readonly ends: number};

/** Numbers of bytes of the parts, in their order. */
interface Head {
  readonly rows: number;
  readonly lines: number;
  readonly columns: readonly (KeptColumn & {readonly name: string})[];
}

function keptColumn(column: Cells, keep: (part: Part) => number): KeptColumn {
  if (column instanceof DictionaryColumn)
    return {kind: 'values', values: column.values, codes: keep(column.codes)};
  if (column instanceof NumberColumn) return {kind: 'numbers', numbers: keep(column.numbers)};
  if (column instanceof TextColumn)
    return {kind: 'texts', starts: keep(column.starts), ends: keep(column.ends)};
  throw new TypeError('a column that readColumns does not make');
}

function takenColumn(column: KeptColumn, take: Take, csv: Buffer): Cells {
  switch (column.kind) {
    case 'values':
      return new DictionaryColumn(
        new Uint16Array(...placeOf(take(column.codes), 2)),
        column.values,
      );
    case 'numbers':
      return new NumberColumn(new Float64Array(...placeOf(take(column.numbers), 8)));
    case 'texts': {
      const starts = new Int32Array(...placeOf(take(column.starts), 4));
      return new TextColumn(csv, starts, new Int32Array(...placeOf(take(column.ends), 4)));
    }
  }
}
