import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {testMannKendall} from '../../../src/measures/statistics/mann-kendall.ts';
import {estimateTheilSen} from '../../../src/measures/statistics/theil-sen.ts';
import {accept} from './accept.ts';
import {NILE, RHINE} from './known-series.ts';

describe('testMannKendall', () => {
  it('agrees with CRAN trend 1.1.6 and Kendall 2.2.1 on the Nile', () => {
    const result = accept(testMannKendall(NILE));
    expect(result).toMatchObject({n: 100, s: -1387});
    expect(result.variance).toBeCloseTo(112728.33, 2);
    expect(result.tau).toBeCloseTo(-0.28074133, 8);
    expect(result.z).toBeCloseTo(-4.12807, 5);
    expect(result.p).toBeCloseTo(3.6583e-5, 9);
  });

  it('agrees with CRAN trend 1.1.6 on the Rhine at Maxau', () => {
    const result = accept(testMannKendall(RHINE));
    expect(result.s).toBe(-394);
    expect(result.variance).toBe(10450);
    expect(result.tau).toBeCloseTo(-0.3979798, 7);
    expect(result.z).toBeCloseTo(-3.84445, 5);
    expect(result.p).toBeCloseTo(0.00012082, 8);
  });

  it('finds no trend where all is the same', () => {
    const result = accept(testMannKendall([3, 3, 3, 3, 3, 3, 3, 3]));
    expect(result).toMatchObject({s: 0, variance: 0, tau: null, z: 0, p: 1});
  });

  it('leaves out periods without a report and refuses when few stay', () => {
    const gaps = [1, null, 2, 3, 4, null, 5, 6, 7, 8];
    expect(accept(testMannKendall(gaps))).toMatchObject({n: 8, s: 28, tau: 1});
    expect(testMannKendall([1, 2, 3, 4, 5, 6, 7, null])).toEqual({
      refused: {
        en: 'too few periods with a report: 7, where at least 8 are needed',
        ar: 'عدد الفترات التي فيها تقارير غير كافٍ: 7، والمطلوب 8 على الأقل',
      },
    });
  });

  it('keeps the p of small series near that of all their orders', () => {
    const exact = exactTwoSided(8);
    for (const [s, p] of exact) {
      const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt((8 * 7 * 21) / 18);
      const series = seriesWithS(8, s);
      const result = accept(testMannKendall(series));
      expect(result.s).toBe(s);
      expect(result.z).toBeCloseTo(z, 12);
      expect(Math.abs(result.p - p)).toBeLessThan(0.015);
    }
  });

  const series = fc.array(fc.integer({min: 0, max: 9}), {minLength: 8, maxLength: 30});

  it('agrees with a double loop over pairs, ties and all', () => {
    fc.assert(
      fc.property(series, (values) => {
        let [rise, fall, tie] = [0, 0, 0];
        values.forEach((a, i) =>
          values.slice(i + 1).forEach((b) => {
            if (b > a) rise += 1;
            else if (b < a) fall += 1;
            else tie += 1;
          }),
        );
        const result = accept(testMannKendall(values));
        expect(result.s).toBe(rise - fall);
        const pairs = rise + fall + tie;
        if (rise + fall > 0) {
          expect(result.tau).toBeCloseTo((rise - fall) / Math.sqrt(pairs * (rise + fall)), 12);
        }
      }),
    );
  });

  it('turns with the series, and keeps under any rising change of scale', () => {
    fc.assert(
      fc.property(series, (values) => {
        const result = accept(testMannKendall(values));
        const back = accept(testMannKendall(values.toReversed()));
        const scaled = accept(testMannKendall(values.map((value) => value ** 3 + 5)));
        expect(back.s).toBe(-result.s || 0);
        expect(back.p).toBe(result.p);
        expect(scaled).toEqual(result);
      }),
    );
  });
});

describe('estimateTheilSen', () => {
  it('agrees with CRAN trend 1.1.6 sens.slope', () => {
    const nile = accept(estimateTheilSen(NILE));
    expect(nile.slope).toBeCloseTo(-2.6, 10);
    expect(nile.interval.low).toBeCloseTo(-3.627907, 6);
    expect(nile.interval.high).toBeCloseTo(-1.4285714, 7);
    const rhine = accept(estimateTheilSen(RHINE));
    expect(rhine.slope).toBeCloseTo(-0.28761388, 8);
    expect(rhine.interval.low).toBeCloseTo(-0.41964768, 8);
    expect(rhine.interval.high).toBeCloseTo(-0.15190259, 8);
  });

  it('keeps the place of periods without a report', () => {
    const result = accept(estimateTheilSen([0, null, null, 6, 8, 10, 12, 14, 16, 18]));
    expect(result.slope).toBe(2);
    expect(result.intercept).toBe(0);
  });

  const series = fc.array(fc.integer({min: 0, max: 30}), {minLength: 8, maxLength: 25});

  it('follows shift, scale, added slope and reversal, and covers its slope', () => {
    fc.assert(
      fc.property(series, fc.integer({min: 1, max: 5}), (values, k) => {
        const result = accept(estimateTheilSen(values));
        const moved = accept(estimateTheilSen(values.map((value, i) => value * k + 7 + 3 * i)));
        const back = accept(estimateTheilSen(values.toReversed()));
        expect(moved.slope).toBeCloseTo(result.slope * k + 3, 9);
        expect(back.slope).toBeCloseTo(-result.slope, 9);
        const {low, high} = result.interval;
        expect(low ?? -Infinity).toBeLessThanOrEqual(result.slope);
        expect(high ?? Infinity).toBeGreaterThanOrEqual(result.slope);
      }),
    );
  });

  it('refuses under eight periods', () => {
    expect(estimateTheilSen([1, 2, 3])).toHaveProperty('refused.en');
  });
});

/** P(|S| >= |s|) over all orders of n different values, by counting inversions. */
function exactTwoSided(n: number): [number, number][] {
  let counts = [1];
  for (let size = 2; size <= n; size += 1) {
    const next = Array.from({length: counts.length + size - 1}, () => 0);
    counts.forEach((count, i) => {
      for (let j = 0; j < size; j += 1) next[i + j] = (next[i + j] ?? 0) + count;
    });
    counts = next;
  }
  const pairs = (n * (n - 1)) / 2;
  const total = counts.reduce((a, b) => a + b, 0);
  const s = counts.map((_, inversions) => pairs - 2 * inversions);
  return s.map((value) => [
    value,
    counts.filter((_, i) => Math.abs(s[i] ?? 0) >= Math.abs(value)).reduce((a, b) => a + b, 0) /
      total,
  ]);
}

/** Some order of 0 to n - 1 with this S: each value in turn is put before as many as are needed. */
function seriesWithS(n: number, s: number): number[] {
  let inversions = ((n * (n - 1)) / 2 - s) / 2;
  const values: number[] = [];
  for (let value = 0; value < n; value += 1) {
    const steps = Math.min(inversions, value);
    values.splice(value - steps, 0, value);
    inversions -= steps;
  }
  return values;
}
