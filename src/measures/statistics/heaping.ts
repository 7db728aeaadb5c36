import {at} from './at.ts';
import {shareInterval} from './binomial.ts';
import {CONFIDENCE, type ClosedInterval} from './interval.ts';
import {refuseTooFew, type Refusal} from './refusal.ts';

export interface HeapedShare {
  readonly count: number;
  readonly share: number;
  readonly interval: ClosedInterval;
  /** Share if every last digit were as likely: 1/5 or 1/10. */
  readonly expected: number;
  /** Share over expected share. */
  readonly ratio: number;
}

export interface Heaping {
  readonly figures: number;
  /** Figures under `from`, left out. */
  readonly small: number;
  readonly fives: HeapedShare;
  /** Multiples of 10, which are multiples of 5 too. */
  readonly tens: HeapedShare;
  /** How many figures end in 0 to 9. */
  readonly lastDigits: readonly number[];
}

export interface HeapingOptions {
  /** Smallest figure looked at; 10 by default, as last digits of small figures are not even. */
  readonly from?: number;
  readonly minimum?: number;
  readonly confidence?: number;
}

const FROM = 10;
const MINIMUM_FIGURES = 20;

/** How far figures gather on multiples of 5 and 10, a sign of rounding.
 *  In: whole numbers. Expectation: even last digits, as in Whipple's index, which fits figures that
 *  spread over some tens; exact (Clopper-Pearson) intervals. Refuses under `minimum` (20) figures. */
export function describeHeaping(
  figures: readonly number[],
  options: HeapingOptions = {},
): Heaping | Refusal {
  const {from = FROM, minimum = MINIMUM_FIGURES, confidence = CONFIDENCE} = options;
  const used = figures.filter((figure) => figure >= from);
  if (used.length < Math.max(1, minimum)) {
    const what = {en: `figures from ${from} up`, ar: `الأرقام التي لا تقل عن ${from}`};
    return refuseTooFew(what, used.length, Math.max(1, minimum));
  }
  const share = (step: number): HeapedShare => {
    const count = used.filter((figure) => figure % step === 0).length;
    const found = count / used.length;
    const interval = shareInterval(count, used.length, confidence);
    return {count, share: found, interval, expected: 1 / step, ratio: found * step};
  };
  const lastDigits = Array.from({length: 10}, () => 0);
  for (const figure of used) lastDigits[figure % 10] = at(lastDigits, figure % 10) + 1;
  return {
    figures: used.length,
    small: figures.length - used.length,
    fives: share(5),
    tens: share(10),
    lastDigits,
  };
}
