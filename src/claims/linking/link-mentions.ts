import type {
  ArticleRow,
  ClaimRow,
  LinkRow,
  OutletRow,
  PlaceRow,
  RegionRow,
} from '../../tables/rows.ts';
import {UserError} from '../../values/fault.ts';
import type {Rules} from '../../values/rules.ts';
import {indexOutlets} from '../origins/outlet-index.ts';
import {visitCandidates, visitKindred, type VisitPair} from './candidates.ts';
import {createClusters, type Cluster, type Clusters} from './clusters.ts';
import {readDecisions, type Decisions} from './decisions.ts';
import {pointsOf, thresholdOf, vetoOf, weigh} from './evidence.ts';
import {nameEvents} from './event-ids.ts';
import {isKindred, KINDRED, kindredArticles, type Kindred} from './kindred.ts';
import {keptApart} from './kept-apart.ts';
import {linkRows, type NearMiss} from './link-rows.ts';
import {toldApart} from './told-apart.ts';
import {gatherMentions} from './mention.ts';
import {createPlaceReader} from './place-terms.ts';
import {createRankedPairs} from './ranked-pairs.ts';
import {governoratesOf} from './governorates.ts';
import {spotsOf} from './spots.ts';
import {traitsOf, type Traits} from './traits.ts';

export interface LinkInput {
  readonly claims: readonly ClaimRow[];
  readonly articles: readonly ArticleRow[];
  readonly outlets: readonly OutletRow[];
  readonly places: readonly PlaceRow[];
  readonly regions: readonly RegionRow[];
  /** The links so far: ids are inherited from them, and their hand rows are obeyed. */
  readonly links: readonly LinkRow[];
  readonly rules: Pick<Rules, 'approximate_date' | 'report_day'>;
}

interface Joined {
  readonly near: ReadonlyMap<number, NearMiss>;
  readonly kindred: Kindred;
}

/** Points below the threshold at which an event is still named as a possible match. */
const NEAR = 2;

/**
 * Links mentions of incidents to events. Out: one row a mention (columns of links.csv), by article and mention.
 * The same tables give the same rows in any order of rows, and a run on its own result changes nothing.
 * Evidence, points, guards and hand decisions: docs/linking.md. Figures are never looked at.
 * Errors: UserError for hand rows that name no incident or contradict each other; PeriodError for a bad period.
 */
export function linkMentions(input: LinkInput): LinkRow[] {
  const mentions = gatherMentions(input.claims, input.articles);
  const readers = {
    rules: input.rules,
    readPlaces: createPlaceReader(input.places),
    spots: spotsOf(input.places),
    outlets: indexOutlets(input.outlets),
    governorates: governoratesOf(input.regions),
    articles: new Set(input.articles.map((row) => row.article_id)),
  };
  const traits = mentions.map((mention) => traitsOf(mention, readers));
  const decisions = readDecisions(input.links, mentions);
  const clusters = createClusters(traits, {
    apart: keptApart(decisions),
    pinned: decisions.pinned,
  });
  for (const [a, b] of decisions.pins) clusters.force(a, b);
  // A mention goes where a person says; to link it first would put it, and others with it, elsewhere.
  const moved = new Set(decisions.same.map(([mention]) => mention));
  const joined = joinAll(traits, clusters, moved);
  for (const [a, b] of decisions.same) clusters.force(a, b);
  checkObeyed(decisions, clusters, traits);
  const events = clusters.all();
  const ids = nameEvents(events, {traits, previous: input.links, pinned: decisions.pinned});
  return linkRows(events, {traits, ids, ...joined, hand: decisions.rows});
}

function checkObeyed(decisions: Decisions, clusters: Clusters, traits: readonly Traits[]): void {
  for (const [a, b] of decisions.different) {
    if (clusters.clusterOf(a) === clusters.clusterOf(b)) throw contradiction(traits, a, b);
  }
  const first = new Map<Cluster, number>();
  for (const [i, event] of decisions.pinned) {
    const cluster = clusters.clusterOf(i);
    const before = first.get(cluster) ?? i;
    if (decisions.pinned.get(before) !== event) throw contradiction(traits, before, i);
    first.set(cluster, before);
  }
}

function contradiction(traits: readonly Traits[], a: number, b: number): UserError {
  const [one, other] = [traits[a]?.mention.key, traits[b]?.mention.key];
  return new UserError(
    `data/links.csv: hand rows say that "${one}" and "${other}" are one event and that they are not; remove one of the decisions`,
  );
}

/**
 * Joins the best pairs first, then once more those that fall a little short where their articles agree on another
 * event. Mentions that a person moved are passed over. Hands back what it learned: for each mention the best partner that it was not joined with.
 */
function joinAll(
  traits: readonly Traits[],
  clusters: Clusters,
  moved: ReadonlySet<number>,
): Joined {
  const pairs = createRankedPairs(traits.length);
  const consider: VisitPair = (a, b) => {
    const [one, other] = [traits[a], traits[b]];
    if (one === undefined || other === undefined || moved.has(a) || moved.has(b)) return;
    if (vetoOf(one, other) !== null || toldApart(one, other)) return;
    const points = pointsOf(weigh(one, other));
    if (points >= thresholdOf(one.kind) - NEAR) pairs.add(a, b, points);
  };
  visitCandidates(traits, consider);
  const joinFrom = (isFavoured: (a: number, b: number) => boolean): void =>
    pairs.visit((a, b, points) => {
      const lacking = thresholdOf(traits[a]?.kind ?? '') - points;
      if (lacking > KINDRED.points || clusters.clusterOf(a) === clusters.clusterOf(b)) return;
      if (lacking <= 0 || isFavoured(a, b)) clusters.join(a, b);
    });
  joinFrom(() => false);
  const kindred = kindredArticles(clusters.all(), traits);
  visitKindred(traits, kindred, consider);
  joinFrom((a, b) => isKindred(kindred, traits[a], traits[b]));
  const near = new Map<number, NearMiss>();
  pairs.visit((a, b, points) => {
    if (clusters.clusterOf(a) === clusters.clusterOf(b)) return;
    if (!near.has(a)) near.set(a, {other: b, points});
    if (!near.has(b)) near.set(b, {other: a, points});
  });
  return {near, kindred};
}
