import {monthAt, monthIndex, type Month} from '../values/month.ts';

export type TimeUnit = 'month' | 'quarter' | 'year';

/** A stretch of whole months, by month index, both ends included. */
export interface TimeBin {
  /** `2021-02`, `2021-Q1`, `2021`; `whole` where time is summed over. */
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

const LENGTH: Readonly<Record<TimeUnit, number>> = {month: 1, quarter: 3, year: 12};

/** The bins that cover from..to; the first and last are cut to it. Null is one bin of the whole. */
export function binsOf(unit: TimeUnit | null, from: Month, to: Month): TimeBin[] {
  const [start, end] = [monthIndex(from), monthIndex(to)];
  if (unit === null) return [{name: 'whole', first: start, last: end}];
  const length = LENGTH[unit];
  const bins: TimeBin[] = [];
  for (let at = start - (start % length); at <= end; at += length) {
    bins.push({
      name: binName(unit, at),
      first: Math.max(at, start),
      last: Math.min(at + length - 1, end),
    });
  }
  return bins;
}

function binName(unit: TimeUnit, index: number): string {
  const name = monthAt(index);
  if (unit === 'month') return name;
  const year = name.slice(0, 4);
  return unit === 'year' ? year : `${year}-Q${Math.floor((index % 12) / 3) + 1}`;
}
