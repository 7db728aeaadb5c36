import type {Fault} from '../../values/fault.ts';
import type {Value} from '../cast.ts';
import type {RawTable} from '../read-table.ts';

/** What one row does wrong: the column it is told under and the whole sentence. */
export interface Finding {
  readonly column: string;
  /** Words that follow the column's name, for counting equal findings. */
  readonly kind: string;
  readonly message: string;
  readonly severity?: Fault['severity'];
}

/** What one row does wrong, or null. */
export type RowCheck<Row> = (row: Row) => Finding | null;

/** Rows of a table as far as some columns go. Where one is missing there is no view: then it is some
 *  other package's table of the same name. Rows with a cell at fault are left out by `eachRow`. */
export interface RowView<Row> {
  readonly table: RawTable;
  rowAt(row: number): Row;
}

/** The rows of a table with the columns named, or null where it lacks one. */
export function viewRows<Row>(
  table: RawTable | undefined,
  names: readonly (keyof Row & string)[],
): RowView<Row> | null {
  if (table === undefined || !names.every((name) => table.present.has(name))) return null;
  const columns = names.map((name) => [name, table.columns.get(name) ?? []] as const);
  const rowAt = (row: number): Row => {
    const values: Record<string, Value> = {};
    for (const [name, column] of columns) values[name] = column.at(row) ?? null;
    // Cells have their declared types here; an enumeration may still hold a value that was refused.
    return values as Row;
  };
  return {table, rowAt};
}

/** Visits the rows that have no cell at fault. */
export function eachRow<Row>(view: RowView<Row>, visit: (row: Row, index: number) => void): void {
  const {rows, broken} = view.table;
  for (let index = 0; index < rows; index++) {
    if (!broken.has(index)) visit(view.rowAt(index), index);
  }
}

/** Tells a finding under the line of its row. */
export function report(table: RawTable, index: number, finding: Finding): void {
  const {message, ...rest} = finding;
  table.faults.add({...rest, line: table.lines[index] ?? 0, message: () => message});
}

/** Runs every check on every row. */
export function checkRows<Row>(view: RowView<Row>, checks: readonly RowCheck<Row>[]): void {
  eachRow(view, (row, index) => {
    for (const check of checks) {
      const finding = check(row);
      if (finding !== null) report(view.table, index, finding);
    }
  });
}
