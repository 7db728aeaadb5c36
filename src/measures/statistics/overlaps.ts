/** One combination of sets, and the elements in exactly these sets and no other. */
export interface Overlap {
  readonly sets: readonly string[];
  readonly elements: readonly string[];
  readonly count: number;
}

export interface Overlaps {
  /** Size of each set and what only it holds, greatest first. */
  readonly sets: readonly {
    readonly set: string;
    readonly count: number;
    readonly exclusive: number;
  }[];
  /** Combinations that occur, greatest first; their counts add up to the distinct elements. */
  readonly overlaps: readonly Overlap[];
  readonly elements: number;
}

export interface OverlapOptions {
  /** Least elements of a combination to be listed; 1 by default. Totals do not change. */
  readonly least?: number;
}

/** Counts for an UpSet chart. In: one pair an element and set; pairs that repeat count once.
 *  Order: by count, then fewer sets, then name. No data: empty lists. Source: Lex et al. 2014. */
export function countOverlaps(
  memberships: readonly {readonly element: string; readonly set: string}[],
  options: OverlapOptions = {},
): Overlaps {
  const {least = 1} = options;
  const setsOf = new Map<string, Set<string>>();
  for (const {element, set} of memberships) {
    const sets = setsOf.get(element) ?? new Set();
    setsOf.set(element, sets.add(set));
  }
  const groups = new Map<string, {sets: string[]; elements: string[]}>();
  for (const [element, members] of setsOf) {
    const sets = [...members].toSorted(byCodeUnit);
    const key = JSON.stringify(sets);
    const group = groups.get(key) ?? {sets, elements: []};
    group.elements.push(element);
    groups.set(key, group);
  }
  const overlaps = [...groups.values()].map(({sets, elements}) => ({
    sets,
    elements: elements.toSorted(byCodeUnit),
    count: elements.length,
  }));
  return {
    sets: countSets(overlaps),
    overlaps: overlaps.filter(({count}) => count >= least).toSorted(compareOverlaps),
    elements: setsOf.size,
  };
}

function countSets(overlaps: readonly Overlap[]): Overlaps['sets'] {
  const names = [...new Set(overlaps.flatMap(({sets}) => sets))];
  const total = (among: readonly Overlap[]): number =>
    among.reduce((count, overlap) => count + overlap.count, 0);
  return names
    .map((set) => {
      const having = overlaps.filter(({sets}) => sets.includes(set));
      const alone = having.filter(({sets}) => sets.length === 1);
      return {set, count: total(having), exclusive: total(alone)};
    })
    .toSorted((a, b) => b.count - a.count || byCodeUnit(a.set, b.set));
}

function compareOverlaps(a: Overlap, b: Overlap): number {
  return (
    b.count - a.count ||
    a.sets.length - b.sets.length ||
    byCodeUnit(JSON.stringify(a.sets), JSON.stringify(b.sets))
  );
}

function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
