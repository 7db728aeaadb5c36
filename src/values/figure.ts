export const QUALIFIERS = ['exact', 'about', 'at_least', 'at_most', 'between', 'vague'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** A figure as one article gives it; open ends are null. */
export interface Figure {
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
}

/** A figure as read under rules: `low ≤ best ≤ high`; `high` null is an open end ("≥ low"). */
export interface Range {
  readonly low: number;
  readonly best: number;
  readonly high: number | null;
}

/** The rules by which a figure is read; see RULES for their wording. */
export interface FigureRules {
  readonly about: 'as_is' | 'ten_percent' | 'twenty_percent';
  readonly at_least: 'open' | 'as_is';
  readonly dozens: '12' | '24';
}

/** What a coder writes as the low end of "dozens"; the rule says how many are meant when it is read. */
const DOZENS_AS_CODED = 24;
const ABOUT_SHARE: Readonly<Record<FigureRules['about'], number>> = {
  as_is: 0,
  ten_percent: 10,
  twenty_percent: 20,
};

/**
 * The range a figure stands for under the rules. Unit: whole numbers of what is counted.
 * - exact, between: as claimed; best of a range is its middle, rounded down.
 * - about n: n ± the rule's share, rounded outward.
 * - at_least n: low and best n, open above (or exactly n by rule `at_least: as_is`).
 * - at_most n: from 0 to n, best n.
 * - vague: open above; "dozens" begins at 12 (ACLED's codebook) or 24 by the rule `dozens`.
 */
export function readFigure(figure: Figure, rules: FigureRules): Range {
  const low = figure.low ?? 0;
  switch (figure.qualifier) {
    case 'about':
      return aboutRange(low, figure.high ?? low, ABOUT_SHARE[rules.about]);
    case 'at_least':
      return {low, best: low, high: rules.at_least === 'as_is' ? low : figure.high};
    case 'at_most': {
      const high = figure.high ?? low;
      return {low: figure.low ?? 0, best: high, high};
    }
    case 'vague': {
      const floor = low === DOZENS_AS_CODED ? Number(rules.dozens) : low;
      return {low: floor, best: floor, high: figure.high};
    }
    case 'exact':
    case 'between': {
      const high = figure.high ?? low;
      return {low, best: Math.floor((low + high) / 2), high};
    }
  }
}

function aboutRange(low: number, high: number, percent: number): Range {
  return {
    low: low - Math.ceil((low * percent) / 100),
    best: Math.floor((low + high) / 2),
    high: high + Math.ceil((high * percent) / 100),
  };
}

/** Sum of ranges end by end; open where any is open. The sum of nothing is 0. */
export function sumRanges(ranges: readonly Range[]): Range {
  let low = 0;
  let best = 0;
  let high: number | null = 0;
  for (const range of ranges) {
    low += range.low;
    best += range.best;
    high = high === null || range.high === null ? null : high + range.high;
  }
  return {low, best, high};
}

/** Lower median of the best values, with the least low and the greatest high (open where any is open). */
export function medianOfRanges(ranges: readonly Range[]): Range | null {
  if (ranges.length === 0) return null;
  const best = ranges.map((range) => range.best).sort((a, b) => a - b);
  const hull = hullOfRanges(ranges);
  return {...hull, best: best[(best.length - 1) >> 1] ?? hull.low};
}

/** From the least low to the greatest high; best is the low end. Errors: RangeError without ranges. */
export function hullOfRanges(ranges: readonly Range[]): Range {
  if (ranges.length === 0) throw new RangeError('no ranges to take the hull of');
  const low = Math.min(...ranges.map((range) => range.low));
  const open = ranges.some((range) => range.high === null);
  const high = open ? null : Math.max(...ranges.map((range) => range.high ?? range.low));
  return {low, best: low, high};
}

/** `disjoint` ranges cannot both be true; `same` have equal ends; else they overlap. */
export function compareRanges(a: Range, b: Range): 'same' | 'overlap' | 'disjoint' {
  if (a.low === b.low && a.high === b.high) return 'same';
  const aHigh = a.high ?? Infinity;
  const bHigh = b.high ?? Infinity;
  return aHigh < b.low || bHigh < a.low ? 'disjoint' : 'overlap';
}
