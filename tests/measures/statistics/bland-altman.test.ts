import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {compareBlandAltman} from '../../../src/measures/statistics/bland-altman.ts';
import {isRefusal} from '../../../src/measures/statistics/refusal.ts';
import {accept} from './accept.ts';

/** Bland & Altman, Lancet 1986;1:307-310: peak flow, first reading of each meter. */
const WRIGHT = [
  494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427,
];
const MINI = [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451];

describe('compareBlandAltman', () => {
  it('agrees with CRAN BlandAltmanLeh 0.3.1 on the peak flow data', () => {
    const result = accept(compareBlandAltman(WRIGHT, MINI, {factor: 1.96}));
    expect(result.pairs).toBe(17);
    expect(result.bias.value).toBeCloseTo(-2.117647, 6);
    expect(result.sd).toBeCloseTo(38.76513, 5);
    expect(result.lower.value).toBeCloseTo(-78.097302, 6);
    expect(result.upper.value).toBeCloseTo(73.862007, 6);
    expect(result.bias.interval.low).toBeCloseTo(-22.04884, 5);
    expect(result.bias.interval.high).toBeCloseTo(17.81354, 5);
    expect(result.lower.interval.low).toBeCloseTo(-112.61914, 5);
    expect(result.lower.interval.high).toBeCloseTo(-43.57547, 5);
    expect(result.upper.interval.low).toBeCloseTo(39.34017, 5);
    expect(result.upper.interval.high).toBeCloseTo(108.38384, 5);
  });

  it('gives the limits of 1986 with factor 2', () => {
    const result = accept(compareBlandAltman(WRIGHT, MINI, {factor: 2}));
    expect(result.lower.value).toBeCloseTo(-79.647907, 6);
    expect(result.upper.value).toBeCloseTo(75.412613, 6);
  });

  it('leaves out pairs with a gap, and on the ratio scale those with a zero', () => {
    const a = [10, 20, 0, null, 40];
    const b = [5, 10, 3, 4, 20];
    const ratio = accept(compareBlandAltman(a, b, {scale: 'log-ratio', minimum: 2}));
    expect(ratio).toMatchObject({pairs: 3, dropped: 2});
    expect(ratio.bias.value).toBeCloseTo(2, 12);
    expect(ratio.upper.value).toBeCloseTo(2, 12);
    expect(accept(compareBlandAltman(a, b, {minimum: 2}))).toMatchObject({pairs: 4, dropped: 1});
  });

  it('refuses under ten pairs, with the number found', () => {
    const result = compareBlandAltman([1, 2, 3], [1, 2, 4]);
    expect(result).toEqual({
      refused: {
        en: 'too few events with a figure from both: 3, where at least 10 are needed',
        ar: 'عدد الأحداث التي لها رقم من المصدرين غير كافٍ: 3، والمطلوب 10 على الأقل',
      },
    });
  });

  it('refuses series of unlike length as a mistake of the caller', () => {
    expect(() => compareBlandAltman([1], [1, 2])).toThrow(RangeError);
  });

  const figures = fc.array(
    fc.tuple(fc.integer({min: 1, max: 500}), fc.integer({min: 1, max: 500})),
    {
      minLength: 10,
      maxLength: 40,
    },
  );

  it('turns its sign, or its ratio over, when the two are exchanged', () => {
    fc.assert(
      fc.property(figures, (pairs) => {
        const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
        const there = accept(compareBlandAltman(a, b));
        const back = accept(compareBlandAltman(b, a));
        expect(back.bias.value).toBeCloseTo(-there.bias.value, 9);
        expect(back.upper.value).toBeCloseTo(-there.lower.value, 9);
        const ratio = accept(compareBlandAltman(a, b, {scale: 'log-ratio'}));
        const over = accept(compareBlandAltman(b, a, {scale: 'log-ratio'}));
        expect(ratio.bias.value * over.bias.value).toBeCloseTo(1, 9);
        expect(Math.log(ratio.upper.value)).toBeCloseTo(-Math.log(over.lower.value), 9);
      }),
    );
  });

  it('scales with its figures, the ratio not at all, and covers its estimates', () => {
    fc.assert(
      fc.property(figures, fc.integer({min: 2, max: 9}), (pairs, scale) => {
        const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
        const [c, d] = [a.map((x) => x * scale), b.map((y) => y * scale)];
        const one = accept(compareBlandAltman(a, b));
        const many = accept(compareBlandAltman(c, d));
        expect(many.upper.value).toBeCloseTo(one.upper.value * scale, 6);
        const ratio = accept(compareBlandAltman(a, b, {scale: 'log-ratio'}));
        const same = accept(compareBlandAltman(c, d, {scale: 'log-ratio'}));
        expect(same.lower.value).toBeCloseTo(ratio.lower.value, 9);
        for (const {value, interval} of [one.bias, one.lower, one.upper, ratio.bias, ratio.lower]) {
          expect(interval.low).toBeLessThanOrEqual(value);
          expect(interval.high).toBeGreaterThanOrEqual(value);
        }
        expect(isRefusal(one)).toBe(false);
      }),
    );
  });
});
