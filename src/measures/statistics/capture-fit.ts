import {at} from './at.ts';
import {chiSquareUpperTail} from './distributions.ts';
import type {ClosedInterval} from './interval.ts';
import {logNormalInterval} from './log-normal-interval.ts';
import {fitPoisson, poissonLogLikelihood} from './poisson-regression.ts';

/** A fitted model of how lists overlap, and the total it implies. */
export interface CaptureFit {
  readonly name: string;
  /** Seen + expected in the cell of events on no list. */
  readonly estimate: number;
  readonly unseen: number;
  readonly se: number;
  readonly interval: ClosedInterval;
  readonly deviance: number;
  readonly df: number;
  /** Of the deviance by chi-square; null for a saturated model. */
  readonly fitP: number | null;
  readonly aic: number;
  /** With the logarithm of the number of events seen. */
  readonly bic: number;
}

export interface CaptureFitOptions {
  readonly name: string;
  readonly observed: number;
  readonly confidence: number;
}

const LARGEST_COEFFICIENT = 15;

/** Fits one log-linear model; its first design column is 1 and all others are 0 for "on no list", so
 *  the intercept is the logarithm of the unseen.
 *  Out: the fit, or null where the data cannot carry the model: a coefficient runs off (an empty
 *  margin) or the design is singular. Standard error: Cormack 1989, as in the R package Rcapture. */
export function fitCapture(
  design: readonly (readonly number[])[],
  counts: readonly number[],
  {name, observed, confidence}: CaptureFitOptions,
): CaptureFit | null {
  const fit = fitPoisson(design, counts);
  if (fit === null) return null;
  if (fit.coefficients.some((value) => Math.abs(value) > LARGEST_COEFFICIENT)) return null;
  const unseen = Math.exp(at(fit.coefficients, 0));
  const se = Math.sqrt(unseen + unseen ** 2 * at(at(fit.covariance, 0), 0));
  const estimate = observed + unseen;
  const badness = -2 * poissonLogLikelihood(counts, fit.fitted);
  const parameters = fit.coefficients.length;
  return {
    name,
    estimate,
    unseen,
    se,
    interval: logNormalInterval({seen: observed, estimate, se}, confidence),
    deviance: fit.deviance,
    df: fit.df,
    fitP: fit.df === 0 ? null : chiSquareUpperTail(fit.deviance, fit.df),
    aic: badness + 2 * parameters,
    bic: badness + Math.log(observed) * parameters,
  };
}
