import {describe, expect, it} from 'vitest';
import {checkClaim} from './rasd-package.ts';

describe('figures', () => {
  it.each([
    ['exact', '40', '40'],
    ['about', '40', '40'],
    ['at_least', '40', ''],
    ['at_most', '', '40'],
    ['between', '40', '50'],
    ['vague', '24', ''],
    ['vague', '', ''],
    ['vague', '20', '30'],
  ])('%s goes with low %j and high %j', (qualifier, low, high) => {
    expect(checkClaim({qualifier, low, high})).toEqual([]);
  });

  const same = 'write the same number in both';

  it.each([
    ['exact', '40', '', `qualifier "exact" does not fit low "40" and high empty; ${same}`],
    ['exact', '', '', `qualifier "exact" does not fit low empty and high empty; ${same}`],
    ['exact', '40', '41', `qualifier "exact" does not fit low "40" and high "41"; ${same}`],
    [
      'about',
      '40',
      '',
      `qualifier "about" does not fit low "40" and high empty; ${same}, or the qualifier between`,
    ],
    [
      'about',
      '30',
      '40',
      `warning qualifier "about" does not fit low "30" and high "40"; ${same}, or the qualifier between`,
    ],
    [
      'at_least',
      '40',
      '40',
      'qualifier "at_least" does not fit low "40" and high "40"; write the number in low and leave high empty',
    ],
    [
      'at_most',
      '40',
      '',
      'qualifier "at_most" does not fit low "40" and high empty; write the number in high and leave low empty',
    ],
    [
      'at_most',
      '0',
      '40',
      'warning qualifier "at_most" does not fit low "0" and high "40"; write the number in high and leave low empty',
    ],
    [
      'between',
      '40',
      '40',
      'warning qualifier "between" does not fit low "40" and high "40"; write both ends, the smaller one in low',
    ],
    [
      'between',
      '40',
      '',
      'qualifier "between" does not fit low "40" and high empty; write both ends, the smaller one in low',
    ],
    ['between', '50', '40', 'low "50" is more than high "40"; write the smaller number in low'],
  ])('%s with low %j and high %j', (qualifier, low, high, message) => {
    expect(checkClaim({qualifier, low, high})).toEqual([message]);
  });

  it('says no more of a row with a cell at fault', () => {
    expect(checkClaim({low: 'abc'})).toEqual([
      'low "abc" is not an integer; write whole digits or leave the cell empty',
    ]);
  });
});
