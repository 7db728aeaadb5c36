import type {Constraint} from './constraint.ts';
import {findConflict} from './conflict.ts';

/** How a contradicted series is made usable again; the page names the one in force. */
export const POLICIES = ['fewest', 'later', 'own_page'] as const;
export type Policy = (typeof POLICIES)[number];

/** What a policy looks at when it must choose between constraints. */
export interface Standing {
  /** Told by another outlet than the one that counts. */
  readonly quoted: boolean;
  /** Order of publication; greater is later. null: not known, taken as the earliest. */
  readonly published: number | null;
  /** An event on file rather than a stated count. */
  readonly event: boolean;
}

/** Contradictions found, and what a policy sets aside so that the rest can all be true. */
export interface Settlement {
  /** Irreducible sets of constraints, by index. */
  readonly conflicts: readonly (readonly number[])[];
  readonly dropped: readonly number[];
  /** Of `fewest`: false where the search was cut short and fewer might do. */
  readonly proven: boolean;
}

/**
 * Finds contradictions and settles them.
 * - `fewest`: sets aside as few constraints as possible: a least set that hits every contradiction found,
 *   until no further one is left (implicit hitting sets; exact, see `proven`). Of equally small sets, the one
 *   that sets aside quotations, then earlier ones.
 * - `later`: of each contradiction sets aside the count published first.
 * - `own_page`: of each contradiction sets aside a quotation; where it has none, as `later`.
 * Events on file give way last.
 */
export function settle(
  constraints: readonly Constraint[],
  standings: readonly Standing[],
  policy: Policy,
): Settlement {
  return policy === 'fewest'
    ? settleByFewest(constraints, standings)
    : settleInTurn(constraints, standings, policy);
}

function settleInTurn(
  constraints: readonly Constraint[],
  standings: readonly Standing[],
  policy: Policy,
): Settlement {
  const conflicts: number[][] = [];
  const dropped: number[] = [];
  for (;;) {
    const conflict = findConflict(constraints, without(constraints, dropped));
    if (conflict === null) return {conflicts, dropped: dropped.sort((a, b) => a - b), proven: true};
    conflicts.push(conflict);
    const rank =
      policy === 'later' ? (index: number) => laterRank(standings[index]) : rankBy(standings);
    dropped.push(first(conflict, rank));
  }
}

const MOST_DROPPED_EXACTLY = 9;

function settleByFewest(
  constraints: readonly Constraint[],
  standings: readonly Standing[],
): Settlement {
  const conflicts: number[][] = [];
  let dropped: number[] = [];
  let proven = true;
  for (;;) {
    const conflict = findConflict(constraints, without(constraints, dropped));
    if (conflict === null) return {conflicts, dropped: dropped.sort((a, b) => a - b), proven};
    conflicts.push(conflict);
    const least = proven ? leastHittingSet(conflicts, rankBy(standings)) : null;
    if (least === null) proven = false;
    dropped = least ?? [...dropped, first(conflict, rankBy(standings))];
  }
}

type Rank = (index: number) => number;

/** A least set with a member of each conflict, by iterative deepening; null where more than nine are needed. */
function leastHittingSet(conflicts: readonly (readonly number[])[], rank: Rank): number[] | null {
  const ordered = conflicts.map((conflict) =>
    [...conflict].sort((a, b) => rank(a) - rank(b) || a - b),
  );
  for (let size = 1; size <= MOST_DROPPED_EXACTLY; size += 1) {
    const found = hit(ordered, [], size);
    if (found !== null) return found;
  }
  return null;
}

function hit(
  conflicts: readonly (readonly number[])[],
  chosen: readonly number[],
  left: number,
): number[] | null {
  const open = conflicts.filter((conflict) => !conflict.some((index) => chosen.includes(index)));
  const [next] = open;
  if (next === undefined) return [...chosen];
  if (left === 0 || countDisjoint(open) > left) return null;
  for (const index of next) {
    const found = hit(open, [...chosen, index], left - 1);
    if (found !== null) return found;
  }
  return null;
}

function countDisjoint(conflicts: readonly (readonly number[])[]): number {
  const used = new Set<number>();
  let count = 0;
  for (const conflict of conflicts) {
    if (conflict.some((index) => used.has(index))) continue;
    for (const index of conflict) used.add(index);
    count += 1;
  }
  return count;
}

/** Sets aside, first, quotations, then the earliest; events last. */
function rankBy(standings: readonly Standing[]): Rank {
  return (index) => (standings[index]?.quoted === true ? -1e9 : 0) + laterRank(standings[index]);
}

function laterRank(standing: Standing | undefined): number {
  return (standing?.event === true ? 1e12 : 0) + (standing?.published ?? -1e6);
}

function first(conflict: readonly number[], rank: Rank): number {
  return conflict.reduce((best, index) => (rank(index) < rank(best) ? index : best));
}

function without(constraints: readonly Constraint[], dropped: readonly number[]): number[] {
  const gone = new Set(dropped);
  return constraints.flatMap((_, index) => (gone.has(index) ? [] : [index]));
}
