import type {BoundsRow} from './bounds-of.ts';
import type {Reading} from './tables.ts';

/**
 * What may be assumed of a headline and its regions.
 * - `none`: nothing; each series stands alone.
 * - `parts`: the regions are disjoint parts of the headline, which can only hold more: it is at least their sum,
 *   and a region at most the headline less the others.
 * - `complete`: the regions that the origin lists are all there are: headline = sum of regions.
 */
export type Sums = 'none' | 'parts' | 'complete';

/**
 * Tightens bounds through the sums of regions, by propagation to a fixed point; every bound it moves is
 * labelled and rests on the claims of both sides. Propagation is sound and need not reach the tightest bounds.
 * Bounds that would cross are left as they were: the breakdown check reports such sums.
 */
export function tightenBySums(
  rows: readonly BoundsRow[],
  sums: 'parts' | 'complete',
  {membersOf}: Pick<Reading, 'membersOf'>,
): BoundsRow[] {
  const groups = new Map<string, number[]>();
  rows.forEach((row, index) => {
    const key = groupKey(row);
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  const out = [...rows];
  for (const indexes of groups.values()) {
    const whole = indexes.find((index) => rows[index]?.region === 'all');
    const parts = indexes.filter((index) => membersOf(rows[index]?.region ?? 'all').length === 1);
    if (whole !== undefined && parts.length > 0) propagate(out, {whole, parts, sums});
  }
  return out;
}

function groupKey(row: BoundsRow): string {
  const {origin, event_kind, measure, direction, victims, zone, subset, base, first, last} = row;
  return JSON.stringify([
    origin,
    event_kind,
    measure,
    direction,
    victims,
    zone,
    subset,
    base,
    first,
    last,
  ]);
}

interface Family {
  readonly whole: number;
  readonly parts: readonly number[];
  readonly sums: 'parts' | 'complete';
}

const MOST_ROUNDS = 50;

function propagate(rows: BoundsRow[], family: Family): void {
  const before = [family.whole, ...family.parts].map((index) => rows[index]);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const moved = tightenWhole(rows, family) || tightenParts(rows, family);
    if (!moved) return;
    if ([family.whole, ...family.parts].some((index) => isCrossed(rows[index]))) {
      [family.whole, ...family.parts].forEach((index, place) => {
        const row = before[place];
        if (row !== undefined) rows[index] = row;
      });
      return;
    }
  }
}

function isCrossed(row: BoundsRow | undefined): boolean {
  return row !== undefined && row.upper !== null && row.lower > row.upper;
}

function tightenWhole(rows: BoundsRow[], {whole, parts, sums}: Family): boolean {
  const listed = parts.flatMap((index) => rows[index] ?? []);
  const lower = listed.reduce((sum, row) => sum + row.lower, 0);
  const upper = sums === 'complete' ? sumOfUppers(listed) : null;
  return narrow(rows, whole, {lower, upper, from: listed, sums});
}

function tightenParts(rows: BoundsRow[], {whole, parts, sums}: Family): boolean {
  let moved = false;
  for (const part of parts) {
    const headline = rows[whole];
    if (headline === undefined) return false;
    const others = parts.filter((index) => index !== part).flatMap((index) => rows[index] ?? []);
    const least = others.reduce((sum, row) => sum + row.lower, 0);
    const most = sums === 'complete' ? sumOfUppers(others) : null;
    const upper = headline.upper === null ? null : headline.upper - least;
    const lower = most === null ? 0 : headline.lower - most;
    if (narrow(rows, part, {lower, upper, from: [headline, ...others], sums})) moved = true;
  }
  return moved;
}

function sumOfUppers(rows: readonly BoundsRow[]): number | null {
  return rows.reduce<number | null>(
    (sum, {upper}) => (sum === null || upper === null ? null : sum + upper),
    0,
  );
}

interface Narrowing {
  readonly lower: number;
  readonly upper: number | null;
  readonly from: readonly BoundsRow[];
  readonly sums: 'parts' | 'complete';
}

function narrow(rows: BoundsRow[], index: number, {lower, upper, from, sums}: Narrowing): boolean {
  const row = rows[index];
  if (row === undefined) return false;
  const raises = lower > row.lower;
  const lowers = upper !== null && (row.upper === null || upper < row.upper);
  if (!raises && !lowers) return false;
  const sources = joined([row.claims, ...from.map(({claims}) => claims)]);
  rows[index] = {
    ...row,
    lower: raises ? lower : row.lower,
    upper: lowers ? upper : row.upper,
    lower_claims: raises ? sources : row.lower_claims,
    upper_claims: lowers ? sources : row.upper_claims,
    claims: sources,
    tightened: sums,
  };
  return true;
}

function joined(lists: readonly string[]): string {
  return [...new Set(lists.flatMap((list) => list.split(' ')))].filter((id) => id !== '').join(' ');
}
