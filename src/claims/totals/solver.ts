import {boundIntervals, type Bounds, type Interval} from './bounds.ts';
import type {Constraint} from './constraint.ts';
import {settle, type Policy, type Settlement, type Standing} from './policy.ts';

/**
 * The two things that take time, as functions of values alone: whoever has an answer for the very same constraints
 * may give it again.
 */
export interface Solver {
  /** See settle. */
  settle(
    constraints: readonly Constraint[],
    standings: readonly Standing[],
    policy: Policy,
  ): Settlement;
  /** See boundIntervals. */
  bound(
    constraints: readonly Constraint[],
    intervals: readonly Interval[],
  ): readonly Bounds[] | null;
}

/** Solves whatever it is asked. */
export const SOLVER: Solver = {settle, bound: boundIntervals};
