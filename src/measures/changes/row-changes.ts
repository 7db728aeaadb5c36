/** A row as read: empty cells are null. */
export type Row = object;

export interface CellChange {
  readonly column: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A row that only one of two tables has, or that they have with other cells. */
export interface RowChange {
  readonly table: string;
  /** Values of the primary key, separated by a space. */
  readonly key: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly before: Row | null;
  readonly after: Row | null;
  /** Cells that differ, in the order of the columns; empty for rows added or removed. */
  readonly cells: readonly CellChange[];
}

/** How the rows of a table are told apart. */
export interface RowKey {
  readonly table: string;
  /** Columns of the primary key; without any, equal rows are the same row. */
  readonly key: readonly string[];
}

/** Rows added, removed and changed from one table to another, by key; the order of rows is no change. */
export function compareRows(
  {table, key}: RowKey,
  before: readonly Row[],
  after: readonly Row[],
): RowChange[] {
  const [old, now] = [keyed(before, key), keyed(after, key)];
  const changes: RowChange[] = [];
  for (const [text, row] of old) {
    if (!now.has(text))
      changes.push({table, key: text, change: 'removed', before: row, after: null, cells: []});
  }
  for (const [text, row] of now) {
    const was = old.get(text);
    if (was === undefined)
      changes.push({table, key: text, change: 'added', before: null, after: row, cells: []});
    else changes.push(...changedRow({table, key: text}, was, row));
  }
  return changes.sort((a, b) => (a.key < b.key ? -1 : 1));
}

function changedRow(place: {table: string; key: string}, before: Row, after: Row): RowChange[] {
  const cells = compareCells(before, after);
  return cells.length === 0 ? [] : [{...place, change: 'changed', before, after, cells}];
}

/** Cells that differ between two rows; a column that one of them lacks is an empty cell of it. */
export function compareCells(before: Row, after: Row): CellChange[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((column): CellChange[] => {
    const [was, is]: unknown[] = [old.get(column) ?? null, now.get(column) ?? null];
    return was === is ? [] : [{column, before: was, after: is}];
  });
}

/** Rows by their keys; equal rows without a key are numbered. */
function keyed(rows: readonly Row[], key: readonly string[]): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const cells = new Map<string, unknown>(Object.entries(row));
    const columns = key.length > 0 ? key : [...cells.keys()];
    const text = columns.map((column) => String(cells.get(column) ?? '')).join(' ');
    let own = text;
    for (let again = 2; found.has(own); again += 1) own = `${text} (${again})`;
    found.set(own, row);
  }
  return found;
}
