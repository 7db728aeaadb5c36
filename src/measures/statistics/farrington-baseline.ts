import {at} from './at.ts';
import {studentTwoSided} from './distributions.ts';
import {fitPoisson, type PoissonFit} from './poisson-regression.ts';
import {sum} from './summary.ts';

/** One period of the baseline; `time` counts from the period judged, which is 0. */
export interface BaselinePoint {
  readonly time: number;
  readonly count: number;
}

export interface Prediction {
  /** Mean predicted for time 0, and the standard error of that mean. */
  readonly expected: number;
  readonly standardError: number;
  /** Pearson's, at least 1. */
  readonly dispersion: number;
  readonly trend: boolean;
}

const TREND_LEVEL = 0.05;

/** Predicts time 0 from a baseline by quasi-Poisson regression with past peaks weighted down.
 *  A trend stays where it is significant at 5 % and predicts no more than was ever seen.
 *  Out: null where the baseline holds no event. Source: Farrington et al. 1996, sections 3.2-3.6. */
export function predictBaseline(
  points: readonly BaselinePoint[],
  {allowTrend}: {allowTrend: boolean},
): Prediction | null {
  const counts = points.map((point) => point.count);
  if (sum(counts) === 0) return null;
  const level = points.map(() => [1]);
  if (allowTrend) {
    const slope = points.map((point) => [1, point.time]);
    const fit = fitReweighted(slope, counts);
    if (fit !== null && keepsTrend(fit, Math.max(...counts))) return predict(fit, true);
  }
  const fit = fitReweighted(level, counts);
  return fit === null ? null : predict(fit, false);
}

function keepsTrend(fit: PoissonFit, highest: number): boolean {
  const error = Math.sqrt((fit.pearson / fit.df) * at(at(fit.covariance, 1), 1));
  const p = studentTwoSided(at(fit.coefficients, 1) / error, fit.df);
  return p < TREND_LEVEL && Math.exp(at(fit.coefficients, 0)) <= highest;
}

function predict(fit: PoissonFit, trend: boolean): Prediction {
  const expected = Math.exp(at(fit.coefficients, 0));
  const dispersion = Math.max(1, fit.pearson / fit.df);
  const standardError = expected * Math.sqrt(dispersion * at(at(fit.covariance, 0), 0));
  return {expected, standardError, dispersion, trend};
}

function fitReweighted(
  design: readonly (readonly number[])[],
  counts: readonly number[],
): PoissonFit | null {
  const first = fitPoisson(design, counts);
  if (first === null) return null;
  const dispersion = Math.max(1, first.pearson / first.df);
  const residuals = counts.map((count, i) => {
    const mean = at(first.fitted, i);
    const anscombe = 1.5 * (count ** (2 / 3) * mean ** (-1 / 6) - Math.sqrt(mean));
    return anscombe / Math.sqrt(dispersion * (1 - at(first.leverages, i)));
  });
  const raw = residuals.map((residual) => (residual > 1 ? residual ** -2 : 1));
  const scale = counts.length / sum(raw);
  return fitPoisson(design, counts, {weights: raw.map((weight) => weight * scale)});
}
