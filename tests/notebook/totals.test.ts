import {expect, it} from 'vitest';
import {createDerived, type Tables} from '../../src/notebook/tables.ts';
import {openTotals, type TotalsChoice} from '../../src/notebook/totals.ts';
import type {ClaimRow} from '../../src/tables/rows.ts';
import {DEFAULT_RULES, type Rules} from '../../src/values/rules.ts';
import {articleOf, tablesOf, totalOf} from '../claims/totals/tables.ts';

/** Two convoys numbered within the year and its February, which agree only while kept apart; attacks since two days. */
function totalsUnder(rules: Partial<Rules> = {}) {
  const convoy = (claim_id: string, day: string, of: Partial<ClaimRow>) =>
    totalOf({
      claim_id,
      event_kind: 'convoy',
      measure: 'convoys',
      direction: 'in',
      zone: null,
      scope: 'incident',
      region: 'al-hasakah',
      period: day,
      low: 1,
      ...of,
    });
  const claims = [
    convoy('sohr-1-c1', '2021-02-14', {ordinal: 3, ordinal_period: '2021'}),
    convoy('sohr-2-c1', '2021-02-10', {ordinal: 5, ordinal_period: '2021-02'}),
    totalOf({claim_id: 'sohr-3-c1', period: '2024-01-01/2024-03-31', low: 10}),
    totalOf({claim_id: 'sohr-4-c1', period: '2024-01-01/2024-05-31', low: 15}),
    totalOf({claim_id: 'sohr-4-c2', period: '2024-03-01/2024-05-31', low: 9}),
  ];
  const articles = claims.map(({article_id}) => articleOf(article_id, '2024-06-01'));
  const rows: object = {...tablesOf(claims, articles), links: []};
  const tables = {rows: (name: string) => Reflect.get(rows, name) as unknown} as Tables;
  return openTotals(tables, {...DEFAULT_RULES, ...rules}, createDerived()).totals;
}

it.each(['fewest', 'later', 'own_page'] as const)(
  'under %s lists contradictions as the audit does, with those of joined numbers alone',
  (policy) => {
    const totals = totalsUnder();
    const found = totals.contradictions({policy});
    expect(found).toEqual(totals.audit({policy}).contradictions);
    expect(found.map(({base, claims}) => [base, claims])).toEqual([[null, 'sohr-1-c1 sohr-2-c1']]);
    expect(found[0]?.set_aside).toMatch(/^sohr-[12]-c1$/);
    expect(totalsUnder({contradictions: policy}).contradictions()).toEqual(found);
  },
);

it('lists contradictions only of the series asked for', () => {
  const ofKind = (event_kind: string) => totalsUnder().contradictions({where: {event_kind}});
  expect(ofKind('isis_attack')).toEqual([]);
  expect(ofKind('convoy')).toHaveLength(1);
});

it('reads steps and registers by the start of their counts, also where a rule joins them', () => {
  const [apart, joined] = [totalsUnder(), totalsUnder({total_bases: 'joined'})];
  const choice: TotalsChoice = {where: {event_kind: 'isis_attack'}};
  expect(apart.registers(choice).map(({base}) => base)).toEqual([
    'since 2024-01-01',
    'since 2024-03-01',
  ]);
  expect(joined.registers(choice)).toEqual(apart.registers(choice));
  expect(joined.audit().increments).toEqual(apart.audit().increments);
  expect(joined.bounds(choice)).not.toEqual(apart.bounds(choice));
});
