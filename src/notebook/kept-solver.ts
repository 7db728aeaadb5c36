import {createHash} from 'node:crypto';
import {constraintsOf, standingsOf} from '../claims/totals/cases.ts';
import {SOLVER, type Solved, type Solver} from '../claims/totals/solver.ts';
import type {Statement} from '../claims/totals/statement.ts';
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
 * series alone, and only these are solved anew. Answers lie in one file, since they are many and small. In: what answers may
 * be taken from, and where they are kept beside those of other runs.
 */
export function createKeptSolver(kept: Kept, keptIn: Kept = kept): KeptSolver {
  let before: Map<string, unknown> | null = null;
  const used = new Map<string, unknown>();
  let isNew = false;
  const earlier = () => (before ??= answersIn(kept));
  const hashes = new WeakMap<readonly Statement[], string | null>();
  const hashOf = (one: Solved): string | null => {
    const known = hashes.get(one.statements);
    if (known !== undefined) return known;
    const hash = hashOfText(exactJson([constraintsOf(one), standingsOf(one)]));
    hashes.set(one.statements, hash);
    return hash;
  };
  const once = <T>(one: Solved, asked: unknown, solve: () => T): T => {
    const own = hashOf(one);
    const key = own === null ? null : hashOfText(exactJson([own, asked]));
    if (key === null) return solve();
    const known = used.has(key) ? used.get(key) : earlier().get(key);
    const answer = known === undefined ? solve() : (known as T); // answers to the same question
    isNew ||= known === undefined;
    used.set(key, answer);
    return answer;
  };
  return {
    settle: (one, policy) => once(one, policy, () => SOLVER.settle(one, policy)),
    bound: (one, intervals) => once(one, intervals, () => SOLVER.bound(one, intervals)),
    keep: () => {
      const there = answersIn(keptIn); // asked for in any case, so that they count as being of use
      if (!isNew) return;
      const unused = [...there].filter(([key]) => !used.has(key)).slice(0, MOST_UNUSED);
      kept.put(PARTS, [...used, ...unused]);
    },
  };
}

/** The answers that were put there, by the hash of what was asked. */
function answersIn(kept: Kept): Map<string, unknown> {
  return new Map((kept.get(PARTS) ?? []) as readonly [string, unknown][]);
}

function hashOfText(text: string | null): string | null {
  return text === null ? null : createHash('sha256').update(text).digest('base64');
}
