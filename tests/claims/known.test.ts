import {describe, expect, it} from 'vitest';
import {knownBy} from '../../src/claims/known/known-by.ts';
import {isPublishedBy, publicationDay} from '../../src/claims/known/published-by.ts';
import type {ArticleRow, ClaimRow, LinkRow} from '../../src/tables/rows.ts';
import {maybeDay} from '../../src/values/day.ts';
import {DEFAULT_RULES} from '../../src/values/rules.ts';

const day = (text: string): number => maybeDay(text) ?? Number.NaN;
const latest = DEFAULT_RULES;
const earliest = {...DEFAULT_RULES, publication_day: 'earliest'} as const;

describe('whether an article was published by a day', () => {
  it.each([
    ['2021-02-14', '2021-02-14', true, true],
    ['2021-02-15', '2021-02-14', false, false],
    ['2021-02', '2021-02-27', false, true],
    ['2021-02', '2021-02-28', true, true],
    ['2021-02-14~', '2021-02-14', false, true],
    ['2021', '2021-06-01', false, true],
    [null, '2099-01-01', false, false],
  ])('%s by %s: latest %s, earliest %s', (published, by, byLatest, byEarliest) => {
    expect(isPublishedBy({published}, day(by), latest)).toBe(byLatest);
    expect(isPublishedBy({published}, day(by), earliest)).toBe(byEarliest);
  });

  it('obeys the rule of approximate dates', () => {
    const row = {published: '2021-02-14~'};
    const none = {...latest, approximate_date: 'none'} as const;
    expect(publicationDay(row, none)).toBe(day('2021-02-14'));
  });
});

describe('what was known by a day', () => {
  const tables = {
    articles: [
      {article_id: 'early', published: '2021-02-01'},
      {article_id: 'late', published: '2021-03-01'},
    ] as ArticleRow[],
    claims: [
      {claim_id: 'early-c1', article_id: 'early', copy_of: 'late-c1'},
      {claim_id: 'late-c1', article_id: 'late', copy_of: null},
    ] as ClaimRow[],
    links: [
      {article_id: 'early', mention: 1},
      {article_id: 'late', mention: 1},
    ] as LinkRow[],
  };

  it('holds no later article, claim or link, and no copy of a later claim', () => {
    const known = knownBy(tables, day('2021-02-28'), latest);
    expect(known.articles.map((row) => row.article_id)).toEqual(['early']);
    expect(known.claims).toEqual([{claim_id: 'early-c1', article_id: 'early', copy_of: null}]);
    expect(known.links.map((row) => row.article_id)).toEqual(['early']);
  });

  it('grows with the day', () => {
    expect(knownBy(tables, day('2021-03-01'), latest)).toEqual(tables);
    expect(knownBy(tables, day('2021-01-31'), latest).claims).toEqual([]);
  });
});
