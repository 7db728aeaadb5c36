import type {Cut, Dated} from './constraint.ts';

/** Between two cuts N rises by at least `least`; `items` are the events that lie wholly within. */
export interface WindowCount {
  readonly from: Cut;
  readonly to: Cut;
  readonly least: number;
  readonly items: readonly number[];
}

interface Indexed extends Dated {
  readonly index: number;
}

/**
 * What dated events say together, exactly, also where their intervals overlap. A growth of N per elementary
 * interval can host all events (each in its own interval, none sharing) iff for every window from a start to
 * an end the growth is at least the number of events wholly inside: Hall's condition, which for intervals
 * need only be asked of windows (Glover 1967). Windows that follow from smaller ones are left out: those that
 * no event starts or ends, and those whose events fall apart into two windows.
 * In: events with their index among the constraints. Out: windows by start, then end.
 */
export function windowCounts(events: readonly (Dated & {readonly index: number})[]): WindowCount[] {
  return clusters(events).flatMap(windowsOf);
}

function clusters(events: readonly Indexed[]): Indexed[][] {
  const sorted = [...events].sort(
    (a, b) => a.after - b.after || a.until - b.until || a.index - b.index,
  );
  const out: Indexed[][] = [];
  let reach = -Infinity;
  for (const event of sorted) {
    if (event.after >= reach) out.push([]);
    out.at(-1)?.push(event);
    reach = Math.max(reach, event.until);
  }
  return out;
}

function windowsOf(cluster: readonly Indexed[]): WindowCount[] {
  const byEnd = [...cluster].sort(
    (a, b) => a.until - b.until || a.after - b.after || a.index - b.index,
  );
  const starts = [...new Set(cluster.map((event) => event.after))];
  return starts.flatMap((from) => windowsFrom(from, byEnd));
}

function windowsFrom(from: Cut, byEnd: readonly Indexed[]): WindowCount[] {
  const inside = byEnd.filter((event) => event.after >= from);
  const out: WindowCount[] = [];
  // Points between the events that none of them straddles; empty where they hang together.
  const gaps: Cut[] = [];
  let begun = false;
  inside.forEach((event, place) => {
    const reach = inside[place - 1]?.until;
    if (reach !== undefined && event.after >= reach) gaps.push(reach);
    while ((gaps.at(-1) ?? -Infinity) > event.after) gaps.pop();
    begun ||= event.after === from;
    if (!begun || gaps.length > 0 || inside[place + 1]?.until === event.until) return;
    out.push(windowCount(from, event.until, inside.slice(0, place + 1)));
  });
  return out;
}

function windowCount(from: Cut, to: Cut, inside: readonly Indexed[]): WindowCount {
  const least = inside.reduce((sum, event) => sum + event.least, 0);
  return {from, to, least, items: inside.map((event) => event.index)};
}
