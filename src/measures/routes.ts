import type {ColumnTable} from 'arquero';

/** How many events went one way, and which. */
export interface RouteCount {
  /** Place ids. */
  readonly from: string;
  readonly to: string;
  /** Events that surely went this way: one crossing and one destination are named. */
  readonly low: number;
  readonly best: number;
  /** Events that may have: several crossings or destinations are named. */
  readonly high: number;
  readonly events: readonly string[];
}

/**
 * Events by crossing and destination. In: the events table (`place_via`, `place_to`: place ids separated by
 * spaces). Out: one row a pair that is named, most events first, then by id. Events that name no crossing or no
 * destination are in no row. Unit: events. An event that names several places counts as possible in each pair and
 * as certain in none, so rows do not add up to events.
 */
export function countRoutes(events: ColumnTable): RouteCount[] {
  const [ids, via, to] = ['event_id', 'place_via', 'place_to'].map(
    (name) => events.array(name) as ArrayLike<string | null>,
  );
  const routes = new Map<string, {from: string; to: string; certain: number; events: string[]}>();
  for (let row = 0; row < events.numRows(); row++) {
    const [crossings, targets] = [split(via?.[row]), split(to?.[row])];
    const isCertain = crossings.length === 1 && targets.length === 1;
    for (const from of crossings) {
      for (const target of targets) {
        const key = `${from} ${target}`;
        const route = routes.get(key) ?? {from, to: target, certain: 0, events: []};
        if (isCertain) route.certain += 1;
        route.events.push(ids?.[row] ?? '');
        routes.set(key, route);
      }
    }
  }
  return [...routes.values()].map(routeCount).sort(byEvents);
}

function split(text: string | null | undefined): readonly string[] {
  return text === null || text === undefined || text === '' ? [] : text.split(' ');
}

function routeCount({
  certain,
  events,
  ...ends
}: {
  from: string;
  to: string;
  certain: number;
  events: string[];
}): RouteCount {
  return {...ends, low: certain, best: certain, high: events.length, events};
}

function byEvents(a: RouteCount, b: RouteCount): number {
  const more = b.high - a.high || b.low - a.low;
  return more || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1);
}
