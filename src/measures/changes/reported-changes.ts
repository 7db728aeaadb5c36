import type {ArticleRow, ClaimRow} from '../../tables/rows.ts';
import type {Month} from '../../values/month.ts';
import {reportedMonths} from '../reported-months.ts';
import type {RowChange} from './row-changes.ts';
import type {TableSet} from './table-set.ts';

/** Changed rows for which some outlet did, or no longer does, publish on a kind of event in a month. */
export function rowsBehindReports(
  {before, after}: {readonly before: TableSet; readonly after: TableSet},
  {kind, changes}: {readonly kind: string; readonly changes: readonly RowChange[]},
): (month: Month) => readonly RowChange[] {
  const sides = {before: indexed(before), after: indexed(after)};
  const monthsOf = (change: RowChange, side: 'before' | 'after') =>
    reportedMonths(claimsBehind(change, sides[side]), sides[side].articles, kind);
  const moved = changes
    .filter(({table}) => table === 'claims' || table === 'articles')
    .map((change) => ({
      change,
      before: monthsOf(change, 'before'),
      after: monthsOf(change, 'after'),
    }));
  return (month) =>
    moved.filter((row) => row.before.has(month) !== row.after.has(month)).map(({change}) => change);
}

interface Indexed {
  readonly articles: ReadonlyMap<string, ArticleRow>;
  readonly claims: ReadonlyMap<string, ClaimRow>;
  readonly byArticle: ReadonlyMap<string, readonly ClaimRow[]>;
}

function indexed({articles, claims}: TableSet): Indexed {
  const byArticle = new Map<string, ClaimRow[]>();
  for (const claim of claims) {
    const known = byArticle.get(claim.article_id);
    if (known === undefined) byArticle.set(claim.article_id, [claim]);
    else known.push(claim);
  }
  return {
    articles: new Map(articles.map((row) => [row.article_id, row])),
    claims: new Map(claims.map((row) => [row.claim_id, row])),
    byArticle,
  };
}

function claimsBehind({table, key}: RowChange, {claims, byArticle}: Indexed): readonly ClaimRow[] {
  if (table === 'articles') return byArticle.get(key) ?? [];
  const claim = claims.get(key);
  return claim === undefined ? [] : [claim];
}
