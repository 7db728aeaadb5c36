import {sum} from './summary.ts';

/** How many events share each pattern of lists: `"011": 4` stands on the second and third list only.
 *  Patterns that do not occur may be left out; the pattern of zeros is never there. */
export type CaptureHistories = Readonly<Record<string, number>>;

/** Counts the patterns. In: one array of booleans an event, one position a list; an event on no list
 *  is left out. Out: patterns in rising order of their text. */
export function countHistories(events: readonly (readonly boolean[])[]): CaptureHistories {
  const counts = new Map<string, number>();
  for (const lists of events) {
    const pattern = lists.map((on) => (on ? '1' : '0')).join('');
    if (lists.includes(true)) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** All patterns of so many lists but that of zeros, with their counts, 0 where none is given. */
export interface CaptureTable {
  readonly lists: number;
  readonly patterns: readonly (readonly number[])[];
  readonly counts: readonly number[];
  readonly observed: number;
  /** Events on two lists or more. */
  readonly shared: number;
}

/** The full table of patterns. Errors: RangeError for patterns of unlike length, other characters, or
 *  the pattern of zeros. */
export function tabulateHistories(histories: CaptureHistories): CaptureTable {
  const lists = Object.keys(histories)[0]?.length ?? 0;
  for (const pattern of Object.keys(histories)) {
    if (!/^[01]*1[01]*$/.test(pattern) || pattern.length !== lists) {
      throw new RangeError(`pattern "${pattern}" is not ${lists} signs 0 or 1 with a 1 among them`);
    }
  }
  const keys = Array.from({length: 2 ** lists - 1}, (_, i) =>
    (i + 1).toString(2).padStart(lists, '0'),
  );
  const counts = keys.map((key) => histories[key] ?? 0);
  const patterns = keys.map((key) => [...key].map(Number));
  const shared = sum(counts.filter((_, i) => sum(patterns[i] ?? []) > 1));
  return {lists, patterns, counts, observed: sum(counts), shared};
}
