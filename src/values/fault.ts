/** Something wrong that a person can mend, with the place where it stands. */
export interface Fault {
  /** Path as the user knows it, with forward slashes (`data/claims.csv`). */
  readonly file?: string;
  /** Line in the file, from 1: the line on which the record or statement starts. */
  readonly line?: number;
  /** Column in characters from 1, or the field's name where the file is a table. */
  readonly column?: number | string;
  /** One lower-case sentence: the value in quotes, what was expected, the next step. */
  readonly message: string;
  /** Faults stop the run; warnings are shown and the run goes on. */
  readonly severity: 'error' | 'warning';
}

/** `data/claims.csv:42: low "abc" is not an integer; …` */
export function faultText(fault: Fault): string {
  const place = [fault.file, fault.line].filter((part) => part !== undefined).join(':');
  return place === '' ? fault.message : `${place}: ${fault.message}`;
}

/** Expected faults: printed without a stack, exit 1. Anything else that is thrown is a bug. */
export class UserError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[] | string) {
    const list: readonly Fault[] =
      typeof faults === 'string' ? [{message: faults, severity: 'error'}] : faults;
    super(list.map(faultText).join('\n'));
    this.name = 'UserError';
    this.faults = list;
  }
}
