import fc from 'fast-check';
import {claimOrigins, type ClaimOrigin} from '../../src/measures/claim-origins.ts';
import type {ClaimRow, LinkRow} from '../../src/tables/rows.ts';
import {articlesOf, claim, outlet} from '../claims/rows.ts';

/** Claims with their origins, each article's mention 1 linked to `events[article]`. */
export function originsOf(
  claims: readonly ClaimRow[],
  events: Readonly<Record<string, string>>,
): ClaimOrigin[] {
  const articles = articlesOf(claims);
  const links = Object.entries(events).map(([article_id, event_id]): LinkRow => ({
    article_id,
    mention: 1,
    event_id,
    basis: 'auto',
    score: null,
    reason: null,
  }));
  const outlets = [...new Set(articles.map((row) => row.outlet_id))].map((id) => outlet(id));
  return claimOrigins({claims, articles, links, outlets});
}

/** Claims of trucks as articles of a few outlets may make them, on a few events. */
export const arbitraryClaims = fc
  .array(
    fc.record({
      outlet: fc.constantFrom('a', 'b', 'c'),
      event: fc.constantFrom('e1', 'e2', 'e3'),
      source: fc.constantFrom('own', 'a', 'b', 'local sources', null, 'a; b'),
      low: fc.option(fc.integer({min: 0, max: 60})),
      qualifier: fc.constantFrom('exact' as const, 'about' as const, 'at_least' as const),
      measure: fc.constantFrom('trucks' as const, 'vehicles' as const),
    }),
    {maxLength: 14},
  )
  .map((rows) => {
    const events: Record<string, string> = {};
    const claims = rows.map((row, at) => {
      const article = `${row.outlet}-${at}`;
      events[article] = row.event;
      const high = row.qualifier === 'at_least' ? null : row.low;
      const {low, measure, qualifier} = row;
      return claim(article, {attributed_to: row.source, low, high, measure, qualifier});
    });
    return originsOf(claims, events);
  });
