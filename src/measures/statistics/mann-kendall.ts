import {at} from './at.ts';
import {normalTwoSided} from './distributions.ts';
import {refuseTooFew, type Refusal} from './refusal.ts';
import {known, sum, tieSizes} from './summary.ts';

export interface MannKendall {
  /** Periods with a value. */
  readonly n: number;
  /** Rising pairs less falling pairs. */
  readonly s: number;
  /** Variance of s if nothing changes, corrected for ties. */
  readonly variance: number;
  /** Kendall's tau-b; null where all values are the same. */
  readonly tau: number | null;
  /** With continuity correction; 0 where all values are the same. */
  readonly z: number;
  /** Two-sided, by the normal approximation. */
  readonly p: number;
}

export interface MannKendallOptions {
  readonly minimum?: number;
}

/** Least periods for a trend: below this the normal approximation of S is poor. */
export const MINIMUM_TREND_PERIODS = 8;

/** Test of a monotone trend.
 *  In: values in the order of time; null = no report, left out. Ties lower the variance and count
 *  in tau-b. Refuses under `minimum` (8) values. Autocorrelation is not corrected for: it makes p
 *  too small. Source: Mann 1945, Kendall 1975. */
export function testMannKendall(
  series: readonly (number | null)[],
  options: MannKendallOptions = {},
): MannKendall | Refusal {
  const {minimum = MINIMUM_TREND_PERIODS} = options;
  const values = known(series);
  const n = values.length;
  if (n < minimum) {
    return refuseTooFew(PERIODS, n, minimum);
  }
  const s = risesLessFalls(values);
  const variance = varianceOfS(values);
  const pairs = (n * (n - 1)) / 2;
  const tied = sum(tieSizes(values).map((size) => (size * (size - 1)) / 2));
  const z = variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  return {
    n,
    s,
    variance,
    tau: tied === pairs ? null : s / Math.sqrt(pairs * (pairs - tied)),
    z,
    p: Math.min(1, normalTwoSided(z)),
  };
}

/** What a time series has too few of. */
export const PERIODS = {en: 'periods with a report', ar: 'الفترات التي فيها تقارير'};

/** Variance of Kendall's S where nothing changes, with the correction for ties. */
export function varianceOfS(values: readonly number[]): number {
  return (varianceTerm(values.length) - sum(tieSizes(values).map(varianceTerm))) / 18;
}

function varianceTerm(size: number): number {
  return size * (size - 1) * (2 * size + 5);
}

function risesLessFalls(values: readonly number[]): number {
  let s = 0;
  for (let later = 1; later < values.length; later += 1) {
    for (let earlier = 0; earlier < later; earlier += 1) {
      s += Math.sign(at(values, later) - at(values, earlier));
    }
  }
  return s;
}
