import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {countCitations, countStanding} from '../../src/measures/citation-counts.ts';
import {originPairs} from '../../src/measures/origin-pairs.ts';
import {claim} from '../claims/rows.ts';
import {arbitraryClaims, originsOf} from './outlet-rows.ts';

describe('countStanding', () => {
  it('follows a quotation of a quotation to its origin', () => {
    const rows = [
      claim('sohr-1'),
      claim('b-1', {attributed_to: 'sohr'}),
      claim('c-1', {attributed_to: 'b'}),
      claim('d-1', {attributed_to: null}),
    ];
    const events = {'sohr-1': 'e', 'b-1': 'e', 'c-1': 'e', 'd-1': 'e'};
    expect(countStanding(originsOf(rows, events))).toEqual([
      {
        origin: 'sohr',
        own: ['sohr-1'],
        unnamed: [],
        relayed: ['b-1', 'c-1'],
        outlets: ['b', 'c'],
        cumulative: 3,
      },
      {origin: 'd', own: [], unnamed: ['d-1'], relayed: [], outlets: [], cumulative: 4},
    ]);
  });

  it('covers all articles, and counts each once an origin', () => {
    fc.assert(
      fc.property(arbitraryClaims, (claims) => {
        const standing = countStanding(claims);
        const articles = new Set(claims.map(({claim: row}) => row.article_id));
        expect(standing.at(-1)?.cumulative ?? 0).toBe(articles.size);
        for (const {origin, own, unnamed, relayed} of standing) {
          const naive = [...articles].filter((id) =>
            claims.some((one) => one.claim.article_id === id && one.origins.includes(origin)),
          );
          expect([...new Set([...own, ...unnamed, ...relayed])].sort()).toEqual(naive.sort());
        }
      }),
    );
  });
});

describe('countCitations', () => {
  it('agrees with a count claim by claim, and has a witness for each article', () => {
    fc.assert(
      fc.property(arbitraryClaims, (claims) => {
        const edges = countCitations(claims);
        for (const {outlet, source, articles, claims: count, witnesses} of edges) {
          const naive = claims.filter(
            (one) =>
              one.outlet === outlet && one.sources.some(({id}) => id === source && id !== outlet),
          );
          expect(count).toBe(naive.length);
          expect(new Set(articles)).toEqual(new Set(naive.map((one) => one.claim.article_id)));
          expect(witnesses).toHaveLength(articles.length);
        }
        expect(edges.every(({outlet, source}) => outlet !== source)).toBe(true);
      }),
    );
  });
});

describe('originPairs', () => {
  const lists = fc.array(fc.array(fc.constantFrom<string>('a', 'b', 'c', 'd'), {maxLength: 5}), {
    maxLength: 12,
  });

  it('agrees with asking every pair of every event', () => {
    fc.assert(
      fc.property(lists, (origins) => {
        const events = origins.map((those, at) => ({event: `e${at}`, origins: those}));
        const pairs = originPairs(events);
        for (const [first, second] of ['ab', 'ac', 'ad', 'bc', 'bd', 'cd'].map((two) => [...two])) {
          const both = events.filter(
            (one) => one.origins.includes(first ?? '') && one.origins.includes(second ?? ''),
          );
          const pair = pairs.find((one) => one.first === first && one.second === second);
          expect(pair?.events ?? []).toEqual(both.map(({event}) => event));
        }
        const sizes = pairs.map((pair) => pair.events.length);
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      }),
    );
  });
});
