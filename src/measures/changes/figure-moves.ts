import type {ColumnTable} from 'arquero';
import type {Range} from '../../values/figure.ts';
import type {Month} from '../../values/month.ts';
import type {Rules} from '../../values/rules.ts';
import {monthsOfEvents} from '../count.ts';
import {editsOf, type ChangeIndex} from './edits.ts';
import {cellsOf, eventsOf, placeKey, type FigureCell, type FigurePlace} from './figure-cells.ts';
import type {FigureSpec} from './figures.ts';
import type {Lineage} from './lineages.ts';
import {findMovers, type Ground, type Moved} from './movers.ts';
import {rowsBehindReports} from './reported-changes.ts';
import type {RowChange} from './row-changes.ts';
import {isSameSum} from './shares.ts';
import {gridOfRegions, type TableSet} from './table-set.ts';
import {createTrial} from './worlds.ts';

/** A figure that is another than before; null is no report. */
export interface FigureMove extends FigurePlace {
  readonly before: Range | null;
  readonly after: Range | null;
  /** The events whose shares moved it: the differences of their shares add up to its own. */
  readonly movers: readonly Mover[];
  /** Rows by which the month came to be reported on, or no longer is. */
  readonly reports: readonly RowChange[];
}

/** Events that add something else to a cell than before, and the rows that made it so. */
export interface Mover {
  readonly events: {readonly before: readonly string[]; readonly after: readonly string[]};
  readonly before: Range;
  readonly after: Range;
  readonly rows: readonly RowChange[];
  readonly ground: Ground;
}

export interface MoveOptions {
  readonly events: Sides<ColumnTable>;
  /** Those of which some event is another than before. */
  readonly lineages: readonly Lineage[];
  readonly changes: ChangeIndex;
  readonly rules: Rules;
  readonly figures: readonly FigureSpec[];
}

interface Sides<T> {
  readonly before: T;
  readonly after: T;
}

/** The figures that differ between two sets of tables, with what moved them. */
export function figureMoves(tables: Sides<TableSet>, options: MoveOptions): FigureMove[] {
  const {events, rules, changes} = options;
  const figures = options.figures.flatMap((figure) => {
    const span = spanOf(figure, events, tables);
    return span === null ? [] : [{figure, span}];
  });
  const suspects = options.lineages.map((lineage, id) => ({
    id,
    lineage,
    edits: editsOf(lineage, changes),
  }));
  const all = [...changes.values()].flatMap((rows) => [...rows.values()]);
  const moved = findMovers(suspects, {
    trial: createTrial({...tables, figures, rules}),
    ...tables,
    shared: all,
  });
  const cells = figures.flatMap((counted) => movedCells(counted, {events, tables, rules}));
  const reports = reportsByKind(
    figures.map(({figure}) => figure.kind),
    tables,
    all,
  );
  return wholeFirst(cells).map((cell) => ({
    ...cell,
    movers: moversOf(cell, moved),
    reports: reportsOf(cell, reports),
  }));
}

type Moving = Omit<FigureMove, 'movers' | 'reports'>;

interface Counting {
  readonly events: Sides<ColumnTable>;
  readonly tables: Sides<TableSet>;
  readonly rules: Rules;
}

function movedCells(
  {figure, span}: {readonly figure: FigureSpec; readonly span: readonly [Month, Month]},
  {events, tables, rules}: Counting,
): Moving[] {
  const count = (side: 'before' | 'after') =>
    new Map(
      cellsOf(figure, events[side], {tables: tables[side], span, rules}).map((cell) => [
        placeKey(cell),
        cell,
      ]),
    );
  const [was, is] = [count('before'), count('after')];
  return [...new Map([...was, ...is])].flatMap(([key, {region, month}]) => {
    const [before, after] = [rangeAt(was, key), rangeAt(is, key)];
    return isSameSum(before, after) ? [] : [{figure, region, month, before, after}];
  });
}

function rangeAt(cells: ReadonlyMap<string, FigureCell>, key: string): Range | null {
  return cells.get(key)?.range ?? null;
}

/** Months of the events of either side; null where neither has one that a figure counts. */
function spanOf(
  figure: FigureSpec,
  events: Sides<ColumnTable>,
  tables: Sides<TableSet>,
): [Month, Month] | null {
  const spans = (['before', 'after'] as const).flatMap((side) => {
    const {sets} = gridOfRegions(tables[side].regions);
    return monthsOfEvents(eventsOf(figure, events[side]), sets) ?? [];
  });
  const [first, last] = [spans.toSorted()[0], spans.toSorted().at(-1)];
  return first === undefined || last === undefined ? null : [first, last];
}

function wholeFirst(cells: readonly Moving[]): Moving[] {
  return [
    ...cells.filter(({month}) => month === null),
    ...cells.filter(({month}) => month !== null),
  ];
}

function moversOf(cell: FigurePlace, moved: readonly Moved[]): Mover[] {
  const key = placeKey(cell);
  return moved.flatMap((one) => {
    const [before, after] = [one.before(key), one.after(key)];
    if (isSameSum(before, after)) return [];
    const {lineage} = one.suspect;
    const events = {before: idsOf(lineage.before), after: idsOf(lineage.after)};
    return [{events, before, after, ...one.rows(key)}];
  });
}

function idsOf(events: Lineage['before']): string[] {
  return events.map(({event_id}) => event_id);
}

type Reports = ReadonlyMap<string, (month: Month) => readonly RowChange[]>;

function reportsByKind(
  kinds: readonly string[],
  tables: Sides<TableSet>,
  changes: readonly RowChange[],
): Reports {
  return new Map(
    [...new Set(kinds)].map((kind) => [kind, rowsBehindReports(tables, {kind, changes})]),
  );
}

/** Only where a cell came to be counted, or no longer is: otherwise its events say what moved it. */
function reportsOf({figure, month, before, after}: Moving, reports: Reports): readonly RowChange[] {
  if (month === null || (before === null) === (after === null)) return [];
  return reports.get(figure.kind)?.(month) ?? [];
}
