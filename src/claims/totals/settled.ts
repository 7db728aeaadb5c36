import {claimsOf, type SeriesCase} from './cases.ts';
import type {Policy} from './policy.ts';
import {SOLVER, type Solver} from './solver.ts';

/** A case whose remaining statements can all be true. */
export interface SettledCase extends SeriesCase {
  /** Claims that the policy set aside; empty where nothing contradicts. */
  readonly setAside: readonly string[];
}

/** Sets aside what the policy says so that the rest of a case can all be true. */
export function settleCase(one: SeriesCase, policy: Policy, solver: Solver = SOLVER): SettledCase {
  const {dropped} = solver.settle(one, policy);
  const gone = new Set(dropped);
  return {
    id: one.id,
    series: one.series,
    // The same list where nothing is set aside, for solvers that know it.
    statements:
      gone.size === 0 ? one.statements : one.statements.filter((_, index) => !gone.has(index)),
    setAside: claimsOf(one, dropped),
  };
}
