import type {ColumnTable} from 'arquero';

/** What some columns are known by. */
export interface ColumnsId {
  /** With it goes what was made of the columns. */
  readonly owner: object;
  /** Tells them from others with the same owner. */
  readonly key: string;
}

/**
 * The same for all tables that were filtered or sorted out of one: Arquero makes each a list of its own of the very same
 * columns, and fills no column again. In: a table and names of its columns, by default all. Null where one is not there.
 */
export function columnsId(
  table: ColumnTable,
  names: readonly string[] = table.columnNames(),
): ColumnsId | null {
  const columns = names.map((name): unknown => table.data()[name]);
  const [owner, ...others] = columns.filter((column) => typeof column === 'object');
  if (owner === undefined || owner === null || others.length < names.length - 1) return null;
  const numbers = others.map((column) => numberOf(column as object)); // of type object above
  return {owner, key: `${names.join()} ${numbers.join()}`};
}

const numbers = new WeakMap<object, number>();
let seen = 0;

function numberOf(column: object): number {
  const known = numbers.get(column);
  if (known !== undefined) return known;
  seen += 1;
  numbers.set(column, seen);
  return seen;
}
