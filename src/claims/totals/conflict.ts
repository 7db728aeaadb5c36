import type {Constraint} from './constraint.ts';
import {createSystem, decideSystem, isConsistent} from './system.ts';

/**
 * A set of constraints, by index, that cannot all be true while any of them may be dropped to mend it; null
 * where all can be true. Starts from a negative cycle, which is such a proof, and drops what it does not need
 * (deletion filter, Chinneck and Dravnieks 1991). Where two constraints suffice that is found: pairs with a
 * member of the set are tried.
 * In: all that is said, and the indexes to look among.
 */
export function findConflict(
  constraints: readonly Constraint[],
  among: readonly number[] = constraints.map((_, index) => index),
): number[] | null {
  const verdict = decideSystem(createSystem(pick(constraints, among)));
  if (verdict.feasible) return null;
  const cycle = [...new Set(verdict.cycle.flatMap((edge) => edge.items))];
  const members = cycle.map((place) => among[place] ?? 0).sort((a, b) => a - b);
  const conflict = withoutNeedless(constraints, members);
  return conflict.length <= 2 ? conflict : (findPair(constraints, conflict, among) ?? conflict);
}

function withoutNeedless(constraints: readonly Constraint[], members: readonly number[]): number[] {
  let kept = [...members];
  for (const member of members) {
    const rest = kept.filter((index) => index !== member);
    if (rest.length > 0 && !isConsistent(pick(constraints, rest))) kept = rest;
  }
  return kept;
}

const MOST_PAIRS = 2000;

function findPair(
  constraints: readonly Constraint[],
  conflict: readonly number[],
  among: readonly number[],
): number[] | null {
  if (conflict.length * among.length > MOST_PAIRS) return null;
  for (const one of conflict) {
    for (const other of among) {
      if (one !== other && !isConsistent(pick(constraints, [one, other]))) {
        return withoutNeedless(constraints, [Math.min(one, other), Math.max(one, other)]);
      }
    }
  }
  return null;
}

function pick(constraints: readonly Constraint[], indexes: readonly number[]): Constraint[] {
  return indexes.flatMap((index) => constraints[index] ?? []);
}
