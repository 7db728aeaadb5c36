import {at} from './at.ts';
import {PERIODS} from './mann-kendall.ts';
import {partition, type SegmentCost} from './optimal-partition.ts';
import {comparePoissonRates, type PoissonRatio} from './poisson-ratio.ts';
import {isRefusal, refuseTooFew, type Refusal} from './refusal.ts';
import {sum} from './summary.ts';

/** `mbic` 3 ln n and the logarithm of each segment's length (Zhang & Siegmund 2007), the default;
 *  `three-log` 3 ln n; `bic` 2 ln n; `aic` 4; or a number. Twice the log-likelihood ratio of one
 *  change must exceed it. */
export type ChangePenalty = 'mbic' | 'three-log' | 'bic' | 'aic' | number;

export interface ChangeOptions {
  readonly penalty?: ChangePenalty;
  /** Least periods between two changes. */
  readonly minimumSegment?: number;
  /** Divides the likelihood where counts vary more than Poisson; 1 by default. */
  readonly dispersion?: number;
  readonly minimum?: number;
}

export interface Segment {
  /** Positions in the series of the first and last period with a report. */
  readonly first: number;
  readonly last: number;
  readonly periods: number;
  readonly events: number;
  readonly rate: number;
}

export interface Change {
  /** Position of the first period after the change. */
  readonly at: number;
  readonly before: Segment;
  readonly after: Segment;
  /** Rate after over rate before. Its interval and p take the place of the change as given, so they
   *  are too narrow and too small: describe with them, do not test. Null where both are 0. */
  readonly ratio: PoissonRatio | null;
  readonly twiceLogLikelihoodRatio: number;
}

export interface PoissonChanges {
  readonly penalty: number;
  readonly segments: readonly Segment[];
  readonly changes: readonly Change[];
  /** Pearson's chi-square by degrees of freedom within the segments: well above 1, the counts vary
   *  more than Poisson and changes may be false. Null where every segment is empty. */
  readonly dispersion: number | null;
}

const MINIMUM_PERIODS = 12;

/** Months in which the rate of events changed.
 *  In: counts in the order of time; null = no report, left out but keeping its place.
 *  Method: exact optimal partitioning of the Poisson likelihood; the penalty is conservative.
 *  Zero counts are fine. Refuses under `minimum` (12) periods with a report, or two segments.
 *  Source: Jackson et al. 2005; penalties as in the R package changepoint. */
export function findPoissonChanges(
  counts: readonly (number | null)[],
  options: ChangeOptions = {},
): PoissonChanges | Refusal {
  const {penalty = 'mbic', minimumSegment = 2, dispersion = 1} = options;
  const points = counts.flatMap((count, position) => (count === null ? [] : [{position, count}]));
  const need = Math.max(options.minimum ?? MINIMUM_PERIODS, 2 * minimumSegment);
  if (points.length < need) return refuseTooFew(PERIODS, points.length, need);
  const value = penaltyValue(penalty, points.length);
  const poisson = poissonCost(points.map((point) => point.count));
  const cost: SegmentCost = (start, end) =>
    poisson(start, end) / dispersion + (penalty === 'mbic' ? Math.log(end - start) : 0);
  const starts = partition(points.length, cost, {penalty: value, minimumSegment});
  const bounds = [0, ...starts, points.length];
  const segments = bounds.slice(1).map((end, i) => describe(points.slice(at(bounds, i), end)));
  return {
    penalty: value,
    segments,
    changes: segments.slice(1).map((after, i) => compareSegments(at(segments, i), after)),
    dispersion: dispersionWithin(
      points.map((point) => point.count),
      bounds,
    ),
  };
}

/** Twice the negative log-likelihood of a Poisson segment, less what no partition changes. */
export function poissonCost(counts: readonly number[]): SegmentCost {
  const totals = [0];
  for (const count of counts) totals.push(at(totals, totals.length - 1) + count);
  return (start, end) => segmentCost(at(totals, end) - at(totals, start), end - start);
}

function segmentCost(events: number, periods: number): number {
  return events === 0 ? 0 : -2 * events * Math.log(events / periods);
}

function penaltyValue(penalty: ChangePenalty, n: number): number {
  if (typeof penalty === 'number') return penalty;
  return {mbic: 3 * Math.log(n), 'three-log': 3 * Math.log(n), bic: 2 * Math.log(n), aic: 4}[
    penalty
  ];
}

interface Point {
  readonly position: number;
  readonly count: number;
}

function describe(points: readonly Point[]): Segment {
  const events = sum(points.map((point) => point.count));
  return {
    first: at(points, 0).position,
    last: at(points, points.length - 1).position,
    periods: points.length,
    events,
    rate: events / points.length,
  };
}

function compareSegments(before: Segment, after: Segment): Change {
  const ratio = comparePoissonRates([after.events, before.events], {
    exposures: [after.periods, before.periods],
  });
  const joint = segmentCost(before.events + after.events, before.periods + after.periods);
  return {
    at: after.first,
    before,
    after,
    ratio: isRefusal(ratio) ? null : ratio,
    twiceLogLikelihoodRatio:
      joint - segmentCost(before.events, before.periods) - segmentCost(after.events, after.periods),
  };
}

function dispersionWithin(counts: readonly number[], bounds: readonly number[]): number | null {
  const terms = bounds.slice(1).map((end, i) => {
    const segment = counts.slice(at(bounds, i), end);
    const rate = sum(segment) / segment.length;
    const squares = segment.map((count) => (rate === 0 ? 0 : (count - rate) ** 2 / rate));
    return {chiSquare: sum(squares), df: rate === 0 ? 0 : segment.length - 1};
  });
  const df = sum(terms.map((term) => term.df));
  return df === 0 ? null : sum(terms.map((term) => term.chiSquare)) / df;
}
