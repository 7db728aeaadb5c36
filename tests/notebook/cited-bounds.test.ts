import {describe, expect, it} from 'vitest';
import type {MonthBound} from '../../src/measures/narrowest-bounds.ts';
import {citeBounds, drawnBound} from '../../src/notebook/cited-bounds.ts';
import {createCitations} from '../../src/notebook/citations.ts';
import {month} from '../../src/values/month.ts';

const bound = (lower: number | null, upper: number | null, claims = ['c1']): MonthBound => ({
  zone: 'desert',
  region: 'all',
  month: month('2024-01'),
  lower,
  upper,
  claims: lower === null ? [] : claims,
  contradicted: false,
});
const cited = (row: MonthBound) => {
  const {cite} = createCitations();
  const [one] = citeBounds([row], () => ({en: 'January', ar: 'كانون الثاني'}), cite);
  if (one === undefined) throw new Error('no row');
  return one;
};

describe('citeBounds', () => {
  it('leads to the counts behind a month, and to nothing where no count is', () => {
    expect(cited(bound(2, 5)).cited?.value).toEqual({low: 2, best: 2, high: 5, bounds: true});
    expect(cited(bound(null, null)).cited).toBeNull();
    expect(cited(bound(0, null, [])).cited).toBeNull();
  });
});

describe('drawnBound', () => {
  it('takes the least as best, and links to the counts', () => {
    expect(drawnBound(cited(bound(2, 5)))).toMatchObject({low: 2, best: 2, high: 5, group: 'g1'});
  });

  it('draws bounds that are too wide as open, or as silence where they start at zero', () => {
    expect(drawnBound(cited(bound(3, 90)), 50)).toMatchObject({low: 3, best: 3, high: null});
    expect(drawnBound(cited(bound(0, 90)), 50)).toMatchObject({low: null, best: null, high: null});
    expect(drawnBound(cited(bound(0, 50)), 50)).toMatchObject({low: 0, high: 50});
  });
});
