import {
  countsOf,
  type Constraint,
  type Count,
  type Cut,
  type Dated,
} from '../../../src/claims/totals/constraint.ts';

/**
 * Every course of N over a few days, checked one by one against what is said: the naive second opinion the
 * solver is compared with. Days 1 to `days` grow by 0 to `most` each; cut 0 is the eve of the first.
 */
export function* coursesOf(days: number, most: number): Generator<readonly number[]> {
  const growth = Array.from({length: days}, () => 0);
  for (;;) {
    let n = 0;
    yield [0, ...growth.map((grown) => (n += grown))];
    let day = 0;
    while (day < days && growth[day] === most) growth[day++] = 0;
    if (day === days) return;
    growth[day] = (growth[day] ?? 0) + 1;
  }
}

export function satisfies(n: readonly number[], constraints: readonly Constraint[]): boolean {
  const counts = constraints.flatMap(countsOf);
  const events = constraints.filter((item): item is Dated => item.kind === 'dated');
  const plain = counts.filter(({page}) => page === null);
  return (
    plain.every((count) => plainHolds(n, count)) &&
    pagesHold(
      n,
      counts.filter(({page}) => page !== null),
    ) &&
    canHost(n, events)
  );
}

const at = (n: readonly number[], cut: Cut): number => n[cut] ?? 0;

function plainHolds(n: readonly number[], {from, to, low, high}: Count): boolean {
  const longest = at(n, to.latest) - at(n, from.earliest);
  const shortest = at(n, to.earliest) - at(n, from.latest);
  return longest >= low && (high === null || shortest <= high);
}

/** Each page, in order, takes the least value that all its counts allow; the line fits iff these do. */
function pagesHold(n: readonly number[], counts: readonly Count[]): boolean {
  const places = [...new Set(counts.map(({page}) => page?.place ?? 0))].sort((a, b) => a - b);
  let value = 0;
  for (const place of places) {
    const told = counts.filter(({page}) => page?.place === place);
    const least = told.map(({from, to, low}) =>
      Math.max(at(n, to.earliest), at(n, from.earliest) + low),
    );
    const most = told.map(({from, to, high}) =>
      Math.min(at(n, to.latest), high === null ? Infinity : at(n, from.latest) + high),
    );
    value = Math.max(value, ...least);
    if (value > Math.min(...most)) return false;
  }
  return true;
}

/** Whether every event finds a day of its own interval with growth to spare: by trying all placements. */
function canHost(n: readonly number[], events: readonly Dated[]): boolean {
  const room = n.slice(1).map((value, day) => value - at(n, day));
  return place(0);
  function place(index: number): boolean {
    const event = events[index];
    if (event === undefined) return true;
    for (let day = event.after; day < event.until; day += 1) {
      if ((room[day] ?? 0) < event.least) continue;
      room[day] = (room[day] ?? 0) - event.least;
      const fits = place(index + 1);
      room[day] = (room[day] ?? 0) + event.least;
      if (fits) return true;
    }
    return false;
  }
}

/** Least and greatest growth between two cuts over all courses that satisfy; null where none does. */
export function enumerateBounds(
  courses: readonly (readonly number[])[],
  intervals: readonly {from: Cut; to: Cut}[],
): {lower: number; upper: number}[] | null {
  if (courses.length === 0) return null;
  return intervals.map(({from, to}) => {
    const growths = courses.map((n) => at(n, to) - at(n, from));
    return {lower: Math.min(...growths), upper: Math.max(...growths)};
  });
}
