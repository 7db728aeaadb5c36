import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {countCitations} from '../../src/measures/citation-counts.ts';
import {gatherCitations} from '../../src/measures/gather-citations.ts';
import {arbitraryClaims} from './outlet-rows.ts';

const edge = (outlet: string, source: string, ...witnesses: string[]) => ({
  outlet,
  source,
  kind: 'outlet' as const,
  articles: witnesses,
  claims: witnesses.length,
  witnesses,
});

describe('gatherCitations', () => {
  it('takes further outlets together and leaves out other sources', () => {
    const edges = [
      edge('a', 's', '1'),
      edge('b', 's', '2'),
      edge('c', 's', '3'),
      edge('a', 't', '4'),
    ];
    expect(gatherCitations(edges, {outlets: ['a'], sources: ['s'], other: 'others'})).toEqual([
      {outlet: 'others', source: 's', witnesses: ['2', '3']},
      {outlet: 'a', source: 's', witnesses: ['1']},
    ]);
  });

  it('loses no witness of a source that is shown', () => {
    fc.assert(
      fc.property(arbitraryClaims, fc.subarray(['a', 'b', 'c']), (claims, outlets) => {
        const edges = countCitations(claims);
        const sources = [...new Set(edges.map(({source}) => source))];
        const arcs = gatherCitations(edges, {outlets, sources, other: 'others'});
        const all = (rows: readonly {witnesses: readonly string[]}[]) =>
          rows.flatMap(({witnesses}) => witnesses).sort();
        expect(all(arcs)).toEqual(all(edges));
      }),
    );
  });
});
