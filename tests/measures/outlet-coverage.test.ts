import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {claimOrigins} from '../../src/measures/claim-origins.ts';
import {describeHabits, describeUnits} from '../../src/measures/figure-habits.ts';
import {
  coverageByMonth,
  coverageByRegion,
  isPublishedWithin,
  monthOfPublication,
} from '../../src/measures/outlet-coverage.ts';
import {reportDelays} from '../../src/measures/report-delays.ts';
import {month} from '../../src/values/month.ts';
import {articlesOf, claim, outlet} from '../claims/rows.ts';
import {arbitraryClaims, originsOf} from './outlet-rows.ts';

test.each([
  ['2021-02-18', '2021-02'],
  ['2021-02~', '2021-02'],
  ['2021-02-27/2021-03-01', null],
  ['2021', null],
  [null, null],
])('month of publication of %s is %s', (published, expected) => {
  expect(monthOfPublication(published)).toBe(expected);
});

test.each([
  ['2021-02-18', true],
  ['2021', true],
  ['2021-04-01', false],
  [null, false],
])('whether %s may lie in February and March 2021: %s', (published, expected) => {
  expect(isPublishedWithin(published, month('2021-02'), month('2021-03'))).toBe(expected);
});

describe('coverage', () => {
  it('counts an article once in each of its regions, and its claims all', () => {
    const rows = [
      claim('a-1', {region: 'homs'}),
      claim('a-1', {region: 'homs', measure: 'trucks'}),
      claim('a-1', {region: 'aleppo'}),
      claim('a-2', {region: null}),
    ];
    expect(coverageByRegion(originsOf(rows, {}))).toEqual([
      {outlet: 'a', in: 'aleppo', articles: ['a-1'], claims: 1},
      {outlet: 'a', in: 'homs', articles: ['a-1'], claims: 2},
      {outlet: 'a', in: null, articles: ['a-2'], claims: 1},
    ]);
  });

  it('loses no claim', () => {
    fc.assert(
      fc.property(arbitraryClaims, (claims) => {
        for (const rows of [coverageByMonth(claims), coverageByRegion(claims)])
          expect(rows.reduce((sum, row) => sum + row.claims, 0)).toBe(claims.length);
      }),
    );
  });
});

describe('habits', () => {
  it('count a figure once however often it is quoted, as its own article words it', () => {
    const trucks = (id: string, said: object) =>
      claim(id, {claim_id: `${id}-t`, measure: 'trucks', low: 50, high: 50, ...said});
    const rows = [
      trucks('b-1', {attributed_to: 'sohr'}),
      trucks('sohr-1', {qualifier: 'about'}),
      trucks('c-1', {attributed_to: 'sohr'}),
    ];
    const [habit, ...more] = describeHabits(
      originsOf(rows, {'b-1': 'e', 'sohr-1': 'e', 'c-1': 'e'}),
      ['trucks'],
    );
    expect(more).toEqual([]);
    expect(habit).toMatchObject({origin: 'sohr', figures: 1, numbers: [50]});
    expect(habit?.claims).toMatchObject({about: ['sohr-1-t'], exact: []});
  });

  it('put every convoy of an origin into one of four', () => {
    fc.assert(
      fc.property(arbitraryClaims, (claims) => {
        for (const {origin, trucks, vehicles, both, neither} of describeUnits(claims)) {
          const own = claims.filter((one) => one.origins.includes(origin));
          const all = [...trucks, ...vehicles, ...both, ...neither];
          expect(all.sort()).toEqual([...new Set(own.map(({event}) => event))].sort());
          const counts = own.some(({claim: row}) => row.measure === 'trucks' && row.low !== null);
          expect(trucks.length + both.length > 0).toBe(counts);
        }
      }),
    );
  });
});

describe('reportDelays', () => {
  const delaysOf = (period: string, published: string, said: object = {}) => {
    const rows = [claim('a-1', {period})];
    const articles = articlesOf(rows, {published, published_basis: 'stated', ...said});
    return reportDelays(claimOrigins({claims: rows, articles, links: [], outlets: [outlet('a')]}));
  };

  it.each([
    ['2021-02-18', '2021-02-20', {}, 2],
    ['2021-02-18', '2021-02-17', {}, -1],
    ['2021-02-18', '2021-02-18', {}, null], // the day of publication stands in for that of the event
    ['2021-02', '2021-02-20', {}, null],
    ['2021-02-18', '2021-02', {}, null],
    ['2021-02-18', '2021-02-20', {published_basis: 'inferred'}, null],
  ])('an event of %s told on %s %j: %s', (period, published, said, days) => {
    expect(delaysOf(period, published, said).map((row) => row.days)).toEqual([days]);
  });

  it('keep the first report of an outlet', () => {
    const rows = [claim('a-1'), claim('a-2')];
    const articles = articlesOf(rows).map((row, at) => ({
      ...row,
      published: `2021-02-2${5 - at}`,
      published_basis: 'url' as const,
    }));
    const links = rows.map(({article_id}) => ({
      article_id,
      mention: 1,
      event_id: 'e',
      basis: 'auto' as const,
      score: null,
      reason: null,
    }));
    const found = reportDelays(
      claimOrigins({claims: rows, articles, links, outlets: [outlet('a')]}),
    );
    expect(found).toEqual([{outlet: 'a', event: 'e', days: 6, claim: 'a-2-c1'}]);
  });
});
