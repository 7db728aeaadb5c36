import {at} from './at.ts';
import {normalQuantile} from './distributions.ts';
import {predictBaseline, type BaselinePoint} from './farrington-baseline.ts';
import {refuse, refuseTooFew, type Refusal} from './refusal.ts';
import {sum} from './summary.ts';

export interface FarringtonOptions {
  /** Position of the period to judge; the last one by default. */
  readonly index?: number;
  /** Periods in a year: 12 for months. */
  readonly frequency?: number;
  readonly years?: number;
  /** Periods on each side of the same period in earlier years. */
  readonly halfWindow?: number;
  /** Two-sided: the upper limit is the quantile 1 - alpha / 2. */
  readonly alpha?: number;
  /** No flag where fewer than `events` fell in the last `periods`, the judged one included. */
  readonly least?: {readonly events: number; readonly periods: number};
}

export interface Farrington {
  readonly index: number;
  readonly count: number;
  readonly expected: number;
  /** Highest count that is not unusual. */
  readonly upper: number;
  /** (count - expected) / (upper - expected): unusual above 1; 0 where too few events fell lately. */
  readonly score: number;
  readonly unusual: boolean;
  readonly trend: boolean;
  readonly dispersion: number;
  readonly baseline: number;
}

const LEAST = {events: 5, periods: 4};
const LEAST_YEARS = 5;
const LEAST_SHARE = 0.8;

/** Unusual period against the same season of earlier years: the ORIGINAL algorithm of 1996.
 *  Quasi-Poisson regression on the baseline (same period +- halfWindow in each of `years` years),
 *  with a trend where it is significant at 5 % and does not run above every count seen; past peaks
 *  weighted down by Anscombe residuals; upper limit on the 2/3-power scale.
 *  In: counts in the order of time; null = no report. Defaults: months, 5 years, halfWindow 1.
 *  Refuses under five years (or `years`, if more are asked for) of history, where under 80 % of the
 *  baseline is reported, and where it holds no event. An asked `years` under five is obeyed: the
 *  caller then answers for it.
 *  Source: Farrington et al. 1996; details as in algo.farrington of the R package surveillance. */
export function flagFarrington(
  counts: readonly (number | null)[],
  options: FarringtonOptions = {},
): Farrington | Refusal {
  const {index = counts.length - 1, frequency = 12, halfWindow = 1, alpha = 0.01} = options;
  const {years = LEAST_YEARS, least = LEAST} = options;
  const need = years * frequency + halfWindow;
  if (index < need) {
    const what = {en: 'periods before the one judged', ar: 'الفترات السابقة للفترة المدروسة'};
    return refuseTooFew(what, Math.max(0, index), need);
  }
  const count = counts[index] ?? null;
  if (count === null) {
    return refuse('the period judged has no report', 'لا تقارير في الفترة المدروسة');
  }
  const baseline = baselinePoints(counts, {index, frequency, years, halfWindow});
  const minimum = Math.ceil(LEAST_SHARE * years * (2 * halfWindow + 1));
  if (baseline.length < minimum) {
    const what = {
      en: 'periods with a report in the same season of earlier years',
      ar: 'الفترات التي فيها تقارير في الموسم نفسه من الأعوام السابقة',
    };
    return refuseTooFew(what, baseline.length, minimum);
  }
  const prediction = predictBaseline(baseline, {allowTrend: years >= 3});
  if (prediction === null) {
    return refuse(
      'no event in the same season of earlier years',
      'لا حدث في الموسم نفسه من الأعوام السابقة',
    );
  }
  const upper = upperLimit(prediction, alpha);
  const recent = counts.slice(Math.max(0, index - least.periods + 1), index + 1);
  const enough = sum(recent.map((value) => value ?? 0)) >= least.events;
  const score = enough ? (count - prediction.expected) / (upper - prediction.expected) : 0;
  const {expected, trend, dispersion} = prediction;
  const unusual = score > 1;
  return {
    index,
    count,
    expected,
    upper,
    score,
    unusual,
    trend,
    dispersion,
    baseline: baseline.length,
  };
}

/** Upper prediction limit on the 2/3-power scale, which takes the skewness out of a Poisson count. */
export function upperLimit(
  prediction: {
    readonly expected: number;
    readonly standardError: number;
    readonly dispersion: number;
  },
  alpha: number,
): number {
  const {expected, standardError, dispersion} = prediction;
  const tau = dispersion + standardError ** 2 / expected;
  const error = Math.sqrt((4 / 9) * Math.cbrt(expected) * tau);
  return (expected ** (2 / 3) + normalQuantile(1 - alpha / 2) * error) ** 1.5;
}

function baselinePoints(
  counts: readonly (number | null)[],
  span: {index: number; frequency: number; years: number; halfWindow: number},
): BaselinePoint[] {
  const {index, frequency, years, halfWindow} = span;
  return Array.from({length: years}, (_, year) => index - frequency * (year + 1)).flatMap(
    (centre) =>
      Array.from({length: 2 * halfWindow + 1}, (_, step) => centre - halfWindow + step).flatMap(
        (position) => {
          const count = at(counts, position);
          return count === null ? [] : [{time: position - index, count}];
        },
      ),
  );
}
