import type {Value} from '../cast.ts';
import type {Cells} from './cells.ts';
import {SpanSet} from './span-set.ts';
import {isAfter, spanText} from './spans.ts';

/** A column of many different texts: where each stands in the bytes of the file. Texts are made when first asked for,
 *  all at once, since most analyses never look at such a column; an empty cell is null. */
export class TextColumn implements Cells {
  readonly bytes: Buffer;
  readonly starts: Int32Array;
  /** One behind the last byte; its complement where the text holds doubled quotes. */
  readonly ends: Int32Array;
  #texts: readonly (string | null)[] | null = null;

  constructor(bytes: Buffer, starts: Int32Array, ends: Int32Array) {
    this.bytes = bytes;
    this.starts = starts;
    this.ends = ends;
  }

  get length(): number {
    return this.starts.length;
  }

  at(row: number): Value | undefined {
    return this.#all()[row];
  }

  [Symbol.iterator](): Iterator<Value> {
    return this.#all()[Symbol.iterator]();
  }

  isUnique(): boolean {
    return this.#isAscending() || this.#areDifferent();
  }

  /** Keys in the order of their bytes, as most files have them, need no set. */
  #isAscending(): boolean {
    const {bytes, starts, ends} = this;
    for (let row = 1; row < starts.length; row++) {
      const [start, before] = [starts[row] ?? 0, starts[row - 1] ?? 0];
      if (!isAfter(bytes, [start, ends[row] ?? 0], [before, ends[row - 1] ?? 0])) return false;
    }
    return true;
  }

  #areDifferent(): boolean {
    const {starts, ends} = this;
    const known = new SpanSet(this.bytes);
    let filled = 0;
    for (let row = 0; row < starts.length && known.size === filled; row++) {
      const [start, end] = [starts[row] ?? 0, ends[row] ?? 0];
      if (start === end) continue;
      known.add(start, end);
      filled++;
    }
    return known.size === filled;
  }

  #all(): readonly (string | null)[] {
    return (this.#texts ??= this.#read());
  }

  #read(): (string | null)[] {
    const {bytes, starts, ends} = this;
    return Array.from(starts, (start, row) => {
      const end = ends[row] ?? start;
      return end === start ? null : spanText(bytes, start, end);
    });
  }
}
