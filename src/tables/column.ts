import {castOf, type Value} from './cast.ts';
import type {Field} from './descriptor.ts';
import type {FaultList} from './fault-list.ts';
import {shown} from './shown.ts';

const DISTINCT = 4096;

/** What a column under construction needs to know of its table. */
export interface ColumnOptions {
  readonly missingValues: readonly string[];
  /** Whether an empty cell is a fault: required by the schema or part of the key. */
  readonly required: boolean;
  readonly faults: FaultList;
}

/** A column that grows cell by cell: missing → null, else typed by the schema. */
export interface Column {
  readonly field: Field;
  readonly values: Value[];
  /** False where the cell is at fault: null stands in its place, and `report` says why. */
  push(text: string): boolean;
  report(text: string, line: number): void;
}

/** Starts an empty column. Equal texts share one string while there are few of them, which is most of
 *  the memory of a large table. */
export function createColumn(field: Field, options: ColumnOptions): Column {
  const {cast, fault, advice} = castOf(field.type);
  const read = cast(field);
  const missing = new Set(options.missingValues);
  const known = new Map<string, Value>();
  const values: Value[] = [];

  function push(text: string): boolean {
    const before = known.get(text);
    if (before !== undefined) return values.push(before) > 0;
    const value = missing.has(text) ? null : read(text);
    values.push(value ?? null);
    if (value === undefined) return false;
    if (value === null) return !options.required;
    if (known.size < DISTINCT) known.set(text, value);
    return true;
  }

  function report(text: string, line: number): void {
    const {required, faults} = options;
    const column = field.name;
    if (missing.has(text)) {
      const message = () => `${column} is empty; every row needs one`;
      faults.add({line, column, kind: 'is empty', message});
      return;
    }
    const end = required ? '' : ' or leave the cell empty';
    const message = () => `${column} ${shown(text)} ${fault}; ${advice}${end}`;
    faults.add({line, column, kind: fault, message});
  }

  return {field, values, push, report};
}
