import {at} from './at.ts';
import {betaQuantile} from './distributions.ts';
import {sum} from './summary.ts';
import {CONFIDENCE, type ClosedInterval} from './interval.ts';

/** Probabilities of 0 to n successes.
 *  Method: ratios of neighbouring terms outward from the mode, then scaled to sum 1; no logarithms
 *  of factorials, so small tails keep their digits. Needs 0 < p < 1. */
export function binomialProbabilities(n: number, p: number): number[] {
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const weights = Array.from({length: n + 1}, () => 0);
  weights[mode] = 1;
  const odds = p / (1 - p);
  for (let k = mode + 1; k <= n; k += 1) weights[k] = (at(weights, k - 1) * odds * (n - k + 1)) / k;
  for (let k = mode - 1; k >= 0; k -= 1) {
    weights[k] = (at(weights, k + 1) * (k + 1)) / (odds * (n - k));
  }
  const total = sum(weights);
  return weights.map((weight) => weight / total);
}

/** Exact interval of a share (Clopper & Pearson 1934): closed at 0 for no success and at 1 for all.
 *  Needs trials > 0. */
export function shareInterval(
  successes: number,
  trials: number,
  confidence: number = CONFIDENCE,
): ClosedInterval {
  const tail = (1 - confidence) / 2;
  return {
    low: successes === 0 ? 0 : betaQuantile(tail, successes, trials - successes + 1),
    high: successes === trials ? 1 : betaQuantile(1 - tail, successes + 1, trials - successes),
  };
}
