import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {visitCandidates} from '../../../src/claims/linking/candidates.ts';
import {createRankedPairs} from '../../../src/claims/linking/ranked-pairs.ts';
import type {Traits} from '../../../src/claims/linking/traits.ts';
import {overlap} from '../../../src/claims/linking/window.ts';
import {attack} from '../rows.ts';
import {traitsFor} from './traits-for.ts';

function pairsOf(traits: readonly Traits[]): string[] {
  const pairs = new Set<string>();
  visitCandidates(traits, (a, b) => {
    expect(a).toBeLessThan(b);
    pairs.add(`${a} ${b}`);
  });
  return [...pairs].sort();
}

describe('candidates', () => {
  it('are all pairs with a day in common where days are not full', () => {
    const days = fc.array(fc.integer({min: 10, max: 28}), {maxLength: 30});
    fc.assert(
      fc.property(days, (list) => {
        const traits = traitsFor(
          list.map((day, i) => attack(`n-${i}`, {period: `2021-02-${day}~`})),
        );
        const naive = traits.flatMap((a, i) =>
          traits.flatMap((b, j) =>
            i < j && overlap(a.reach, b.reach) !== null ? `${i} ${j}` : [],
          ),
        );
        expect(pairsOf(traits)).toEqual(naive.sort());
      }),
    );
  });

  it('of a full day agree in a governorate or place, and grow with the number of mentions', () => {
    const many = (n: number) =>
      traitsFor(
        Array.from({length: n}, (_, i) =>
          attack(`n-${i}`, {region: i % 2 === 0 ? 'homs' : 'deir-ez-zor'}),
        ),
      );
    const traits = many(100);
    const regions = pairsOf(traits).map((pair) =>
      pair.split(' ').map((i) => traits[Number(i)]?.regions[0]),
    );
    expect(regions.length).toBe(50 * 49);
    expect(regions.every(([one, other]) => one === other)).toBe(true);
    expect(pairsOf(many(800)).length).toBeLessThan(800 * 200 + 1);
  });

  it('of wide dates agree in a place', () => {
    const month = {period: '2021-02~'};
    const traits = traitsFor([
      attack('n-1', {...month, place_to: 'Dhiban'}),
      attack('n-2', {...month, place_to: 'Dhiban'}),
      attack('n-3', {...month, place_to: 'Al-Shuhail'}),
      attack('n-4', {period: '2021-02-20', place_to: 'Al-Shuhail'}),
      attack('n-5', {period: '2021'}),
    ]);
    expect(pairsOf(traits)).toEqual(['0 1', '2 3']);
  });

  it('are also what a note or a copy names, whatever the date', () => {
    const traits = traitsFor([
      attack('n-1', {period: '2021', note: 'year settled by n-2'}),
      attack('n-2', {period: '2021-02-20'}),
      attack('n-3', {period: '2021', copy_of: 'n-2-c1'}),
    ]);
    expect(pairsOf(traits)).toEqual(['0 1', '1 2']);
  });
});

describe('ranked pairs', () => {
  it('come best first, then in the order of their mentions, each once', () => {
    const pairs = createRankedPairs(5000);
    for (let i = 0; i < 2000; i += 1) pairs.add(i, i + 1, 5.5);
    pairs.add(7, 4999, -2);
    pairs.add(3, 4000, 9.5);
    pairs.add(3, 4000, 9.5);
    const seen: (readonly [number, number, number])[] = [];
    pairs.visit((a, b, points) => seen.push([a, b, points]));
    expect(seen.length).toBe(2002);
    expect([seen[0], seen[1], seen[2000], seen[2001]]).toEqual([
      [3, 4000, 9.5],
      [0, 1, 5.5],
      [1999, 2000, 5.5],
      [7, 4999, -2],
    ]);
  });
});
