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
  /** The month the rule `best_month` puts it in; null where the rule puts it nowhere. */
  readonly best: number | null;
}

/**
 * Where each event may lie. In: the events table (columns `earliest`, `latest` as ISO days, `regions` as
 * governorate ids separated by spaces, empty = anywhere). Out: one placement an event, in row order.
 */
export function placeEvents(
  events: ColumnTable,
  sets: readonly RegionSet[],
  rule: Rules['best_month'],
): Placement[] {
  const rowOf = rowFinder(sets);
  const [earliest, latest, regions] = ['earliest', 'latest', 'regions'].map((name) =>
    Array.from(events.array(name) as ArrayLike<string | null>),
  );
  return Array.from({length: events.numRows()}, (_, event) => {
    const region = rowOf(regions?.[event] ?? '');
    return {
      event,
      ...region,
      ...monthsOf(earliest?.[event] ?? null, latest?.[event] ?? null, rule),
    };
  });
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

function monthsOf(
  earliest: string | null,
  latest: string | null,
  rule: Rules['best_month'],
): Pick<Placement, 'first' | 'last' | 'best'> {
  const from = earliest === null ? null : maybeDay(earliest);
  const to = latest === null ? null : maybeDay(latest);
  const first = from === null ? -Infinity : indexOf(from);
  const last = to === null ? Infinity : indexOf(to);
  return {first, last, best: bestMonth(from, to, rule)};
}

function bestMonth(from: Day | null, to: Day | null, rule: Rules['best_month']): number | null {
  if (from === null || to === null) return null;
  if (rule === 'middle') return indexOf(Math.floor((from + to) / 2));
  return rule === 'start' || indexOf(from) === indexOf(to) ? indexOf(from) : null;
}

const indexOf = (day: Day): number => monthIndex(monthOfDay(day));
