import {describe, expect, it} from 'vitest';
import {boundsOf, type BoundsRow} from '../../../src/claims/totals/bounds-of.ts';
import type {Incident} from '../../../src/claims/totals/incidents.ts';
import type {ClaimRow} from '../../../src/tables/rows.ts';
import {dayOf} from '../../../src/values/day.ts';
import {DEFAULT_RULES} from '../../../src/values/rules.ts';
import {articleOf, tablesOf, totalOf} from './tables.ts';

const show = ({month, lower, upper}: BoundsRow) => `${month} ${lower}–${upper ?? '∞'}`;

const total = (claim_id: string, period: string, low: number, rest: Partial<ClaimRow> = {}) =>
  totalOf({claim_id, period, low, high: low, ...rest});

const event = (earliest: number, latest: number, id: string): Incident => ({
  origin: 'sohr',
  event_kind: 'isis_attack',
  direction: null,
  region: 'aleppo',
  zone: 'sdf-areas',
  earliest,
  latest,
  count: 1,
  claims: [id],
});

describe('boundsOf', () => {
  it('splits a total over its months without smearing it', () => {
    const rows = boundsOf(tablesOf([total('sohr-1-c1', '2024-01-01/2024-03-31', 10)]));
    expect(rows.map(show)).toEqual(['2024-01 0–10', '2024-02 0–10', '2024-03 0–10']);
    expect(rows[0]?.upper_claims).toBe('sohr-1-c1');
    expect(rows[0]?.lower_claims).toBe('');
  });

  it('takes months from the difference of totals, each bound with its claims', () => {
    const claims = [
      total('sohr-1-c1', '2024-01-01/2024-03-31', 10),
      total('sohr-2-c1', '2024-01-01/2024-04-30', 14),
    ];
    const rows = boundsOf(tablesOf(claims));
    expect(rows.map(show).at(-1)).toBe('2024-04 4–4');
    expect(rows.at(-1)?.claims).toBe('sohr-1-c1 sohr-2-c1');
  });

  it('reads "about" and "at least" by the rules', () => {
    const claims = [total('sohr-1-c1', '2024-01-01/2024-03-31', 100, {qualifier: 'about'})];
    const periods = [{first: dayOf(2024, 1, 1), last: dayOf(2024, 3, 31)}];
    expect(boundsOf(tablesOf(claims), {periods}).map(show)).toEqual(['null 90–110']);
    const more = [
      total('sohr-1-c1', '2024-01-01/2024-03-31', 100, {qualifier: 'at_least', high: null}),
    ];
    expect(boundsOf(tablesOf(more), {periods}).map(show)).toEqual(['null 100–∞']);
  });

  it('raises months by events on file, also where their days overlap', () => {
    const claims = [total('sohr-1-c1', '2024-01-01/2024-03-31', 10)];
    const [first, last] = [dayOf(2024, 2, 1), dayOf(2024, 2, 10)];
    const incidents = [
      event(first, last, 'a-c1'),
      event(first + 1, last, 'b-c1'),
      event(first, last + 1, 'c-c1'),
    ];
    const rows = boundsOf(tablesOf(claims), {incidents});
    expect(rows.map(show)).toEqual(['2024-01 0–7', '2024-02 3–10', '2024-03 0–7']);
    expect(rows[1]?.lower_claims.split(' ').sort()).toEqual(['a-c1', 'b-c1', 'c-c1']);
  });

  it('counts only events of this origin, ground and region', () => {
    const claims = [total('sohr-1-c1', '2024-01-01/2024-03-31', 10, {region: 'aleppo'})];
    const one = event(dayOf(2024, 2, 1), dayOf(2024, 2, 1), 'a-c1');
    const others: Incident[] = [
      {...one, origin: 'ric'},
      {...one, zone: 'desert'},
      {...one, zone: null},
      {...one, region: 'ar-raqqa'},
      {...one, region: null},
      {...one, event_kind: 'raid'},
      {...one, direction: 'in'},
    ];
    const february = (incidents: Incident[]) => boundsOf(tablesOf(claims), {incidents})[1]?.lower;
    expect(february([one])).toBe(1);
    for (const other of others) expect(february([other])).toBe(0);
  });

  it('lets a count up to publication stand for a moment of its month', () => {
    const claims = [
      total('sohr-1-c1', '2024-01-01/2024-02', 10),
      total('sohr-2-c1', '2024-01-01/2024-03-31', 12),
    ];
    const articles = [articleOf('sohr-1', '2024-02'), articleOf('sohr-2', '2024-04-02')];
    const rows = boundsOf(tablesOf(claims, articles));
    // By the end of February at least 10, perhaps all 12; March has what is left.
    expect(rows.map(show)).toEqual(['2024-01 0–10', '2024-02 0–12', '2024-03 0–2']);
  });

  it('shares the moment of one page: 16 this year and 2 this month leave 14 before', () => {
    const claims = [
      total('sohr-1-c1', '2024-01-01/2024-03-31', 16),
      total('sohr-1-c2', '2024-03-01/2024-03-31', 2),
    ];
    const tables = tablesOf(claims, [articleOf('sohr-1', '2024-03')]);
    const periods = [{first: dayOf(2024, 1, 1), last: dayOf(2024, 2, 29)}];
    const [row] = boundsOf(tables, {bases: 'joined', periods});
    expect([row?.lower, row?.upper]).toEqual([14, 14]);
    const rules = {...DEFAULT_RULES, total_bases: 'joined'} as const;
    expect(boundsOf(tables, {rules, periods})).toEqual([row]);
    expect(boundsOf(tables, {periods})).not.toEqual([row]);
  });

  it('puts numbered pages of one month in order', () => {
    const claims = [
      total('sohr-300001-c1', '2024-01-01/2024-02', 56),
      total('sohr-300002-c1', '2024-01-01/2024-02', 54),
    ];
    const dated = [articleOf('sohr-300001', '2024-02'), articleOf('sohr-300002', '2024-02')];
    const rows = boundsOf(tablesOf(claims, dated));
    expect(rows[0]?.set_aside).toBe('sohr-300001-c1');
    // Pages without numbers may have come out in either order.
    const loose = claims.map((claim) => ({
      ...claim,
      article_id: claim.article_id.replace('3000', 'p'),
    }));
    const undated = [articleOf('sohr-p01', '2024-02'), articleOf('sohr-p02', '2024-02')];
    expect(boundsOf(tablesOf(loose, undated))[0]?.set_aside).toBe('');
  });

  it('names what a policy set aside, and the policy', () => {
    const claims = [
      total('sohr-1-c1', '2024-01-01/2024-03-31', 10),
      total('shafaq-2-c1', '2024-01-01/2024-03-31', 12, {attributed_to: 'sohr'}),
    ];
    const articles = [articleOf('sohr-1', '2024-04-01'), articleOf('shafaq-2', '2024-04-05')];
    const aside = (policy: BoundsRow['policy']) =>
      boundsOf(tablesOf(claims, articles), {policy})[0]?.set_aside;
    expect(aside('fewest')).toBe('shafaq-2-c1');
    expect(aside('own_page')).toBe('shafaq-2-c1');
    expect(aside('later')).toBe('sohr-1-c1');
    const rules = {...DEFAULT_RULES, contradictions: 'later'} as const;
    const [ruled] = boundsOf(tablesOf(claims, articles), {rules});
    expect([ruled?.policy, ruled?.set_aside]).toEqual(['later', 'sohr-1-c1']);
  });
});

describe('sums of regions', () => {
  const claims = [
    total('sohr-1-c1', '2024-01-01/2024-04-30', 10),
    total('sohr-1-c2', '2024-01-01/2024-04-30', 6, {region: 'deir-ez-zor'}),
    total('sohr-1-c3', '2024-01-01/2024-04-30', 4, {region: 'aleppo'}),
    total('sohr-2-c1', '2024-01-01/2024-03-31', 5, {region: 'deir-ez-zor'}),
    total('sohr-2-c2', '2024-01-01/2024-03-31', 4, {region: 'aleppo'}),
  ];
  const april = (sums: 'none' | 'parts' | 'complete') =>
    boundsOf(tablesOf(claims), {sums})
      .filter(({month}) => month === '2024-04')
      .map((row) => `${row.region} ${row.lower}–${row.upper} ${row.tightened}`);

  it('are not used unless asked for', () => {
    expect(april('none')).toEqual(['aleppo 0–0 no', 'all 0–10 no', 'deir-ez-zor 1–1 no']);
  });
  it('as parts only raise the headline and lower regions', () => {
    expect(april('parts')).toEqual(['aleppo 0–0 no', 'all 1–10 parts', 'deir-ez-zor 1–1 no']);
  });
  it('as a complete list give the headline', () => {
    expect(april('complete')).toEqual(['aleppo 0–0 no', 'all 1–1 complete', 'deir-ez-zor 1–1 no']);
  });
});
