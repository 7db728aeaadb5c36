import type {Cluster} from './clusters.ts';
import type {Evidence} from './evidence.ts';
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

/** Whether the articles of two mentions share an event. */
export function isKindred(kindred: Kindred, a: Traits | undefined, b: Traits | undefined): boolean {
  if (a === undefined || b === undefined || a.mention.article_id === b.mention.article_id) {
    return false;
  }
  return kindred.get(a.mention.article_id)?.has(b.mention.article_id) ?? false;
}
