import type {ArticleRow, ClaimRow, OutletRow, RegionRow} from '../../tables/rows.ts';
import {DEFAULT_RULES, type Rules} from '../../values/rules.ts';
import {indexOutlets, type OutletIndex} from '../origins/outlet-index.ts';
import {readEstimates, readPages, type PagePlace} from './page-order.ts';

/** The tables that running totals are read from. */
export interface TotalsTables {
  readonly claims: readonly ClaimRow[];
  readonly articles: readonly ArticleRow[];
  readonly outlets: readonly OutletRow[];
  readonly regions: readonly RegionRow[];
}

/** The tables with what is looked up in them again and again, and the rules in force. */
export interface Reading {
  readonly tables: TotalsTables;
  readonly rules: Rules;
  readonly articleOf: ReadonlyMap<string, ArticleRow>;
  readonly outlets: OutletIndex;
  /** Governorates of a set; a governorate is its own only member. */
  readonly membersOf: (region: string) => readonly string[];
  readonly pages: ReadonlyMap<string, PagePlace>;
}

/** Prepares the tables once for all that follows. */
export function createReading(tables: TotalsTables, rules: Rules = DEFAULT_RULES): Reading {
  const members = new Map(
    tables.regions.map((row) => [row.region_id, row.members?.split(' ') ?? [row.region_id]]),
  );
  const estimates = rules.page_days === 'estimated' ? readEstimates(tables.claims) : new Map();
  return {
    tables,
    rules,
    articleOf: new Map(tables.articles.map((row) => [row.article_id, row])),
    outlets: indexOutlets(tables.outlets),
    membersOf: (region) => members.get(region) ?? [region],
    pages: readPages(tables.articles, {rule: rules.approximate_date, estimates}),
  };
}
