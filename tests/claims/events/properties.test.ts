import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {eventsTable} from '../../../src/claims/events/events-table.ts';
import type {ClaimRow, LinkRow} from '../../../src/tables/rows.ts';
import {DEFAULT_RULES, type Rules} from '../../../src/values/rules.ts';
import {claim, tablesFor} from '../rows.ts';

const figure = fc.oneof(
  fc.nat(90).map((n) => ({low: n, high: n, qualifier: 'exact' as const})),
  fc.nat(90).map((n) => ({low: n, high: n, qualifier: 'about' as const})),
  fc.nat(90).map((n) => ({low: n, high: null, qualifier: 'at_least' as const})),
  fc.nat(90).map((n) => ({low: null, high: n, qualifier: 'at_most' as const})),
  fc
    .tuple(fc.nat(90), fc.nat(9))
    .map(([n, m]) => ({low: n, high: n + m, qualifier: 'between' as const})),
);

const said = fc.record({
  figure,
  measure: fc.constantFrom('trucks', 'vehicles', 'killed'),
  attributed_to: fc.constantFrom('own', 'sohr', 'sana', 'local sources', null),
  victims: fc.constantFrom('all', 'civilians', 'unknown', null),
});

const table = fc
  .array(said, {minLength: 1, maxLength: 9})
  .map((rows) =>
    rows.map(({figure, ...row}, i): ClaimRow => claim(`o${i % 4}-${i}`, {...row, ...figure})),
  );

const rules: fc.Arbitrary<Rules> = fc
  .record({
    consensus: fc.constantFrom('median', 'lowest', 'highest', 'first', 'outlet:o1'),
    about: fc.constantFrom('as_is', 'ten_percent', 'twenty_percent'),
    at_least: fc.constantFrom('open', 'as_is'),
  })
  .map((chosen) => ({...DEFAULT_RULES, ...chosen}) as Rules);

function eventOf(claims: readonly ClaimRow[], rules: Rules): Record<string, number | null> {
  const links = claims.map(({article_id, mention}): LinkRow => {
    return {article_id, mention, event_id: 'e', basis: 'auto', score: null, reason: null};
  });
  return {...eventsTable({...tablesFor(claims), links, rules}).objects()[0]};
}

describe('the figures of any event', () => {
  it('are in order: low, best, high', () => {
    fc.assert(
      fc.property(table, rules, (claims, rules) => {
        const row = eventOf(claims, rules);
        for (const measure of ['trucks', 'vehicles', 'killed']) {
          const [low, best, high] = ['low', 'best', 'high'].map((end) => row[`${measure}_${end}`]);
          if (best === null) expect([low, high]).toEqual([null, null]);
          else {
            expect(low).toBeLessThanOrEqual(best ?? NaN);
            expect(high ?? Infinity).toBeGreaterThanOrEqual(best ?? NaN);
          }
        }
      }),
    );
  });

  it('are never narrowed by one more claim', () => {
    fc.assert(
      fc.property(table, rules, (claims, rules) => {
        const more = eventOf(claims, rules);
        const less = eventOf(claims.slice(0, -1), rules);
        for (const measure of ['trucks', 'vehicles', 'killed']) {
          if ((less[`${measure}_best`] ?? null) === null) continue;
          expect(more[`${measure}_low`]).toBeLessThanOrEqual(less[`${measure}_low`] ?? NaN);
          const high = less[`${measure}_high`] ?? Infinity;
          expect(more[`${measure}_high`] ?? Infinity).toBeGreaterThanOrEqual(high);
        }
      }),
    );
  });

  it('do not depend on the order of claims', () => {
    fc.assert(
      fc.property(table, rules, (claims, rules) => {
        expect(eventOf(claims.toReversed(), rules)).toEqual(eventOf(claims, rules));
      }),
    );
  });
});
