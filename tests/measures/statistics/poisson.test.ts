import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {estimatePoissonRate} from '../../../src/measures/statistics/poisson-rate.ts';
import {comparePoissonRates} from '../../../src/measures/statistics/poisson-ratio.ts';
import {accept} from './accept.ts';

/** P(X <= count) by plain addition. */
function naiveCdf(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let total = 0;
  for (let k = 0; k <= count; k += 1) {
    total += term;
    term *= mean / (k + 1);
  }
  return total;
}

function bisect(isLow: (x: number) => boolean, high: number): number {
  let [a, b] = [0, high];
  for (let i = 0; i < 80; i += 1) {
    const middle = (a + b) / 2;
    if (isLow(middle)) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}

describe('estimatePoissonRate', () => {
  it('agrees with the help page of R poisson.test', () => {
    const first = estimatePoissonRate(137, {exposure: 24.19893});
    expect(first.rate).toBeCloseTo(5.661407, 6);
    expect(first.interval.low).toBeCloseTo(4.753125, 6);
    expect(first.interval.high).toBeCloseTo(6.692709, 6);
    const second = estimatePoissonRate(10);
    expect(second.interval.low).toBeCloseTo(4.7953887, 7);
    expect(second.interval.high).toBeCloseTo(18.390356, 6);
  });

  it('begins at zero where nothing was counted, and ends at -ln 0.025', () => {
    const {interval} = estimatePoissonRate(0);
    expect(interval.low).toBe(0);
    expect(interval.high).toBeCloseTo(-Math.log(0.025), 8);
  });

  it('agrees with bisection of the distribution', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 120}), fc.constantFrom(0.8, 0.95, 0.99), (count, c) => {
        const tail = (1 - c) / 2;
        const {interval} = estimatePoissonRate(count, {confidence: c});
        const low = bisect((mean) => 1 - naiveCdf(count - 1, mean) < tail, 400);
        const high = bisect((mean) => naiveCdf(count, mean) > tail, 400);
        expect(interval.low).toBeCloseTo(low, 5);
        expect(interval.high).toBeCloseTo(high, 5);
      }),
    );
  });

  it('refuses counts that are none as a mistake of the caller', () => {
    expect(() => estimatePoissonRate(1.5)).toThrow('count "1.5" is not a whole number from 0 up');
    expect(() => estimatePoissonRate(1, {exposure: 0})).toThrow('exposure "0" is not above 0');
  });
});

function add(a: number, b: number): number {
  return a + b;
}

/** Both p-values from the binomial by factorials. */
function naiveP(x: number, n: number, share: number): {central: number; minlike: number} {
  const choose = (k: number): number =>
    Array.from({length: k}, (_, i) => (n - i) / (i + 1)).reduce((a, b) => a * b, 1);
  const mass = Array.from(
    {length: n + 1},
    (_, k) => choose(k) * share ** k * (1 - share) ** (n - k),
  );
  const lower = mass.slice(0, x + 1).reduce(add, 0);
  const upper = mass.slice(x).reduce(add, 0);
  const limit = (mass[x] ?? 0) * (1 + 1e-7);
  return {
    central: Math.min(1, 2 * Math.min(lower, upper)),
    minlike: Math.min(1, mass.filter((m) => m <= limit).reduce(add, 0)),
  };
}

describe('comparePoissonRates', () => {
  it('agrees with R poisson.test and CRAN rateratio.test 1.1 (Boice & Monson 1977)', () => {
    const result = accept(comparePoissonRates([11, 21], {exposures: [800, 3011]}));
    expect(result.ratio).toBeCloseTo(1.971488095, 9);
    expect(result.interval.low).toBeCloseTo(0.8584264, 7);
    expect(result.interval.high).toBeCloseTo(4.2772659, 6);
    expect(result.pMinimumLikelihood).toBeCloseTo(0.07966863303, 11);
    expect(result.pCentral).toBeCloseTo(0.1120173196, 10);
  });

  it('agrees with R on coal disasters before and after 1891', () => {
    const result = accept(comparePoissonRates([127, 64], {exposures: [41, 71]}));
    expect(result.ratio).toBeCloseTo(3.4363567, 7);
    expect(result.interval.low).toBeCloseTo(2.5251063, 6);
    expect(result.interval.high).toBeCloseTo(4.7164075, 6);
  });

  it('leaves the end open where the second count is zero', () => {
    const result = accept(comparePoissonRates([5, 0]));
    expect(result.ratio).toBeNull();
    expect(result.interval.high).toBeNull();
    expect(result.interval.low).toBeCloseTo(0.025 ** 0.2 / (1 - 0.025 ** 0.2), 6);
    expect(result.pCentral).toBeCloseTo(2 / 32, 12);
    expect(accept(comparePoissonRates([0, 5]))).toMatchObject({ratio: 0, interval: {low: 0}});
  });

  it('refuses two zeros', () => {
    expect(comparePoissonRates([0, 0])).toEqual({
      refused: {en: 'both counts are zero', ar: 'العددان كلاهما صفر'},
    });
  });

  const counts = fc.tuple(fc.integer({min: 1, max: 40}), fc.integer({min: 1, max: 40}));
  const exposures = fc.tuple(fc.integer({min: 1, max: 60}), fc.integer({min: 1, max: 60}));

  it('agrees with binomial sums, covers its ratio, and matches its central p', () => {
    fc.assert(
      fc.property(counts, exposures, ([x, y], times) => {
        const result = accept(comparePoissonRates([x, y], {exposures: times}));
        const naive = naiveP(x, x + y, times[0] / (times[0] + times[1]));
        expect(result.pCentral).toBeCloseTo(naive.central, 9);
        expect(result.pMinimumLikelihood).toBeCloseTo(naive.minlike, 9);
        const {low, high} = result.interval;
        expect(low).toBeLessThan(result.ratio ?? 0);
        expect(high ?? 0).toBeGreaterThan(result.ratio ?? 0);
        if (Math.abs(result.pCentral - 0.05) > 1e-6) {
          expect(low > 1 || (high ?? 2) < 1).toBe(result.pCentral < 0.05);
        }
      }),
    );
  });

  it('turns over when the two are exchanged, and does not change with the unit of time', () => {
    fc.assert(
      fc.property(counts, exposures, ([x, y], [s, t]) => {
        const there = accept(comparePoissonRates([x, y], {exposures: [s, t]}));
        const back = accept(comparePoissonRates([y, x], {exposures: [t, s]}));
        const slow = accept(comparePoissonRates([x, y], {exposures: [s * 30, t * 30]}));
        expect(back.pCentral).toBeCloseTo(there.pCentral, 9);
        expect(back.interval.low * (there.interval.high ?? 0)).toBeCloseTo(1, 6);
        expect(slow.interval.low).toBeCloseTo(there.interval.low, 9);
      }),
    );
  });
});
