import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {flagEars, type EarsMethod} from '../../../src/measures/statistics/ears.ts';
import {isRefusal} from '../../../src/measures/statistics/refusal.ts';
import {accept} from './accept.ts';
import {FIRST_WEEK_OF_2011, NEWPORT_COUNTS} from './newport-counts.ts';

/** Weeks flagged in 2011 and 2012, counted from the first of 2011: predictions kept in the tests of
 *  the Python package epysurv, which calls surveillance::earsC with its defaults. */
const FLAGGED: Readonly<Record<'c1' | 'c2', readonly number[]>> = {
  c1: [30, 43, 44, 75, 77],
  c2: [30, 43, 44, 45, 46, 75, 77],
};

function flagged(method: EarsMethod): number[] {
  const {periods} = accept(flagEars(NEWPORT_COUNTS, {method}));
  return periods
    .filter(({index, unusual}) => {
      const week = index - FIRST_WEEK_OF_2011;
      return unusual && week >= 0 && week < 105;
    })
    .map(({index}) => index - FIRST_WEEK_OF_2011);
}

/** C2 in standard deviations, straight from the definition. */
function naiveC2(counts: readonly number[], t: number): number {
  const window = counts.slice(t - 9, t - 2);
  const mean = window.reduce((a, b) => a + b, 0) / 7;
  const squares = window.reduce((a, b) => a + (b - mean) ** 2, 0);
  return squares === 0 ? 0 : ((counts[t] ?? 0) - mean) / Math.sqrt(squares / 6);
}

describe('flagEars', () => {
  it('agrees with the printed limits in surveillance 1.26.0, tests/testthat/test-earsC.R', () => {
    const {periods} = accept(flagEars(NEWPORT_COUNTS, {method: 'c1', alpha: 0.05}));
    const first = periods.findIndex(({index}) => index === FIRST_WEEK_OF_2011);
    const upper = periods.slice(first, first + 4).map((period) => period.upper ?? 0);
    [3.278854, 3.278854, 3.436517, 3.855617].forEach((printed, i) =>
      expect(upper[i]).toBeCloseTo(printed, 6),
    );
  });

  it.each(['c1', 'c2'] as const)(
    'flags the weeks of 2011 and 2012 that surveillance flags: %s',
    (m) => {
      expect(flagged(m)).toEqual(FLAGGED[m]);
    },
  );

  it('sums three weeks of C2 for C3, and differs from surveillance where that leaves the week out', () => {
    const {periods} = accept(flagEars(NEWPORT_COUNTS, {method: 'c3'}));
    for (const {index, unusual} of periods) {
      const parts = [0, 1, 2].map((back) => Math.max(0, naiveC2(NEWPORT_COUNTS, index - back) - 1));
      const sum = parts.reduce((a, b) => a + b, 0);
      expect(unusual).toBe(sum > 1.959963984540054);
    }
    // surveillance flags weeks 45 to 48, 78 and 79: those after a peak, and not the peak itself.
    for (const week of [45, 46, 47, 48, 78, 79]) expect(flagged('c3')).toContain(week);
    expect(flagged('c3')).toContain(44);
  });

  it('judges no period that has, or is compared with, a gap', () => {
    const counts = [1, 2, 3, 1, 2, 3, 1, 9, null, 2, 2, 1, 3, 2, 1, 2, 2];
    const {periods} = accept(flagEars(counts));
    expect(periods.map(({index}) => index)).toEqual([7, 16]);
    expect(periods[0]).toMatchObject({count: 9, unusual: true, flat: false});
  });

  it('says that a baseline is flat, and takes a floor for it', () => {
    const counts = [0, 0, 0, 0, 0, 0, 0, 1];
    expect(accept(flagEars(counts)).periods[0]).toMatchObject({
      flat: true,
      unusual: true,
      upper: 0,
    });
    const floored = accept(flagEars(counts, {leastSd: 0.5})).periods[0];
    expect(floored).toMatchObject({flat: false, unusual: false});
  });

  it('refuses series no longer than their baseline', () => {
    const refusal = flagEars([1, 2, 3, 4, 5, 6, 7]);
    expect(isRefusal(refusal) && refusal.refused).toEqual({
      en: 'too few periods with a report: 7, where at least 8 are needed',
      ar: 'عدد الفترات التي فيها تقارير غير كافٍ: 7، والمطلوب 8 على الأقل',
    });
    expect(flagEars([1, 2, 3, 4, 5, 6, 7, 8, 9], {method: 'c2'})).toHaveProperty('refused');
    expect(() => flagEars([1, 2, 3], {baseline: 2})).toThrow('baseline "2" is under 3 periods');
  });

  it('does not mind the order within a baseline, and moves with the level', () => {
    const counts = fc.array(fc.integer({min: 0, max: 12}), {minLength: 8, maxLength: 8});
    fc.assert(
      fc.property(counts, fc.integer({min: 1, max: 20}), (values, shift) => {
        const last = values.at(-1) ?? 0;
        const [period] = accept(flagEars(values)).periods;
        const turned = [...values.slice(0, -1).toReversed(), last];
        const [same] = accept(flagEars(turned)).periods;
        const [moved] = accept(flagEars(values.map((value) => value + shift))).periods;
        expect(same?.upper).toBeCloseTo(period?.upper ?? 0, 9);
        expect(moved?.upper).toBeCloseTo((period?.upper ?? 0) + shift, 9);
      }),
    );
  });
});
