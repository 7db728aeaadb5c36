import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {partition} from '../../../src/measures/statistics/optimal-partition.ts';
import {
  findPoissonChanges,
  poissonCost,
  type ChangePenalty,
} from '../../../src/measures/statistics/poisson-changes.ts';
import {accept} from './accept.ts';
import {COAL, NILE} from './known-series.ts';

/** CRAN changepoint 2.3, cpt.meanvar(test.stat = "Poisson", method = "PELT", minseglen = 2). */
const PRINTED: readonly (readonly [ChangePenalty, number, readonly number[]])[] = [
  ['mbic', 14.1554966, [41]],
  ['bic', 9.43699774, [41, 97]],
  ['aic', 4, [3, 5, 36, 46, 54, 60, 79, 92, 95, 97]],
  ['three-log', 14.1554966, [41]],
];

/** Least cost over all partitions, by trying every one. */
function exhaustive(
  length: number,
  cost: (start: number, end: number) => number,
  {penalty, minimumSegment}: {penalty: number; minimumSegment: number},
): number {
  const from = (start: number): number => {
    let lowest = cost(start, length);
    for (let end = start + minimumSegment; end <= length - minimumSegment; end += 1) {
      lowest = Math.min(lowest, cost(start, end) + penalty + from(end));
    }
    return lowest;
  };
  return from(0);
}

describe('findPoissonChanges', () => {
  it.each(PRINTED)('finds the coal changes of changepoint under %s', (penalty, value, starts) => {
    const result = accept(findPoissonChanges(COAL, {penalty}));
    expect(result.penalty).toBeCloseTo(value, 7);
    expect(result.changes.map((change) => change.at)).toEqual(starts);
  });

  it('describes the change of 1891', () => {
    const result = accept(findPoissonChanges(COAL));
    const [change] = result.changes;
    expect(1851 + (change?.before.last ?? 0)).toBe(1891);
    expect(change?.before).toMatchObject({first: 0, last: 40, periods: 41, events: 127});
    expect(change?.before.rate).toBeCloseTo(3.09756098, 8);
    expect(change?.after.rate).toBeCloseTo(0.901408451, 9);
    expect(change?.twiceLogLikelihoodRatio).toBeCloseTo(69.988345, 6);
    expect(1 / (change?.ratio?.ratio ?? 0)).toBeCloseTo(3.4363567, 7);
    expect(1 / (change?.ratio?.interval.high ?? 0)).toBeCloseTo(2.5251063, 6);
    expect(result.dispersion).toBeGreaterThan(0.8);
    expect(result.dispersion).toBeLessThan(1.3);
  });

  it('gives the rates of three segments under bic', () => {
    const rates = accept(findPoissonChanges(COAL, {penalty: 'bic'})).segments.map((s) => s.rate);
    [3.09756098, 1.07142857, 0.266666667].forEach((rate, i) =>
      expect(rates[i]).toBeCloseTo(rate, 8),
    );
  });

  it('keeps the place of periods without a report', () => {
    const series = [1, 1, 1, null, null, 1, 1, 1, 30, null, 30, 30, 30, 30, 30, 30];
    const result = accept(findPoissonChanges(series));
    expect(result.changes.map((change) => change.at)).toEqual([8]);
    expect(result.segments[0]).toMatchObject({first: 0, last: 7, periods: 6});
  });

  it('finds nothing among zeros, and refuses under twelve periods', () => {
    const quiet = accept(findPoissonChanges(COAL.map(() => 0)));
    expect(quiet).toMatchObject({changes: [], dispersion: null});
    expect(findPoissonChanges([1, 2, 3])).toEqual({
      refused: {
        en: 'too few periods with a report: 3, where at least 12 are needed',
        ar: 'عدد الفترات التي فيها تقارير غير كافٍ: 3، والمطلوب 12 على الأقل',
      },
    });
  });

  it('asks for more evidence where counts vary more than Poisson', () => {
    const strict = accept(findPoissonChanges(COAL, {penalty: 'aic', dispersion: 5}));
    expect(strict.changes.length).toBeLessThan(10);
  });

  const series = fc.array(fc.integer({min: 0, max: 8}), {minLength: 12, maxLength: 24});

  it('turns round with the series', () => {
    fc.assert(
      fc.property(series, (counts) => {
        const there = accept(findPoissonChanges(counts, {penalty: 'bic'}));
        const back = accept(findPoissonChanges(counts.toReversed(), {penalty: 'bic'}));
        expect(back.changes.length).toBe(there.changes.length);
      }),
    );
  });

  it('reaches the least cost of all partitions', () => {
    const options = fc.record({
      penalty: fc.double({min: 0.5, max: 8, noNaN: true}),
      minimumSegment: fc.integer({min: 1, max: 3}),
    });
    fc.assert(
      fc.property(
        fc.array(fc.integer({min: 0, max: 8}), {minLength: 6, maxLength: 13}),
        options,
        (counts, o) => {
          const cost = poissonCost(counts);
          const bounds = [0, ...partition(counts.length, cost, o), counts.length];
          const total = bounds
            .slice(1)
            .reduce(
              (sum, end, i) => sum + cost(bounds[i] ?? 0, end),
              o.penalty * (bounds.length - 2),
            );
          expect(total).toBeCloseTo(exhaustive(counts.length, cost, o), 9);
        },
      ),
    );
  });
});

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

function nileSquares(start: number, end: number): number {
  const part = NILE.slice(start, end);
  const centre = mean(part);
  return part.reduce((a, b) => a + (b - centre) ** 2, 0);
}

describe('partition', () => {
  it('splits the Nile after 28 years by least squares, as cpt.mean(method = "AMOC")', () => {
    const penalty = nileSquares(0, NILE.length) / 4;
    expect(partition(NILE.length, nileSquares, {penalty, minimumSegment: 1})).toEqual([28]);
    expect(mean(NILE.slice(0, 28))).toBeCloseTo(1097.75, 6);
    expect(mean(NILE.slice(28))).toBeCloseTo(849.972222, 6);
  });
});
