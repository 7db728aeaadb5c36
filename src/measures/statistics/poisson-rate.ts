import {gammaQuantile} from './distributions.ts';
import {CONFIDENCE, type ClosedInterval} from './interval.ts';

export interface PoissonRate {
  readonly count: number;
  readonly exposure: number;
  readonly rate: number;
  readonly interval: ClosedInterval;
}

export interface PoissonRateOptions {
  /** Length of observation, in the unit the rate is wanted per; 1 by default. */
  readonly exposure?: number;
  readonly confidence?: number;
}

/** Rate of a Poisson count with its exact interval.
 *  Unit: events per unit of exposure. Zero: rate 0, interval from 0 to a finite upper end.
 *  Errors: RangeError for a count that is not a whole number from 0 up, or no exposure.
 *  Source: Garwood 1936 (gamma quantiles; what R's poisson.test prints). */
export function estimatePoissonRate(count: number, options: PoissonRateOptions = {}): PoissonRate {
  const {exposure = 1, confidence = CONFIDENCE} = options;
  checkCount(count);
  checkExposure(exposure);
  const tail = (1 - confidence) / 2;
  const low = count === 0 ? 0 : gammaQuantile(tail, count);
  const high = gammaQuantile(1 - tail, count + 1);
  return {
    count,
    exposure,
    rate: count / exposure,
    interval: {low: low / exposure, high: high / exposure},
  };
}

/** Errors: RangeError for a count that is not a whole number from 0 up. */
export function checkCount(count: number): void {
  if (!Number.isInteger(count) || count < 0) {
    throw new RangeError(`count "${count}" is not a whole number from 0 up`);
  }
}

/** Errors: RangeError for an exposure that is not above 0. */
export function checkExposure(exposure: number): void {
  if (!(exposure > 0)) throw new RangeError(`exposure "${exposure}" is not above 0`);
}
