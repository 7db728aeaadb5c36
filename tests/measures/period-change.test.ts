import {describe, expect, it} from 'vitest';
import {comparePeriods} from '../../src/measures/period-change.ts';

const exactly = (n: number) => ({low: n, best: n, high: n});

/** Probability of from..to of 17 events in the first period. */
function tail(share: number, from: number, to: number): number {
  let sum = 0;
  let choose = 1;
  for (let k = 0; k <= to; k += 1) {
    if (k >= from) sum += choose * share ** k * (1 - share) ** (17 - k);
    choose = (choose * (17 - k)) / (k + 1);
  }
  return sum;
}

describe('a count against that of an earlier period', () => {
  it('differs by the best figures, and within what the ranges allow', () => {
    const change = comparePeriods({low: 7, best: 7, high: 8}, {low: 10, best: 10, high: 11});
    expect(change.difference).toEqual({low: -4, best: -3, high: -2});
    expect(change.apart).toBe(true);
    expect(change.ratio).toBeNull();
  });

  it('has no bound where a range is open', () => {
    const [open, closed] = [
      {low: 157, best: 165, high: null},
      {low: 168, best: 182, high: 218},
    ];
    expect(comparePeriods(closed, open).difference).toEqual({low: null, best: 17, high: 61});
    expect(comparePeriods(open, closed).difference).toEqual({low: -61, best: -17, high: null});
    expect(comparePeriods(open, open).difference).toEqual({low: null, best: 0, high: null});
    expect(comparePeriods(closed, open).apart).toBe(false);
  });

  it('gives per cent only where both counts are 20 or more', () => {
    expect(comparePeriods(exactly(30), exactly(20)).percent).toBeCloseTo(50);
    expect(comparePeriods(exactly(30), exactly(19)).percent).toBeNull();
    expect(comparePeriods(exactly(19), exactly(30)).percent).toBeNull();
  });

  it('compares rates per day, by the exact interval', () => {
    const {ratio} = comparePeriods(exactly(7), exactly(10), {days: [28, 31]});
    expect(ratio?.ratio).toBeCloseTo((7 / 28) * (31 / 10));
    // Given 17 events, the first period holds 7 or more (or fewer) with probability 2.5% at the ends of the interval.
    const share = (rate: number) => (rate * 28) / (rate * 28 + 31);
    expect(tail(share(ratio?.interval.low ?? 0), 7, 17)).toBeCloseTo(0.025, 6);
    expect(tail(share(ratio?.interval.high ?? 0), 0, 7)).toBeCloseTo(0.025, 6);
    expect(comparePeriods(exactly(0), exactly(0), {days: [28, 31]}).ratio).toBeNull();
    const fromNone = comparePeriods(exactly(2), exactly(0), {days: [31, 30]}).ratio;
    expect(fromNone).toMatchObject({ratio: null, interval: {high: null}});
  });
});
