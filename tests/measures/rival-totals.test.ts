import {describe, expect, it} from 'vitest';
import type {ComparedTotal} from '../../src/measures/compare-totals.ts';
import {rivalTotals} from '../../src/measures/rival-totals.ts';

type Said = Partial<Omit<ComparedTotal, 'series'>> & Partial<ComparedTotal['series']>;

const total = (
  origin: string,
  low: number,
  {zone = 'desert', subset = null, ...said}: Said = {},
) => {
  const {region = 'all', victims = null, direction = null} = said;
  const {first = '2024-01-01', last = '2024-01-31', high = low} = said;
  const label = {event_kind: 'isis_attack', measure: 'attacks', zone, region, subset} as const;
  const series = {origin, ...label, victims, direction};
  const rest = {approximate: false, contradicted: false, claims: []};
  return {series, first, last, low, high, ...rest} satisfies ComparedTotal;
};

describe('rivalTotals', () => {
  it('gathers what two origins say of the same ground and days', () => {
    const [a, b] = [total('a', 5), total('b', 7)];
    expect(rivalTotals([a, b])).toMatchObject([
      {first: '2024-01-01', last: '2024-01-31', totals: [a, b], differ: true},
    ]);
  });

  it('says that they differ only where no value fits all', () => {
    expect(rivalTotals([total('a', 5, {high: 9}), total('b', 7)])[0]?.differ).toBe(false);
    expect(rivalTotals([total('a', 5, {high: null}), total('b', 7)])[0]?.differ).toBe(false);
    expect(rivalTotals([total('a', 5), total('b', 7, {high: null})])[0]?.differ).toBe(true);
  });

  it('leaves out one origin alone, parts, and other grounds or days', () => {
    const others = [
      total('a', 7),
      total('b', 7, {subset: 'claimed'}),
      total('b', 7, {zone: 'syria'}),
      total('b', 7, {zone: null}),
      total('b', 7, {region: 'homs'}),
      total('b', 7, {last: '2024-02-29'}),
    ];
    for (const other of others) expect(rivalTotals([total('a', 5), other])).toEqual([]);
  });
});
