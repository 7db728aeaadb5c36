import type {ColumnTable} from 'arquero';
import type {Value} from '../cast.ts';
import type {Cells} from './cells.ts';

/** How Arquero holds the groups of a table. */
export type Groups = NonNullable<ReturnType<ColumnTable['groups']>>;

/** A column of few different values: a short code a row, and the value of each code. */
export class DictionaryColumn implements Cells {
  readonly codes: Uint16Array;
  /** By code, each once, in the order in which they first occur. */
  readonly values: readonly Value[];

  constructor(codes: Uint16Array, values: readonly Value[]) {
    this.codes = codes;
    this.values = values;
  }

  get length(): number {
    return this.codes.length;
  }

  at(row: number): Value | undefined {
    return this.values[this.codes[row] ?? -1];
  }

  distinct(): readonly Value[] {
    return this.values;
  }

  *[Symbol.iterator](): Iterator<Value> {
    for (const code of this.codes) yield this.values[code] ?? null;
  }

  /** What Arquero asks of a column that it groups by alone: it need not look at the values then. */
  groups(names: string[]): Groups {
    const {codes, values} = this;
    const rows: number[] = [];
    for (let row = 0; rows.length < values.length && row < codes.length; row++)
      if (codes[row] === rows.length) rows.push(row);
    return {
      keys: Uint32Array.from(codes),
      get: [(row: number) => values[codes[row] ?? -1] ?? null],
      names,
      rows,
      size: rows.length,
    } as Groups; // `get` is called with a row alone
  }
}

/** A column by codes and the value of each; values may stand twice, and then get one code. */
export function codedColumn(codes: Uint16Array, values: readonly Value[]): DictionaryColumn {
  const own = new Map<Value, number>();
  for (const value of values) if (!own.has(value)) own.set(value, own.size);
  if (own.size === values.length) return new DictionaryColumn(codes.slice(), values);
  const codeOf = values.map((value) => own.get(value) ?? 0);
  return new DictionaryColumn(
    codes.map((code) => codeOf[code] ?? 0),
    [...own.keys()],
  );
}
