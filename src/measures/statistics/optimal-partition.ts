import {at} from './at.ts';

/** Cost of the segment from `start` up to, not including, `end`. */
export type SegmentCost = (start: number, end: number) => number;

export interface PartitionOptions {
  /** Added for every change point. */
  readonly penalty: number;
  readonly minimumSegment: number;
}

/** Change points that make the sum of segment costs and penalties least.
 *  Out: the first position of each segment but the first, rising. Of equal partitions the one whose
 *  last change comes first wins. Method: optimal partitioning, exact, n^2 costs
 *  (Jackson et al. 2005). */
export function partition(
  length: number,
  cost: SegmentCost,
  {penalty, minimumSegment}: PartitionOptions,
): number[] {
  const best: number[] = [-penalty];
  const previous: number[] = [0];
  for (let end = 1; end <= length; end += 1) {
    let lowest = Number.POSITIVE_INFINITY;
    let from = 0;
    for (let start = 0; start <= end - minimumSegment; start += 1) {
      const total = at(best, start) + penalty + cost(start, end);
      if (total < lowest) {
        lowest = total;
        from = start;
      }
    }
    best.push(lowest);
    previous.push(from);
  }
  return traceBack(previous, length);
}

function traceBack(previous: readonly number[], length: number): number[] {
  const changes: number[] = [];
  for (let start = at(previous, length); start > 0; start = at(previous, start)) {
    changes.unshift(start);
  }
  return changes;
}
