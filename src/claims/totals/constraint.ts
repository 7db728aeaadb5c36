/** A cut: the end of a day, as that day's number. N(cut) is the count up to the end of the day. */
export type Cut = number;

/** A moment known to lie between the ends of two days; equal ends are the end of that day itself. */
export interface Moment {
  readonly earliest: Cut;
  readonly latest: Cut;
}

/**
 * What a stated count says of N: with x = N(to) − N(from), `low ≤ x ≤ high`, both moments only known to
 * lie in their windows. Of an ordinal k (the k-th event fell in these days): low k, high k − 1, and `to`
 * from the eve of the first day to the end of the last: N is at most k − 1 before and at least k after.
 */
export interface Count {
  readonly kind: 'count';
  readonly from: Moment;
  readonly to: Moment;
  readonly low: number;
  /** null: no upper end. */
  readonly high: number | null;
  /** The page whose moment `to` is, where it is not simply the end of a day. */
  readonly page: Page | null;
}

/**
 * A page that counts up to its own publication. Its counts share one moment. Pages of one line are numbered
 * as they come out: N never falls from a page to one of a higher place; their windows move on with the place.
 */
export interface Page {
  readonly id: string;
  readonly line: string | null;
  readonly place: number;
}

/** An event of the series that certainly fell between two cuts and raises N by `least`. */
export interface Dated {
  readonly kind: 'dated';
  readonly after: Cut;
  readonly until: Cut;
  readonly least: number;
}

/** Counts that are told together and stand or fall together. */
export interface Several {
  readonly kind: 'several';
  readonly counts: readonly Count[];
}

/** One thing that is said of a series: the unit that is a witness, contradicts, or is set aside. */
export type Constraint = Count | Several | Dated;

/** The counts in a constraint; none in an event. */
export function countsOf(constraint: Constraint): readonly Count[] {
  if (constraint.kind === 'several') return constraint.counts;
  return constraint.kind === 'count' ? [constraint] : [];
}

/** `N(to) − N(from) ≤ most`; nodes are numbers; `items` are the constraints it rests on, by index. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly most: number;
  readonly items: readonly number[];
}
