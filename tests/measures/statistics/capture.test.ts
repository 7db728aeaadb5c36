import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  countHistories,
  tabulateHistories,
} from '../../../src/measures/statistics/capture-histories.ts';
import {fitHeterogeneity} from '../../../src/measures/statistics/heterogeneity.ts';
import {hierarchicalModels} from '../../../src/measures/statistics/hierarchical-models.ts';
import {fitLogLinear, modelDesign} from '../../../src/measures/statistics/log-linear.ts';
import {profileTotal} from '../../../src/measures/statistics/profile-total.ts';
import {isRefusal} from '../../../src/measures/statistics/refusal.ts';
import {accept} from './accept.ts';

/** Hook, Albright & Cross 1980; Madigan & York 1997; cells as in CRAN dga 2.0.2. */
const SPINA = {'001': 60, '010': 49, '011': 4, '100': 247, '101': 112, '110': 142, '111': 12};

/** Estimates by R glm and Rcapture: name, total, deviance, degrees of freedom. */
const SPINA_MODELS: readonly (readonly [string, number, number, number])[] = [
  ['[1,2,3]', 763.88793, 58.347619, 3],
  ['[12,3]', 831.3125, 46.850138, 2],
  ['[13,2]', 755.94304, 58.088454, 2],
  ['[23,1]', 730.92857, 3.8598542, 2],
  ['[12,23]', 758.32143, 0.0033354639, 1],
  ['[13,23]', 711.23239, 0.66758507, 1],
  ['[12,13]', 1361.0, 37.495812, 1],
  ['[12,13,23]', 762.98063, 0, 0],
];

/** Aaron et al. 2003, J Epidemiol Community Health 57:207-209; CRAN Rcapture. */
const LESBIAN = {
  '1111': 23,
  '1110': 27,
  '1101': 48,
  '1100': 104,
  '1011': 19,
  '1010': 44,
  '1001': 143,
  '1000': 589,
  '0111': 20,
  '0110': 64,
  '0101': 53,
  '0100': 534,
  '0011': 28,
  '0010': 281,
  '0001': 208,
};

describe('countHistories', () => {
  it('counts patterns and leaves out what is on no list', () => {
    const events = [
      [true, false],
      [true, true],
      [false, false],
      [true, false],
    ];
    expect(countHistories(events)).toEqual({'10': 2, '11': 1});
  });

  it('makes the full table', () => {
    const table = tabulateHistories({'10': 2, '11': 1});
    expect(table).toEqual({
      lists: 2,
      patterns: [
        [0, 1],
        [1, 0],
        [1, 1],
      ],
      counts: [0, 2, 1],
      observed: 3,
      shared: 1,
    });
  });

  it('names a pattern that is none', () => {
    const message = 'pattern "00" is not 2 signs 0 or 1 with a 1 among them';
    expect(() => tabulateHistories({'10': 1, '00': 4})).toThrow(message);
  });
});

describe('hierarchicalModels', () => {
  it('lists 8 models of three lists and 113 of four, each name once', () => {
    const names = hierarchicalModels(3).map((model) => model.name);
    expect(names.toSorted()).toEqual(SPINA_MODELS.map(([name]) => name).toSorted());
    const four = hierarchicalModels(4).map((model) => model.name);
    expect(new Set(four).size).toBe(113);
    expect(four).toContain('[123,14,24]');
    expect(four).toContain('[123,4]');
    expect(four.at(-1)).toBe('[123,124,134,234]');
  });
});

describe('fitLogLinear', () => {
  const result = accept(fitLogLinear(SPINA));

  it.each(SPINA_MODELS)('agrees with R on %s', (name, total, deviance, df) => {
    const fit = result.models.find((model) => model.name === name);
    expect(fit?.estimate).toBeCloseTo(total, 4);
    expect(fit?.deviance).toBeCloseTo(deviance, 6);
    expect(fit?.df).toBe(df);
  });

  it('gives the standard error and the unseen that R gives', () => {
    const fit = result.models.find((model) => model.name === '[23,1]');
    expect(fit?.se).toBeCloseTo(17.0, 1);
    const independent = result.models.find((model) => model.name === '[1,2,3]');
    expect(independent?.unseen).toBeCloseTo(137.88793, 5);
  });

  it('gives the multinomial profile interval of Rcapture', () => {
    const table = tabulateHistories(SPINA);
    const design = modelDesign(table, {interactions: [[2, 3]]});
    const {interval} = profileTotal(design, table.counts, {confidence: 0.95});
    expect(interval.low).toBeCloseTo(699.8, 1);
    expect(interval.high).toBeCloseTo(766.5, 1);
  });

  it('orders by the criterion, and shows the spread over models', () => {
    expect(result).toMatchObject({lists: 3, observed: 626, shared: 270, unfit: []});
    expect(result.chosen.name).toBe('[12,23]');
    expect(accept(fitLogLinear(SPINA, {criterion: 'bic'})).chosen.name).toBe('[23,1]');
    expect(result.spread.all.low).toBeCloseTo(711.23239, 4);
    expect(result.spread.all.high).toBeCloseTo(1361, 4);
    expect(result.spread.supported.high).toBeCloseTo(762.98063, 4);
    const within = result.models.filter((fit) => fit.aic - result.chosen.aic <= 7);
    expect(within.map((fit) => fit.name)).toEqual(['[12,23]', '[13,23]', '[23,1]', '[12,13,23]']);
  });

  it('differs from AIC to deviance by twice the degrees of freedom', () => {
    const [first, ...rest] = result.models;
    for (const fit of rest) {
      const gap = fit.deviance - 2 * fit.df - ((first?.deviance ?? 0) - 2 * (first?.df ?? 0));
      expect(fit.aic - (first?.aic ?? 0)).toBeCloseTo(gap, 8);
    }
  });

  it('gives the same whatever the order of lists, four of them too', () => {
    const turned = Object.fromEntries(
      Object.entries(LESBIAN).map(([pattern, count]) => [
        [...pattern].toReversed().join(''),
        count,
      ]),
    );
    const there = accept(fitLogLinear(LESBIAN));
    const back = accept(fitLogLinear(turned));
    expect(there.models.length + there.unfit.length).toBe(113);
    expect(back.chosen.estimate).toBeCloseTo(there.chosen.estimate, 4);
    expect(back.spread.supported.low).toBeCloseTo(there.spread.supported.low, 4);
  });

  const cells = fc.array(fc.integer({min: 3, max: 60}), {minLength: 7, maxLength: 7});

  it('agrees with the closed forms of three lists', () => {
    fc.assert(
      fc.property(cells, (counts) => {
        const [a = 0, b = 0, ab = 0, c = 0, ac = 0, bc = 0, abc = 0] = counts;
        const histories = {
          '001': a,
          '010': b,
          '011': ab,
          '100': c,
          '101': ac,
          '110': bc,
          '111': abc,
        };
        const result = fitLogLinear(histories);
        if (isRefusal(result)) return;
        const fits = result.models;
        const unseen = (name: string): number | undefined =>
          fits.find((fit) => fit.name === name)?.unseen;
        // 001 is list 3 alone, 100 list 1 alone, 011 lists 2 and 3.
        expect((unseen('[12,13,23]') ?? 0) / ((a * b * c * abc) / (ab * ac * bc))).toBeCloseTo(
          1,
          5,
        );
        // Lists 1 and 3 independent given 2: from the events that list 2 misses.
        expect((unseen('[12,23]') ?? 0) / ((a * c) / ac)).toBeCloseTo(1, 5);
      }),
      {numRuns: 30},
    );
  });

  it('covers the estimate by its intervals and never goes below what was seen', () => {
    fc.assert(
      fc.property(cells, (counts) => {
        const keys = ['001', '010', '011', '100', '101', '110', '111'];
        const fit = fitLogLinear(Object.fromEntries(keys.map((key, i) => [key, counts[i] ?? 0])));
        if (isRefusal(fit)) return;
        const {low, high} = fit.chosen.interval;
        expect(low).toBeLessThanOrEqual(fit.chosen.estimate);
        expect(high).toBeGreaterThanOrEqual(fit.chosen.estimate);
        expect(low).toBeGreaterThanOrEqual(fit.observed);
        expect(fit.profile.interval.low).toBeLessThanOrEqual(fit.profile.estimate);
        expect(fit.profile.interval.high ?? Infinity).toBeGreaterThanOrEqual(fit.profile.estimate);
        expect(fit.profile.estimate).toBeLessThanOrEqual(fit.chosen.estimate + 1e-6);
      }),
      {numRuns: 10},
    );
  });

  it('names the models that empty margins rule out', () => {
    const empty = {...SPINA, '011': 0, '111': 0};
    const fit = accept(fitLogLinear(empty));
    expect(fit.unfit).toContain('[12,13]');
    expect(fit.unfit).toContain('[12,13,23]');
    expect(fit.models.map((model) => model.name)).toContain('[1,2,3]');
  });

  it('refuses where supported models differ more than tenfold', () => {
    const thin = {
      '1111': 2,
      '1110': 1,
      '1000': 30,
      '0100': 20,
      '0010': 10,
      '0001': 4,
      '1100': 7,
      '1001': 1,
    };
    expect(fitLogLinear(thin)).toHaveProperty(
      'refused.en',
      'models that fit the lists alike give totals from 159 to 6446',
    );
  });

  it('refuses two lists, an empty list and few shared events', () => {
    expect(fitLogLinear({'10': 4, '11': 9, '01': 3})).toHaveProperty(
      'refused.en',
      'three or four lists are needed, not 2',
    );
    expect(fitLogLinear({'100': 40, '110': 20, '010': 9})).toHaveProperty(
      'refused.ar',
      'إحدى القوائم بلا أحداث',
    );
    expect(fitLogLinear({'100': 40, '110': 2, '011': 3, '001': 2})).toHaveProperty(
      'refused.en',
      'too few events on two lists or more: 5, where at least 10 are needed',
    );
  });
});

describe('fitHeterogeneity', () => {
  it('agrees with Rcapture on the four lists', () => {
    const result = accept(fitHeterogeneity(LESBIAN));
    expect(result.observed).toBe(2185);
    expect(result.equal?.estimate).toBeCloseTo(3738.5, 1);
    expect(result.equal?.se).toBeCloseTo(95.2, 1);
    expect(result.equal?.deviance).toBeCloseTo(174.809, 3);
    expect(result.equal?.df).toBe(10);
    expect(result.lowerBound?.estimate).toBeCloseTo(4321.4, 1);
    expect(result.lowerBound?.se).toBeCloseTo(155.1, 1);
    expect(result.lowerBound?.deviance).toBeCloseTo(98.108, 3);
    expect(result.lowerBound?.df).toBe(8);
    expect(result.darroch?.estimate).toBeCloseTo(6963.7, 1);
    expect(result.darroch?.se).toBeCloseTo(650.1, 1);
    expect(result.darroch?.deviance).toBeCloseTo(98.134, 3);
    expect(result.darroch?.df).toBe(9);
  });

  it('falls back on equal catchability where the excess is negative', () => {
    const result = accept(
      fitHeterogeneity({
        '001': 50,
        '010': 50,
        '100': 50,
        '011': 50,
        '101': 50,
        '110': 50,
        '111': 20,
      }),
    );
    expect(result.lowerBound?.estimate).toBeCloseTo(result.equal?.estimate ?? 0, 6);
  });

  it('gives the model of independence as Mt', () => {
    const result = accept(fitHeterogeneity(SPINA));
    expect(result.equal?.estimate).toBeCloseTo(763.88793, 5);
  });

  it('refuses two lists', () => {
    expect(fitHeterogeneity({'10': 4, '11': 9, '01': 3})).toHaveProperty(
      'refused.en',
      'too few lists: 2, where at least 3 are needed',
    );
  });
});
