import type {Cluster} from './clusters.ts';
import {shared, type Evidence} from './evidence.ts';
import type {Traits} from './traits.ts';

/** Article → articles with which it shares an event. */
export type Kindred = ReadonlyMap<string, ReadonlySet<string>>;

/** Two articles that agree on one event (one relays or recalls the other) likely agree on the next. */
export const KINDRED: Evidence = {points: 1.5, says: 'the articles share another event'};

/** In very large events articles have nothing to do with each other; these are passed over. */
const LARGEST = 40;

/** Articles that share an event so far. */
export function kindredArticles(events: readonly Cluster[], traits: readonly Traits[]): Kindred {
  const kindred = new Map<string, Set<string>>();
  for (const {members} of events) {
    if (members.length < 2 || members.length > LARGEST) continue;
    const articles = members.flatMap((i) => traits[i]?.mention.article_id ?? []);
    for (const article of articles) {
      const known = kindred.get(article) ?? new Set();
      for (const other of articles) known.add(other);
      kindred.set(article, known);
    }
  }
  return kindred;
}

/**
 * Whether the articles of two mentions share an event and the mentions do not name different sources. That an outlet's
 * source is not given is no difference.
 */
export function isKindred(kindred: Kindred, a: Traits | undefined, b: Traits | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [one, other] = [a.mention, b.mention];
  if (one.article_id === other.article_id) return false;
  if (!(kindred.get(one.article_id)?.has(other.article_id) ?? false)) return false;
  const unstated = one.attributed_to === null || other.attributed_to === null;
  return unstated || shared(a.sources, b.sources) !== undefined;
}
