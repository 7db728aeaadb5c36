import {at} from './at.ts';
import {binomialProbabilities, shareInterval} from './binomial.ts';
import {CONFIDENCE, type Interval} from './interval.ts';
import {checkCount, checkExposure} from './poisson-rate.ts';
import {refuse, type Refusal} from './refusal.ts';
import {sum} from './summary.ts';

export interface PoissonRatio {
  /** First rate over second; null where the second count is 0. */
  readonly ratio: number | null;
  /** Matches `pCentral`: it leaves out 1 exactly where pCentral < 1 - confidence. */
  readonly interval: Interval;
  /** Twice the smaller tail, at most 1. The one to print beside the interval. */
  readonly pCentral: number;
  /** Sum over the outcomes no likelier than the observed one; what R's poisson.test prints. */
  readonly pMinimumLikelihood: number;
}

export interface PoissonRatioOptions {
  readonly exposures?: readonly [number, number];
  readonly confidence?: number;
}

/** Ratio of two Poisson rates with its exact interval, and both exact p-values of equal rates.
 *  Given the sum of both, the first count is binomial; the Clopper-Pearson interval of its share
 *  becomes that of the ratio.
 *  Zero: second count 0 leaves ratio null and the interval open above; first count 0 gives ratio 0.
 *  Refuses where both are 0. Errors: RangeError for bad counts or exposures.
 *  Source: Przyborowski & Wilenski 1940; Fay 2010 on the two p-values. */
export function comparePoissonRates(
  counts: readonly [number, number],
  options: PoissonRatioOptions = {},
): PoissonRatio | Refusal {
  const {exposures = [1, 1], confidence = CONFIDENCE} = options;
  counts.forEach(checkCount);
  exposures.forEach(checkExposure);
  const [first, second] = counts;
  const total = first + second;
  if (total === 0) return refuse('both counts are zero', 'العددان كلاهما صفر');
  const factor = exposures[1] / exposures[0];
  const share = shareInterval(first, total, confidence);
  return {
    ratio: second === 0 ? null : (first / second) * factor,
    interval: {
      low: (share.low / (1 - share.low)) * factor,
      high: second === 0 ? null : (share.high / (1 - share.high)) * factor,
    },
    ...equalRatesP(first, total, exposures[0] / (exposures[0] + exposures[1])),
  };
}

const TIE_TOLERANCE = 1 + 1e-7;

function equalRatesP(
  first: number,
  total: number,
  share: number,
): Pick<PoissonRatio, 'pCentral' | 'pMinimumLikelihood'> {
  const probabilities = binomialProbabilities(total, share);
  const limit = at(probabilities, first) * TIE_TOLERANCE;
  const lower = sum(probabilities.slice(0, first + 1));
  const upper = sum(probabilities.slice(first));
  const unlikely = sum(probabilities.filter((probability) => probability <= limit));
  return {
    pCentral: Math.min(1, 2 * Math.min(lower, upper)),
    pMinimumLikelihood: Math.min(1, unlikely),
  };
}
