import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {describeDelays} from '../../../src/measures/statistics/delays.ts';
import {describeHeaping} from '../../../src/measures/statistics/heaping.ts';
import {measureOriginBias, medianInterval} from '../../../src/measures/statistics/origin-bias.ts';
import {countOverlaps} from '../../../src/measures/statistics/overlaps.ts';
import {isRefusal} from '../../../src/measures/statistics/refusal.ts';
import {accept} from './accept.ts';

describe('describeDelays', () => {
  it('describes delays, with the unknown and the early apart', () => {
    expect(describeDelays([0, 0, 1, 2, null, 10, -1, 3])).toEqual({
      known: 7,
      unknown: 1,
      before: 1,
      sameDay: 2,
      withinWeek: 5,
      lowerQuartile: 0.25,
      median: 1.5,
      upperQuartile: 2.75,
      longest: 10,
    });
  });

  it('refuses few', () => {
    expect(describeDelays([1, 2, null, -4])).toEqual({
      refused: {
        en: 'too few reports with a known delay: 2, where at least 5 are needed',
        ar: 'عدد التقارير المعروف تأخرها غير كافٍ: 2، والمطلوب 5 على الأقل',
      },
    });
  });
});

describe('describeHeaping', () => {
  it('counts multiples of 5 and of 10 against even last digits', () => {
    const figures = [
      3, 10, 15, 20, 25, 30, 35, 40, 45, 50, 60, 11, 12, 13, 14, 16, 17, 18, 19, 21, 22,
    ];
    const result = accept(describeHeaping(figures));
    expect(result).toMatchObject({figures: 20, small: 1});
    expect(result.fives).toMatchObject({count: 10, share: 0.5, expected: 0.2, ratio: 2.5});
    expect(result.tens).toMatchObject({count: 6, share: 0.3, expected: 0.1, ratio: 3});
    expect(result.lastDigits).toEqual([6, 2, 2, 1, 1, 4, 1, 1, 1, 1]);
  });

  it('finds none in a hundred numbers in a row', () => {
    const result = accept(describeHeaping(Array.from({length: 100}, (_, i) => i + 10)));
    expect(result.fives.ratio).toBe(1);
    expect(result.tens.ratio).toBe(1);
    expect(result.tens.interval.low).toBeLessThan(0.1);
    expect(result.tens.interval.high).toBeGreaterThan(0.1);
  });

  it('refuses under twenty figures from ten up', () => {
    const refusal = describeHeaping([1, 2, 3, 20]);
    expect(isRefusal(refusal) && refusal.refused.en).toBe(
      'too few figures from 10 up: 1, where at least 20 are needed',
    );
  });

  it('covers the share it found and does not mind the order', () => {
    const figures = fc.array(fc.integer({min: 10, max: 99}), {minLength: 20, maxLength: 60});
    fc.assert(
      fc.property(figures, (values) => {
        const result = accept(describeHeaping(values));
        for (const {share, interval} of [result.fives, result.tens]) {
          expect(interval.low).toBeLessThanOrEqual(share);
          expect(interval.high).toBeGreaterThanOrEqual(share);
        }
        expect(describeHeaping(values.toReversed())).toEqual(result);
      }),
    );
  });
});

describe('countOverlaps', () => {
  it('counts exact combinations, greatest first', () => {
    const pairs = ['a:x', 'a:y', 'b:x', 'b:x', 'c:y', 'd:y', 'e:x', 'e:y'];
    const memberships = pairs.map((pair) => ({element: pair[0] ?? '', set: pair[2] ?? ''}));
    expect(countOverlaps(memberships)).toEqual({
      elements: 5,
      sets: [
        {set: 'y', count: 4, exclusive: 2},
        {set: 'x', count: 3, exclusive: 1},
      ],
      overlaps: [
        {sets: ['y'], elements: ['c', 'd'], count: 2},
        {sets: ['x', 'y'], elements: ['a', 'e'], count: 2},
        {sets: ['x'], elements: ['b'], count: 1},
      ],
    });
    expect(countOverlaps(memberships, {least: 2}).overlaps).toHaveLength(2);
    expect(countOverlaps([])).toEqual({elements: 0, sets: [], overlaps: []});
  });

  it('adds up to elements and to sets, whatever the order of pairs', () => {
    const membership = fc.record({
      element: fc.integer({min: 0, max: 20}).map(String),
      set: fc.constantFrom('p', 'q', 'r', 's'),
    });
    fc.assert(
      fc.property(fc.array(membership, {maxLength: 60}), (pairs) => {
        const result = countOverlaps(pairs);
        const total = result.overlaps.reduce((sum, overlap) => sum + overlap.count, 0);
        expect(total).toBe(new Set(pairs.map((pair) => pair.element)).size);
        for (const {set, count} of result.sets) {
          const members = pairs.filter((pair) => pair.set === set).map((pair) => pair.element);
          expect(count).toBe(new Set(members).size);
        }
        expect(countOverlaps(pairs.toReversed())).toEqual(result);
      }),
    );
  });
});

describe('measureOriginBias', () => {
  const figures = [
    [10, 20, 30, 40, 50, 60, null],
    [12, 22, 33, 44, 55, 66, 70],
    [11, 21, null, 40, 50, 60, 70],
  ];

  it('compares each origin with the median of the others', () => {
    const [first, second] = measureOriginBias(figures).map((result) => accept(result));
    expect(first).toMatchObject({shared: 6, above: 0, equal: 0, below: 6});
    expect(first?.difference.median).toBeCloseTo(-2.25, 12);
    expect(first?.difference.interval).toEqual({low: -3, high: -1.5});
    expect(second).toMatchObject({shared: 7, above: 6, equal: 1, below: 0});
    expect(second?.ratio?.median).toBeCloseTo(1.1, 12);
  });

  it('refuses per origin, and asks for as many others as told', () => {
    const [few, ...rest] = measureOriginBias([[1, null, null], ...figures.map((row) => row)]);
    expect(few).toEqual({
      refused: {
        en: 'too few events with a figure from another origin: 1, where at least 6 are needed',
        ar: 'عدد الأحداث التي لها رقم من مصدر آخر غير كافٍ: 1، والمطلوب 6 على الأقل',
      },
    });
    expect(rest.map((result) => isRefusal(result))).toEqual([false, false, false]);
    const strict = measureOriginBias(figures, {leastOthers: 2});
    expect(strict.map((result) => isRefusal(result))).toEqual([true, true, true]);
  });

  it('mirrors two origins and follows scale', () => {
    const pairs = fc.array(fc.tuple(fc.integer({min: 1, max: 90}), fc.integer({min: 1, max: 90})), {
      minLength: 6,
      maxLength: 30,
    });
    fc.assert(
      fc.property(pairs, (values) => {
        const table = [values.map(([a]) => a), values.map(([, b]) => b)];
        const [one, two] = measureOriginBias(table).map((result) => accept(result));
        expect(two?.difference.median).toBeCloseTo(-(one?.difference.median ?? 0), 9);
        expect(two?.above).toBe(one?.below);
        const [big] = measureOriginBias(table.map((row) => row.map((x) => x * 4))).map((r) =>
          accept(r),
        );
        expect(big?.difference.median).toBeCloseTo(4 * (one?.difference.median ?? 0), 9);
        expect(big?.ratio?.interval).toEqual(one?.ratio?.interval);
      }),
    );
  });
});

describe('medianInterval', () => {
  it('takes the ranks of the sign test', () => {
    // Conover 1999, table of the sign test: 95 % for n = 6, 10, 20 are ranks 1, 2, 6 from each end.
    const ranks = [6, 10, 20].map((n) => {
      const values = Array.from({length: n}, (_, i) => i + 1);
      return medianInterval(values)?.interval;
    });
    expect(ranks).toEqual([
      {low: 1, high: 6},
      {low: 2, high: 9},
      {low: 6, high: 15},
    ]);
    expect(medianInterval([1, 2, 3, 4, 5])).toBeNull();
  });
});
