/** A confidence interval. `high` null is an open end: no finite bound exists. */
export interface Interval {
  readonly low: number;
  readonly high: number | null;
}

/** An interval of which both ends are finite. */
export interface ClosedInterval extends Interval {
  readonly high: number;
}

/** Confidence of every interval where the caller says nothing. */
export const CONFIDENCE = 0.95;
