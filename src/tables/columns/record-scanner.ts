const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;
/** Rows that are scanned before their columns are filled: few enough that their bytes are still near. */
export const BLOCK_ROWS = 1024;

/**
 * Finds the cells of well-formed records, block by block. It knows no faults: where anything is not as RFC 4180 has it (a quote
 * within a bare cell, a row of another width, a blank line, a bare carriage return) it stops for good, `isSound` is false,
 * and the file is for scanCsv, which says what is wrong and where. In: UTF-8 bytes that end with a line break.
 */
export class RecordScanner {
  readonly #bytes: Uint8Array;
  readonly #width: number;
  /** 1 for bytes that end a bare cell or may not stand in it. */
  readonly #isMark: Uint8Array;
  readonly #delimiter: number;
  #at = 0;
  #line = 1;
  isSound = true;
  /** Of the last block, row after row, cell after cell. */
  readonly starts: Int32Array;
  /** See spanText. */
  readonly ends: Int32Array;
  /** Line on which each row of the last block starts. */
  readonly lines: Int32Array;

  constructor(bytes: Uint8Array, width: number, delimiter: number) {
    this.#bytes = bytes;
    this.#width = width;
    this.#delimiter = delimiter;
    this.#isMark = new Uint8Array(256);
    for (const mark of [QUOTE, NEWLINE, RETURN, delimiter]) this.#isMark[mark] = 1;
    this.starts = new Int32Array(BLOCK_ROWS * width);
    this.ends = new Int32Array(BLOCK_ROWS * width);
    this.lines = new Int32Array(BLOCK_ROWS);
  }

  /** Scans as many records as a block holds, or those that are left; how many. */
  next(rows = BLOCK_ROWS): number {
    let row = 0;
    while (row < rows && this.#at < this.#bytes.length && this.isSound) {
      this.lines[row] = this.#line;
      this.#scanRow(row * this.#width);
      row++;
    }
    return this.isSound ? row : 0;
  }

  #scanRow(first: number): void {
    const [bytes, isMark, last] = [this.#bytes, this.#isMark, this.#width - 1];
    const delimiter = this.#delimiter;
    let at = this.#at;
    for (let column = 0; column <= last; column++) {
      const start = at;
      if (bytes[at] === QUOTE) at = this.#scanQuoted(first + column, at);
      else {
        while (isMark[bytes[at] ?? 0] === 0) at++;
        this.starts[first + column] = start;
        this.ends[first + column] = at;
      }
      if (column < last && bytes[at] !== delimiter) return this.#giveUp();
      if (column < last) at++;
    }
    if (bytes[at] === RETURN) at++;
    if (bytes[at] !== NEWLINE) return this.#giveUp();
    // A row of one empty bare cell is a blank line.
    if (last === 0 && (bytes[this.#at] === NEWLINE || bytes[this.#at] === RETURN))
      return this.#giveUp();
    this.#at = at + 1;
    this.#line++;
  }

  /** Where the closing quote is behind; the end of the file where there is none. */
  #scanQuoted(cell: number, quote: number): number {
    const bytes = this.#bytes;
    const {length} = bytes;
    let isDoubled = false;
    let at = quote + 1;
    for (; at < length; at++) {
      const byte = bytes[at];
      if (byte === NEWLINE) this.#line++;
      if (byte !== QUOTE) continue;
      if (bytes[at + 1] !== QUOTE) break;
      isDoubled = true;
      at++;
    }
    this.starts[cell] = quote + 1;
    this.ends[cell] = isDoubled ? ~at : at;
    return at + 1;
  }

  #giveUp(): void {
    this.isSound = false;
  }
}
