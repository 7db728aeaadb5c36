import {at} from './at.ts';

/** Sum of numbers; 0 for none. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Arithmetic mean; NaN for none. */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** Sample variance with divisor n - 1; NaN under two values. */
export function variance(values: readonly number[]): number {
  const centre = mean(values);
  return sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1);
}

/** Numbers in rising order, as a new array. */
export function ascending(values: readonly number[]): number[] {
  return values.toSorted((a, b) => a - b);
}

/** Quantile by linear interpolation between order statistics (Hyndman & Fan 1996, type 7, the
 *  default of R). Errors: RangeError for no values. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = ascending(values);
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = at(sorted, below);
  const high = at(sorted, Math.ceil(position));
  return low + (high - low) * (position - below);
}

/** Median; the mean of the two middle values where their number is even. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The numbers of a list with gaps. */
export function known(values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null);
}

/** How often each value occurs, where more than once. */
export function tieSizes(values: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()].filter((size) => size > 1);
}
