import {monthOfDay, type Month} from '../values/month.ts';
import {extent, parsePeriod} from '../values/period.ts';
import type {ClaimOrigin} from './claim-origins.ts';

/** What an outlet published on the subject in one month or of one region. */
export interface Coverage {
  readonly outlet: string;
  /** Month of publication (null: not known to the month), or region (null: none named). */
  readonly in: string | null;
  readonly articles: readonly string[];
  readonly claims: number;
}

/** Month in which an article appeared, or null where its date does not say. In: EDTF as on file; `~` is not widened. */
export function monthOfPublication(published: string | null): Month | null {
  if (published === null) return null;
  const {earliest, latest} = extent(parsePeriod(published), 'none');
  if (earliest === null || latest === null) return null;
  const month = monthOfDay(earliest);
  return month === monthOfDay(latest) ? month : null;
}

/** Whether an article may have appeared in the months from..to; false where its date is not known. */
export function isPublishedWithin(published: string | null, from: Month, to: Month): boolean {
  if (published === null) return false;
  const {earliest, latest} = extent(parsePeriod(published), 'none');
  if (earliest === null || latest === null) return false;
  return monthOfDay(earliest) <= to && monthOfDay(latest) >= from;
}

/** Articles and claims by outlet and month of publication: see Coverage. Order: outlet, month. */
export function coverageByMonth(claims: readonly ClaimOrigin[]): Coverage[] {
  return coverageBy(claims, ({article}) => monthOfPublication(article.published));
}

/** Articles and claims by outlet and region: an article that names several regions is in each. Order: outlet, region. */
export function coverageByRegion(claims: readonly ClaimOrigin[]): Coverage[] {
  return coverageBy(claims, ({claim}) => claim.region);
}

function coverageBy(
  claims: readonly ClaimOrigin[],
  place: (claim: ClaimOrigin) => string | null,
): Coverage[] {
  const cells = new Map<
    string,
    {outlet: string; in: string | null; articles: Set<string>; claims: number}
  >();
  for (const one of claims) {
    const where = place(one);
    const key = `${one.outlet} ${where ?? '~'}`;
    const cell = cells.get(key) ?? {outlet: one.outlet, in: where, articles: new Set(), claims: 0};
    cell.articles.add(one.claim.article_id);
    cell.claims += 1;
    cells.set(key, cell);
  }
  return [...cells]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, cell]) => ({...cell, articles: [...cell.articles].sort()}));
}
