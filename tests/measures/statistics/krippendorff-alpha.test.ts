import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  computeAlpha,
  type AlphaLevel,
} from '../../../src/measures/statistics/krippendorff-alpha.ts';
import {isRefusal} from '../../../src/measures/statistics/refusal.ts';
import {accept} from './accept.ts';

type Ratings = readonly (readonly (number | null)[])[];

/** Krippendorff, "Computing Krippendorff's alpha-reliability"; CRAN irr 0.84.1, kripp.alpha. */
const EXAMPLE: Ratings = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, null],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 3],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
];

const PRINTED: readonly (readonly [AlphaLevel, number])[] = [
  ['nominal', 0.7434211],
  ['ordinal', 0.8153875],
  ['interval', 0.8491071],
  ['ratio', 0.7974028],
];

/** Alpha from its definition: mean distance of pairs within units against that of all pairs. */
function naiveAlpha(ratings: Ratings, level: AlphaLevel): number {
  const units = (ratings[0] ?? [])
    .map((_, unit) => ratings.flatMap((row) => row[unit] ?? []))
    .filter((unit) => unit.length > 1);
  const all = units.flat();
  const between = (a: number, b: number): number => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const count = (x: number): number => all.filter((value) => value === x).length;
    const inside = all.filter((value) => value >= low && value <= high).length;
    return inside - (count(low) + count(high)) / 2;
  };
  const distance = (a: number, b: number): number => {
    if (a === b) return 0;
    if (level === 'nominal') return 1;
    if (level === 'ordinal') return between(a, b) ** 2;
    return level === 'interval' ? (a - b) ** 2 : ((a - b) / (a + b)) ** 2;
  };
  const pairs = (values: readonly number[]): number =>
    values.flatMap((a, i) => values.map((b, j) => (i === j ? 0 : distance(a, b)))).reduce(add, 0);
  const observed = units.map((unit) => pairs(unit) / (unit.length - 1)).reduce(add, 0) / all.length;
  const expected = pairs(all) / (all.length * (all.length - 1));
  return 1 - observed / expected;
}

const add = (a: number, b: number): number => a + b;

function seededInterval(seed: number): unknown {
  return accept(computeAlpha(EXAMPLE, {level: 'interval', seed})).interval;
}

const ratings = fc
  .integer({min: 2, max: 5})
  .chain((observers) =>
    fc.array(
      fc.array(fc.option(fc.integer({min: 0, max: 6}), {freq: 4}), {
        minLength: observers,
        maxLength: observers,
      }),
      {minLength: 10, maxLength: 20},
    ),
  )
  .map((units) =>
    (units[0] ?? []).map((_, observer) => units.map((unit) => unit[observer] ?? null)),
  );

describe('computeAlpha', () => {
  it.each(PRINTED)('agrees with the printed %s alpha', (level, printed) => {
    const result = accept(computeAlpha(EXAMPLE, {level}));
    expect(result.alpha).toBeCloseTo(printed, 7);
    expect(result).toMatchObject({units: 11, values: 40, resamples: 1000, seed: 1});
    expect(result.interval.low).toBeLessThan(printed);
    expect(result.interval.high).toBeGreaterThan(printed);
  });

  it.each(PRINTED)('agrees with the pairs of values on random %s data', (level) => {
    fc.assert(
      fc.property(ratings, (table) => {
        const result = computeAlpha(table, {level, resamples: 1, minimum: 1});
        if (isRefusal(result)) return;
        expect(result.alpha).toBeCloseTo(naiveAlpha(table, level), 9);
      }),
    );
  });

  it('does not change with the order of observers or units, nor with scale where it should not', () => {
    fc.assert(
      fc.property(ratings, fc.constantFrom(...PRINTED.map(([level]) => level)), (table, level) => {
        const options = {level, resamples: 1, minimum: 1};
        const result = computeAlpha(table, options);
        if (isRefusal(result)) return;
        const turned = table.toReversed().map((row) => row.toReversed());
        const scaled = table.map((row) => row.map((value) => value && value * 3));
        for (const other of [computeAlpha(turned, options), computeAlpha(scaled, options)]) {
          if (!isRefusal(other)) expect(other.alpha).toBeCloseTo(result.alpha, 9);
        }
      }),
    );
  });

  it('is 1 where all agree and values differ', () => {
    const row = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const result = accept(computeAlpha([row, row], {level: 'ratio'}));
    expect(result.alpha).toBe(1);
    expect(result.interval).toEqual({low: 1, high: 1});
  });

  it('repeats its interval for a seed and moves it for another', () => {
    expect(seededInterval(7)).toEqual(seededInterval(7));
    expect(seededInterval(7)).not.toEqual(seededInterval(8));
  });

  it('refuses few units and values without variation', () => {
    const few = computeAlpha(
      [
        [1, 2],
        [1, 3],
      ],
      {level: 'nominal'},
    );
    expect(isRefusal(few) && few.refused.en).toBe(
      'too few events with two figures or more: 2, where at least 10 are needed',
    );
    const same = Array.from({length: 12}, () => 5);
    const flat = computeAlpha([same, same], {level: 'interval'});
    expect(isRefusal(flat) && flat.refused.en).toBe('all values are the same');
    const one = computeAlpha([same, [6, ...same.slice(1)]], {level: 'interval'});
    expect(isRefusal(one) && one.refused.en).toBe('the values hardly vary');
  });
});
