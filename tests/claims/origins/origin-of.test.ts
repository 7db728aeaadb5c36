import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {originOf, type Citation} from '../../../src/claims/origins/origin-of.ts';
import {indexOutlets} from '../../../src/claims/origins/outlet-index.ts';
import {readSources} from '../../../src/claims/origins/sources.ts';
import {outlet} from '../rows.ts';

const OUTLETS = 'north south west sohr sana'.split(' ');
const index = indexOutlets(OUTLETS.map((id) => outlet(id)));
const cite = (from: string, cell: string | null): Citation => ({
  outlet: from,
  sources: readSources(cell, from, index),
});

/** Origins of each citation among all of them. */
function originsOf(...citations: readonly Citation[]): string[] {
  return citations.map((citation) => originOf(citation, citations).join(' '));
}

describe('origins', () => {
  it('of ten outlets that quote one are one', () => {
    const ten = Array.from({length: 10}, (_, i) => cite(`o${i}`, 'sohr'));
    expect(new Set(originsOf(...ten))).toEqual(new Set(['sohr']));
  });

  it('of local sources are those of each outlet', () => {
    expect(originsOf(cite('north', 'local sources'), cite('south', 'local sources'))).toEqual([
      'north',
      'south',
    ]);
  });

  it('of an outlet that quotes itself are its own', () => {
    expect(originsOf(cite('sohr', 'sohr'), cite('north', 'sohr'))).toEqual(['sohr', 'sohr']);
  });

  it('follow a chain through the articles on file', () => {
    const chain = [cite('north', 'south'), cite('south', 'west'), cite('west', 'sohr')];
    expect(originsOf(...chain)).toEqual(['sohr', 'sohr', 'sohr']);
  });

  it('end at an outlet whose article is not on file', () => {
    expect(originsOf(cite('north', 'south'))).toEqual(['south']);
  });

  it('end at an outlet that speaks for itself in one of its articles', () => {
    const citations = [cite('north', 'sana'), cite('sana', 'local sources'), cite('sana', 'sohr')];
    expect(originsOf(...citations)).toEqual(['sana', 'sana', 'sohr']);
  });

  it('may be several for one claim', () => {
    expect(originsOf(cite('north', 'afp, sohr'))).toEqual(['afp sohr']);
  });

  it('of outlets that cite each other in a circle are one, the first of them', () => {
    expect(originsOf(cite('north', 'south'), cite('south', 'north'))).toEqual(['north', 'north']);
    const tail = [cite('sana', 'west'), cite('west', 'south'), cite('south', 'west')];
    expect(originsOf(...tail)).toEqual(['south', 'south', 'south']);
  });

  it('always exist, and do not depend on the order of citations', () => {
    const cell = fc.constantFrom('own', null, 'local sources', 'isis claims', ...OUTLETS);
    const citation = fc.tuple(fc.constantFrom(...OUTLETS), cell).map(([a, b]) => cite(a, b));
    fc.assert(
      fc.property(fc.array(citation, {minLength: 1}), (citations) => {
        for (const one of citations) {
          const origins = originOf(one, citations);
          expect(origins.length).toBeGreaterThan(0);
          expect(originOf(one, citations.toReversed())).toEqual(origins);
        }
      }),
    );
  });
});
