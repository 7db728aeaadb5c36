import {castOf, type Cast, type Value} from '../cast.ts';
import type {Field} from '../descriptor.ts';
import type {Cells} from './cells.ts';
import {codedColumn} from './dictionary-column.ts';
import {ManyNumbers, ManyTexts, type ManyCells} from './many-cells.ts';
import {SpanSet} from './span-set.ts';
import {spanText} from './spans.ts';

const MOST_CODES = 50_000;
const FIRST_ROWS = 4096;
const FEW = 512;
const LONG = 40;
const NUMBERS: ReadonlySet<string> = new Set(['integer', 'number', 'year']);

/** Cells of a block as RecordScanner leaves them; those of one column stand `width` apart. */
export interface Block {
  readonly rows: number;
  readonly width: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

export interface BuilderOptions {
  readonly field: Field;
  readonly missingValues: readonly string[];
  /** Whether an empty cell is a fault. */
  readonly required: boolean;
  readonly bytes: Buffer;
}

/**
 * Builds a column from its cells, block by block: each different text is read and cast once while there are few of them;
 * else numbers are cast each, and texts stay where they are. It knows no faults: where a cell is not of its type
 * `isSound` is false, and the file is for createColumn, which says why.
 */
export class ColumnBuilder {
  readonly #options: BuilderOptions;
  readonly #cast: Cast;
  readonly #missing: ReadonlySet<string>;
  readonly #known: SpanSet;
  readonly #values: Value[] = [];
  /** Code of each row; while there are no codes any more, unused. */
  #codes = new Uint16Array(FIRST_ROWS);
  /** Code of the empty cell; -1 while there was none. */
  #empty = -1;
  #many: ManyCells | null = null;
  #rows = 0;
  isSound = true;

  constructor(options: BuilderOptions) {
    const {field, missingValues, bytes} = options;
    this.#options = options;
    this.#cast = castOf(field.type).cast(field);
    this.#missing = new Set(missingValues);
    this.#known = new SpanSet(bytes);
  }

  /** Takes the cells of column `index` of a block. */
  take(block: Block, index: number): void {
    if (this.#rows === 0 && this.#isProse(block, index)) this.#uncode();
    if (this.#many === null) this.#code(block, index);
    else this.#takeMany(block, index);
    this.#rows += block.rows;
    if (this.#many === null && this.#isManifold()) this.#uncode();
  }

  #isManifold(): boolean {
    const {length} = this.#values;
    return length > MOST_CODES || length * 2 > Math.max(this.#rows, FEW);
  }

  /** Long texts that nothing is asked of are only looked at if an analysis does. */
  #isProse({rows, width, starts, ends}: Block, index: number): boolean {
    const {field} = this.#options;
    if (field.type !== 'string' || Object.keys(field.constraints).length > 2) return false;
    let length = 0;
    for (let row = 0, cell = index; row < rows; row++, cell += width) {
      const end = ends[cell] ?? 0;
      length += (end < 0 ? ~end : end) - (starts[cell] ?? 0);
    }
    return rows > FEW && length > rows * LONG;
  }

  /** Different texts may stand for one value (`1` and `01`): they get one code. */
  finish(): Cells {
    return this.#many?.finish() ?? codedColumn(this.#codes.subarray(0, this.#rows), this.#values);
  }

  #code({rows, width, starts, ends}: Block, index: number): void {
    if (this.#rows + rows > this.#codes.length) {
      const more = new Uint16Array(this.#codes.length * 2);
      more.set(this.#codes);
      this.#codes = more;
    }
    const [codes, known, from] = [this.#codes, this.#known, this.#rows];
    for (let row = 0, cell = index; row < rows; row++, cell += width) {
      const [start, end] = [starts[cell] ?? 0, ends[cell] ?? 0];
      if (start === end && this.#empty >= 0) {
        codes[from + row] = this.#empty;
        continue;
      }
      const code = known.add(start, end);
      codes[from + row] = code;
      if (code < this.#values.length) continue;
      if (start === end) this.#empty = code;
      this.#values.push(this.#read(start, end));
    }
  }

  #read(start: number, end: number): Value {
    const text = spanText(this.#options.bytes, start, end);
    if (this.#missing.has(text)) {
      if (this.#options.required) this.isSound = false;
      return null;
    }
    const value = this.#cast(text);
    // Minus zero would be one group with zero, yet is another value.
    if (value === undefined || Object.is(value, -0)) this.isSound = false;
    return value ?? null;
  }

  #takeMany({rows, width, starts, ends}: Block, index: number): void {
    const many = this.#many;
    for (let row = 0, cell = index; row < rows; row++, cell += width)
      many?.push(starts[cell] ?? 0, ends[cell] ?? 0);
  }

  /** Gives up the codes: the cells so far are taken again, each for itself. */
  #uncode(): void {
    const {missingValues} = this.#options;
    // Only an empty cell can be known as missing without making its text.
    if (missingValues.join() !== '' || missingValues.length !== 1) this.isSound = false;
    const many = this.#createMany();
    const {starts, ends} = this.#known;
    for (const code of this.#codes.subarray(0, this.#rows))
      many.push(starts[code] ?? 0, ends[code] ?? 0);
    this.#many = many;
    this.#codes = new Uint16Array(0);
  }

  #createMany(): ManyCells {
    const {field, required, bytes} = this.#options;
    const read = (start: number, end: number) => this.#read(start, end);
    if (NUMBERS.has(field.type)) return new ManyNumbers(read);
    if (field.type === 'boolean') this.isSound = false; // so many words for two values are none
    const isChecked = castOf(field.type).fault !== '';
    return new ManyTexts(bytes, (start, end) => {
      if (isChecked) read(start, end);
      else if (required && start === end) this.isSound = false;
    });
  }
}
