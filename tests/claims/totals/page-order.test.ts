import {describe, expect, it} from 'vitest';
import {readEstimates, readPages} from '../../../src/claims/totals/page-order.ts';
import {createReading} from '../../../src/claims/totals/tables.ts';
import type {ArticleRow} from '../../../src/tables/rows.ts';
import {dayText} from '../../../src/values/day.ts';
import {DEFAULT_RULES} from '../../../src/values/rules.ts';
import {articleOf, tablesOf, totalOf} from './tables.ts';

const show = (articles: readonly ArticleRow[], estimates = new Map<string, number>()) =>
  [...readPages(articles, {rule: 'unit', estimates})].map(
    ([id, {line, published}]) =>
      `${id} ${line} ${dayText(published.earliest)}..${dayText(published.latest)}`,
  );

describe('readPages', () => {
  it('narrows approximate days by the pages before and after', () => {
    const articles = [
      articleOf('sohr-326340', '2024-02~'),
      articleOf('sohr-326300', '2024-02-20'),
      articleOf('sohr-326608', '2024-02-27'),
    ];
    expect(show(articles)).toContain('sohr-326340 sohr/en 2024-02-20..2024-02-27');
  });
  it('does not use a line whose dates speak against its numbers', () => {
    const articles = [
      articleOf('sohr-326300', '2024-03-01'),
      articleOf('sohr-326608', '2024-02-27'),
    ];
    expect(show(articles)).toEqual([]);
  });
  it('keeps the numbers of two editions apart, and pages without a number or date out', () => {
    const arabic: ArticleRow = {...articleOf('sohr-735473', '2024-02-01'), language: 'ar'};
    const articles = [
      arabic,
      articleOf('sohr-326300', '2024-03-01'),
      articleOf('sohr-some-slug', '2024-02-27'),
      articleOf('sohr-326301'),
    ];
    expect(show(articles).map((line) => line.split(' ')[1])).toEqual(['sohr/ar', 'sohr/en']);
  });
  it('trusts an estimated day to three days', () => {
    const note = 'date estimated from the address number, about 2024-02-24';
    const estimates = readEstimates([totalOf({claim_id: 'sohr-326340-c1', note})]);
    expect(show([articleOf('sohr-326340', '2024-02~')], estimates)).toEqual([
      'sohr-326340 sohr/en 2024-02-21..2024-02-27',
    ]);
  });

  it('takes estimated days only where the rule says so', () => {
    const note = 'date estimated from the address number, about 2024-02-24';
    const tables = tablesOf(
      [totalOf({claim_id: 'sohr-326340-c1', note})],
      [articleOf('sohr-326340', '2024-02~')],
    );
    const days = (page_days: 'estimated' | 'stated') =>
      createReading(tables, {...DEFAULT_RULES, page_days}).pages.get('sohr-326340');
    expect(days('estimated')).not.toEqual(days('stated'));
    expect(days('estimated')).toEqual(createReading(tables).pages.get('sohr-326340'));
  });
});
