import {ofArticles, type GrowingTables} from '../claims/known/known-by.ts';
import {publicationDay, type PublicationRules} from '../claims/known/published-by.ts';
import {mentionKey} from '../claims/linking/mention.ts';
import type {ArticleRow, ClaimRow} from '../tables/rows.ts';
import type {Day} from '../values/day.ts';

/** What became known between two days. */
export interface News {
  /** Articles that count as published after the first day and by the second. */
  readonly articles: readonly ArticleRow[];
  /** Events of which only these articles tell, and events that were known and of which they tell more. */
  readonly found: readonly string[];
  readonly retold: readonly string[];
  /** All that was known of those events by the first and by the second day. */
  readonly before: GrowingTables;
  readonly after: GrowingTables;
}

/**
 * What the articles of a stretch of days added to events: only the claims of the events they speak of, so that
 * comparing before and after costs as much as the news. Rules as in publicationDay.
 */
export function newsBetween(
  tables: GrowingTables,
  [from, to]: readonly [Day, Day],
  rules: PublicationRules,
): News {
  const dated = tables.articles.map((row) => ({row, day: publicationDay(row, rules)}));
  const isIn = (first: Day, last: Day) =>
    dated.flatMap(({row, day}) => (day !== null && first < day && day <= last ? [row] : []));
  const [known, articles] = [isIn(-Infinity, from), isIn(from, to)];
  const eventOf = new Map(tables.links.map((row) => [mentionKey(row), row.event_id]));
  const eventsOf = (rows: readonly ArticleRow[]): Set<string> => {
    const ids = new Set(rows.map((row) => row.article_id));
    return new Set(
      tables.claims.flatMap((claim) =>
        claim.scope === 'incident' && ids.has(claim.article_id) ? [eventIn(eventOf, claim)] : [],
      ),
    );
  };
  const [told, now] = [eventsOf(known), eventsOf(articles)];
  const concerned = {
    ...tables,
    claims: tables.claims.filter(
      (claim) => claim.scope === 'incident' && now.has(eventIn(eventOf, claim)),
    ),
  };
  return {
    articles,
    found: [...now].filter((id) => !told.has(id)).sort(),
    retold: [...now].filter((id) => told.has(id)).sort(),
    before: ofArticles(concerned, known),
    after: ofArticles(concerned, [...known, ...articles]),
  };
}

function eventIn(eventOf: ReadonlyMap<string, string>, claim: ClaimRow): string {
  const key = mentionKey(claim);
  return eventOf.get(key) ?? key;
}
