import type {ArticleRow} from '../../tables/rows.ts';
import type {Day} from '../../values/day.ts';
import {extent, parsePeriod} from '../../values/period.ts';
import type {Rules} from '../../values/rules.ts';

/** Rules by which the day is read on which an article was there to be read. */
export type PublicationRules = Pick<Rules, 'publication_day' | 'approximate_date'>;

/**
 * Day by which an article is taken to have been published, by the rule `publication_day`: the last or the first day
 * on which it may have appeared. Null: no date is known, so that it is known by no day.
 */
export function publicationDay(
  {published}: Pick<ArticleRow, 'published'>,
  rules: PublicationRules,
): Day | null {
  if (published === null) return null;
  const {earliest, latest} = extent(parsePeriod(published), rules.approximate_date);
  return rules.publication_day === 'latest' ? latest : earliest;
}

/** Whether an article was published on a day or before it, by the rules. */
export function isPublishedBy(
  article: Pick<ArticleRow, 'published'>,
  day: Day,
  rules: PublicationRules,
): boolean {
  const published = publicationDay(article, rules);
  return published !== null && published <= day;
}

/** Whether the day of publication is one day, as written; `~`, months and unknown dates are not. */
export function hasPublicationDay({published}: Pick<ArticleRow, 'published'>): boolean {
  return published !== null && /^\d{4}-\d{2}-\d{2}$/.test(published);
}
