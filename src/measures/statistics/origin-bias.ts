import {at} from './at.ts';
import {binomialProbabilities} from './binomial.ts';
import {CONFIDENCE, type ClosedInterval} from './interval.ts';
import {refuseTooFew, type Refusal} from './refusal.ts';
import {ascending, known, median} from './summary.ts';

export interface MedianWithInterval {
  readonly median: number;
  readonly interval: ClosedInterval;
}

export interface OriginBias {
  /** Events with a figure from this origin and from another. */
  readonly shared: number;
  /** Where its figure is above, equal to, below the median of the others. */
  readonly above: number;
  readonly equal: number;
  readonly below: number;
  /** Its figure less the median of the others. */
  readonly difference: MedianWithInterval;
  /** Its figure over the median of the others, where both are above 0; null under the minimum. */
  readonly ratio: MedianWithInterval | null;
}

export interface OriginBiasOptions {
  /** Least other origins with a figure for an event to count; 1 by default. */
  readonly leastOthers?: number;
  readonly confidence?: number;
  /** Least events; at least what the interval needs (6 at 95 %). */
  readonly minimum?: number;
}

const MINIMUM_EVENTS = 6;

/** How each origin's figures lie against the median of the other origins' for the same events.
 *  In: one array an origin, one position an event, null = no figure. Out: one result an origin, in
 *  their order; a refusal for an origin with under `minimum` (6) such events.
 *  Median and its interval by order statistics (sign test; Thompson 1936), so single wild figures
 *  do not count for more; the interval covers at least what it says. With two origins only, each is
 *  the other's mirror: nothing tells which is off. */
export function measureOriginBias(
  figures: readonly (readonly (number | null)[])[],
  options: OriginBiasOptions = {},
): (OriginBias | Refusal)[] {
  const {leastOthers = 1, confidence = CONFIDENCE, minimum = MINIMUM_EVENTS} = options;
  return figures.map((own, origin) => {
    const others = figures.filter((_, other) => other !== origin);
    const pairs = own.flatMap((figure, event) => {
      const rest = known(others.map((row) => row[event] ?? null));
      return figure === null || rest.length < Math.max(1, leastOthers)
        ? []
        : [{figure, rest: median(rest)}];
    });
    return describeBias(pairs, {confidence, minimum});
  });
}

function describeBias(
  pairs: readonly {figure: number; rest: number}[],
  {confidence, minimum}: {confidence: number; minimum: number},
): OriginBias | Refusal {
  const differences = pairs.map(({figure, rest}) => figure - rest);
  const difference = differences.length < minimum ? null : medianInterval(differences, confidence);
  if (difference === null) {
    const what = {
      en: 'events with a figure from another origin',
      ar: 'الأحداث التي لها رقم من مصدر آخر',
    };
    return refuseTooFew(what, pairs.length, Math.max(minimum, leastForInterval(confidence)));
  }
  const ratios = pairs.flatMap(({figure, rest}) => (figure > 0 && rest > 0 ? [figure / rest] : []));
  return {
    shared: pairs.length,
    above: differences.filter((value) => value > 0).length,
    equal: differences.filter((value) => value === 0).length,
    below: differences.filter((value) => value < 0).length,
    difference,
    ratio: ratios.length < minimum ? null : medianInterval(ratios, confidence),
  };
}

/** Median with its order-statistic interval; null where there are too few values for one. */
export function medianInterval(
  values: readonly number[],
  confidence: number = CONFIDENCE,
): MedianWithInterval | null {
  const n = values.length;
  if (n < leastForInterval(confidence)) return null;
  const tail = (1 - confidence) / 2;
  const probabilities = binomialProbabilities(n, 0.5);
  let rank = 0;
  let below = at(probabilities, 0);
  while (below <= tail) {
    rank += 1;
    below += at(probabilities, rank);
  }
  const sorted = ascending(values);
  const interval = {low: at(sorted, rank - 1), high: at(sorted, n - rank)};
  return {median: median(values), interval};
}

/** Least n with 2 (1/2)^n <= 1 - confidence. */
function leastForInterval(confidence: number): number {
  return Math.ceil(1 - Math.log2(1 - confidence) - 1e-9);
}
