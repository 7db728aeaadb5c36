import type {ColumnTable} from 'arquero';
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
  readonly event: number;
  /** Governorates it may lie in. */
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
 * event, in row order.
 */
export function placeEvents(
  events: ColumnTable,
  sets: readonly RegionSet[],
  rule: Rules['best_month'],
): Placement[] {
  const rowOf = rowFinder(sets);
  const column = (name: string) => events.array(name) as ArrayLike<string | null>;
  const days = {
    earliest: column('earliest'),
    latest: column('latest'),
    first: column('told_first'),
    last: column('told_last'),
  };
  const regions = column('regions');
  return Array.from({length: events.numRows()}, (_, event) => {
    const region = rowOf(regions[event] ?? '');
    const [earliest, latest] = [dayAt(days.earliest, event), dayAt(days.latest, event)];
    const told = {first: dayAt(days.first, event), last: dayAt(days.last, event)};
    return {
      event,
      ...region,
      first: monthOr(earliest, -Infinity),
      last: monthOr(latest, Infinity),
      told: [monthOr(told.first, -Infinity), monthOr(told.last, Infinity)],
      best: bestMonth(told, rule),
    };
  });
}

function dayAt(column: ArrayLike<string | null>, event: number): Day | null {
  const text = column[event] ?? null;
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
