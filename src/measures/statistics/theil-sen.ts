import {normalQuantile} from './distributions.ts';
import {CONFIDENCE} from './interval.ts';
import {MINIMUM_TREND_PERIODS, PERIODS, varianceOfS} from './mann-kendall.ts';
import {refuseTooFew, type Refusal} from './refusal.ts';
import {ascending, median} from './summary.ts';

export interface TheilSen {
  readonly n: number;
  /** Change per period. */
  readonly slope: number;
  /** An end is null where the rank it needs lies outside the slopes: too few periods for it. */
  readonly interval: {readonly low: number | null; readonly high: number | null};
  /** Median of value - slope x position, positions counted from 0. */
  readonly intercept: number;
}

export interface TheilSenOptions {
  readonly confidence?: number;
  readonly minimum?: number;
}

/** Slope of a trend: the median of the slopes of all pairs of periods.
 *  In: values at equal steps of time; null = no report, left out but keeping its place.
 *  Interval: order statistics of the slopes around their middle, by the variance of S with ties.
 *  Refuses under `minimum` (8) values. Source: Theil 1950, Sen 1968. */
export function estimateTheilSen(
  series: readonly (number | null)[],
  options: TheilSenOptions = {},
): TheilSen | Refusal {
  const {confidence = CONFIDENCE, minimum = MINIMUM_TREND_PERIODS} = options;
  const points = series.flatMap((y, x) => (y === null ? [] : [{x, y}]));
  if (points.length < minimum) return refuseTooFew(PERIODS, points.length, minimum);
  const slopes = ascending(
    points.flatMap((b, later) => points.slice(0, later).map((a) => (b.y - a.y) / (b.x - a.x))),
  );
  const slope = median(slopes);
  const spread = Math.sqrt(varianceOfS(points.map((point) => point.y)));
  const reach = normalQuantile((1 + confidence) / 2) * spread;
  const slopeOfRank = (rank: number): number | null => slopes[Math.round(rank) - 1] ?? null;
  return {
    n: points.length,
    slope,
    interval: {
      low: slopeOfRank((slopes.length - reach) / 2),
      high: slopeOfRank((slopes.length + reach) / 2 + 1),
    },
    intercept: median(points.map((point) => point.y - slope * point.x)),
  };
}
