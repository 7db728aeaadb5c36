import {compareTables, type TableChanges} from '../../measures/changes/compare-tables.ts';
import {compareRows, type RowChange} from '../../measures/changes/row-changes.ts';
import type {FigureSpec} from '../../measures/changes/figures.ts';
import type {Descriptor} from '../../tables/descriptor.ts';
import type {SourceTable} from '../../tables/read-package.ts';
import type {Rules} from '../../values/rules.ts';
import type {DiffSide} from './read-side.ts';

/** What is different about one table. */
export interface TableDiff {
  readonly table: string;
  /** Whether only one side has it. */
  readonly presence: 'both' | 'added' | 'removed';
  readonly columnsAdded: readonly string[];
  readonly columnsRemoved: readonly string[];
  readonly rows: readonly RowChange[];
}

/** All that is different between two sides. */
export interface WorkspaceDiff extends Omit<TableChanges, 'rows'> {
  readonly before: string;
  readonly after: string;
  /** Only tables with a difference, in the order of the data package. */
  readonly tables: readonly TableDiff[];
  /** False: one side lacks a table that events are made from, so only rows are compared. */
  readonly hasFigures: boolean;
}

export interface DiffOptions {
  readonly rules: Rules;
  readonly figures: readonly FigureSpec[];
}

/** Compares two sides: every table row by row, and what became of events and figures. */
export function compareSides(
  before: DiffSide,
  after: DiffSide,
  {rules, figures}: DiffOptions,
): WorkspaceDiff {
  const names = [...new Set([...after.tables.keys(), ...before.tables.keys()])];
  const tables = names.map((name) => tableDiff(name, before, after)).filter(isDifferent);
  const labels = {before: before.label, after: after.label};
  if (before.set === null || after.set === null)
    return {...labels, tables, events: [], figures: [], hasFigures: false};
  const changes = compareTables(before.set, after.set, {rules, figures});
  return {...labels, tables, events: changes.events, figures: changes.figures, hasFigures: true};
}

/** Whether two sides differ in anything. */
export function hasChanges({tables}: WorkspaceDiff): boolean {
  return tables.length > 0;
}

function tableDiff(table: string, before: DiffSide, after: DiffSide): TableDiff {
  const [old, now] = [before.tables.get(table), after.tables.get(table)];
  const key = keyOf(table, after.descriptor) ?? keyOf(table, before.descriptor) ?? [];
  const [had, has] = [columnsOf(old), columnsOf(now)];
  return {
    table,
    presence: old === undefined ? 'added' : now === undefined ? 'removed' : 'both',
    columnsAdded: old === undefined ? [] : has.filter((name) => !had.includes(name)),
    columnsRemoved: now === undefined ? [] : had.filter((name) => !has.includes(name)),
    rows: isSameFile(old, now) ? [] : compareRows({table, key}, rowsIn(old), rowsIn(now)),
  };
}

function isDifferent({presence, columnsAdded, columnsRemoved, rows}: TableDiff): boolean {
  return presence !== 'both' || columnsAdded.length + columnsRemoved.length > 0 || rows.length > 0;
}

/** The same bytes, as many rows of them: what was published by a day has fewer. */
function isSameFile(old: SourceTable | undefined, now: SourceTable | undefined): boolean {
  return old !== undefined && old.sha256 === now?.sha256 && old.rows === now.rows;
}

function keyOf(table: string, {resources}: Descriptor): readonly string[] | null {
  return resources.find(({name}) => name === table)?.schema.primaryKey ?? null;
}

function columnsOf(source: SourceTable | undefined): readonly string[] {
  return source?.table.columnNames() ?? [];
}

function rowsIn(source: SourceTable | undefined): readonly object[] {
  return source?.table.objects() ?? [];
}
