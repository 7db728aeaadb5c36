import {at} from './at.ts';
import {fitCapture, type CaptureFit} from './capture-fit.ts';
import {tabulateHistories, type CaptureHistories} from './capture-histories.ts';
import {CONFIDENCE} from './interval.ts';
import {refuseTooFew, type Refusal} from './refusal.ts';
import {fitPoisson} from './poisson-regression.ts';
import {sum} from './summary.ts';

export interface HeterogeneityOptions {
  readonly confidence?: number;
  readonly minimum?: number;
}

export interface Heterogeneity {
  readonly observed: number;
  readonly shared: number;
  /** `Mt`: every event is as likely to be listed, lists differ. */
  readonly equal: CaptureFit | null;
  /** `Mth (Chao, lower bound)`: events differ as well, in any way: the total is AT LEAST this. */
  readonly lowerBound: CaptureFit | null;
  /** `Mth (Darroch)`: events differ by a normal score; sensitive, often far too high. */
  readonly darroch: CaptureFit | null;
}

const MINIMUM_SHARED = 10;
const MINIMUM_LISTS = 3;

/** Totals that allow events to differ in how easily they are listed. Each is null where the data
 *  cannot carry it. In: counts of patterns of three lists or more, see capture-histories.
 *  In the lower bound, terms that come out negative are taken out one by one.
 *  Refuses under three lists or under `minimum` (10) events on two lists or more.
 *  Source: Rivest & Baillargeon 2007; closedp.t of the R package Rcapture. */
export function fitHeterogeneity(
  histories: CaptureHistories,
  options: HeterogeneityOptions = {},
): Heterogeneity | Refusal {
  const {confidence = CONFIDENCE, minimum = MINIMUM_SHARED} = options;
  const table = tabulateHistories(histories);
  if (table.lists < MINIMUM_LISTS) {
    return refuseTooFew({en: 'lists', ar: 'القوائم'}, table.lists, MINIMUM_LISTS);
  }
  if (table.shared < minimum) {
    const what = {en: 'events on two lists or more', ar: 'الأحداث الواردة في قائمتين أو أكثر'};
    return refuseTooFew(what, table.shared, minimum);
  }
  const {patterns, counts, observed, shared} = table;
  const fit = (name: string, extra: (times: number) => number[]): CaptureFit | null =>
    fitCapture(
      patterns.map((pattern) => [1, ...pattern, ...extra(sum(pattern))]),
      counts,
      {name, observed, confidence},
    );
  const thresholds = positiveThresholds(patterns, counts);
  return {
    observed,
    shared,
    equal: fit('Mt', () => []),
    lowerBound: fit('Mth (Chao, lower bound)', (times) => excesses(times, thresholds)),
    darroch: fit('Mth (Darroch)', (times) => [times ** 2 / 2]),
  };
}

/** Numbers of lists k from which an event's excess max(0, times - k) keeps a positive coefficient. */
function positiveThresholds(
  patterns: readonly (readonly number[])[],
  counts: readonly number[],
): number[] {
  const lists = at(patterns, 0).length;
  let thresholds = Array.from({length: lists - 2}, (_, i) => i + 2);
  while (thresholds.length > 0) {
    const current = thresholds;
    const design = patterns.map((row) => [1, ...row, ...excesses(sum(row), current)]);
    const tail = fitPoisson(design, counts)?.coefficients.slice(lists + 1);
    if (tail === undefined) return current;
    const lowest = Math.min(...tail);
    if (lowest >= 0) return current;
    thresholds = current.filter((_, i) => at(tail, i) !== lowest);
  }
  return thresholds;
}

function excesses(times: number, thresholds: readonly number[]): number[] {
  return thresholds.map((threshold) => Math.max(0, times - threshold));
}
