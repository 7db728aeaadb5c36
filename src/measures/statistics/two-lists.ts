import {CONFIDENCE, type ClosedInterval} from './interval.ts';
import {logNormalInterval} from './log-normal-interval.ts';
import {refuseTooFew, type Refusal} from './refusal.ts';

export interface TotalEstimate {
  readonly estimate: number;
  readonly se: number;
  readonly interval: ClosedInterval;
}

export interface TwoLists {
  /** Distinct events on the two lists together. */
  readonly seen: number;
  readonly shared: number;
  /** Lincoln-Petersen: first x second / shared. */
  readonly petersen: TotalEstimate;
  /** Chapman: nearly unbiased in small samples; the one to print. */
  readonly chapman: TotalEstimate;
}

export interface TwoListsOptions {
  readonly confidence?: number;
  /** Least events on both lists. */
  readonly minimum?: number;
}

const MINIMUM_SHARED = 7;

/** Number of events in all, from two lists that are taken as independent.
 *  In: events on the first list, on the second, on both. Intervals: log-normal for the unseen.
 *  Refuses under `minimum` (7) shared events, where the bias of either is no longer small
 *  (Robson & Regier 1964). Errors: RangeError where more are shared than a list holds.
 *  Source: Chapman 1951 with the standard error of Seber 1982, page 60; Lincoln-Petersen with that of
 *  Sekar & Deming 1949. */
export function estimateTwoLists(
  counts: {readonly first: number; readonly second: number; readonly shared: number},
  options: TwoListsOptions = {},
): TwoLists | Refusal {
  const {first, second, shared} = counts;
  const {confidence = CONFIDENCE, minimum = MINIMUM_SHARED} = options;
  if (shared > Math.min(first, second)) {
    throw new RangeError(`shared "${shared}" is more than a list holds`);
  }
  if (shared < Math.max(1, minimum)) {
    const what = {en: 'events on both lists', ar: 'الأحداث الواردة في القائمتين معًا'};
    return refuseTooFew(what, shared, Math.max(1, minimum));
  }
  const seen = first + second - shared;
  const missed = (first - shared) * (second - shared);
  const complete = (estimate: number, variance: number): TotalEstimate => {
    const se = Math.sqrt(variance);
    return {estimate, se, interval: logNormalInterval({seen, estimate, se}, confidence)};
  };
  return {
    seen,
    shared,
    petersen: complete((first * second) / shared, (first * second * missed) / shared ** 3),
    chapman: complete(
      ((first + 1) * (second + 1)) / (shared + 1) - 1,
      ((first + 1) * (second + 1) * missed) / ((shared + 1) ** 2 * (shared + 2)),
    ),
  };
}
