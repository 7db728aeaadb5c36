import {dayText} from '../../values/day.ts';
import type {LinkRow} from '../../tables/rows.ts';
import type {Cluster} from './clusters.ts';
import {mentionKey} from './mention.ts';
import type {Traits} from './traits.ts';
import {lengthOf} from './window.ts';

/**
 * Names every cluster. An event that has members in the previous links keeps the id that most of them had (an event
 * pinned by hand keeps that one); of two that claim one id the larger part keeps it. New events are named by kind, day and a
 * number, `convoy-2021-02-18-1`, from the best-dated member. In: clusters in canonical order. Out: ids, index for index.
 */
export function nameEvents(
  clusters: readonly Cluster[],
  {
    traits,
    previous,
    pinned,
  }: {
    readonly traits: readonly Traits[];
    readonly previous: readonly LinkRow[];
    readonly pinned: ReadonlyMap<number, string>;
  },
): string[] {
  const named = previous.filter((row) => row.event_id !== '');
  const before = new Map(named.map((row) => [mentionKey(row), row.event_id]));
  const taken = new Set(before.values());
  const ids = inherited(clusters, (i) => ({
    id: before.get(traits[i]?.mention.key ?? '') ?? null,
    pin: pinned.get(i) ?? null,
  }));
  const next = new Map<string, number>();
  return clusters.map((cluster, at) => {
    const kept = ids.get(at);
    if (kept !== undefined) return kept;
    const stem = stemOf(cluster, traits);
    let number = next.get(stem) ?? 1;
    while (taken.has(`${stem}-${number}`)) number += 1;
    next.set(stem, number + 1);
    return `${stem}-${number}`;
  });
}

interface Heir {
  readonly at: number;
  readonly id: string;
  readonly votes: number;
}

function inherited(
  clusters: readonly Cluster[],
  idsOf: (i: number) => {readonly id: string | null; readonly pin: string | null},
): Map<number, string> {
  const heirs = clusters.flatMap((cluster, at) => {
    const votes = new Map<string, number>();
    const vote = (id: string | null, weight: number): void => {
      if (id !== null) votes.set(id, (votes.get(id) ?? 0) + weight);
    };
    for (const i of cluster.members) {
      const {id, pin} = idsOf(i);
      vote(id, 1);
      vote(pin, 1_000_000);
    }
    return [...votes].map(([id, count]): Heir => ({at, id, votes: count}));
  });
  heirs.sort((a, b) => b.votes - a.votes || a.at - b.at || (a.id < b.id ? -1 : 1));
  const names = new Map<number, string>();
  const given = new Set<string>();
  for (const {at, id} of heirs) {
    if (names.has(at) || given.has(id)) continue;
    names.set(at, id);
    given.add(id);
  }
  return names;
}

/** `convoy-2021-02-18`, `isis-attack-2021-02` or `convoy-2020`, as well as the best-dated member knows. */
function stemOf({members}: Cluster, traits: readonly Traits[]): string {
  const [best] = members
    .flatMap((i) => traits[i] ?? [])
    .sort((a, b) => lengthOf(a.core) - lengthOf(b.core) || a.core.earliest - b.core.earliest);
  if (best === undefined) throw new RangeError('an event without members has no name');
  const first = dayText(best.core.earliest);
  const days = lengthOf(best.core);
  return `${best.kind.replaceAll('_', '-')}-${first.slice(0, days <= 3 ? 10 : days <= 45 ? 7 : 4)}`;
}
