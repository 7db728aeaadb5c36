import {createHash} from 'node:crypto';
import {SOLVER, type Solver} from '../claims/totals/solver.ts';
import {exactJson} from '../values/exact-json.ts';
import type {Kept} from '../values/kept.ts';

/** A solver that knows answers of earlier runs. */
export interface KeptSolver extends Solver {
  /** Keeps the answers for later runs, where there are new ones. */
  keep(): void;
}

const PARTS = ['solved'];
/** Answers that this run did not ask for are kept up to this number. */
const MOST_UNUSED = 4000;

/**
 * Answers to constraints, each by the hash of all that was asked: a changed claim changes the constraints of its own
 * series alone, and only these are solved anew. Answers lie in one file, since they are many and small.
 */
export function createKeptSolver(kept: Kept): KeptSolver {
  let before: Map<string, unknown> | null = null;
  const used = new Map<string, unknown>();
  let isNew = false;
  const earlier = () =>
    (before ??= new Map((kept.get(PARTS) ?? []) as readonly [string, unknown][])); // put below
  const once = <T>(asked: readonly unknown[], solve: () => T): T => {
    const text = exactJson(asked);
    if (text === null) return solve();
    const key = createHash('sha256').update(text).digest('base64');
    const known = used.has(key) ? used.get(key) : earlier().get(key);
    const answer = known === undefined ? solve() : (known as T); // answers to the same question
    isNew ||= known === undefined;
    used.set(key, answer);
    return answer;
  };
  return {
    settle: (constraints, standings, policy) =>
      once(['settle', policy, constraints, standings], () =>
        SOLVER.settle(constraints, standings, policy),
      ),
    bound: (constraints, intervals) =>
      once(['bound', constraints, intervals], () => SOLVER.bound(constraints, intervals)),
    keep: () => {
      if (!isNew) return;
      const unused = [...earlier()].filter(([key]) => !used.has(key)).slice(0, MOST_UNUSED);
      kept.put(PARTS, [...used, ...unused]);
    },
  };
}
