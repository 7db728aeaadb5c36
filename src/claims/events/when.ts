import type {ArticleRow, ClaimRow} from '../../tables/rows.ts';
import type {Day} from '../../values/day.ts';
import {extent, parsePeriod, type Span} from '../../values/period.ts';
import {lengthOf, overlap, windowOf, type WindowRules} from '../linking/window.ts';

/** When an event happened. */
export interface When extends Span {
  /** The days as the most precise member tells them, `~` not widened: where a best guess may put it. */
  readonly told: Span;
}

/**
 * The days on which an event may lie: those that all its members allow under the rules. Where they have none in
 * common (a stricter rule, a link made by hand), all days that any of them allows.
 * Errors: PeriodError for a period that is not EDTF.
 */
export function whenOf(
  claims: readonly ClaimRow[],
  articles: ReadonlyMap<string, ArticleRow>,
  rules: WindowRules,
): When {
  const windows = claims.map((claim) => {
    const published = articles.get(claim.article_id)?.published ?? null;
    return windowOf({period: claim.period, published, note: claim.note ?? ''}, rules);
  });
  const reach = reachOf(windows.map((window) => window.reach));
  return {...reach, told: overlap(mostPrecise(windows.map(({core}) => core)), reach) ?? reach};
}

function reachOf(spans: readonly Span[]): Span {
  let common: Span | null = spans[0] ?? null;
  for (const span of spans) common = common === null ? null : overlap(common, span);
  if (common !== null) return common;
  return {
    earliest: Math.min(...spans.map((span) => span.earliest)),
    latest: Math.max(...spans.map((span) => span.latest)),
  };
}

/** The shortest span; of equal ones the earliest. */
function mostPrecise(spans: readonly Span[]): Span {
  return spans.reduce((best, span) => {
    const gain = lengthOf(best) - lengthOf(span);
    return gain > 0 || (gain === 0 && span.earliest < best.earliest) ? span : best;
  });
}

/** First day on which an article may have been published, or null where nobody knows. */
export function publishedDay(article: ArticleRow | undefined): Day | null {
  const text = article?.published ?? null;
  return text === null ? null : extent(parsePeriod(text), 'none').earliest;
}
