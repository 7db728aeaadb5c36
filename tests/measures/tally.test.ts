import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {tally} from '../../src/measures/tally.ts';

describe('tally', () => {
  it('puts the greatest count first, and equal ones by key', () => {
    expect(tally(['b', 'c', 'a', 'c', 'a', 'c'])).toEqual([
      ['c', 3],
      ['a', 2],
      ['b', 1],
    ]);
    expect(tally([])).toEqual([]);
  });

  it('counts every key once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', '')), (keys) => {
        const counts = tally(keys);
        expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(keys.length);
        expect(new Set(counts.map(([key]) => key))).toEqual(new Set(keys));
      }),
    );
  });
});
