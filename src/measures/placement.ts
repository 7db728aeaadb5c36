import type {ColumnTable} from 'arquero';
import {columnsId} from '../tables/columns/columns-id.ts';
import {maybeDay, type Day} from '../values/day.ts';
import {monthIndex, monthOfDay} from '../values/month.ts';
import type {Rules} from '../values/rules.ts';

/** A named set of governorates, largest meaning last (`northeast` before `all`). */
export interface RegionSet {
  readonly id: string;
  readonly members: readonly string[];
}

/** Where one event may lie, before it is counted. */
export interface Placement {
  /** Governorates it may lie in; the same list for all events of which the tables say the same. */
  readonly possible: readonly string[];
  /** The row it counts in: its governorate, or the smallest named set that holds all it may lie in. */
  readonly row: string;
  /** First and last month it may lie in, as month indexes. */
  readonly first: number;
  readonly last: number;
  /** First and last month of the days it is told of, before any rule widens them. */
  readonly told: readonly [number, number];
  /** The month the rule `best_month` puts it in; null where it is told too loosely for a month. */
  readonly best: number | null;
}

/**
 * Where each event may lie. In: the events table (columns `earliest`, `latest`, `told_first`, `told_last` as
 * ISO days, `regions` as governorate ids separated by spaces, empty = anywhere). Out: one placement an
 * event, in row order. Rows of a table of moderate length are placed once, also for tables filtered out of it.
 */
export function placeEvents(
  events: ColumnTable,
  sets: readonly RegionSet[],
  rule: Rules['best_month'],
): Placement[] {
  const place = placer(events, sets, rule);
  const known = knownPlaces(events, JSON.stringify([sets, rule]));
  const placements: Placement[] = [];
  events.scan((row = 0) => {
    placements.push((known[row] ??= place(row)));
  }, true);
  return placements;
}

/** Places by row of what tables hold, for one choice of sets and rule. */
const places = new WeakMap<object, Map<string, (Placement | undefined)[]>>();
const MOST_KNOWN = 50_000;
const READ = ['earliest', 'latest', 'told_first', 'told_last', 'regions'];

function knownPlaces(events: ColumnTable, choice: string): (Placement | undefined)[] {
  if (events.totalRows() > MOST_KNOWN) return [];
  const columns = columnsId(events, READ);
  if (columns === null) return [];
  const {owner, key} = columns;
  const byChoice = places.get(owner) ?? new Map<string, (Placement | undefined)[]>();
  places.set(owner, byChoice);
  const known = byChoice.get(`${key} ${choice}`) ?? [];
  byChoice.set(`${key} ${choice}`, known);
  return known;
}

function placer(
  events: ColumnTable,
  sets: readonly RegionSet[],
  rule: Rules['best_month'],
): (row: number) => Placement {
  const rowOf = rowFinder(sets);
  const column = (name: string) => events.column(name) as Cells; // columns as documented above
  const [earliest, latest] = [column('earliest'), column('latest')];
  const [first, last] = [column('told_first'), column('told_last')];
  const regions = column('regions');
  return (row) => {
    const told = {first: dayAt(first, row), last: dayAt(last, row)};
    return {
      ...rowOf(regions.at(row) ?? ''),
      first: monthOr(dayAt(earliest, row), -Infinity),
      last: monthOr(dayAt(latest, row), Infinity),
      told: [monthOr(told.first, -Infinity), monthOr(told.last, Infinity)],
      best: bestMonth(told, rule),
    };
  };
}

interface Cells {
  at(row: number): string | null | undefined;
}

function dayAt(column: Cells, row: number): Day | null {
  const text = column.at(row) ?? null;
  return text === null ? null : maybeDay(text);
}

function rowFinder(
  sets: readonly RegionSet[],
): (text: string) => Pick<Placement, 'possible' | 'row'> {
  const whole = sets.at(-1) ?? {id: 'all', members: []};
  const known = new Map<string, Pick<Placement, 'possible' | 'row'>>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      const possible = text === '' ? whole.members : text.split(' ');
      found = {possible, row: smallestRow(possible, sets) ?? whole.id};
      known.set(text, found);
    }
    return found;
  };
}

function smallestRow(possible: readonly string[], sets: readonly RegionSet[]): string | undefined {
  if (possible.length === 1) return possible[0];
  return sets.find((set) => possible.every((region) => set.members.includes(region)))?.id;
}

/** Days told as more than this many are too loose for any one month. */
const LONGEST_FOR_A_MONTH = 31;

function bestMonth(
  {first, last}: {first: Day | null; last: Day | null},
  rule: Rules['best_month'],
): number | null {
  if (first === null || last === null) return null;
  switch (rule) {
    case 'near_start':
      return last - first < LONGEST_FOR_A_MONTH ? indexOf(first) : null;
    case 'start':
      return indexOf(first);
    case 'middle':
      return indexOf(Math.floor((first + last) / 2));
    case 'none':
      return indexOf(first) === indexOf(last) ? indexOf(first) : null;
  }
}

const indexOf = (day: Day): number => monthIndex(monthOfDay(day));

const monthOr = (day: Day | null, otherwise: number): number =>
  day === null ? otherwise : indexOf(day);
