import {CONFIDENCE, type ClosedInterval} from './interval.ts';
import {logNormalInterval} from './log-normal-interval.ts';
import {refuse, refuseTooFew, type Refusal} from './refusal.ts';
import {sum} from './summary.ts';

export interface ChaoOptions {
  readonly confidence?: number;
  /** Least distinct things seen. */
  readonly minimum?: number;
}

export interface Chao {
  /** Distinct things seen; seen once; seen twice. */
  readonly seen: number;
  readonly once: number;
  readonly twice: number;
  /** LOWER BOUND of all there are, with the (n - 1) / n factor; also where nothing was seen twice. */
  readonly estimate: number;
  readonly se: number;
  readonly interval: ClosedInterval;
  /** seen + once^2 / (2 twice); null where nothing was seen twice. */
  readonly classic: number | null;
  /** seen + once (once - 1) / (2 (twice + 1)). */
  readonly biasCorrected: number;
}

const MINIMUM_SEEN = 10;

/** Chao1: lower bound of the number of kinds, from how often each was met.
 *  In: one count a kind (zeros are ignored); n = their sum.
 *  Refuses under `minimum` (10) kinds, and where none was met just once (nothing then says that any
 *  is missing). Source: Chao 1984, 1987; variance and factor as in iNEXT (Chao et al. 2014). */
export function estimateChao1(
  counts: readonly number[],
  options: ChaoOptions = {},
): Chao | Refusal {
  return estimateChao(counts, sum(counts), options);
}

/** Chao2: lower bound of the number of events, from in how many of `lists` lists each stands.
 *  In: one count an event, at most `lists`. The factor is (lists - 1) / lists; else as Chao1.
 *  Source: Chao 1987. */
export function estimateChao2(
  counts: readonly number[],
  options: ChaoOptions & {readonly lists: number},
): Chao | Refusal {
  return estimateChao(counts, options.lists, options);
}

function estimateChao(
  counts: readonly number[],
  samples: number,
  {confidence = CONFIDENCE, minimum = MINIMUM_SEEN}: ChaoOptions,
): Chao | Refusal {
  const seen = counts.filter((count) => count > 0).length;
  const once = counts.filter((count) => count === 1).length;
  const twice = counts.filter((count) => count === 2).length;
  if (seen < minimum) return refuseTooFew({en: 'events', ar: 'الأحداث'}, seen, minimum);
  if (once === 0) {
    return refuse(
      'every event was reported more than once, so nothing tells how many were missed',
      'كل حدث ورد أكثر من مرة، فلا شيء يدل على عدد ما فات',
    );
  }
  const factor = (samples - 1) / samples;
  const unseen = twice > 0 ? (factor * once ** 2) / (2 * twice) : (factor * once * (once - 1)) / 2;
  const estimate = seen + unseen;
  const se = Math.sqrt(Math.max(0, chaoVariance({once, twice, factor, estimate})));
  return {
    seen,
    once,
    twice,
    estimate,
    se,
    interval: logNormalInterval({seen, estimate, se}, confidence),
    classic: twice === 0 ? null : seen + once ** 2 / (2 * twice),
    biasCorrected: seen + (once * (once - 1)) / (2 * (twice + 1)),
  };
}

function chaoVariance(counts: {
  once: number;
  twice: number;
  factor: number;
  estimate: number;
}): number {
  const {once, twice, factor: k, estimate} = counts;
  if (twice > 0) {
    const r = once / twice;
    return twice * ((k * r ** 2) / 2 + k ** 2 * r ** 3 + (k ** 2 * r ** 4) / 4);
  }
  return (
    (k * once * (once - 1)) / 2 +
    (k ** 2 * once * (2 * once - 1) ** 2) / 4 -
    (k ** 2 * once ** 4) / (4 * estimate)
  );
}
