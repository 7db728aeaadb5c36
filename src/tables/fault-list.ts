import type {Fault} from '../values/fault.ts';

const LIMIT = 100;

/** A fault of one row: the message is made only when it will be shown. */
export interface RowFault {
  readonly line: number;
  readonly column: string;
  /** What is wrong, in words that follow a column's name: `is not an integer`. */
  readonly kind: string;
  readonly message: () => string;
  readonly severity?: Fault['severity'];
}

/** Gathers the faults of one file. Of the same kind in the same column it keeps the first hundred and
 *  says how many more there are, so a wrong file of a million rows gives a page of faults. */
export class FaultList {
  readonly #file: string;
  readonly #faults: Fault[] = [];
  readonly #counts = new Map<string, {readonly first: RowFault; count: number}>();

  constructor(file: string) {
    this.#file = file;
  }

  /** A fault of the file as a whole or of a line without a column. */
  addPlain(message: string, line?: number, severity: Fault['severity'] = 'error'): void {
    this.#faults.push({file: this.#file, ...(line === undefined ? {} : {line}), message, severity});
  }

  add(fault: RowFault): void {
    const key = `${fault.column}\n${fault.kind}`;
    const entry = this.#counts.get(key) ?? {first: fault, count: 0};
    entry.count += 1;
    this.#counts.set(key, entry);
    if (entry.count > LIMIT) return;
    const {line, column, severity = 'error'} = fault;
    this.#faults.push({file: this.#file, line, column, message: fault.message(), severity});
  }

  /** All faults, those with a line first in the order of lines. */
  list(): Fault[] {
    const rest = [...this.#counts.values()].filter(({count}) => count > LIMIT).map(this.#more);
    return [...this.#faults, ...rest].sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity));
  }

  readonly #more = ({first, count}: {first: RowFault; count: number}): Fault => {
    const message = `${first.column} ${first.kind} in ${count - LIMIT} more rows; mend the first ones and run again`;
    return {file: this.#file, column: first.column, message, severity: first.severity ?? 'error'};
  };
}

/** Faults by file, then by line; faults of a file as a whole after those of its lines. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  return [...faults].sort((a, b) => {
    const [x, y] = [a.file ?? '', b.file ?? ''];
    if (x !== y) return x < y ? -1 : 1;
    const [m, n] = [a.line ?? Infinity, b.line ?? Infinity];
    return m === n ? 0 : m - n;
  });
}
