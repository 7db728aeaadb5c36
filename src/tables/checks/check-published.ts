import {dayText, type Day} from '../../values/day.ts';
import type {RawTable} from '../read-table.ts';
import type {ArticleRow} from '../rows.ts';
import {maybePeriod, reach} from './check-period.ts';
import type {CheckedClaim} from './claim-view.ts';
import {eachRow, report, viewRows, type Finding, type RowView} from './row-check.ts';

type Article = Pick<ArticleRow, 'article_id' | 'published' | 'published_basis'>;

/** Articles as far as their dates go. */
export function viewArticles(table: RawTable | undefined): RowView<Article> | null {
  return viewRows<Article>(table, ['article_id', 'published', 'published_basis']);
}

/** A date without a basis, or a basis without a date. */
export function checkBasis({published, published_basis: basis}: Article): Finding | null {
  if ((published === null) === (basis === 'unknown')) return null;
  const date = published === null ? 'published is empty' : `published is "${published}"`;
  return {
    column: 'published_basis',
    kind: 'does not fit published',
    message: `published_basis "${basis}" does not fit: ${date}; write how the date is known, or unknown where it is not`,
    severity: 'warning',
  };
}

/** Claims of what was yet to come when their article was published. Imprecise dates have the benefit of
 *  the doubt: only a period whose end lies, read as early as it can be, after the latest day on which the
 *  article can have been published. No clock is asked. */
export function checkPublished(claims: RowView<CheckedClaim>, articles: RowView<Article>): void {
  const latest = new Map<string, Day>();
  const texts = new Map<string, string>();
  eachRow(articles, ({article_id: id, published}) => {
    latest.set(id, reach(maybePeriod(published)).latest);
    texts.set(id, published ?? '');
  });
  eachRow(claims, ({article_id: id, period}, index) => {
    const earliestEnd = endOf(period);
    const published = latest.get(id) ?? Infinity;
    if (earliestEnd <= published) return;
    report(claims.table, index, {
      column: 'period',
      kind: 'ends after its article was published',
      message: `period "${period}" ends on ${dayText(earliestEnd)} or later, but article "${id}" was published "${texts.get(id)}"; mend one of them`,
    });
  });
}

/** The earliest day on which a period can end; where its end is open or unknown, can begin. */
function endOf(text: string): Day {
  const period = maybePeriod(text);
  if (period === null) return -Infinity;
  const {start, end} = period;
  const last = typeof end === 'string' ? start : end;
  return reach({...period, start: last}).earliest;
}
