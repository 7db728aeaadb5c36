import {describe, expect, it} from 'vitest';
import {foldedNames} from '../../../src/claims/linking/place-terms.ts';
import {compareSpots, type Spot} from '../../../src/claims/linking/spots.ts';
import {dayText} from '../../../src/values/day.ts';
import type {Span} from '../../../src/values/period.ts';
import type {ClaimRow} from '../../../src/tables/rows.ts';
import {attack, claim} from '../rows.ts';
import {traitsFor} from './traits-for.ts';

const text = ({earliest, latest}: Span) => `${dayText(earliest)}/${dayText(latest)}`;

function traitsOf(row: ClaimRow) {
  const [traits] = traitsFor([row]);
  if (traits === undefined) throw new RangeError('no mention');
  return traits;
}

describe('days of a mention', () => {
  const days = (period: string, note: string | null = null) => {
    const {core, reach} = traitsOf(attack('n-1', {period, note}));
    return [text(core), text(reach)];
  };

  it('reach as far as ~ goes', () => {
    expect(days('2021-02-18')).toEqual(['2021-02-18/2021-02-18', '2021-02-18/2021-02-18']);
    expect(days('2021-02-18~')).toEqual(['2021-02-18/2021-02-18', '2021-02-17/2021-02-19']);
  });

  it('narrow by a day estimated from the number of the address', () => {
    const note = 'date estimated from the address number, about 2024-03-24';
    expect(days('2024-03~', note)).toEqual(['2024-03-22/2024-03-26', '2024-03-21/2024-03-27']);
    const earlier = `earlier attack whose toll rose; ${note}`;
    expect(days('2024-03~', earlier)[0]).toBe('2024-03-01/2024-03-31');
  });

  it('take in the day that another outlet gives, if it is near', () => {
    const note = (day: string) => `a later list dates the same column ${day}`;
    expect(days('2022-12-09', note('8 December'))[1]).toBe('2022-12-08/2022-12-09');
    expect(days('2022-12-09', note('8 November'))[1]).toBe('2022-12-09/2022-12-09');
    expect(days('2022-12~', 'other outlets date the attack to 10 December')).toEqual([
      '2022-12-10/2022-12-10',
      '2022-12-10/2022-12-10',
    ]);
  });
});

describe('places of a mention', () => {
  it('are where it arrived, or where it set out if it left', () => {
    const bases = {place_from: 'Tal Baydar base', place_to: 'Qasrak base'};
    expect(traitsOf(claim('n-1', bases)).places).toEqual(['qasrak-base']);
    expect(traitsOf(claim('n-1', {...bases, direction: 'out'})).places).toEqual([
      'tal-baydar-base',
    ]);
  });

  it('that places.csv does not know are compared by their bones', () => {
    expect(foldedNames('Kobajeb')).toEqual(foldedNames('Kabajib desert'));
    expect(foldedNames('Al-Busayrah')).toEqual(foldedNames('near Al-Basira'));
    expect(foldedNames('Athriya - Tabqa road')).toEqual(['tbq', 'tr'].toSorted());
    expect(foldedNames('bases in Al-Hasakah countryside')).toEqual([]);
  });

  it('lie within, near or far', () => {
    const town = (lat: number): Spot => ({lat, lon: 40, loose: false});
    const desert = (lat: number | null): Spot => ({lat, lon: 40, loose: true});
    expect(compareSpots([town(35)], [town(35.02)])).toBe('within');
    expect(compareSpots([town(35)], [town(35.1)])).toBe('far');
    expect(compareSpots([town(35)], [desert(35.3)])).toBe('near');
    expect(compareSpots([desert(35)], [desert(35.3)])).toBe('within');
    expect(compareSpots([desert(35)], [desert(36)])).toBe('far');
    expect(compareSpots([town(35)], [desert(null)])).toBe('unknown');
    expect(compareSpots([town(36), town(35)], [town(35)])).toBe('within');
  });
});

describe('what a mention refers to', () => {
  it('are articles that its note takes for the same, and mentions that it copies', () => {
    const rows = [
      attack('n-1', {note: 'date settled by s-2 with the same load; number just below s-3'}),
      attack('s-2', {copy_of: 's-3-c1'}),
      attack('s-3'),
    ];
    const traits = traitsFor(rows);
    expect(traits.map((trait) => trait.named)).toEqual([['s-2'], [], []]);
    expect(traits.map((trait) => trait.copied)).toEqual([[], ['s-3#1'], []]);
  });

  it('are targets that its place, its note or the gist of its article name', () => {
    const rows = [
      attack('n-1', {place_to: 'Al-Shula desert (three buses)'}),
      attack('s-2', {note: 'a mine on an oil tanker'}),
    ];
    expect(traitsFor(rows).map((trait) => trait.targets)).toEqual([['bus'], ['mine', 'tanker']]);
  });
});
