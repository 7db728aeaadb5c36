import {describe, expect, it} from 'vitest';
import {findSoberChanges} from '../../src/measures/sober-changes.ts';
import {judgeMonth} from '../../src/measures/unusual-months.ts';
import {findPoissonChanges} from '../../src/measures/statistics/poisson-changes.ts';
import {isRefusal} from '../../src/measures/statistics/refusal.ts';

describe('whether a month is unusual', () => {
  it('is judged by EARS C1 in a short series, and says why not by Farrington', () => {
    const judged = judgeMonth([3, 4, 3, 5, 4, 3, 4, 20], 7);
    expect(judged).toMatchObject({rule: 'ears_c1', unusual: true, count: 20});
    expect(isRefusal(judged) ? null : judged.instead?.refused.en).toMatch(/at least 61 are needed/);
  });

  it('is judged by Farrington where five years are there', () => {
    const counts = Array.from({length: 72}, (_, at) => 4 + (at % 3));
    expect(judgeMonth([...counts, 5], 72)).toMatchObject({rule: 'farrington', unusual: false});
    expect(judgeMonth([...counts, 40], 72)).toMatchObject({rule: 'farrington', unusual: true});
  });

  it('does not look at later months', () => {
    const counts = [3, 4, 3, 5, 4, 3, 4, 6];
    expect(judgeMonth([...counts, 90, 90], 7)).toEqual(judgeMonth(counts, 7));
  });

  it('is refused where the month or one of the seven before has no report', () => {
    expect(isRefusal(judgeMonth([3, 4, 3, 5, 4, 3, 4, null], 7))).toBe(true);
    expect(isRefusal(judgeMonth([3, 4, 3, 5, null, 3, 4, 6, 7], 8))).toBe(true);
    expect(isRefusal(judgeMonth([3, 4], 1))).toBe(true);
  });

  it('is not flagged for one event after seven months without any', () => {
    expect(judgeMonth([0, 0, 0, 0, 0, 0, 0, 1], 7)).toMatchObject({unusual: false});
  });
});

describe('changes of rate', () => {
  const steady = Array.from({length: 24}, (_, at) => (at < 12 ? 2 : 20));

  it('hold where they stand out of the scatter', () => {
    const found = findSoberChanges(steady);
    expect(isRefusal(found) ? [] : found.changes.map(({at}) => at)).toEqual([12]);
    expect(found).toMatchObject({divided: 1});
  });

  it('are fewer than Poisson alone gives where counts come in bunches', () => {
    const bunched = Array.from({length: 36}, (_, at) => (at % 5 === 0 ? 12 : 1));
    const [poisson, sober] = [findPoissonChanges(bunched), findSoberChanges(bunched)];
    if (isRefusal(poisson) || isRefusal(sober)) throw new Error('refused');
    expect(sober.divided).toBeGreaterThan(1);
    expect(sober.changes.length).toBeLessThanOrEqual(poisson.changes.length);
  });

  it('are refused under a year', () => {
    expect(isRefusal(findSoberChanges([1, 2, 3]))).toBe(true);
  });
});
