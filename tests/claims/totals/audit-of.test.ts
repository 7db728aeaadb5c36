import {describe, expect, it} from 'vitest';
import {auditOf} from '../../../src/claims/totals/audit-of.ts';
import type {ClaimRow} from '../../../src/tables/rows.ts';
import {articleOf, tablesOf, totalOf} from './tables.ts';

const parts = (low: number[], rest: Partial<ClaimRow> = {}) =>
  ['all', 'deir-ez-zor', 'aleppo'].map((region, index) =>
    totalOf({
      claim_id: `sohr-1-c${index}${rest.measure ?? ''}`,
      article_id: 'sohr-1',
      region,
      low: low[index] ?? 0,
      ...rest,
    }),
  );

const finding = (claims: ClaimRow[]) =>
  auditOf(tablesOf(claims)).breakdowns.map(
    (row) => `${row.measure} ${row.finding} ${row.difference}`,
  );

const convoy = {event_kind: 'convoy', measure: 'convoys', direction: 'in', zone: null} as const;

/** An incident convoy of a day; with an ordinal where one is given. */
function convoyOn(claim_id: string, period: string, ordinal: number | null = null): ClaimRow {
  return totalOf({
    claim_id,
    ...convoy,
    scope: 'incident',
    region: 'al-hasakah',
    period,
    low: 1,
    high: 1,
    ordinal,
    ordinal_period: ordinal === null ? null : period.slice(0, 4),
  });
}

describe('auditOf: ordinals', () => {
  it('sets convoys on file against convoys said, and says between which days one is missing', () => {
    const claims = [
      convoyOn('sohr-1-c1', '2021-02-14', 11),
      convoyOn('sohr-2-c1', '2021-02-18'),
      convoyOn('sohr-3-c1', '2021-02-27', 14),
    ];
    const articles = ['sohr-1', 'sohr-2', 'sohr-3'].map((id) => articleOf(id, '2021-03-01'));
    const rows = auditOf(tablesOf(claims, articles)).ordinals;
    const shown = rows
      .filter(({span}) => span === 'interval')
      .map(
        (row) =>
          `${row.first}..${row.last} ${row.said_low}–${row.said_high} missing ${row.missing_low}–${row.missing_high}`,
      );
    // The eleventh fell on the 14th and the fourteenth on the 27th: two between, of which one is on file.
    expect(shown).toContain('2021-02-15..2021-02-26 0–2 missing 0–1');
    const year = rows.find(({span}) => span === 'year');
    expect([year?.said_low, year?.on_file_low, year?.missing_low]).toEqual([14, 3, 11]);
    expect(year?.sentence.en).toBe(
      'sohr: convoys between 1 January 2021 and 27 February 2021: by its own count ≥\u00a014, on file from its reports 3, missing ≥\u00a011.',
    );
  });

  it('lets two ordinals check each other', () => {
    const claims = [
      convoyOn('sohr-1-c1', '2021-02-14', 11),
      convoyOn('sohr-2-c1', '2021-02-10', 12),
    ];
    const {contradictions} = auditOf(tablesOf(claims));
    expect(contradictions.map((row) => row.claims)).toEqual(['sohr-1-c1 sohr-2-c1']);
  });
});

describe('auditOf: breakdowns', () => {
  it('tells what exceeds, what adds up, and what may be cut', () => {
    expect(finding(parts([10, 6, 4]))).toEqual(['attacks adds_up 0']);
    expect(finding(parts([10, 6, 5]))).toEqual(['attacks exceeds 1']);
    expect(finding(parts([10, 6, 3]))).toEqual(['attacks may_be_cut -1']);
  });
  it('takes a shortfall for the source’s own where the list of another measure is whole', () => {
    const dead = parts([9, 5, 3], {measure: 'killed', victims: 'all'});
    expect(finding([...parts([10, 6, 4]), ...dead])).toEqual([
      'attacks adds_up 0',
      'killed short -1',
    ]);
  });
  it('does not set unlike dead against each other', () => {
    const [headline, ...regions] = parts([9, 5, 3], {measure: 'killed', victims: 'all'});
    if (headline === undefined) throw new Error('no headline');
    expect(finding([{...headline, victims: 'fighters'}, ...regions])).toEqual([]);
  });
  it('sets the dead by role against all dead', () => {
    const dead = (['all', 'fighters', 'civilians'] as const).map((victims, index) =>
      totalOf({
        claim_id: `sohr-1-c${index}`,
        measure: 'killed',
        victims,
        low: [9, 5, 3][index] ?? 0,
      }),
    );
    const [row] = auditOf(tablesOf(dead)).breakdowns;
    expect([row?.by, row?.finding, row?.difference]).toEqual(['victims', 'short', -1]);
  });
  it('allows for figures that are not exact', () => {
    const [headline, ...regions] = parts([10, 6, 3]);
    if (headline === undefined) throw new Error('no headline');
    expect(finding([{...headline, qualifier: 'about'}, ...regions])).toEqual(['attacks adds_up 0']);
  });
});

describe('auditOf: increments', () => {
  it('sets attacks counted between two totals against attacks described', () => {
    const claims = [
      totalOf({claim_id: 'sohr-1-c1', period: '2024-01-01/2024-03-31', low: 10}),
      totalOf({claim_id: 'sohr-2-c1', period: '2024-01-01/2024-05-31', low: 15}),
      totalOf({
        claim_id: 'sohr-2-c2',
        mention: 2,
        scope: 'incident',
        period: '2024-05-20',
        region: 'aleppo',
        zone: null,
        low: 1,
      }),
      totalOf({
        claim_id: 'ric-1-c1',
        scope: 'incident',
        period: '2024-05-21',
        region: 'aleppo',
        low: 1,
      }),
    ];
    const rows = auditOf(tablesOf(claims)).increments.filter(({origin}) => origin === 'sohr');
    expect(
      rows.map((row) => [
        row.first,
        row.last,
        row.counted_low,
        row.described_low,
        row.unseen_low,
        row.unseen_high,
      ]),
    ).toEqual([
      ['2024-01-01', '2024-03-31', 10, 0, 10, 10],
      ['2024-04-01', '2024-05-31', 5, 1, 4, 4],
    ]);
    expect(rows[1]?.described_claims).toBe('sohr-2-c2');
  });
});
