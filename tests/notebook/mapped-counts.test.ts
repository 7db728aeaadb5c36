import {expect, it} from 'vitest';
import type {CountedRow} from '../../src/notebook/counted-rows.ts';
import {mapCounts} from '../../src/notebook/mapped-counts.ts';
import type {Names} from '../../src/notebook/names.ts';

const row = (region: string, best: number | null, en: string, ar = en) =>
  ({region, best, low: best, high: best, en, ar}) as CountedRow; // what a map asks of a row
const names = {region: (id: string) => ({en: id, ar: `م-${id}`})} as unknown as Names;

it('sorts counts into what a map shows and what it says, without links', () => {
  const counted = [
    row('aleppo', 4, '[3–5](#g1)'),
    row('homs', 0, '0'),
    row('idlib', null, 'no report'),
    row('northeast', 1, '[1](#g2)'),
  ];
  const {rows, reported, said, off, regions} = mapCounts(counted, names);
  expect(rows.map(({region}) => region)).toEqual(['aleppo', 'homs', 'idlib']);
  expect(reported.map(({region}) => region)).toEqual(['aleppo']);
  expect([said.en, off.en]).toEqual([
    expect.stringMatching(/^aleppo: 3–5$/),
    expect.stringMatching(/: 1$/),
  ]);
  expect(said.ar).toContain(': 3–5');
  expect(regions('en')[0]).toEqual({id: 'aleppo', label: 'aleppo'});
});
