import {table, type ColumnTable} from 'arquero';
import {monthAt, monthIndex, type Month} from '../values/month.ts';
import type {Rules} from '../values/rules.ts';
import {binsOf, type TimeBin, type TimeUnit} from './time-bins.ts';
import {placeEvents, type Placement, type RegionSet} from './placement.ts';

export interface CountOptions {
  /**
   * `events` counts events; `convoys`, `attacks` and `flights` sum what each event is said to have been
   * (one, where nobody gives a number); `trucks`, `vehicles` and `killed` sum what was reported of them.
   */
  readonly measure: string;
  /** The columns to count by; a column left out is summed over, from the events. */
  readonly by: readonly ('region' | TimeUnit)[];
  /** First and last month counted, both included. */
  readonly from: Month;
  readonly to: Month;
  /** Governorates in the order of rows; only these are counted. */
  readonly regions: readonly string[];
  /** Named sets that have rows of their own, smallest first. */
  readonly sets: readonly RegionSet[];
  /** Months in which some outlet published on the subject; others are "no report". */
  readonly reported: ReadonlySet<Month>;
  readonly rules: Pick<Rules, 'best_month'>;
}

interface Cell {
  low: number;
  best: number;
  high: number | null;
  without: number;
  readonly events: string[];
}

/**
 * Events, or the sum of one of their figures, on the full grid of regions and time.
 *
 * In: the events table. Out: one row a cell, in the order of regions, then time: the `by` columns, then
 * `low` (what is certainly in the cell), `best` (what the rule `best_month` and the named sets put there),
 * `high` (what may be in it; null = open end), `status` (`counted` | `no_report`, then the three are
 * null), `without_figure` (events in the best count that give no such figure) and `events` (ids of all
 * that may be in it, separated by spaces).
 * Unit: events, or whatever the measure counts. Sums over a column left out are computed from the events,
 * never by adding cells, so `low ≤ best ≤ high` holds for them too.
 */
export function countEvents(events: ColumnTable, options: CountOptions): ColumnTable {
  const grid = createGrid(options);
  visitCells(events, {grid, options}, (at, found, where) => addTo(grid.cell(at), found, where));
  return gridTable(grid, options);
}

/** What one event adds to one cell. */
export interface Share {
  readonly event: string;
  /** Region or set, and month, quarter or year; null where they are summed over. */
  readonly region: string | null;
  readonly time: string | null;
  readonly low: number;
  readonly best: number;
  /** Null: an open end. */
  readonly high: number | null;
  /** 1 where it is in the best count and gives no such figure. */
  readonly withoutFigure: number;
}

/** What each event adds to each cell in which it may lie: the shares of a cell add up to its row of countEvents. */
export function sharesOfEvents(events: ColumnTable, options: CountOptions): Share[] {
  const grid = createGrid(options);
  const shares: Share[] = [];
  const isTimed = options.by.some((name) => name !== 'region');
  visitCells(events, {grid, options}, (at, found, where) => {
    const cell: Cell = {low: 0, best: 0, high: 0, without: 0, events: []};
    addTo(cell, found, where);
    const {low, best, high, without: withoutFigure} = cell;
    const region = grid.rows[Math.floor(at / grid.bins.length)]?.id ?? null;
    const time = isTimed ? (grid.bins[at % grid.bins.length]?.name ?? null) : null;
    shares.push({event: found.id, region, time, low, best, high, withoutFigure});
  });
  return shares;
}

type VisitCell = (
  at: number,
  found: Found,
  where: {readonly certain: boolean; readonly best: boolean},
) => void;

/** Each event in each cell that it may lie in. */
function visitCells(
  events: ColumnTable,
  {grid, options}: {readonly grid: Grid; readonly options: CountOptions},
  visit: VisitCell,
): void {
  const figures = figuresOf(events, options.measure);
  const ids = events.array('event_id') as ArrayLike<string>;
  const rowsFor = rowsOfPlaces(grid);
  const placements = placeEvents(events, options.sets, options.rules.best_month);
  for (const [event, placement] of placements.entries()) {
    const found = {figure: figures(event), id: ids[event] ?? ''};
    const [firstBin, lastBin] = grid.binsFor(placement);
    for (const [r, isIn] of rowsFor(placement)) {
      for (let b = firstBin; b <= lastBin; b++) {
        visit(r * grid.bins.length + b, found, within(grid.bins[b], placement, isIn));
      }
    }
  }
}

function within(bin: TimeBin | undefined, placement: Placement, inRow: boolean) {
  if (bin === undefined || !inRow) return {certain: false, best: false};
  const {first, last, told, best} = placement;
  const holds = (from: number, to: number) => bin.first <= from && to <= bin.last;
  return {
    certain: holds(first, last),
    // Told of days that all lie in this stretch, or put into it by the rule `best_month`.
    best: holds(...told) || (best !== null && holds(best, best)),
  };
}

interface Row {
  /** Region or set id; null is the whole of what is counted. */
  readonly id: string | null;
  readonly members: ReadonlySet<string>;
  /** Rows of sets hold what was told of the set and of nothing smaller. */
  readonly exact: boolean;
}

interface Grid {
  readonly rows: readonly Row[];
  readonly bins: readonly TimeBin[];
  /** First and last bin an event may lie in; an empty stretch where it lies outside. */
  binsFor(placement: Placement): readonly [number, number];
  /** By its place among all cells: rows one after another, each with all its bins. */
  cell(at: number): Cell;
}

function createGrid(options: CountOptions): Grid {
  const rows = rowsOf(options);
  const unit = options.by.find((name) => name !== 'region') ?? null;
  const bins = binsOf(unit, options.from, options.to);
  const cells = Array.from({length: rows.length * bins.length}, (): Cell => ({
    low: 0,
    best: 0,
    high: 0,
    without: 0,
    events: [],
  }));
  const start = bins[0]?.first ?? 0;
  const end = bins.at(-1)?.last ?? -1;
  // Months to bins once, so that a million events need no search.
  const binOfMonth = bins.flatMap(({first, last}, i) => Array<number>(last - first + 1).fill(i));
  return {
    rows,
    bins,
    binsFor: ({first, last}) => [
      binOfMonth[Math.max(first, start) - start] ?? 0,
      last < start || first > end ? -1 : (binOfMonth[Math.min(last, end) - start] ?? -1),
    ],
    cell: (at) => {
      const found = cells[at];
      if (found === undefined) throw new Error('a cell outside the grid');
      return found;
    },
  };
}

function rowsOf({by, regions, sets}: CountOptions): Row[] {
  if (!by.includes('region')) return [{id: null, members: new Set(regions), exact: false}];
  const counted = new Set(regions);
  return [
    ...regions.map((id) => ({id, members: new Set([id]), exact: false})),
    ...sets
      .filter((set) => set.members.every((member) => counted.has(member)))
      .map((set) => ({id: set.id, members: new Set(set.members), exact: true})),
  ];
}

/** The rows in which an event may lie, and whether it does; found once for all events of the same governorates. */
function rowsOfPlaces({
  rows,
}: Grid): (placement: Placement) => readonly (readonly [number, boolean])[] {
  const known = new Map<readonly string[], readonly (readonly [number, boolean])[]>();
  return (placement) => {
    const before = known.get(placement.possible);
    if (before !== undefined) return before;
    const found = rows.flatMap((row, r) => {
      const place = placeIn(row, placement);
      return place === 'out' ? [] : [[r, place === 'in'] as const];
    });
    known.set(placement.possible, found);
    return found;
  };
}

function placeIn(row: Row, {possible, row: own}: Placement): 'in' | 'possible' | 'out' {
  if (row.exact) return row.id === own ? 'in' : 'out';
  if (!possible.some((region) => row.members.has(region))) return 'out';
  return possible.every((region) => row.members.has(region)) ? 'in' : 'possible';
}

interface Found {
  readonly figure: {low: number; best: number; high: number | null} | null;
  readonly id: string;
}

function addTo(cell: Cell, {figure, id}: Found, where: {certain: boolean; best: boolean}): void {
  cell.events.push(id);
  if (figure === null) {
    if (where.best) cell.without += 1;
    return;
  }
  if (where.certain) cell.low += figure.low;
  if (where.best) cell.best += figure.best;
  cell.high = cell.high === null || figure.high === null ? null : cell.high + figure.high;
}

const ONE = {low: 1, best: 1, high: 1};
/** An event is at least one of these, whether or not an article says "one". */
const COUNT_THEMSELVES: ReadonlySet<string> = new Set(['convoys', 'attacks', 'flights']);

function figuresOf(events: ColumnTable, measure: string): (event: number) => Found['figure'] {
  if (measure === 'events') return () => ONE;
  const column = (end: string) => events.array(`${measure}_${end}`) as ArrayLike<number | null>;
  const [low, best, high] = [column('low'), column('best'), column('high')];
  const missing = COUNT_THEMSELVES.has(measure) ? ONE : null;
  return (event) => {
    const value = best[event] ?? null;
    if (value === null) return missing;
    return {low: low[event] ?? value, best: value, high: high[event] ?? null};
  };
}

function gridTable(grid: Grid, {by, reported}: CountOptions): ColumnTable {
  const months = [...reported].map(monthIndex);
  const silentBins = grid.bins.map(({first, last}) =>
    months.every((month) => month < first || last < month),
  );
  const cells = grid.rows.flatMap((row, r) =>
    grid.bins.map((bin, b) => ({
      row,
      bin,
      silent: silentBins[b] === true,
      cell: grid.cell(r * grid.bins.length + b),
    })),
  );
  // What an imprecise date merely makes possible is no report of that month.
  const isSilent = cells.map(({silent, cell}) => silent && cell.best === 0 && cell.without === 0);
  const column = <T>(pick: (cell: Cell) => T) =>
    cells.map(({cell}, i) => (isSilent[i] === true ? null : pick(cell)));
  return table({
    ...Object.fromEntries(
      by.map((name) => [name, cells.map(({row, bin}) => (name === 'region' ? row.id : bin.name))]),
    ),
    low: column((cell) => cell.low),
    best: column((cell) => cell.best),
    high: column((cell) => cell.high),
    status: isSilent.map((none) => (none ? 'no_report' : 'counted')),
    without_figure: column((cell) => cell.without),
    events: cells.map(({cell}) => cell.events.join(' ')),
  });
}

/** Events per region and month on the full grid: see countEvents. */
export function countByRegionMonth(
  events: ColumnTable,
  options: Omit<CountOptions, 'by'>,
): ColumnTable {
  return countEvents(events, {...options, by: ['region', 'month']});
}

/** First and last month that any event may lie in; null without events. */
export function monthsOfEvents(
  events: ColumnTable,
  sets: readonly RegionSet[],
): [Month, Month] | null {
  const placed = placeEvents(events, sets, 'start').filter(({first, last}) =>
    Number.isFinite(first + last),
  );
  if (placed.length === 0) return null;
  const first = placed.reduce((least, {first}) => Math.min(least, first), Infinity);
  const last = placed.reduce((most, {last}) => Math.max(most, last), -Infinity);
  return [monthAt(first), monthAt(last)];
}
