import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Dated} from '../../../src/claims/totals/constraint.ts';
import {windowCounts} from '../../../src/claims/totals/window-counts.ts';

const event = (after: number, until: number, least = 1): Dated => ({
  kind: 'dated',
  after,
  until,
  least,
});
const indexed = (events: readonly Dated[]) =>
  events.map((one, index) => Object.assign(one, {index}));
const show = (events: readonly Dated[]) =>
  windowCounts(indexed(events)).map(({from, to, least}) => `${from}-${to}:${least}`);

describe('windowCounts', () => {
  it('counts events of the same days together', () => {
    expect(show([event(0, 2), event(0, 2, 2)])).toEqual(['0-2:3']);
  });
  it('joins events that overlap, and only those', () => {
    expect(show([event(0, 2), event(1, 3), event(5, 6)])).toEqual([
      '0-2:1',
      '0-3:2',
      '1-3:1',
      '5-6:1',
    ]);
  });
  it('leaves out windows that two smaller ones give', () => {
    expect(show([event(0, 1), event(1, 2), event(0, 3)])).toEqual(['0-1:1', '0-3:3', '1-2:1']);
  });
  it('gives, with what follows from it, the count of events inside every window', () => {
    const events = fc.array(
      fc
        .tuple(fc.nat(6), fc.integer({min: 1, max: 4}))
        .map(([after, days]) => event(after, after + days)),
      {maxLength: 8},
    );
    fc.assert(
      fc.property(events, (told) => {
        const best = closure(windowCounts(indexed(told)));
        for (let from = 0; from <= 11; from += 1) {
          for (let to = from; to <= 11; to += 1) {
            const inside = told.filter(({after, until}) => after >= from && until <= to).length;
            expect(best(from, to)).toBe(inside);
          }
        }
      }),
      {numRuns: 500, seed: 1},
    );
  });
});

/** The most that windows laid side by side within a window add up to. */
function closure(windows: readonly {from: number; to: number; least: number}[]) {
  return (from: number, to: number): number => {
    const most = new Map<number, number>([[from, 0]]);
    for (let cut = from + 1; cut <= to; cut += 1) {
      const ending = windows.filter((window) => window.to === cut && window.from >= from);
      const sums = ending.map((window) => (most.get(window.from) ?? 0) + window.least);
      most.set(cut, Math.max(most.get(cut - 1) ?? 0, ...sums));
    }
    return most.get(to) ?? 0;
  };
}
