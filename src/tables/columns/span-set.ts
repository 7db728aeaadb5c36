import {areSame, spanHash} from './spans.ts';

const FIRST_SLOTS = 256;

/**
 * Numbers equal spans of a file alike: 0 for the first, 1 for the next that differs, and so on. The bytes between the quotes
 * of a cell tell its text apart from all others, since a cell without quotes holds none.
 */
export class SpanSet {
  readonly #bytes: Buffer;
  /** Number of the span in a slot and one more; 0 where it is free. */
  #slots = new Int32Array(FIRST_SLOTS);
  #hashes = new Int32Array(FIRST_SLOTS / 2);
  starts = new Int32Array(FIRST_SLOTS / 2);
  /** As given: see spanText. */
  ends = new Int32Array(FIRST_SLOTS / 2);
  size = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** The number of a span; a new one where `size` has grown. */
  add(start: number, end: number): number {
    const last = end < 0 ? ~end : end;
    const hash = spanHash(this.#bytes, start, last);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0) return this.#put(slot, hash, {start, end});
      if (this.#hashes[number] === hash && this.#isSame(number, start, last)) return number;
      slot = (slot + 1) & mask;
    }
  }

  #isSame(number: number, start: number, last: number): boolean {
    const from = this.starts[number] ?? 0;
    const to = this.ends[number] ?? 0;
    const length = last - start;
    return (to < 0 ? ~to : to) - from === length && areSame(this.#bytes, from, start, length);
  }

  #put(slot: number, hash: number, {start, end}: {start: number; end: number}): number {
    const number = this.size++;
    this.#slots[slot] = number + 1;
    this.#hashes[number] = hash;
    this.starts[number] = start;
    this.ends[number] = end;
    if (this.size === this.#hashes.length) this.#grow();
    return number;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      let slot = (this.#hashes[number] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
    this.#hashes = grown(this.#hashes, slots.length / 2);
    this.starts = grown(this.starts, slots.length / 2);
    this.ends = grown(this.ends, slots.length / 2);
  }
}

/** The same numbers with room for more. */
export function grown(numbers: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(length);
  more.set(numbers);
  return more;
}
