import {isReported, type CountRow, type ReportedRow} from './range-label.ts';

/** A row with what its signs need: where the whisker ends on the chart, and whether it is open there. */
export type RangedRow<T extends CountRow> = T &
  ReportedRow & {
    /** Highest point drawn: `high`, or a little above everything known where the end is open. */
    readonly end: number;
    readonly open: boolean;
    /** Whether there is anything to draw beside the best value. */
    readonly ranged: boolean;
  };

/** The greatest finite value that rows speak of; 1 where there is none, so that scales stay sound. */
export function greatestOf(rows: readonly CountRow[]): number {
  return rows.reduce(
    (most, {best, low, high}) => Math.max(most, best ?? 0, low ?? 0, high ?? 0),
    1,
  );
}

/** How far an open end is drawn beyond what is known, as a share of the greatest value; low charts need more. */
export const OPEN_SHARE = 0.07;

/** Reported rows with the ends of their whiskers; open ends reach `reach` (a value) beyond all that is known. */
export function drawnRanges<T extends CountRow>(
  rows: readonly T[],
  reach: number = greatestOf(rows) * OPEN_SHARE,
): RangedRow<T>[] {
  return rows.filter(isReported).map((row) => {
    const open = row.high === null;
    const end = row.high ?? Math.max(row.best, row.low) + reach;
    return Object.assign({}, row, {end, open, ranged: open || row.low !== row.high});
  });
}
