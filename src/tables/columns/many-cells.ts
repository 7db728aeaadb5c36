import type {Value} from '../cast.ts';
import type {Cells} from './cells.ts';
import {NumberColumn} from './number-column.ts';
import {grown} from './span-set.ts';
import {TextColumn} from './text-column.ts';

const FIRST_ROWS = 4096;

/** A column under construction whose cells are too different to be coded. */
export interface ManyCells {
  /** A cell by its span: see spanText. */
  push(start: number, end: number): void;
  finish(): Cells;
}

/** Texts that stay where they are; `look` sees each cell as it comes. */
export class ManyTexts implements ManyCells {
  readonly #bytes: Buffer;
  readonly #look: (start: number, end: number) => void;
  #starts = new Int32Array(FIRST_ROWS);
  #ends = new Int32Array(FIRST_ROWS);
  #rows = 0;

  constructor(bytes: Buffer, look: (start: number, end: number) => void) {
    this.#bytes = bytes;
    this.#look = look;
  }

  push(start: number, end: number): void {
    const row = this.#rows++;
    if (row === this.#starts.length) {
      this.#starts = grown(this.#starts, row * 2);
      this.#ends = grown(this.#ends, row * 2);
    }
    this.#look(start, end);
    this.#starts[row] = start;
    this.#ends[row] = end;
  }

  finish(): Cells {
    const [starts, ends] = [this.#starts, this.#ends].map((all) => all.slice(0, this.#rows));
    return new TextColumn(this.#bytes, starts ?? new Int32Array(), ends ?? new Int32Array());
  }
}

/** Numbers, cast as they come. */
export class ManyNumbers implements ManyCells {
  readonly #read: (start: number, end: number) => Value;
  #numbers = new Float64Array(FIRST_ROWS);
  #rows = 0;

  constructor(read: (start: number, end: number) => Value) {
    this.#read = read;
  }

  push(start: number, end: number): void {
    const row = this.#rows++;
    if (row === this.#numbers.length) {
      const more = new Float64Array(row * 2);
      more.set(this.#numbers);
      this.#numbers = more;
    }
    const value = this.#read(start, end);
    this.#numbers[row] = typeof value === 'number' ? value : NaN;
  }

  finish(): Cells {
    return new NumberColumn(this.#numbers.slice(0, this.#rows));
  }
}
