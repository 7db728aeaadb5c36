import {table} from 'arquero';
import {linkMentions} from '../claims/linking/link-mentions.ts';
import {rowsOf, type SourceTables} from '../tables/read-package.ts';
import type {LinkRow} from '../tables/rows.ts';
import type {Rules} from '../values/rules.ts';

const COLUMNS = ['article_id', 'mention', 'event_id', 'basis', 'score', 'reason'] as const;

/** Links of a workspace, made anew from its claims and obeying the hand decisions that links.csv holds. */
export function linkTables(tables: SourceTables, rules: Rules): LinkRow[] {
  return linkMentions({
    claims: rowsOf(tables, 'claims'),
    articles: rowsOf(tables, 'articles'),
    outlets: rowsOf(tables, 'outlets'),
    places: rowsOf(tables, 'places'),
    regions: rowsOf(tables, 'regions'),
    links: rowsOf(tables, 'links'),
    rules,
  });
}

/** The text of links.csv. */
export function linksCsv(links: readonly LinkRow[]): string {
  const columns = COLUMNS.map((name) => [name, links.map((row) => row[name])]);
  return table(Object.fromEntries(columns), [...COLUMNS]).toCSV();
}
