/** Two origins and the events that both report. */
export interface OriginPair {
  /** Ids in code-unit order. */
  readonly first: string;
  readonly second: string;
  readonly events: readonly string[];
}

/** Pairs of origins that have an event in common, most events first, then by id. In: which origins report each event. */
export function originPairs(
  events: readonly {readonly event: string; readonly origins: readonly string[]}[],
): OriginPair[] {
  const pairs = new Map<string, {first: string; second: string; events: string[]}>();
  for (const {event, origins} of events) {
    const ids = [...new Set(origins)].sort();
    ids.forEach((first, place) => {
      for (const second of ids.slice(place + 1)) {
        const key = `${first} ${second}`;
        const pair = pairs.get(key) ?? {first, second, events: []};
        pair.events.push(event);
        pairs.set(key, pair);
      }
    });
  }
  return [...pairs]
    .sort(([a, p], [b, q]) => q.events.length - p.events.length || (a < b ? -1 : 1))
    .map(([, pair]) => pair);
}
