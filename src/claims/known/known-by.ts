import type {ArticleRow, ClaimRow, LinkRow} from '../../tables/rows.ts';
import type {Day} from '../../values/day.ts';
import {isPublishedBy, type PublicationRules} from './published-by.ts';

/** The tables that grow as articles appear. */
export interface GrowingTables {
  readonly articles: readonly ArticleRow[];
  readonly claims: readonly ClaimRow[];
  readonly links: readonly LinkRow[];
}

/**
 * What was known by a day: articles published by then under the rules, with their claims and links. A copy whose
 * first claim was not known yet stands for itself. Which mentions are one event is taken as decided today.
 */
export function knownBy(tables: GrowingTables, day: Day, rules: PublicationRules): GrowingTables {
  const articles = tables.articles.filter((row) => isPublishedBy(row, day, rules));
  return ofArticles(tables, articles);
}

/** The given articles with their claims and links. */
export function ofArticles(tables: GrowingTables, articles: readonly ArticleRow[]): GrowingTables {
  const known = new Set(articles.map((row) => row.article_id));
  const claims = tables.claims.filter((row) => known.has(row.article_id));
  const ids = new Set(claims.map((row) => row.claim_id));
  return {
    articles,
    claims: claims.map((row) =>
      row.copy_of === null || ids.has(row.copy_of) ? row : {...row, copy_of: null},
    ),
    links: tables.links.filter((row) => known.has(row.article_id)),
  };
}
