import {boundIntervals, type Bounds, type Interval} from './bounds.ts';
import {constraintsOf, standingsOf, type SeriesCase} from './cases.ts';
import {settle, type Policy, type Settlement} from './policy.ts';

/** What is solved: the constraints of a case and their standings, and nothing else of it. */
export type Solved = Pick<SeriesCase, 'statements'>;

/**
 * The two things that take time, as functions of values alone: whoever has an answer for the very same constraints
 * and standings may give it again.
 */
export interface Solver {
  /** See settle. */
  settle(one: Solved, policy: Policy): Settlement;
  /** See boundIntervals. */
  bound(one: Solved, intervals: readonly Interval[]): readonly Bounds[] | null;
}

/** Solves whatever it is asked. */
export const SOLVER: Solver = {
  settle: (one, policy) => settle(constraintsOf(one), standingsOf(one), policy),
  bound: (one, intervals) => boundIntervals(constraintsOf(one), intervals),
};
