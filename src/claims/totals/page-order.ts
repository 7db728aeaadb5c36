import type {ArticleRow, ClaimRow} from '../../tables/rows.ts';
import {maybeDay, type Day} from '../../values/day.ts';
import {extent, parsePeriod, type ApproximateDateRule, type Span} from '../../values/period.ts';

/** Where an article stands among the numbered pages of its outlet in one language. */
export interface PagePlace {
  /** `outlet/language`: numbers of one site's editions run apart. */
  readonly line: string;
  readonly place: number;
  /** Days on which it can have come out, given its date and those of the pages before and after it. */
  readonly published: Span;
}

interface Dated {
  readonly article_id: string;
  readonly place: number;
  readonly earliest: number;
  readonly latest: number;
}

/** How an article's day of publication is narrowed beyond what it states. */
export interface PageDating {
  readonly rule: ApproximateDateRule;
  /** Days that a coder estimated from page numbers, by article_id; none where they are not to be used. */
  readonly estimates: ReadonlyMap<string, Day>;
}

/**
 * Sites number their pages as they make them, so a page of a higher number did not come out earlier. That
 * settles which of two totals of one month is the later one, and narrows approximate dates: a page came out
 * no earlier than any before it may have, and no later than any after it.
 * A line (outlet and language) whose own dates speak against that is not used at all.
 * In: articles; numbers of five to seven digits at the end of `article_id`. Out: by article_id.
 */
export function readPages(
  articles: readonly ArticleRow[],
  dating: PageDating,
): Map<string, PagePlace> {
  const lines = new Map<string, Dated[]>();
  for (const article of articles) {
    const page = datedPage(article, dating);
    const line = `${article.outlet_id}/${article.language}`;
    if (page !== null) lines.set(line, [...(lines.get(line) ?? []), page]);
  }
  const places = new Map<string, PagePlace>();
  for (const [line, pages] of lines) {
    for (const {article_id, place, ...published} of inOrder(pages) ?? []) {
      places.set(article_id, {line, place, published});
    }
  }
  return places;
}

/** How far an estimated day is trusted, in days either way. */
const ESTIMATE_REACH = 3;
const ESTIMATE = /date estimated from the address number, about (\d{4}-\d{2}-\d{2})/;

/** Days of publication that coders estimated from page numbers and noted with the claims, by article_id. */
export function readEstimates(claims: readonly ClaimRow[]): Map<string, Day> {
  const estimates = new Map<string, Day>();
  for (const {article_id, note} of claims) {
    const day = maybeDay(ESTIMATE.exec(note ?? '')?.[1] ?? '');
    if (day !== null) estimates.set(article_id, day);
  }
  return estimates;
}

function datedPage(article: ArticleRow, {rule, estimates}: PageDating): Dated | null {
  const {article_id, published} = article;
  const number = /-(\d{5,7})$/.exec(article_id)?.[1];
  if (number === undefined || published === null) return null;
  const {earliest, latest} = extent(parsePeriod(published), rule);
  if (earliest === null || latest === null) return null;
  const estimate = estimates.get(article_id);
  const place = Number(number);
  if (estimate === undefined) return {article_id, place, earliest, latest};
  return {
    article_id,
    place,
    earliest: Math.max(earliest, estimate - ESTIMATE_REACH),
    latest: Math.min(latest, estimate + ESTIMATE_REACH),
  };
}

/** The pages with their days narrowed by their neighbours; null where numbers and dates disagree. */
function inOrder(pages: readonly Dated[]): Dated[] | null {
  const sorted = [...pages].sort((a, b) => a.place - b.place);
  const firsts = runningMost(sorted.map(({earliest}) => earliest));
  const lasts = runningMost(sorted.map(({latest}) => -latest).reverse()).reverse();
  const narrowed = sorted.map(({article_id, place}, index) => ({
    article_id,
    place,
    earliest: firsts[index] ?? 0,
    latest: -(lasts[index] ?? 0),
  }));
  return narrowed.every((page) => page.earliest <= page.latest) ? narrowed : null;
}

function runningMost(values: readonly number[]): number[] {
  let most = -Infinity;
  return values.map((value) => (most = Math.max(most, value)));
}
