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
  const place = placer(events, {sets, rule});
  const known = knownPlaces(events, JSON.stringify([sets, rule]));
  return Array.from(events.indices(), (row) => (known[row] ??= place(row)));
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

interface Choice {
  readonly sets: readonly RegionSet[];
  readonly rule: Rules['best_month'];
}

/** Places a row of the table. */
function placer(events: ColumnTable, choice: Choice): (row: number) => Placement {
  const columns = READ.map((name) => events.column(name) as Cells); // columns as documented above
  const told = (row: number) => columns.map((column) => column.at(row) ?? '');
  if (events.totalRows() > MOST_KNOWN) {
    const rowOf = rowFinder(choice.sets);
    return (row) => placed(told(row), {rowOf, rule: choice.rule});
  }
  const placeOf = placesByText(choice);
  return (row) => placeOf(told(row));
}

type PlaceOf = (told: readonly string[]) => Placement;

/** For each choice, what tells the place of an event: after a row was saved, most events say what they said. */
const placesOf = new Map<string, PlaceOf>();

function placesByText(choice: Choice): PlaceOf {
  const name = JSON.stringify([choice.sets, choice.rule]);
  const made = placesOf.get(name) ?? createPlaceOf(choice);
  placesOf.set(name, made);
  return made;
}

function createPlaceOf({sets, rule}: Choice): PlaceOf {
  const known = new Map<string, Placement>();
  const rowOf = rowFinder(sets);
  return (told) => {
    const text = told.join();
    const found = known.get(text) ?? placed(told, {rowOf, rule});
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, found);
    return found;
  };
}

interface Cells {
  at(row: number): string | null | undefined;
}

function placed(
  [earliest = '', latest = '', first = '', last = '', regions = '']: readonly string[],
  {rowOf, rule}: {readonly rowOf: RowFinder; readonly rule: Rules['best_month']},
): Placement {
  const told = {first: maybeDay(first), last: maybeDay(last)};
  return {
    ...rowOf(regions),
    first: monthOr(maybeDay(earliest), -Infinity),
    last: monthOr(maybeDay(latest), Infinity),
    told: [monthOr(told.first, -Infinity), monthOr(told.last, Infinity)],
    best: bestMonth(told, rule),
  };
}

type RowFinder = (text: string) => Pick<Placement, 'possible' | 'row'>;

function rowFinder(sets: readonly RegionSet[]): RowFinder {
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
