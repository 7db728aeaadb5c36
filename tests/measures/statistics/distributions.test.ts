import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {binomialProbabilities, shareInterval} from '../../../src/measures/statistics/binomial.ts';
import {
  betaQuantile,
  chiSquareQuantile,
  chiSquareUpperTail,
  gammaQuantile,
  logGamma,
  normalQuantile,
  normalTwoSided,
  normalUpperTail,
  studentQuantile,
  studentTwoSided,
} from '../../../src/measures/statistics/distributions.ts';
import {invertSymmetric} from '../../../src/measures/statistics/invert-symmetric.ts';
import {createRandom} from '../../../src/measures/statistics/random.ts';
import {quantile} from '../../../src/measures/statistics/summary.ts';

describe('distributions', () => {
  it('keeps the far tail of the normal, where 1 - cdf is lost', () => {
    expect(normalUpperTail(0)).toBeCloseTo(0.5, 15);
    expect(normalUpperTail(1.959963984540054)).toBeCloseTo(0.025, 12);
    expect(normalUpperTail(4.999999) / normalUpperTail(5.000001)).toBeCloseTo(1.0000104, 6);
    expect(normalUpperTail(10) / 7.61985302416e-24).toBeCloseTo(1, 10);
    expect(normalUpperTail(6) / 9.86587645037698e-10).toBeCloseTo(1, 10);
    expect(normalTwoSided(-3)).toBeCloseTo(0.0026997960632602, 12);
  });

  it('has the quantiles of printed tables', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
    expect(studentQuantile(0.975, 16)).toBeCloseTo(2.119905299, 7);
    expect(studentQuantile(0.975, 1)).toBeCloseTo(12.7062047, 6);
    expect(studentTwoSided(2.119905299, 16)).toBeCloseTo(0.05, 8);
    expect(chiSquareQuantile(0.95, 1)).toBeCloseTo(3.841458821, 8);
    expect(chiSquareUpperTail(7.814727903, 3)).toBeCloseTo(0.05, 10);
    expect(gammaQuantile(0.975, 1)).toBeCloseTo(-Math.log(0.025), 10);
    expect(betaQuantile(0.975, 1, 20)).toBeCloseTo(1 - 0.025 ** (1 / 20), 10);
    expect(logGamma(10.5)).toBeCloseTo(13.940625219403763, 10);
  });
});

describe('binomialProbabilities', () => {
  it('adds up to one, mirrors, and has the small terms right', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 140}),
        fc.double({min: 0.01, max: 0.99, noNaN: true}),
        (n, p) => {
          const there = binomialProbabilities(n, p);
          const back = binomialProbabilities(n, 1 - p);
          expect(there.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
          expect(Math.log(there[n] ?? 0)).toBeCloseTo(Math.log(p) * n, 6);
          there.forEach((value, k) => expect(value).toBeCloseTo(back[n - k] ?? 0, 12));
        },
      ),
    );
  });
});

describe('shareInterval', () => {
  it('is closed at none and all', () => {
    expect(shareInterval(0, 10).low).toBe(0);
    expect(shareInterval(0, 10).high).toBeCloseTo(1 - 0.025 ** 0.1, 8);
    expect(shareInterval(10, 10).high).toBe(1);
  });
});

describe('createRandom', () => {
  it('gives the same numbers for a seed for ever', () => {
    const random = createRandom(1);
    const first = Array.from({length: 4}, () => Math.floor(random() * 4_294_967_296));
    expect(first).toEqual(FIRST_OF_SEED_1);
  });

  it('is even', () => {
    const random = createRandom(42);
    const bins = Array.from({length: 10}, () => 0);
    for (let i = 0; i < 100_000; i += 1) {
      const bin = Math.floor(random() * 10);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    const chiSquare = bins.reduce((total, count) => total + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(27.9);
  });
});

/** sfc32 with state (1, 0, 0, counter 1), outputs 13 to 16, by arithmetic on BigInt. */
const FIRST_OF_SEED_1 = bigSfc32(1n, 16).slice(12);

function bigSfc32(seed: bigint, length: number): number[] {
  const mask = 0xffff_ffffn;
  let [a, b, c, counter] = [seed, 0n, 0n, 1n];
  return Array.from({length}, () => {
    const out = (a + b + counter) & mask;
    counter = (counter + 1n) & mask;
    a = b ^ (b >> 9n);
    b = (c + (c << 3n)) & mask;
    c = ((((c << 21n) | (c >> 11n)) & mask) + out) & mask;
    return Number(out);
  });
}

describe('invertSymmetric', () => {
  it('gives the identity back, and null for what has no inverse', () => {
    const rows = fc.array(
      fc.array(fc.double({min: -3, max: 3, noNaN: true}), {minLength: 3, maxLength: 3}),
      {minLength: 6, maxLength: 6},
    );
    fc.assert(
      fc.property(rows, (x) => {
        const product = [0, 1, 2].map((i) =>
          [0, 1, 2].map((j) =>
            x.reduce((total, row) => total + (row[i] ?? 0) * (row[j] ?? 0), i === j ? 0.5 : 0),
          ),
        );
        const inverse = invertSymmetric(product);
        product.forEach((row, i) =>
          [0, 1, 2].forEach((j) => {
            const entry = row.reduce(
              (total, value, k) => total + value * (inverse?.[k]?.[j] ?? 0),
              0,
            );
            expect(entry).toBeCloseTo(i === j ? 1 : 0, 8);
          }),
        );
      }),
    );
    expect(
      invertSymmetric([
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull();
  });
});

describe('quantile', () => {
  it('is type 7 of Hyndman and Fan', () => {
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(quantile([7], 0.9)).toBe(7);
  });
});
