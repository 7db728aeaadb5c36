import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {compareFigures, figureMatrix} from '../../src/measures/figure-comparisons.ts';
import {figuresByOrigin} from '../../src/measures/figures-by-origin.ts';
import {DEFAULT_RULES} from '../../src/values/rules.ts';
import {claim} from '../claims/rows.ts';
import {arbitraryClaims, originsOf} from './outlet-rows.ts';

const options = {measures: ['trucks', 'vehicles', 'killed'], rules: DEFAULT_RULES};
const trucks = (article: string, low: number | null, said: object = {}) =>
  claim(article, {claim_id: `${article}-t`, measure: 'trucks', low, high: low, ...said});

describe('figuresByOrigin', () => {
  it('takes a quotation for its origin, and the own article before what others quote', () => {
    const figures = figuresByOrigin(
      originsOf([trucks('sohr-1', 45), trucks('shafaq-1', 50, {attributed_to: 'sohr'})], {
        'sohr-1': 'e',
        'shafaq-1': 'e',
      }),
      options,
    );
    expect(figures).toMatchObject([
      {
        origin: 'sohr',
        best: 45,
        basis: 'own',
        outlets: ['sohr'],
        claims: ['sohr-1-t'],
        varies: false,
      },
    ]);
  });

  it('says that an outlet names no source', () => {
    const [figure] = figuresByOrigin(
      originsOf([trucks('a-1', 20, {attributed_to: null})], {'a-1': 'e'}),
      options,
    );
    expect(figure).toMatchObject({origin: 'a', basis: 'unnamed'});
  });

  it('leaves out copies, parts, claims without a number, and claims on two origins at once', () => {
    const rows = [
      trucks('a-1', 20, {copy_of: 'b-1-t'}),
      trucks('a-2', 20, {subset: 'empty'}),
      trucks('a-3', null, {qualifier: 'vague'}),
      trucks('a-4', 20, {attributed_to: 'b; c'}),
    ];
    const events = Object.fromEntries(rows.map((row) => [row.article_id, 'e']));
    expect(figuresByOrigin(originsOf(rows, events), options)).toEqual([]);
  });

  it('keeps deaths of unlike definition apart', () => {
    const killed = (id: string, victims: 'all' | 'civilians') =>
      trucks(id, 5, {measure: 'killed', victims});
    const figures = figuresByOrigin(
      originsOf([killed('a-1', 'all'), killed('b-1', 'civilians')], {'a-1': 'e', 'b-1': 'e'}),
      options,
    );
    expect(compareFigures(figures)).toEqual([]);
  });

  it('holds every claim once, with its best inside its range', () => {
    fc.assert(
      fc.property(arbitraryClaims, (claims) => {
        const figures = figuresByOrigin(claims, options);
        const ids = figures.flatMap((figure) => figure.claims);
        expect(new Set(ids).size).toBe(ids.length);
        for (const {low, best, high} of figures) {
          expect(low).toBeLessThanOrEqual(best);
          expect(best).toBeLessThanOrEqual(high ?? Infinity);
        }
      }),
    );
  });
});

describe('compareFigures', () => {
  it('tells the same, the overlapping and those that exclude each other', () => {
    const rows = [
      trucks('a-1', 50),
      trucks('b-1', 50),
      trucks('a-2', 45),
      trucks('b-2', 50, {qualifier: 'about'}),
      trucks('a-3', 2),
      trucks('b-3', 50),
    ];
    const events = Object.fromEntries(
      rows.map(({article_id}) => [article_id, `e${article_id.at(-1)}`]),
    );
    const found = compareFigures(figuresByOrigin(originsOf(rows, events), options));
    expect(
      found.map(({event, difference, ratio, relation}) => [event, difference, ratio, relation]),
    ).toEqual([
      ['e3', 48, 25, 'disjoint'],
      ['e2', 5, 50 / 45, 'overlap'],
      ['e1', 0, 1, 'same'],
    ]);
  });

  it('agrees with a comparison of all pairs', () => {
    fc.assert(
      fc.property(arbitraryClaims, (claims) => {
        const figures = figuresByOrigin(claims, options);
        const widest = new Map<string, number>();
        for (const a of figures) {
          for (const b of figures) {
            if (a === b || a.event !== b.event || a.measure !== b.measure) continue;
            const key = `${a.event} ${a.measure}`;
            widest.set(key, Math.max(widest.get(key) ?? 0, a.best - b.best));
          }
        }
        const found = compareFigures(figures);
        expect(
          new Map(found.map((one) => [`${one.event} ${one.measure}`, one.difference])),
        ).toEqual(widest);
      }),
    );
  });

  it('gives a matrix with one value a figure', () => {
    fc.assert(
      fc.property(arbitraryClaims, (claims) => {
        const rows = compareFigures(figuresByOrigin(claims, options)).filter(
          ({measure}) => measure === 'trucks',
        );
        const {origins, events, values} = figureMatrix(rows);
        const known = values.flat().filter((value) => value !== null).length;
        expect(known).toBe(rows.reduce((sum, {figures}) => sum + figures.length, 0));
        expect(values.map((row) => row.length)).toEqual(origins.map(() => events.length));
      }),
    );
  });
});
