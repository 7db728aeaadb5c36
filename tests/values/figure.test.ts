import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  compareRanges,
  hullOfRanges,
  medianOfRanges,
  QUALIFIERS,
  readFigure,
  sumRanges,
  type Figure,
  type FigureRules,
} from '../../src/values/figure.ts';
import {DEFAULT_RULES, resolveRules, RULES, ruleWording} from '../../src/values/rules.ts';

const rules: FigureRules = DEFAULT_RULES;
const figure = (low: number | null, high: number | null, qualifier: Figure['qualifier']) => ({
  low,
  high,
  qualifier,
});

describe('figures under rules', () => {
  it.each([
    [figure(35, 35, 'exact'), rules, {low: 35, best: 35, high: 35}],
    [figure(60, 60, 'about'), rules, {low: 54, best: 60, high: 66}],
    [figure(25, 25, 'about'), rules, {low: 22, best: 25, high: 28}],
    [figure(60, 60, 'about'), {...rules, about: 'as_is'} as const, {low: 60, best: 60, high: 60}],
    [figure(100, null, 'at_least'), rules, {low: 100, best: 100, high: null}],
    [
      figure(100, null, 'at_least'),
      {...rules, at_least: 'as_is'} as const,
      {low: 100, best: 100, high: 100},
    ],
    [figure(null, 30, 'at_most'), rules, {low: 0, best: 30, high: 30}],
    [figure(45, 50, 'between'), rules, {low: 45, best: 47, high: 50}],
    [figure(24, null, 'vague'), rules, {low: 24, best: 24, high: null}],
    [figure(24, null, 'vague'), {...rules, dozens: '12'} as const, {low: 12, best: 12, high: null}],
    [
      figure(200, null, 'vague'),
      {...rules, dozens: '12'} as const,
      {low: 200, best: 200, high: null},
    ],
  ])('%o', (claimed, inForce, range) => {
    expect(readFigure(claimed, inForce)).toEqual(range);
  });

  const anyFigure = fc
    .record({
      a: fc.nat(1000),
      b: fc.nat(1000),
      qualifier: fc.constantFrom(...QUALIFIERS),
      open: fc.boolean(),
    })
    .map(({a, b, qualifier, open}): Figure => ({
      low: Math.min(a, b),
      high: open ? null : Math.max(a, b),
      qualifier,
    }));

  it('always keep low ≤ best ≤ high, alone, summed and as a median', () => {
    fc.assert(
      fc.property(fc.array(anyFigure, {minLength: 1}), (figures) => {
        const ranges = figures.map((claimed) => readFigure(claimed, rules));
        for (const range of [
          ...ranges,
          sumRanges(ranges),
          medianOfRanges(ranges),
          hullOfRanges(ranges),
        ]) {
          expect(range?.low).toBeLessThanOrEqual(range?.best ?? -1);
          expect(range?.best).toBeLessThanOrEqual(range?.high ?? Infinity);
        }
      }),
    );
  });

  it('keep open ends through sums and medians, and compare by overlap', () => {
    const open = {low: 100, best: 100, high: null};
    const closed = {low: 5, best: 6, high: 7};
    expect(sumRanges([open, closed])).toEqual({low: 105, best: 106, high: null});
    expect(medianOfRanges([open, closed])).toEqual({low: 5, best: 6, high: null});
    expect(medianOfRanges([])).toBeNull();
    expect(compareRanges(open, closed)).toBe('disjoint');
    expect(compareRanges(open, {low: 300, best: 300, high: 300})).toBe('overlap');
  });
});

describe('rules', () => {
  it('are completed, worded in both languages, and refused by name', () => {
    expect(resolveRules({about: 'as_is'}).about).toBe('as_is');
    for (const name of Object.keys(RULES) as (keyof typeof RULES)[]) {
      const wording = ruleWording(name, DEFAULT_RULES);
      expect(wording.en).not.toBe('');
      expect(wording.ar).toMatch(/[\u0600-\u06ff]/u);
    }
    expect(() => resolveRules({abuot: 'as_is', dozens: '36'})).toThrow(
      'rule "abuot" is not known; the rules are about, at_least, dozens, approximate_date, report_day, publication_day, consensus, best_month, vehicles_for_trucks, contradictions, total_bases, page_days\n' +
        'rule dozens has no option "36"; choose one of 12, 24',
    );
    expect(resolveRules({consensus: 'outlet:sohr'}).consensus).toBe('outlet:sohr');
  });
});
