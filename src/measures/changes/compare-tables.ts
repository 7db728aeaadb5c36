import {gatherEvents} from '../../claims/events/members.ts';
import {eventsTable} from '../../claims/events/events-table.ts';
import type {Rules} from '../../values/rules.ts';
import {indexChanges} from './edits.ts';
import {eventChangeOf, type EventChange} from './event-changes.ts';
import {figureMoves, type FigureMove} from './figure-moves.ts';
import {FIGURES, type FigureSpec} from './figures.ts';
import {lineagesOf} from './lineages.ts';
import {compareRows, type RowChange} from './row-changes.ts';
import {eventRows, TABLE_KEYS, TABLE_NAMES, type TableName, type TableSet} from './table-set.ts';

/** All that is different between two sets of tables, with what it did to events and figures. */
export interface TableChanges {
  /** By table, then by key. */
  readonly rows: readonly RowChange[];
  readonly events: readonly EventChange[];
  /** Figures of all regions and months first, then by region and month. */
  readonly figures: readonly FigureMove[];
}

export interface CompareOptions {
  readonly rules: Rules;
  /** Which figures are followed. Default: FIGURES. */
  readonly figures?: readonly FigureSpec[];
}

/**
 * Compares two sets of tables under the same rules: rows added, removed and changed, what became of the
 * events, which figures moved, and which rows moved each of them.
 * Method: docs/verify-and-diff.md, "Which rows moved a figure". Errors: PeriodError for a text that is not EDTF.
 */
export function compareTables(
  before: TableSet,
  after: TableSet,
  {rules, figures = FIGURES}: CompareOptions,
): TableChanges {
  const byTable = changesByTable(before, after);
  const changes = indexChanges(byTable);
  const rows = TABLE_NAMES.flatMap((name) => byTable[name]);
  if (rows.length === 0) return {rows, events: [], figures: []};
  const lineages = lineagesOf(
    gatherEvents(before.claims, before.links),
    gatherEvents(after.claims, after.links),
  );
  const events = {
    before: eventsTable({...before, rules}),
    after: eventsTable({...after, rules}),
  };
  const told = {before: eventRows(events.before), after: eventRows(events.after)};
  const found = lineages.map((lineage) => eventChangeOf(lineage, told, changes));
  const isSuspect = (at: number) =>
    byTable.regions.length > 0 || !['renamed', undefined].includes(found[at]?.change);
  return {
    rows,
    events: found.filter((change) => change !== null),
    figures: figureMoves(
      {before, after},
      {events, lineages: lineages.filter((_, at) => isSuspect(at)), changes, rules, figures},
    ),
  };
}

function changesByTable(before: TableSet, after: TableSet): Record<TableName, RowChange[]> {
  const entries = TABLE_NAMES.map((table) => [
    table,
    compareRows({table, key: TABLE_KEYS[table]}, before[table], after[table]),
  ]);
  return Object.fromEntries(entries) as Record<TableName, RowChange[]>; // one entry a name
}
