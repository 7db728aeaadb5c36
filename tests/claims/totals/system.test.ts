import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {boundIntervals} from '../../../src/claims/totals/bounds.ts';
import {findConflict} from '../../../src/claims/totals/conflict.ts';
import type {Constraint, Count, Dated, Several} from '../../../src/claims/totals/constraint.ts';
import {settle, type Standing} from '../../../src/claims/totals/policy.ts';
import {isConsistent} from '../../../src/claims/totals/system.ts';
import {coursesOf, enumerateBounds, satisfies} from './enumerate.ts';

const DAYS = 4;
const MOST = 5;
const COURSES = [...coursesOf(DAYS, MOST)];

const INTERVALS = Array.from({length: DAYS + 1}, (_, from) =>
  Array.from({length: DAYS - from}, (_, span) => ({from, to: from + span + 1})),
).flat();

/** A total, an ordinal, or the count of a numbered page, with exact or imprecise ends. */
const count = fc
  .tuple(
    fc.array(fc.integer({min: 0, max: DAYS}), {minLength: 4, maxLength: 4}),
    fc.constantFrom('exact', 'at_least', 'at_most', 'about', 'ordinal', 'imprecise', 'paged'),
    fc.integer({min: 0, max: 4}),
    fc.integer({min: 0, max: 3}),
  )
  .map(([ends, form, figure, place]): Count => {
    const [a = 0, b = 0, c = 0, d = 0] = ends.toSorted((x, y) => x - y);
    const start = form === 'imprecise' ? {earliest: a, latest: b} : {earliest: a, latest: a};
    const moment = {earliest: c, latest: d};
    const end = {earliest: d, latest: d};
    const base = {
      kind: 'count',
      from: start,
      to: end,
      low: figure,
      high: figure,
      page: null,
    } as const;
    if (form === 'at_least') return {...base, high: null};
    if (form === 'at_most') return {...base, low: 0};
    if (form === 'about') return {...base, low: Math.max(0, figure - 1), high: figure + 1};
    if (form === 'imprecise') return {...base, to: moment};
    if (form === 'ordinal' && c < d) return {...base, to: moment, low: figure + 1, high: figure};
    // Windows that move on with the place, as those of a line do once its pages have been put in order.
    if (form === 'paged') {
      const window = {earliest: Math.min(place, DAYS - 1), latest: Math.min(place + 2, DAYS)};
      return {
        ...base,
        from: {earliest: 0, latest: 0},
        to: window,
        page: {id: `p${place}`, line: 'en', place},
      };
    }
    return base;
  });

const dated = fc
  .tuple(fc.integer({min: 0, max: DAYS - 1}), fc.integer({min: 1, max: DAYS}))
  .map(([after, length]): Dated => ({
    kind: 'dated',
    after,
    until: Math.min(DAYS, after + length),
    least: 1,
  }));

/** Two counts told together. */
const several = fc
  .tuple(count, count)
  .map(([a, b]): Several => ({kind: 'several', counts: [a, b]}));

const system = fc
  .tuple(
    fc.array(fc.oneof({arbitrary: count, weight: 5}, several), {minLength: 1, maxLength: 4}),
    fc.array(dated, {maxLength: 4}),
  )
  .map(([counts, events]): Constraint[] => [...counts, ...events]);

const SYSTEMS = {numRuns: 2400, seed: 20_240_225};

describe('difference constraints against full enumeration', () => {
  it('gives the exact bounds of every interval, or reports that there is no course at all', () => {
    let feasible = 0;
    fc.assert(
      fc.property(system, (constraints) => {
        const courses = COURSES.filter((n) => satisfies(n, constraints));
        const expected = enumerateBounds(courses, INTERVALS);
        const found = boundIntervals(constraints, INTERVALS);
        expect(found === null).toBe(expected === null);
        if (found === null || expected === null) return;
        feasible += 1;
        found.forEach((bounds, index) => {
          expect(bounds.lower).toBe(expected[index]?.lower);
          // Courses grow by at most MOST a day: where nothing bounds N, some day reaches that.
          if (bounds.upper === null) expect(expected[index]?.upper).toBeGreaterThanOrEqual(MOST);
          else expect(bounds.upper).toBe(expected[index]?.upper);
        });
      }),
      SYSTEMS,
    );
    expect(feasible).toBeGreaterThan(800);
    expect(SYSTEMS.numRuns - feasible).toBeGreaterThan(400);
  });

  it('rests each bound on witnesses that give it alone', () => {
    fc.assert(
      fc.property(system, (constraints) => {
        const found = boundIntervals(constraints, INTERVALS);
        for (const bounds of found ?? []) {
          const below = boundIntervals(pick(constraints, bounds.lowerItems), [bounds]);
          const above = boundIntervals(pick(constraints, bounds.upperItems), [bounds]);
          expect(below?.[0]?.lower).toBe(bounds.lower);
          expect(above?.[0]?.upper).toBe(bounds.upper);
        }
      }),
      {...SYSTEMS, numRuns: 500},
    );
  });

  it('reports every contradiction by a set that no member can leave', () => {
    fc.assert(
      fc.property(system, (constraints) => {
        const conflict = findConflict(constraints);
        expect(conflict === null).toBe(COURSES.some((n) => satisfies(n, constraints)));
        if (conflict === null) return;
        expect(isConsistent(pick(constraints, conflict))).toBe(false);
        for (const member of conflict) {
          const rest = conflict.filter((index) => index !== member);
          expect(isConsistent(pick(constraints, rest))).toBe(true);
          expect(COURSES.some((n) => satisfies(n, pick(constraints, rest)))).toBe(true);
        }
      }),
      SYSTEMS,
    );
  });

  it('sets aside the fewest that a search through all subsets finds', () => {
    fc.assert(
      fc.property(system, (constraints) => {
        const settled = settle(
          constraints,
          constraints.map(() => STANDING),
          'fewest',
        );
        expect(settled.proven).toBe(true);
        expect(settled.dropped.length).toBe(leastToDrop(constraints));
        expect(isConsistent(without(constraints, settled.dropped))).toBe(true);
      }),
      {...SYSTEMS, numRuns: 800},
    );
  });
});

const STANDING: Standing = {quoted: false, published: null, event: false};

function pick(constraints: readonly Constraint[], indexes: readonly number[]): Constraint[] {
  return indexes.flatMap((index) => constraints[index] ?? []);
}

function without(constraints: readonly Constraint[], indexes: readonly number[]): Constraint[] {
  return constraints.filter((_, index) => !indexes.includes(index));
}

function leastToDrop(constraints: readonly Constraint[]): number {
  let least = constraints.length;
  for (let subset = 0; subset < 2 ** constraints.length; subset += 1) {
    const dropped = constraints.flatMap((_, index) => ((subset >> index) & 1 ? [index] : []));
    if (dropped.length < least && isConsistent(without(constraints, dropped)))
      least = dropped.length;
  }
  return least;
}
