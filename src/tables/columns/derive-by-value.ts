import type {ColumnTable} from 'arquero';
import type {Value} from '../cast.ts';
import type {Cells} from './cells.ts';
import {codedColumn, DictionaryColumn} from './dictionary-column.ts';

/** A column to derive from another: the other's name, and the value that each of the other's gives. */
export interface ByValue {
  readonly from: string;
  readonly to: (value: Value) => Value;
}

/**
 * A table with further columns that depend on one other column each, such as the month of a day. `to` must be a function
 * of the value alone: where a column knows its different values it is called once for each of them, not once a row.
 */
export function deriveByValue(
  table: ColumnTable,
  columns: Readonly<Record<string, ByValue>>,
): ColumnTable {
  const derived = Object.entries(columns).map(([name, {from, to}]) => {
    const column = table.column(from) as Cells | undefined; // tables of a package hold such columns
    if (column === undefined) throw new RangeError(`column "${from}" is not in the table`);
    return [name, mapped(column, to)] as const;
  });
  return table.create({data: {...table.data(), ...Object.fromEntries(derived)}});
}

function mapped(column: Cells, to: ByValue['to']): Cells {
  return column instanceof DictionaryColumn
    ? codedColumn(column.codes, column.values.map(to))
    : Array.from(column, to);
}
