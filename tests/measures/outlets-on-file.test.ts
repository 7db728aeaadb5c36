import {describe, expect, it} from 'vitest';
import {countStanding} from '../../src/measures/citation-counts.ts';
import {claimOrigins} from '../../src/measures/claim-origins.ts';
import {compareFigures} from '../../src/measures/figure-comparisons.ts';
import {figuresByOrigin} from '../../src/measures/figures-by-origin.ts';
import {realTables} from '../claims/real-tables.ts';

const tables = realTables();
const claims = claimOrigins(tables);
const {rules} = tables;
const comparisons = compareFigures(
  figuresByOrigin(claims, {measures: ['trucks', 'vehicles', 'killed'], rules}),
);
const figuresOf = (claimId: string) =>
  comparisons
    .find(({figures}) => figures.some((figure) => figure.claims.includes(claimId)))
    ?.figures.map(({origin, best, qualifier, basis}) => [origin, best, qualifier, basis]);

describe('figures on file', () => {
  it('of 21 September 2019: the Observatory about 150 trucks, Anadolu 200', () => {
    expect(figuresOf('sohr-340801-c6')).toEqual([
      ['sohr', 150, 'about', 'own'],
      ['anadolu', 200, 'exact', 'cited'],
      ['ensonhaber', 200, 'about', 'unnamed'],
    ]);
  });

  it('of 30 December 2020: the Observatory 39 killed, SANA 25 as quoted', () => {
    expect(figuresOf('sohr-203007-c4')).toEqual([
      ['sana', 25, 'exact', 'cited'],
      ['sohr', 39, 'exact', 'own'],
    ]);
  });

  it('of 17 July 2022: two networks in one article', () => {
    expect(figuresOf('radio-alkul-447629-c2')).toEqual([
      ['north-press', 50, 'exact', 'cited'],
      ['alkhabour', 75, 'exact', 'cited'],
    ]);
  });

  it('never compares an origin with itself', () => {
    for (const {figures} of comparisons)
      expect(new Set(figures.map(({origin}) => origin)).size).toBe(figures.length);
  });
});

describe('articles on file', () => {
  it('stand on the Observatory more than on any other origin, and all on some origin', () => {
    const standing = countStanding(claims);
    expect(standing[0]?.origin).toBe('sohr');
    expect(standing[0]?.own.length).toBe(
      tables.articles.filter(({outlet_id}) => outlet_id === 'sohr').length,
    );
    expect(standing.at(-1)?.cumulative).toBe(
      new Set(tables.claims.map(({article_id}) => article_id)).size,
    );
  });
});
