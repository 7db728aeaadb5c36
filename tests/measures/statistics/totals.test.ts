import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {estimateChao1, estimateChao2} from '../../../src/measures/statistics/chao.ts';
import {estimateTwoLists} from '../../../src/measures/statistics/two-lists.ts';
import {isRefusal} from '../../../src/measures/statistics/refusal.ts';
import {accept} from './accept.ts';

/** Spiders in girdled plots: CRAN iNEXT 3.0.1, data spider. */
const GIRDLED = [46, 22, 17, 15, 15, 9, 8, 6, 6, 4, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

describe('estimateChao1', () => {
  it('agrees with iNEXT ChaoRichness', () => {
    const result = accept(estimateChao1(GIRDLED));
    expect(result).toMatchObject({seen: 26, once: 12, twice: 4, classic: 44});
    expect(result.estimate).toBeCloseTo(43.892857, 6);
    expect(result.se).toBeCloseTo(14.306, 3);
    expect(result.interval.low).toBeCloseTo(30.511, 3);
    expect(result.interval.high).toBeCloseTo(96.971, 3);
    expect(result.biasCorrected).toBeCloseTo(39.2, 10);
  });

  it('takes pairs of singletons where nothing was seen twice', () => {
    const counts = [1, 1, 1, 3, 3, 3, 4, 5, 6, 7];
    const result = accept(estimateChao1(counts));
    const factor = (34 - 1) / 34;
    expect(result.estimate).toBeCloseTo(10 + factor * 3, 12);
    expect(result.classic).toBeNull();
    expect(result.se).toBeGreaterThan(0);
  });

  it('refuses few events, and events that were all seen more than once', () => {
    expect(estimateChao1([1, 1, 2])).toEqual({
      refused: {
        en: 'too few events: 3, where at least 10 are needed',
        ar: 'عدد الأحداث غير كافٍ: 3، والمطلوب 10 على الأقل',
      },
    });
    const often = estimateChao1(GIRDLED.map((count) => count + 1));
    expect(isRefusal(often) && often.refused.en).toMatch(
      /^every event was reported more than once/,
    );
  });

  const counts = fc.array(fc.integer({min: 0, max: 5}), {minLength: 12, maxLength: 60});

  it('covers the estimate, never falls below what was seen, minds neither order nor zeros', () => {
    fc.assert(
      fc.property(counts, (values) => {
        const result = estimateChao1(values);
        if (isRefusal(result)) return;
        const {low, high} = result.interval;
        expect(low).toBeGreaterThanOrEqual(result.seen);
        expect(low).toBeLessThanOrEqual(result.estimate);
        expect(high).toBeGreaterThanOrEqual(result.estimate);
        expect(estimateChao1([0, ...values.toReversed(), 0])).toEqual(result);
      }),
    );
  });
});

describe('estimateChao2', () => {
  it('is Chao1 with lists in place of single finds', () => {
    const result = accept(estimateChao2([1, 1, 1, 1, 2, 2, 3, 3, 1, 2], {lists: 3}));
    expect(result.estimate).toBeCloseTo(10 + ((2 / 3) * 25) / 6, 12);
  });
});

describe('estimateTwoLists', () => {
  it('agrees with CRAN FSA mrClosed (Krebs 1989 eq. 2.1, 2.2; Seber 2002 p. 60)', () => {
    const result = accept(estimateTwoLists({first: 346, second: 184, shared: 49}));
    expect(result.petersen.estimate).toBeCloseTo(1299.26531, 5);
    expect(result.chapman.estimate).toBeCloseTo(1282.9, 10);
    expect(result.chapman.se).toBeCloseTo(142.08251, 5);
    expect(result.seen).toBe(481);
  });

  it('knows the total where each list holds all of the other', () => {
    const result = accept(estimateTwoLists({first: 20, second: 9, shared: 9}));
    expect(result.petersen).toEqual({estimate: 20, se: 0, interval: {low: 20, high: 20}});
    expect(result.chapman.estimate).toBe(20);
  });

  it('refuses few shared events, and is not given more than a list holds', () => {
    expect(estimateTwoLists({first: 30, second: 30, shared: 6})).toEqual({
      refused: {
        en: 'too few events on both lists: 6, where at least 7 are needed',
        ar: 'عدد الأحداث الواردة في القائمتين معًا غير كافٍ: 6، والمطلوب 7 على الأقل',
      },
    });
    expect(() => estimateTwoLists({first: 3, second: 9, shared: 4})).toThrow(RangeError);
  });

  it('is the same for either order and covers its estimates', () => {
    const lists = fc.tuple(
      fc.integer({min: 7, max: 60}),
      fc.integer({min: 0, max: 80}),
      fc.integer({min: 0, max: 80}),
    );
    fc.assert(
      fc.property(lists, ([shared, a, b]) => {
        const result = accept(estimateTwoLists({first: shared + a, second: shared + b, shared}));
        const back = accept(estimateTwoLists({first: shared + b, second: shared + a, shared}));
        expect(back).toEqual(result);
        for (const {estimate, interval} of [result.petersen, result.chapman]) {
          expect(interval.low).toBeLessThanOrEqual(estimate + 1e-9);
          expect(interval.high).toBeGreaterThanOrEqual(estimate - 1e-9);
          expect(interval.low).toBeGreaterThanOrEqual(result.seen);
        }
      }),
    );
  });
});
