import {gatherEvents} from '../claims/events/members.ts';
import {witnessesOf} from '../claims/events/witness.ts';
import {originOf} from '../claims/origins/origin-of.ts';
import {indexOutlets} from '../claims/origins/outlet-index.ts';
import {readSources, type Source} from '../claims/origins/sources.ts';
import type {ArticleRow, ClaimRow, LinkRow, OutletRow} from '../tables/rows.ts';

/** A claim with whom it stands on. */
export interface ClaimOrigin {
  readonly claim: ClaimRow;
  readonly article: ArticleRow;
  /** Outlet that published it. */
  readonly outlet: string;
  /** Event of an incident; null for totals. */
  readonly event: string | null;
  /** Whom the article cites for it. */
  readonly sources: readonly Source[];
  /** Where that leads, followed as far as the articles on file allow. */
  readonly origins: readonly string[];
  /** A repetition of another claim: no witness of its own. */
  readonly copy: boolean;
}

export interface OriginTables {
  readonly claims: readonly ClaimRow[];
  readonly articles: readonly ArticleRow[];
  readonly links: readonly LinkRow[];
  readonly outlets: readonly OutletRow[];
}

/** Every claim with its origins, in the order of the claims. In: the tables; incidents are followed through what
 *  all articles of their event cite, totals only through their own article. Claims of unknown articles are left out. */
export function claimOrigins(tables: OriginTables): ClaimOrigin[] {
  const index = indexOutlets(tables.outlets);
  const articles = new Map(tables.articles.map((row) => [row.article_id, row]));
  const followed = followEvents(tables, articles, index);
  return tables.claims.flatMap((claim) => {
    const article = articles.get(claim.article_id);
    if (article === undefined) return [];
    const outlet = article.outlet_id;
    const sources = readSources(claim.attributed_to, outlet, index);
    const citation = {outlet, sources};
    const known = followed.get(claim.claim_id);
    const origins = known?.origins ?? originOf(citation, [citation]);
    const copy = claim.copy_of !== null;
    return [{claim, article, outlet, sources, origins, copy, event: known?.event ?? null}];
  });
}

interface Followed {
  readonly event: string;
  readonly origins: readonly string[];
}

function followEvents(
  {claims, links}: OriginTables,
  articles: ReadonlyMap<string, ArticleRow>,
  index: ReturnType<typeof indexOutlets>,
): Map<string, Followed> {
  const followed = gatherEvents(claims, links).flatMap((event) =>
    witnessesOf(event.claims, articles, index).map(({claim, origins}): [string, Followed] => [
      claim.claim_id,
      {event: event.event_id, origins},
    ]),
  );
  return new Map(followed);
}
