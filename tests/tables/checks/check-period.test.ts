import {describe, expect, it} from 'vitest';
import {ARTICLE, check, checkClaim, CLAIM} from './rasd-package.ts';

describe('periods', () => {
  it.each([
    [
      'total, one day',
      {scope: 'total', period: '2021-02-18'},
      'warning period "2021-02-18" of a total is one day; write start/end, or the scope incident',
    ],
    [
      'incident, open',
      {period: '2021-02-01/..'},
      'warning period "2021-02-01/.." of an incident is open; write its day, month or year',
    ],
    [
      'impossible',
      {period: '2021-02-30'},
      'period "2021-02-30" is a day that does not exist; that month has 28 days',
    ],
    [
      'ordinal alone',
      {ordinal: '3'},
      'ordinal "3" has no ordinal_period; write the period it counts over, such as 2021-11',
    ],
    [
      'ordinal period alone',
      {ordinal_period: '2021'},
      'warning ordinal_period "2021" has no ordinal; write the ordinal or leave both empty',
    ],
    [
      'ordinal elsewhere',
      {ordinal: '3', ordinal_period: '2020-11'},
      'ordinal_period "2020-11" of ordinal "3" has no day in common with period "2021-02-18"',
    ],
  ])('%s', (_, cells, message) => expect(checkClaim(cells)).toEqual([message]));

  it.each([
    ['total over an interval', {scope: 'total', period: '2021-01-01/2021-02-18'}],
    ['total of a month', {scope: 'total', period: '2021-02'}],
    [
      'ordinal on a day',
      {scope: 'total', period: '2021-02-18', ordinal: '2', ordinal_period: '2021-02-18'},
    ],
    ['ordinal over an approximate period', {ordinal: '3', ordinal_period: '2021-02-17~'}],
  ])('takes: %s', (_, cells) => expect(checkClaim(cells)).toEqual([]));
});

describe('periods and the day of publication', () => {
  it.each([
    ['2021-02-19', '2021-02-18', '2021-02-19'],
    ['2021-03', '2021-02-18', '2021-03-01'],
    ['2021-02-01/2021-02-20', '2021-02', null],
    ['2021-02-01/2021-03-02', '2021-02', '2021-03-02'],
    ['2021-02', '2021-02-18', null],
    ['2021-01-01/2021-02', '2021-02-18', null],
    ['2021-02-19~', '2021-02-18', null],
    ['2021-02-25~', '2021-02-18', '2021-02-22'],
    ['2021-02-20', '2021-02-18~', null],
    ['2021-03-19', '2021-02-18?', null],
    ['2021-03-19?', '2021-02-18', null],
    ['2021-03-01/..', '2021-02-18', '2021-03-01'],
    ['2021-02-01/..', '2021-02-18', null],
    ['2021-03-19', '', null],
  ])('period %s, published %s', (period, published, day) => {
    const basis = published === '' ? 'unknown' : 'stated';
    const articles = [{...ARTICLE, published, published_basis: basis}];
    const found = check({
      claims: [{...CLAIM, scope: 'total', period, ordinal: '1', ordinal_period: period}],
      articles,
    });
    const message = `data/claims.csv:2: period "${period}" ends on ${day} or later, but article "a-1" was published "${published}"; mend one of them`;
    expect(found).toEqual(day === null ? [] : [message]);
  });
});
