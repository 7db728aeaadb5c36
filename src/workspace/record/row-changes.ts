/** Hash of each row by its key, in the order of the file. */
export type RowPrints = ReadonlyMap<string, string>;

/** What happened to the rows of a table. */
export interface RowChanges {
  /** Keys of rows, in the order of the file they stand in. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  /** Rows that are in both stand in another order. */
  readonly isReordered: boolean;
}

/** Changes of one file of the tables; null where it is not known how its rows were. */
export interface TableChanges {
  readonly file: string;
  readonly changes: RowChanges | null;
}

/** Compares the rows of two versions of a table by their keys. */
export function compareRows(before: RowPrints, now: RowPrints): RowChanges {
  const common = [...now.keys()].filter((key) => before.has(key));
  const order = [...before.keys()].filter((key) => now.has(key));
  return {
    added: [...now.keys()].filter((key) => !before.has(key)),
    removed: [...before.keys()].filter((key) => !now.has(key)),
    changed: common.filter((key) => before.get(key) !== now.get(key)),
    isReordered: common.some((key, index) => key !== order[index]),
  };
}
