import type {Span} from '../../values/period.ts';
import {pointsOf, thresholdOf, vetoOf, weigh} from './evidence.ts';
import {toldApart} from './told-apart.ts';
import type {Traits} from './traits.ts';
import {overlap} from './window.ts';

/** Mentions taken for one event. */
export interface Cluster {
  /** Indices into the traits, in canonical order. */
  readonly members: readonly number[];
  /** Days that all members may lie on; where a hand joined what has none, all their days. */
  readonly reach: Span;
  readonly direction: Traits['direction'];
  /** Event into which a person put a member, or null. */
  readonly pin: string | null;
}

/** How far below the threshold the mean of all pairs across two clusters may lie. */
const SLACK = 2.5;
/** Of large clusters so many members stand for all when their pairs are weighed. */
const SAMPLE = 24;

/** Mentions that a person keeps from being one event, by index. */
export type KeptApart = ReadonlyMap<number, ReadonlySet<number>>;

/** What people decided, as far as it keeps clusters from being joined. */
export interface HandGuards {
  readonly apart: KeptApart;
  /** Mentions put into an event by its id. */
  readonly pinned: ReadonlyMap<number, string>;
}

export interface Clusters {
  clusterOf(i: number): Cluster;
  /** Joins the clusters of two mentions if every guard agrees; says whether they are one now. */
  join(a: number, b: number): boolean;
  /** Joins them by hand: no guard is asked. */
  force(a: number, b: number): void;
  all(): Cluster[];
}

/** Clusters that start with one mention each. Guards: docs/linking.md, "Guards". */
export function createClusters(traits: readonly Traits[], {apart, pinned}: HandGuards): Clusters {
  const clusters: Cluster[] = traits.map(({reach, direction}, i) => ({
    members: [i],
    reach,
    direction,
    pin: pinned.get(i) ?? null,
  }));
  const at = (i: number): Cluster => {
    const cluster = clusters[i];
    if (cluster === undefined) throw new RangeError(`no mention ${i}`);
    return cluster;
  };
  const merge = (a: Cluster, b: Cluster): void => {
    const merged = mergedCluster(a, b);
    for (const i of merged.members) clusters[i] = merged;
  };
  // Clusters never change, only give way to larger ones, so two that were refused once need not be asked again: large
  // ones are met by thousands of pairs.
  const refused = new WeakMap<Cluster, WeakSet<Cluster>>();
  const refuse = (a: Cluster, b: Cluster): false => {
    const others = refused.get(a) ?? new WeakSet();
    refused.set(a, others.add(b));
    return false;
  };
  return {
    clusterOf: at,
    join(i, j) {
      const [a, b] = [at(i), at(j)];
      if (a === b) return true;
      if (refused.get(a)?.has(b) === true) return false;
      if (!mayMerge(a, b, {traits, apart})) return refuse(a, b);
      merge(a, b);
      return true;
    },
    force(i, j) {
      if (at(i) !== at(j)) merge(at(i), at(j));
    },
    all: () => [...new Set(clusters)],
  };
}

function mergedCluster(a: Cluster, b: Cluster): Cluster {
  return {
    members: [...a.members, ...b.members].sort((x, y) => x - y),
    reach: overlap(a.reach, b.reach) ?? {
      earliest: Math.min(a.reach.earliest, b.reach.earliest),
      latest: Math.max(a.reach.latest, b.reach.latest),
    },
    direction: a.direction ?? b.direction,
    pin: a.pin ?? b.pin,
  };
}

interface Grounds {
  readonly traits: readonly Traits[];
  readonly apart: KeptApart;
}

function mayMerge(a: Cluster, b: Cluster, grounds: Grounds): boolean {
  if (overlap(a.reach, b.reach) === null) return false;
  if (a.direction !== null && b.direction !== null && a.direction !== b.direction) return false;
  if (a.pin !== null && b.pin !== null && a.pin !== b.pin) return false;
  return !keptApart(a, b, grounds) && pairsAgree(a, b, grounds.traits);
}

function keptApart(a: Cluster, b: Cluster, {traits, apart}: Grounds): boolean {
  const byArticle = new Map<string, Traits[]>();
  for (const i of a.members) {
    const trait = traits[i];
    if (trait === undefined) continue;
    const {article_id: article} = trait.mention;
    byArticle.set(article, [...(byArticle.get(article) ?? []), trait]);
    const forbidden = apart.get(i);
    if (forbidden !== undefined && b.members.some((j) => forbidden.has(j))) return true;
  }
  return b.members.some((j) => {
    const trait = traits[j];
    const same = byArticle.get(trait?.mention.article_id ?? '');
    return trait !== undefined && (same?.some((other) => toldApart(other, trait)) ?? false);
  });
}

/** No pair across the two is impossible, and on the whole they agree. */
function pairsAgree(a: Cluster, b: Cluster, traits: readonly Traits[]): boolean {
  let points = 0;
  let pairs = 0;
  let threshold = 0;
  for (const i of a.members.slice(0, SAMPLE)) {
    for (const j of b.members.slice(0, SAMPLE)) {
      const [one, other] = [traits[i], traits[j]];
      if (one === undefined || other === undefined) continue;
      if (vetoOf(one, other) !== null) return false;
      points += pointsOf(weigh(one, other));
      pairs += 1;
      threshold = thresholdOf(one.kind);
    }
  }
  return points >= pairs * (threshold - SLACK);
}
