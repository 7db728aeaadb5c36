import type {Constraint, Count, Cut, Dated} from '../../../src/claims/totals/constraint.ts';

/**
 * Every course of N over a few days, checked one by one against what is said: the naive second opinion the
 * solver is compared with. Days 1 to `days` grow by 0 to `most` each; cut 0 is the eve of the first.
 */
export function* coursesOf(days: number, most: number): Generator<readonly number[]> {
  const growth = Array.from({length: days}, () => 0);
  for (;;) {
    yield growth.reduce<number[]>((n, grown) => [...n, (n.at(-1) ?? 0) + grown], [0]);
    let day = 0;
    while (day < days && growth[day] === most) growth[day++] = 0;
    if (day === days) return;
    growth[day] = (growth[day] ?? 0) + 1;
  }
}

export function satisfies(n: readonly number[], constraints: readonly Constraint[]): boolean {
  const counts = constraints.filter((item): item is Count => item.kind === 'count');
  const events = constraints.filter((item): item is Dated => item.kind === 'dated');
  const lines = new Map<string, Count[]>();
  for (const count of counts) {
    const line = count.order?.line;
    if (line === undefined) {
      if (!plainHolds(n, count)) return false;
    } else lines.set(line, [...(lines.get(line) ?? []), count]);
  }
  return [...lines.values()].every((line) => lineHolds(n, line)) && canHost(n, events);
}

const at = (n: readonly number[], cut: Cut): number => n[cut] ?? 0;

function plainHolds(n: readonly number[], {from, to, low, high}: Count): boolean {
  const longest = at(n, to.latest) - at(n, from.earliest);
  const shortest = at(n, to.earliest) - at(n, from.latest);
  return longest >= low && (high === null || shortest <= high);
}

/** Moments of one line take their least values page by page; they fit iff those do. */
function lineHolds(n: readonly number[], line: readonly Count[]): boolean {
  const pages = [...new Set(line.map((count) => count.order?.place ?? 0))].sort((a, b) => a - b);
  let floor = 0;
  for (const page of pages) {
    let reached = floor;
    for (const count of line.filter(({order}) => order?.place === page)) {
      const {from, to, low, high} = count;
      const least = Math.max(floor, at(n, to.earliest), at(n, from.earliest) + low);
      const most = Math.min(at(n, to.latest), high === null ? Infinity : at(n, from.latest) + high);
      if (least > most) return false;
      reached = Math.max(reached, least);
    }
    floor = reached;
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
