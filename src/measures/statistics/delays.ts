import {refuseTooFew, type Refusal} from './refusal.ts';
import {known, quantile} from './summary.ts';

export interface Delays {
  /** Reports whose delay is known, and not. */
  readonly known: number;
  readonly unknown: number;
  /** Published before the event as dated: announced ahead, or one of the dates is wrong. */
  readonly before: number;
  readonly sameDay: number;
  /** On the same day or within a week of it. */
  readonly withinWeek: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly longest: number;
}

export interface DelayOptions {
  readonly minimum?: number;
}

const MINIMUM_DELAYS = 5;
const WEEK = 7;

/** How long after an event it was reported. In: whole days from event to report, negative if
 *  before; null = not known. Quartiles and longest leave out reports before the event, which are
 *  counted apart. Refuses under `minimum` (5) delays from 0 up. */
export function describeDelays(
  days: readonly (number | null)[],
  options: DelayOptions = {},
): Delays | Refusal {
  const {minimum = MINIMUM_DELAYS} = options;
  const values = known(days);
  const after = values.filter((value) => value >= 0);
  if (after.length < Math.max(1, minimum)) {
    const what = {en: 'reports with a known delay', ar: 'التقارير المعروف تأخرها'};
    return refuseTooFew(what, after.length, Math.max(1, minimum));
  }
  return {
    known: values.length,
    unknown: days.length - values.length,
    before: values.length - after.length,
    sameDay: after.filter((value) => value === 0).length,
    withinWeek: after.filter((value) => value <= WEEK).length,
    lowerQuartile: quantile(after, 0.25),
    median: quantile(after, 0.5),
    upperQuartile: quantile(after, 0.75),
    longest: Math.max(...after),
  };
}
