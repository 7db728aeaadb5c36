import type {ArticleRow, ClaimRow} from '../../tables/rows.ts';
import type {Day} from '../../values/day.ts';
import {originOf, type Citation} from '../origins/origin-of.ts';
import type {OutletIndex} from '../origins/outlet-index.ts';
import {readSources} from '../origins/sources.ts';
import {publishedDay} from './when.ts';

/** A claim of an event with what says how much it weighs. */
export interface Witness {
  readonly claim: ClaimRow;
  readonly outlet: string;
  readonly origins: readonly string[];
  /** First possible day of publication; Infinity where nobody knows. */
  readonly published: Day;
  /** A repetition of another claim: it widens no count of witnesses. */
  readonly copy: boolean;
}

/** The witnesses of one event, in the order of its claims. A copy has the origins of what it repeats. */
export function witnessesOf(
  claims: readonly ClaimRow[],
  articles: ReadonlyMap<string, ArticleRow>,
  index: OutletIndex,
): Witness[] {
  const citations = claims.map((claim): Citation => {
    const outlet = articles.get(claim.article_id)?.outlet_id ?? claim.article_id;
    return {outlet, sources: readSources(claim.attributed_to, outlet, index)};
  });
  const origins = citations.map((citation) => originOf(citation, citations));
  const at = new Map(claims.map((claim, i) => [claim.claim_id, i]));
  return claims.map((claim, i) => {
    const original = at.get(claim.copy_of ?? '') ?? i;
    return {
      claim,
      outlet: citations[i]?.outlet ?? '',
      origins: origins[original] ?? [],
      published: publishedDay(articles.get(claim.article_id)) ?? Infinity,
      copy: claim.copy_of !== null,
    };
  });
}
