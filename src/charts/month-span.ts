import type {Month} from '../values/month.ts';

/** Where the months of a chart stand, for the page's program: all in px of the drawing. */
export interface MonthSpan {
  readonly first: Month;
  readonly last: Month;
  /** Where the first month begins, and where the last one ends: less than that where time runs to the left. */
  readonly start: number;
  readonly end: number;
  /** Height of the axis at the foot of the drawing, and of what stands above the months. */
  readonly foot: number;
  readonly head: number;
}

/** Edges of the months in a drawing; what stands above them, where that is no legend of its own. */
export interface MonthEdges {
  readonly left: number;
  readonly right: number;
  readonly foot: number;
  readonly head?: number;
}

/** Months between two edges of a drawing; undefined where there are none to choose from. */
export function monthSpan(
  months: readonly Month[],
  {left, right, foot, head = 0}: MonthEdges,
  time: 'ltr' | 'rtl' = 'ltr',
): MonthSpan | undefined {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined || months.length < 3) return undefined;
  const [start, end] = time === 'ltr' ? [left, right] : [right, left];
  return {first, last, start, end, foot, head};
}

/** A span as an attribute's value: `2019-01 2025-08 226 960 26 0`. */
export function monthSpanText({first, last, start, end, foot, head}: MonthSpan): string {
  return [first, last, ...[start, end, foot, head].map((px) => Math.round(px * 100) / 100)].join(
    ' ',
  );
}

/** The span that such a value says; null where it says none. */
export function maybeMonthSpan(text: string): MonthSpan | null {
  const [first, last, ...rest] = text.split(' ');
  const [start = NaN, end = NaN, foot = NaN, head = NaN] = rest.map(Number);
  if (first === undefined || last === undefined || Number.isNaN(head)) return null;
  return {first: first as Month, last: last as Month, start, end, foot, head}; // written above
}
