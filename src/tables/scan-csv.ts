import {CsvError, parse} from 'csv-parse/sync';
import type {FaultList} from './fault-list.ts';
import {shown} from './shown.ts';

/** What is done with the records of a file, in their order. `line` is where a record starts. */
export interface CsvVisitor {
  header(names: readonly string[], line: number): void;
  /** As many cells as the header has; a ragged record was cut or padded with empty cells. */
  record(cells: readonly string[], line: number, ragged: boolean): void;
}

/** The mark between cells, and where faults go. */
export interface ScanOptions {
  readonly delimiter: string;
  readonly faults: FaultList;
}

const NEWLINE = 10;
const RETURN = 13;
const QUOTE_FAULTS = 100;

/**
 * Reads UTF-8 bytes as RFC 4180 with csv-parse, strictly, and goes on after a fault: a ragged record is
 * reported and still visited; after a record with bad quotes reading starts again on the next line.
 * Blank lines are passed over with one warning. Returns whether every row was visited.
 */
export function scanCsv(bytes: Uint8Array, visitor: CsvVisitor, options: ScanOptions): boolean {
  const scan = new CsvScan(bytes, visitor, options);
  while (scan.readOn());
  return scan.finish();
}

class CsvScan {
  readonly #bytes: Buffer;
  readonly #visitor: CsvVisitor;
  readonly #options: ScanOptions;
  #names: readonly string[] | null = null;
  /** Where the next record starts, in bytes and as a line. */
  #offset = 0;
  #line = 1;
  #quoteFaults = 0;
  /** After bad quotes the lines that follow may be the inside of a cell: no word of them until a
   *  record has the right width again. */
  #lost = false;
  #blankLine = 0;
  #blanks = 0;

  constructor(bytes: Uint8Array, visitor: CsvVisitor, options: ScanOptions) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#visitor = visitor;
    this.#options = options;
  }

  /** Reads up to the end or the next bad quote; true where there is more to read. */
  readOn(): boolean {
    const base = this.#offset;
    try {
      parse(this.#bytes.subarray(base), {
        delimiter: this.#options.delimiter,
        record_delimiter: ['\r\n', '\n'],
        relax_column_count: true,
        on_record: (cells: string[], info) => {
          this.#take(cells, base + info.bytes);
          return null;
        },
      });
      return false;
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      this.#reportQuote(error);
      return this.#skipLine();
    }
  }

  finish(): boolean {
    const {faults} = this.#options;
    if (this.#blanks > 0) {
      const more = this.#blanks > 1 ? ` (and ${this.#blanks - 1} more)` : '';
      faults.addPlain(`blank line${more} is passed over; delete it`, this.#blankLine, 'warning');
    }
    if (this.#names === null && this.#quoteFaults === 0) {
      faults.addPlain('is empty; write at least the header row');
    }
    return this.#names !== null && this.#quoteFaults === 0;
  }

  #take(cells: string[], end: number): void {
    const [start, line] = [this.#offset, this.#line];
    this.#offset = end;
    this.#line += this.#countNewlines(start, end);
    const first = this.#bytes[start];
    if (first === NEWLINE || (first === RETURN && cells.length === 1 && cells[0] === '')) {
      if (this.#blanks++ === 0) this.#blankLine = line;
    } else if (this.#names === null) {
      this.#names = cells;
      this.#visitor.header(cells, line);
    } else this.#takeRecord(cells, line, this.#names.length);
  }

  #takeRecord(cells: string[], line: number, width: number): void {
    const {length} = cells;
    if (length === width) {
      this.#lost = false;
      this.#visitor.record(cells, line, false);
      return;
    }
    if (this.#lost) return;
    const advice = length < width ? 'a missing comma or line break' : 'a comma that needs quotes';
    this.#options.faults.add({
      line,
      column: 'row',
      kind: 'has too few or too many cells',
      message: () => `row has ${cellsText(length)}, the header has ${width}; look for ${advice}`,
    });
    while (cells.length < width) cells.push('');
    this.#visitor.record(cells.slice(0, width), line, true);
  }

  /** csv-parse counts a line break `\r\n` within quotes twice, so lines are counted here. */
  #countNewlines(start: number, end: number): number {
    let count = 0;
    for (let i = start; i < end; i++) if (this.#bytes[i] === NEWLINE) count++;
    return count;
  }

  #reportQuote(error: CsvError): void {
    this.#quoteFaults++;
    const index = Number(error['column']);
    const name = this.#names?.[index];
    const cell = name === undefined ? `cell ${index + 1}` : name;
    const start = this.#bytes.subarray(this.#offset, this.#endOfLine()).toString('utf8').trimEnd();
    const message = `${cell} ${quoteMessage(error.code)} in the row that starts ${shown(start)}`;
    this.#options.faults.addPlain(message, this.#line);
  }

  /** Goes to the line after the one on which the bad record starts. Without a header or after too
   *  many faults there is no sense in reading on. */
  #skipLine(): boolean {
    if (this.#names === null) return false;
    if (this.#quoteFaults >= QUOTE_FAULTS) {
      const line = this.#line + 1;
      this.#options.faults.addPlain(
        `is not read from line ${line} on, after ${QUOTE_FAULTS} faults of quotes; mend them and run again`,
      );
      return false;
    }
    this.#offset = this.#endOfLine() + 1;
    this.#line++;
    this.#lost = true;
    return this.#offset < this.#bytes.length;
  }

  #endOfLine(): number {
    const newline = this.#bytes.indexOf(NEWLINE, this.#offset);
    return newline === -1 ? this.#bytes.length : newline;
  }
}

function quoteMessage(code: string): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'opens a quote that is never closed';
  if (code === 'CSV_INVALID_CLOSING_QUOTE') {
    return 'has text after its closing quote (write "" for a quote within quotes)';
  }
  return 'has a quote in a cell without quotes (put the cell in quotes and write "" for the quote)';
}

function cellsText(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`;
}
