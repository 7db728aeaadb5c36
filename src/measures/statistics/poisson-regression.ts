import {at} from './at.ts';
import {logGamma} from './distributions.ts';
import {invertSymmetric} from './invert-symmetric.ts';
import {sum} from './summary.ts';

export interface PoissonFit {
  readonly coefficients: readonly number[];
  /** Inverse of the information matrix, for dispersion 1. */
  readonly covariance: readonly (readonly number[])[];
  readonly fitted: readonly number[];
  /** Diagonal of the hat matrix. */
  readonly leverages: readonly number[];
  readonly deviance: number;
  /** Pearson's chi-square. */
  readonly pearson: number;
  /** Rows less coefficients. */
  readonly df: number;
}

export interface PoissonFitOptions {
  /** Prior weight of each row; 1 by default. */
  readonly weights?: readonly number[];
}

const MOST_STEPS = 60;
const TOLERANCE = 1e-9;
const START_OFFSET = 0.1;

/** Poisson regression with log link, by iteratively reweighted least squares.
 *  In: one row of the design a count (the first column 1s for an intercept). Counts need not be
 *  whole. Out: the fit, or null where the design is singular or a coefficient runs off to infinity
 *  (an empty margin). Steps end when no fitted logarithm moves by more than 1e-9.
 *  Source: Nelder & Wedderburn 1972; McCullagh & Nelder 1989. */
export function fitPoisson(
  design: readonly (readonly number[])[],
  counts: readonly number[],
  options: PoissonFitOptions = {},
): PoissonFit | null {
  const weights = options.weights ?? counts.map(() => 1);
  let logs = counts.map((count) => Math.log(count + START_OFFSET));
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const solved = solveStep(design, counts, {weights, fitted: logs.map(Math.exp)});
    if (solved === null) return null;
    const next = design.map((row) => dot(row, solved.coefficients));
    const moved = Math.max(...next.map((value, i) => Math.abs(value - at(logs, i))));
    if (!Number.isFinite(moved)) return null;
    logs = next;
    if (moved <= TOLERANCE) {
      return summarise(design, counts, {weights, fitted: logs.map(Math.exp), ...solved});
    }
  }
  return null;
}

/** Log-likelihood of counts under fitted Poisson means. */
export function poissonLogLikelihood(counts: readonly number[], fitted: readonly number[]): number {
  return sum(
    counts.map((count, i) => {
      const mean = at(fitted, i);
      return (count === 0 ? 0 : count * Math.log(mean)) - mean - logGamma(count + 1);
    }),
  );
}

interface Step {
  readonly weights: readonly number[];
  readonly fitted: readonly number[];
}

interface Solved {
  readonly coefficients: readonly number[];
  readonly covariance: readonly (readonly number[])[];
}

function solveStep(
  design: readonly (readonly number[])[],
  counts: readonly number[],
  {weights, fitted}: Step,
): Solved | null {
  const size = at(design, 0).length;
  const information = Array.from({length: size}, () => Array.from({length: size}, () => 0));
  const score = Array.from({length: size}, () => 0);
  design.forEach((row, i) => {
    const mean = at(fitted, i);
    const working = mean * at(weights, i);
    const response = Math.log(mean) + (at(counts, i) - mean) / mean;
    row.forEach((value, j) => {
      if (value === 0) return;
      score[j] = at(score, j) + value * working * response;
      const line = at(information, j);
      row.forEach((other, k) => (line[k] = at(line, k) + value * other * working));
    });
  });
  const covariance = invertSymmetric(information);
  if (covariance === null) return null;
  return {coefficients: covariance.map((row) => dot(row, score)), covariance};
}

function summarise(
  design: readonly (readonly number[])[],
  counts: readonly number[],
  fit: Step & Solved,
): PoissonFit {
  const {weights, fitted, coefficients, covariance} = fit;
  return {
    coefficients,
    covariance,
    fitted,
    leverages: design.map((row, i) => {
      const spread = dot(
        covariance.map((line) => dot(line, row)),
        row,
      );
      return at(weights, i) * at(fitted, i) * spread;
    }),
    deviance: poissonDeviance(counts, fitted, weights),
    pearson: sum(
      counts.map((count, i) => (at(weights, i) * (count - at(fitted, i)) ** 2) / at(fitted, i)),
    ),
    df: counts.length - coefficients.length,
  };
}

function poissonDeviance(
  counts: readonly number[],
  fitted: readonly number[],
  weights: readonly number[],
): number {
  const terms = counts.map((count, i) => {
    const mean = at(fitted, i);
    const fit = count === 0 ? 0 : count * Math.log(count / mean);
    return 2 * at(weights, i) * (fit - (count - mean));
  });
  return sum(terms);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return sum(a.map((value, i) => value * at(b, i)));
}
