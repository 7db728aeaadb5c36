import type {Range} from '../../values/figure.ts';
import type {Share} from '../count.ts';

/** What an event, or all that became of it, adds to a cell; `high` null is an open end. */
export type Sum = Range;

/** Nothing. */
export const NO_SHARE: Sum = {low: 0, best: 0, high: 0};

/** Sums by the key of the cell. */
export type Sums = ReadonlyMap<string, Sum>;

/** Shares added up by lineage, then by cell. */
export function sumShares(
  shares: readonly {readonly key: string; readonly share: Share}[],
  lineageOf: (event: string) => number,
): Map<number, Map<string, Sum>> {
  const lineages = new Map<number, Map<string, Sum>>();
  for (const {key, share} of shares) {
    const lineage = lineageOf(share.event);
    const sums = lineages.get(lineage) ?? new Map<string, Sum>();
    lineages.set(lineage, sums);
    sums.set(key, addSums(sums.get(key) ?? NO_SHARE, share));
  }
  return lineages;
}

function addSums(a: Sum, b: Sum): Sum {
  return {
    low: a.low + b.low,
    best: a.best + b.best,
    high: a.high === null || b.high === null ? null : a.high + b.high,
  };
}

/** Whether two sums are the same in all three. */
export function isSameSum(a: Sum | null, b: Sum | null): boolean {
  if (a === null || b === null) return a === b;
  return a.low === b.low && a.best === b.best && a.high === b.high;
}
