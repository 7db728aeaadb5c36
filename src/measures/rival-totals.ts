import type {ComparedTotal} from './compare-totals.ts';

/** Totals of several origins that count the same: same days, same ground, no part set apart. */
export interface RivalTotals {
  /** One a ground and period: an id for rows of a chart. */
  readonly id: string;
  readonly first: string;
  readonly last: string;
  readonly series: ComparedTotal['series'];
  readonly totals: readonly ComparedTotal[];
  /** No value fits all of them. */
  readonly differ: boolean;
}

/** Gathers compared totals whose labels are the same but for who counts. In: totals as compareTotals gives them. Left
 *  out: those of a part (`subset`) or of no ground, and grounds of one origin alone. Order: as they first appear. */
export function rivalTotals(compared: readonly ComparedTotal[]): RivalTotals[] {
  const groups = new Map<string, ComparedTotal[]>();
  for (const row of compared) {
    const {subset, zone, region} = row.series;
    if (subset !== null || zone === null) continue;
    const id = `${row.first} ${row.last} ${zone} ${region}`;
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return [...groups].flatMap(([id, totals]) => {
    const [one] = totals;
    const isRivalry = new Set(totals.map(({series}) => series.origin)).size > 1;
    if (one === undefined || !isRivalry) return [];
    const {first, last, series} = one;
    return [{id, first, last, series, totals, differ: doDiffer(totals)}];
  });
}

function doDiffer(totals: readonly ComparedTotal[]): boolean {
  const greatestLow = Math.max(...totals.map(({low}) => low));
  return greatestLow > Math.min(...totals.map(({high}) => high ?? Infinity));
}
