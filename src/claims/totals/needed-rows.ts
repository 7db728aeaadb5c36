import type {ArticleRow, ClaimRow} from '../../tables/rows.ts';
import {eventMeasure} from './series.ts';

/**
 * Claims as far as running totals of linked events depend on them: what an incident says of anything but the number of
 * events (trucks, dead) is left out. Who computes from these alone gets the same, and may know it by them.
 */
export function neededClaims(claims: readonly ClaimRow[]): readonly ClaimRow[] {
  return claims.map((claim) =>
    claim.scope === 'incident' && claim.measure !== eventMeasure(claim.event_kind)
      ? {...claim, low: null, high: null, qualifier: 'exact'}
      : claim,
  );
}

/** Articles likewise: without their gists. */
export function neededArticles(articles: readonly ArticleRow[]): readonly ArticleRow[] {
  return articles.map((article) => ({...article, gist: ''}));
}
