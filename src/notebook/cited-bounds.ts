import type {MonthBound} from '../measures/narrowest-bounds.ts';
import type {Localized} from '../values/localized.ts';
import type {Month} from '../values/month.ts';
import {boundsValue} from './bounds-value.ts';
import type {Citations, Cited} from './citations.ts';

/** The bounds of a month, leading to the counts behind them; null where no count is. */
export interface CitedBound extends MonthBound {
  readonly cited: Cited | null;
}

/** Bounds as the charts of bounds take them: nothing between the ends is best. */
export interface DrawnBound {
  readonly region: string | null;
  readonly month: Month;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly contradicted: boolean;
  readonly group: string | null;
}

/** Bounds with their counts. In: bounds as narrowestBounds gives them, and what the appendix calls each. */
export function citeBounds(
  rows: readonly MonthBound[],
  label: (row: MonthBound) => Localized,
  cite: Citations['cite'],
): CitedBound[] {
  return rows.map((row) => {
    const {lower, upper, claims} = row;
    if (lower === null || claims.length === 0) return {...row, cited: null};
    return {...row, cited: cite(boundsValue(lower, upper), {label: label(row), claims})};
  });
}

/** A month's bounds as a mark. Bounds wider than `widest` (default: none) look like those nothing is said of. */
export function drawnBound(
  {region, month, lower, upper, contradicted, cited}: CitedBound,
  widest = Infinity,
): DrawnBound {
  const isWide = lower !== null && upper !== null && upper - lower > widest;
  const low = isWide && lower === 0 ? null : lower;
  const high = isWide ? null : upper;
  return {region, month, low, best: low, high, contradicted, group: cited?.group ?? null};
}
