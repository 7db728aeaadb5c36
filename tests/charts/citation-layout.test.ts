import fc from 'fast-check';
import {expect, test} from 'vitest';
import {layCitations} from '../../src/charts/forms/citation-layout.ts';

const named = (ids: string) => [...ids].map((id) => ({id, label: id}));
const arcs = fc.uniqueArray(
  fc.record({
    outlet: fc.constantFrom(...'pqr'),
    source: fc.constantFrom(...'ab'),
    articles: fc.integer({min: 1, max: 90}),
  }),
  {selector: ({outlet, source}) => outlet + source},
);

test('ribbons lie inside the stretches of both ends and do not overlap there', () => {
  fc.assert(
    fc.property(arcs, (rows) => {
      const {citations, sources, outlets, height} = layCitations(rows, named('ab'), named('pqr'));
      for (const row of citations) {
        for (const [end, at] of [
          [sources.find(({id}) => id === row.source), row.y1],
          [outlets.find(({id}) => id === row.outlet), row.y2],
        ] as const) {
          expect(at - row.thick / 2).toBeGreaterThanOrEqual((end?.top ?? 0) - 1e-9);
          expect(at + row.thick / 2).toBeLessThanOrEqual((end?.bottom ?? 0) + 1e-9);
        }
      }
      for (const a of citations)
        for (const b of citations) {
          if (a === b || a.source !== b.source) continue;
          expect(Math.abs(a.y1 - b.y1)).toBeGreaterThanOrEqual((a.thick + b.thick) / 2 - 1e-9);
        }
      expect(
        Math.max(...sources.map(({bottom}) => bottom), ...outlets.map(({bottom}) => bottom)),
      ).toBeLessThanOrEqual(height + 1e-9);
      const sum = rows.reduce((total, {articles}) => total + articles, 0);
      expect(outlets.reduce((total, {articles}) => total + articles, 0)).toBe(sum);
    }),
  );
});

test('the order of rows does not matter', () => {
  fc.assert(
    fc.property(arcs, (rows) => {
      const lay = (those: typeof rows) =>
        layCitations(those, named('ab'), named('pqr'))
          .citations.map((row) => `${row.source}${row.outlet} ${row.y1} ${row.y2}`)
          .sort();
      expect(lay(rows.toReversed())).toEqual(lay(rows));
    }),
  );
});

test('pairs of which an end is not shown are left out', () => {
  const layout = layCitations([{outlet: 'x', source: 'a', articles: 3}], named('ab'), named('p'));
  expect(layout.citations).toEqual([]);
});
