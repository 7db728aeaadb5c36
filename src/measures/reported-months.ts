import type {ArticleRow, ClaimRow} from '../tables/rows.ts';
import {monthIndex, monthOfDay, monthsFrom, type Month} from '../values/month.ts';
import {extent, parsePeriod} from '../values/period.ts';

/** A date looser than this says nothing of any one month. */
const LONGEST_MONTHS = 3;

/**
 * Months in which some outlet published on a kind of event, so that a count of 0 means "reported on, and
 * none found" and other months are "no report".
 *
 * In: claims, and articles by id. A month counts when an article with a claim of that kind may have been
 * published in it, or when a claim's own period lies within it. Dates known only to a year or more count
 * for no month. Out: the months, in order.
 */
export function reportedMonths(
  claims: readonly ClaimRow[],
  articles: ReadonlyMap<string, ArticleRow>,
  kind: string,
): ReadonlySet<Month> {
  const months = new Set<Month>();
  const seen = new Set<string>();
  for (const claim of claims) {
    if (claim.event_kind !== kind) continue;
    const published = articles.get(claim.article_id)?.published ?? '';
    for (const [text, longest] of [
      [claim.period, 1],
      [published, LONGEST_MONTHS],
    ] as const) {
      const key = `${longest} ${text}`;
      if (text === '' || seen.has(key)) continue;
      seen.add(key);
      for (const value of monthsIn(text, longest)) months.add(value);
    }
  }
  return new Set([...months].sort());
}

function monthsIn(text: string, longest: number): Month[] {
  const {earliest, latest} = extent(parsePeriod(text), 'none');
  if (earliest === null || latest === null) return [];
  const [first, last] = [monthOfDay(earliest), monthOfDay(latest)];
  return monthIndex(last) - monthIndex(first) < longest ? monthsFrom(first, last) : [];
}
