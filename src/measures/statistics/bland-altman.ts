import {at} from './at.ts';
import {normalQuantile, studentQuantile} from './distributions.ts';
import {CONFIDENCE, type ClosedInterval} from './interval.ts';
import {refuseTooFew, type Refusal} from './refusal.ts';
import {mean, variance} from './summary.ts';

export interface BlandAltmanOptions {
  /** `difference`: a - b. `log-ratio`: ln(a / b), given back as ratios a / b. */
  readonly scale?: 'difference' | 'log-ratio';
  /** Standard deviations between the mean and a limit of agreement: 1.96, or 2 as in 1986. */
  readonly factor?: number;
  readonly confidence?: number;
  /** Least pairs for an answer. */
  readonly minimum?: number;
}

export interface Estimate {
  readonly value: number;
  readonly interval: ClosedInterval;
}

export interface BlandAltman {
  readonly scale: 'difference' | 'log-ratio';
  readonly factor: number;
  readonly pairs: number;
  /** Pairs left out: a figure is missing, or not above 0 on the log-ratio scale. */
  readonly dropped: number;
  /** Mean difference, or geometric mean ratio. */
  readonly bias: Estimate;
  /** Standard deviation of a - b or of ln(a / b). */
  readonly sd: number;
  readonly lower: Estimate;
  readonly upper: Estimate;
  /** One point a pair used: middle (arithmetic, or geometric for ratios) and difference or ratio. */
  readonly points: readonly {readonly middle: number; readonly contrast: number}[];
}

/** The two-decimal 1.96 of the literature, in full. */
export const LIMITS_FACTOR = normalQuantile(0.975);

const MINIMUM_PAIRS = 10;

/** Agreement of two series of figures for the same events: bias and limits of agreement.
 *  In: two arrays of equal length, pair by pair; null = no figure. Unit: that of the figures, or a
 *  plain ratio. Intervals: Student's t with n - 1 degrees; standard error sd/sqrt(n) for the bias and
 *  sqrt(3 sd^2 / n) for a limit. Zero spread gives limits that coincide with the bias.
 *  Refuses under `minimum` pairs (10).
 *  Source: Bland & Altman 1986 (difference), 1999 section 3.2 (ratio). */
export function compareBlandAltman(
  a: readonly (number | null)[],
  b: readonly (number | null)[],
  options: BlandAltmanOptions = {},
): BlandAltman | Refusal {
  const {scale = 'difference', factor = LIMITS_FACTOR, confidence = CONFIDENCE} = options;
  const {minimum = MINIMUM_PAIRS} = options;
  const isRatio = scale === 'log-ratio';
  const pairs = completePairs(a, b).filter(([x, y]) => !isRatio || (x > 0 && y > 0));
  if (pairs.length < Math.max(2, minimum)) {
    const what = {en: 'events with a figure from both', ar: 'الأحداث التي لها رقم من المصدرين'};
    return refuseTooFew(what, pairs.length, Math.max(2, minimum));
  }
  const contrasts = pairs.map(([x, y]) => (isRatio ? Math.log(x / y) : x - y));
  const centre = mean(contrasts);
  const sd = Math.sqrt(variance(contrasts));
  const t = studentQuantile((1 + confidence) / 2, pairs.length - 1);
  const back = isRatio ? Math.exp : (value: number) => value;
  const estimate = (value: number, error: number): Estimate => ({
    value: back(value),
    interval: {low: back(value - t * error), high: back(value + t * error)},
  });
  const error = sd / Math.sqrt(pairs.length);
  return {
    scale,
    factor,
    pairs: pairs.length,
    dropped: a.length - pairs.length,
    bias: estimate(centre, error),
    sd,
    lower: estimate(centre - factor * sd, Math.sqrt(3) * error),
    upper: estimate(centre + factor * sd, Math.sqrt(3) * error),
    points: pairs.map(([x, y], i) => ({
      middle: isRatio ? Math.sqrt(x * y) : (x + y) / 2,
      contrast: back(at(contrasts, i)),
    })),
  };
}

function completePairs(
  a: readonly (number | null)[],
  b: readonly (number | null)[],
): (readonly [number, number])[] {
  if (a.length !== b.length) throw new RangeError('the two series differ in length');
  return a.flatMap((x, i) => {
    const y = b[i] ?? null;
    return x === null || y === null ? [] : [[x, y] as const];
  });
}
