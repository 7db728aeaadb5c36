import type {Range} from '../values/figure.ts';
import {comparePoissonRates, type PoissonRatio} from './statistics/poisson-ratio.ts';
import {isRefusal} from './statistics/refusal.ts';

/** Least count on both sides for a change in per cent. */
export const LEAST_FOR_PERCENT = 20;

/** A difference of two ranges; an end is null where nothing bounds it. */
export interface RangeDifference {
  readonly low: number | null;
  readonly best: number;
  readonly high: number | null;
}

/** A count of one period against that of another. */
export interface PeriodChange {
  readonly now: Range;
  readonly before: Range;
  /** Now less before; `low` and `high` are what the ranges allow. */
  readonly difference: RangeDifference;
  /** Whether the ranges exclude each other: then even they say which way it went. */
  readonly apart: boolean;
  /** Change of the best figures in per cent; null where either is under 20. */
  readonly percent: number | null;
  /** Of the best figures, per day; null where they are no counts of events, or both are 0. */
  readonly ratio: PoissonRatio | null;
}

export interface ChangeOptions {
  /** Days of each period, for counts of events: then their rates are compared. */
  readonly days?: readonly [number, number];
}

/**
 * Compares what two periods count. Unit: that of the ranges. A rate ratio is only made of numbers of events
 * (`days` given), never of sums of figures such as trucks, which are no Poisson counts.
 */
export function comparePeriods(
  now: Range,
  before: Range,
  {days}: ChangeOptions = {},
): PeriodChange {
  const least = Math.min(now.best, before.best);
  return {
    now,
    before,
    difference: {
      low: before.high === null ? null : now.low - before.high,
      best: now.best - before.best,
      high: now.high === null ? null : now.high - before.low,
    },
    apart: isBelow(now, before) || isBelow(before, now),
    percent: least < LEAST_FOR_PERCENT ? null : (now.best / before.best - 1) * 100,
    ratio: days === undefined ? null : ratioOf(now.best, before.best, days),
  };
}

function isBelow(a: Range, b: Range): boolean {
  return a.high !== null && a.high < b.low;
}

function ratioOf(
  now: number,
  before: number,
  days: readonly [number, number],
): PoissonRatio | null {
  const ratio = comparePoissonRates([now, before], {exposures: days});
  return isRefusal(ratio) ? null : ratio;
}
