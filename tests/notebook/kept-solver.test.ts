import {expect, it} from 'vitest';
import type {Solved} from '../../src/claims/totals/solver.ts';
import {SOLVER} from '../../src/claims/totals/solver.ts';
import {createKeptSolver} from '../../src/notebook/kept-solver.ts';
import {createMemoryKept} from '../../src/workspace/watch/memory-kept.ts';

/** Two totals of one count since day 0: so many to day 10, so many to day 20. */
function counted(first: number, second: number): Solved {
  const statement = (to: number, low: number) => ({
    series: {
      origin: 'sohr',
      event_kind: 'isis_attack',
      measure: 'attacks',
      direction: null,
      victims: null,
      zone: 'desert',
      region: 'all',
      subset: null,
      base: 'since 1970-01-01',
    },
    constraint: {
      kind: 'count' as const,
      from: {earliest: 0, latest: 0},
      to: {earliest: to, latest: to},
      low,
      high: low,
      page: null,
    },
    form: 'total' as const,
    claims: [`c${to}`],
    article: 'a',
    figure: {low, high: low},
    qualifier: 'exact' as const,
    period: '',
    quoted: false,
    published: to,
  });
  return {statements: [statement(10, first), statement(20, second)]};
}

const INTERVALS = [{from: 10, to: 20}];

/** How often a store was asked to keep something. */
function countingKept() {
  const kept = createMemoryKept();
  const puts: unknown[] = [];
  return {
    puts,
    kept: {
      get: kept.get,
      put: (parts: readonly unknown[], value: unknown) => {
        puts.push(value);
        kept.put(parts, value);
      },
    },
  };
}

it('answers as the solver does, also from what an earlier run solved', () => {
  const {kept, puts} = countingKept();
  for (const expected of [1, 1]) {
    const solver = createKeptSolver(kept);
    for (const one of [counted(3, 5), counted(5, 3)]) {
      expect(solver.settle(one, 'fewest')).toEqual(SOLVER.settle(one, 'fewest'));
      expect(solver.settle(one, 'later')).toEqual(SOLVER.settle(one, 'later'));
      expect(solver.bound(one, INTERVALS)).toEqual(SOLVER.bound(one, INTERVALS));
    }
    solver.keep();
    expect(puts.length).toBe(expected);
  }
});

it('solves anew what has another figure, another standing, or is asked of another interval', () => {
  const {kept, puts} = countingKept();
  const first = createKeptSolver(kept);
  first.bound(counted(3, 5), INTERVALS);
  first.settle(counted(5, 3), 'later');
  first.keep();
  const solver = createKeptSolver(kept);
  expect(solver.bound(counted(3, 6), INTERVALS)).toMatchObject([{lower: 3, upper: 3}]);
  expect(solver.bound(counted(3, 5), [{from: 0, to: 20}])).toMatchObject([{lower: 5, upper: 5}]);
  const quoted = counted(5, 3).statements.map((statement, place) => ({
    ...statement,
    published: 30 - place,
  }));
  expect(solver.settle(counted(5, 3), 'later').dropped).toEqual([0]);
  expect(solver.settle({statements: quoted}, 'later').dropped).toEqual([1]);
  solver.keep();
  expect(puts.length).toBe(2);
});

it('keeps what other runs solved beside its own', () => {
  const {kept, puts} = countingKept();
  for (const figure of [5, 6, 5]) {
    const solver = createKeptSolver(kept);
    solver.bound(counted(3, figure), INTERVALS);
    solver.keep();
  }
  expect(puts.length).toBe(2);
});
