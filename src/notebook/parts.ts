import {escape, type ColumnTable} from 'arquero';
import {sharedWork} from './shared-work.ts';

/** Values that rows must have: one, or any of several, by column. */
export type Having<Row> = {readonly [Column in keyof Row]?: Row[Column] | readonly Row[Column][]};

/** Which rows of a table, and which of their columns. */
export interface Part<Row, Column extends keyof Row> {
  /** Default: all rows. */
  readonly where?: Having<Row>;
  readonly columns: readonly Column[];
}

export type PartRow<Row, Column extends keyof Row> = Readonly<Pick<Row, Column>>;

/** Whether a row has the values; one that is not asked for may be anything. */
export function isHaving<Row extends object>(row: Row, having: Having<Row>): boolean {
  return (Object.keys(having) as (keyof Row)[]).every((column) => {
    const wanted: unknown = having[column];
    if (Array.isArray(wanted)) return wanted.includes(row[column]);
    return wanted === undefined || wanted === row[column];
  });
}

/** Rows with the values asked for, with the columns asked for; made once for all that share the rows. */
export function partOf<Row extends object, Column extends keyof Row & string>(
  rows: readonly Row[],
  {where = {}, columns}: Part<Row, Column>,
): readonly PartRow<Row, Column>[] {
  return parts(rows, JSON.stringify([where, columns]), () =>
    rows
      .filter((row) => isHaving(row, where))
      .map((row) => Object.freeze(Object.fromEntries(columns.map((name) => [name, row[name]])))),
  ) as readonly PartRow<Row, Column>[]; // made of these columns, under a key that names them
}

/** The events of a kind, in their order; all where no kind is named. */
export function eventsOfKind(events: ColumnTable, kind: string | undefined): ColumnTable {
  if (kind === undefined) return events;
  return kinds(events, kind, () =>
    events.filter(escape((row: {readonly kind: string}) => row.kind === kind)).reify(),
  );
}

const parts = sharedWork<readonly object[]>();
const kinds = sharedWork<ColumnTable>();
