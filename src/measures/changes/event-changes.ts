import type {EventRow} from '../../claims/events/events-table.ts';
import type {ChangeIndex} from './edits.ts';
import {editsOf} from './edits.ts';
import type {Lineage} from './lineages.ts';
import {compareCells, type CellChange, type RowChange} from './row-changes.ts';

/**
 * `merged`: several became one; `split`: one became several; `regrouped`: several became several others;
 * `renamed`: the same claims under another id; `changed`: told otherwise.
 */
export type EventChangeKind =
  'added' | 'removed' | 'merged' | 'split' | 'regrouped' | 'renamed' | 'changed';

/** What became of some events. */
export interface EventChange {
  readonly change: EventChangeKind;
  /** Ids of events, before and after. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Columns of the events table that differ, where one event stayed one. */
  readonly cells: readonly CellChange[];
  /** Changed rows that touch these events. */
  readonly rows: readonly RowChange[];
}

export interface EventRows {
  readonly before: ReadonlyMap<string, EventRow>;
  readonly after: ReadonlyMap<string, EventRow>;
}

/** What became of a lineage; null where its events are as they were. */
export function eventChangeOf(
  lineage: Lineage,
  rows: EventRows,
  changes: ChangeIndex,
): EventChange | null {
  const [before, after] = [lineage.before, lineage.after].map((events) =>
    events.map(({event_id}) => event_id),
  ) as [string[], string[]]; // two in, two out
  const cells =
    before.length === 1 && after.length === 1
      ? compareCells(rows.before.get(before[0] ?? '') ?? {}, rows.after.get(after[0] ?? '') ?? {})
      : [];
  const change = kindOf(before, after, cells);
  if (change === null) return null;
  return {change, before, after, cells, rows: editsOf(lineage, changes).flat()};
}

function kindOf(
  before: readonly string[],
  after: readonly string[],
  cells: readonly CellChange[],
): EventChangeKind | null {
  if (before.length === 0) return 'added';
  if (after.length === 0) return 'removed';
  if (before.length > 1 && after.length > 1) return 'regrouped';
  if (before.length > 1) return 'merged';
  if (after.length > 1) return 'split';
  if (cells.length === 0) return null;
  return cells.every(({column}) => column === 'event_id') ? 'renamed' : 'changed';
}
