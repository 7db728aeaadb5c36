import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {flagFarrington, upperLimit} from '../../../src/measures/statistics/farrington.ts';
import {accept} from './accept.ts';
import {FIRST_WEEK_OF_2011, NEWPORT_COUNTS} from './newport-counts.ts';

/** Weeks flagged in 2011 and 2012, counted from the first of 2011: predictions kept in the tests of
 *  the Python package epysurv (three years, half window 3, alpha 0.01), which calls
 *  surveillance::algo.farrington. */
const FLAGGED = [44, 45, 46, 50, 55, 58, 77, 88, 90];

/** The same algorithm written out for one or two coefficients, with Newton's steps on the score. */
function naiveFarrington(
  points: readonly (readonly [number, number])[],
  alpha: number,
): {expected: number; upper: number; trend: boolean} {
  const fit = (weights: readonly number[], trend: boolean): Naive => {
    let [a, b] = [Math.log(add(points.map(([, y]) => y)) / points.length), 0];
    let [saa, sab, sbb] = [0, 0, 0];
    for (let step = 0; step < 60; step += 1) {
      let [ga, gb] = [0, 0];
      [saa, sab, sbb] = [0, 0, trend ? 0 : 1];
      points.forEach(([x, y], i) => {
        const w = weights[i] ?? 1;
        const mu = Math.exp(a + b * x);
        ga += w * (y - mu);
        saa += w * mu;
        if (!trend) return;
        gb += w * (y - mu) * x;
        sab += w * mu * x;
        sbb += w * mu * x * x;
      });
      const det = saa * sbb - sab * sab;
      a += (sbb * ga - sab * gb) / det;
      b += (saa * gb - sab * ga) / det;
    }
    const det = saa * sbb - sab * sab;
    const cov = {aa: sbb / det, ab: -sab / det, bb: trend ? saa / det : 0};
    const mus = points.map(([x]) => Math.exp(a + b * x));
    const df = points.length - (trend ? 2 : 1);
    const phi =
      add(
        points.map(([, y], i) => ((weights[i] ?? 1) * (y - (mus[i] ?? 0)) ** 2) / (mus[i] ?? 1)),
      ) / df;
    return {a, b, cov, mus, df, phi};
  };
  const reweighted = (trend: boolean): Naive => {
    const first = fit(
      points.map(() => 1),
      trend,
    );
    const s = points.map(([x, y], i) => {
      const mu = first.mus[i] ?? 1;
      const h = mu * (first.cov.aa + 2 * x * first.cov.ab + x * x * first.cov.bb);
      const raw = 1.5 * (y ** (2 / 3) * mu ** (-1 / 6) - mu ** 0.5);
      return raw / Math.sqrt(Math.max(1, first.phi) * (1 - h));
    });
    const w = s.map((value) => (value > 1 ? 1 / value ** 2 : 1));
    return fit(
      w.map((value) => (value * points.length) / add(w)),
      trend,
    );
  };
  const slope = reweighted(true);
  const t = slope.b / Math.sqrt(slope.phi * slope.cov.bb);
  const highest = Math.max(...points.map(([, y]) => y));
  const trend = twoSidedT(t, slope.df) < 0.05 && Math.exp(slope.a) <= highest;
  const model = trend ? slope : reweighted(false);
  const phi = Math.max(1, model.phi);
  const expected = Math.exp(model.a);
  const variance = phi + expected * phi * model.cov.aa;
  const error = Math.sqrt((4 / 9) * expected ** (1 / 3) * variance);
  const z = alpha === 0.01 ? 2.5758293035489004 : 1.959963984540054;
  return {expected, upper: (expected ** (2 / 3) + z * error) ** 1.5, trend};
}

interface Naive {
  readonly a: number;
  readonly b: number;
  readonly cov: {readonly aa: number; readonly ab: number; readonly bb: number};
  readonly mus: readonly number[];
  readonly df: number;
  readonly phi: number;
}

function add(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

/** P(|T| > |t|) by Simpson's rule on the density, in the angle whose tangent is t / sqrt(df). */
function twoSidedT(t: number, df: number): number {
  const steps = 2000;
  const area = (to: number): number => {
    const h = to / steps;
    const height = (i: number): number => Math.cos(i * h) ** (df - 1);
    const inner = Array.from({length: steps - 1}, (_, i) => (i % 2 === 0 ? 4 : 2) * height(i + 1));
    return (h / 3) * (1 + add(inner) + height(steps));
  };
  return 1 - area(Math.atan(Math.abs(t) / Math.sqrt(df))) / area(Math.PI / 2);
}

describe('upperLimit', () => {
  it('agrees with surveillance, tests/testthat/test-farringtonFlexible.R, 2/3 power', () => {
    // Its alpha of 0.05 is one-sided, ours is two-sided.
    const limit = upperLimit({expected: 5, standardError: 0.2, dispersion: 1}, 0.1);
    expect(limit).toBeCloseTo(9.1154825, 7);
  });
});

describe('flagFarrington', () => {
  it('flags the weeks of 2011 and 2012 that surveillance flags', () => {
    const weeks = Array.from({length: 105}, (_, week) => week);
    const flagged = weeks.filter((week) => {
      const index = FIRST_WEEK_OF_2011 + week;
      const options = {index, frequency: 52, years: 3, halfWindow: 3};
      return accept(flagFarrington(NEWPORT_COUNTS, options)).unusual;
    });
    expect(flagged).toEqual(FLAGGED);
  });

  it('flags a month far above its season', () => {
    const counts = Array.from({length: 66}, (_, i) => 4 + ((i * 7) % 3));
    counts[65] = 20;
    const result = accept(flagFarrington(counts));
    expect(result).toMatchObject({index: 65, count: 20, unusual: true, baseline: 15});
    expect(result.upper).toBeGreaterThan(result.expected);
  });

  it('flags nothing where fewer than five events fell in four months', () => {
    const counts: number[] = Array.from({length: 66}, (_, i) => (i % 12 === 4 ? 1 : 0));
    counts[65] = 3;
    expect(accept(flagFarrington(counts))).toMatchObject({score: 0, unusual: false});
  });

  it('refuses under five years, a missing month, a thin and an empty baseline', () => {
    const month = Array.from({length: 61}, () => 3);
    expect(flagFarrington(month)).toEqual({
      refused: {
        en: 'too few periods before the one judged: 60, where at least 61 are needed',
        ar: 'عدد الفترات السابقة للفترة المدروسة غير كافٍ: 60، والمطلوب 61 على الأقل',
      },
    });
    expect(flagFarrington([...month, null])).toHaveProperty(
      'refused.en',
      'the period judged has no report',
    );
    const thin = [...month, 3].map((count, i) => (i < 14 || (i > 23 && i < 27) ? null : count));
    expect(flagFarrington(thin)).toHaveProperty(
      'refused.en',
      'too few periods with a report in the same season of earlier years: 7, where at least 12 are needed',
    );
    expect(flagFarrington([...month.map(() => 0), 3])).toHaveProperty(
      'refused.en',
      'no event in the same season of earlier years',
    );
  });

  it('agrees with the algorithm written out a second time', () => {
    const series = fc.array(fc.integer({min: 0, max: 15}), {minLength: 62, maxLength: 70});
    const slope = fc.constantFrom(0, 0.1, 0.3);
    fc.assert(
      fc.property(series, slope, fc.constantFrom(0.01, 0.05), (noise, rise, alpha) => {
        const counts = noise.map((value, i) => value + Math.round(rise * (70 - i)));
        const index = counts.length - 1;
        const points = [1, 2, 3, 4, 5].flatMap((year) =>
          [-1, 0, 1].map((step) => {
            const x = step - 12 * year;
            return [x, counts[index + x] ?? 0] as const;
          }),
        );
        if (points.every(([, y]) => y === 0)) return;
        const result = accept(flagFarrington(counts, {alpha}));
        const naive = naiveFarrington(points, alpha);
        expect(result.expected).toBeCloseTo(naive.expected, 6);
        expect(result.upper).toBeCloseTo(naive.upper, 5);
        expect(result.trend).toBe(naive.trend);
      }),
      {numRuns: 60},
    );
  });
});
