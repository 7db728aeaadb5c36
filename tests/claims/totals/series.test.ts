import {describe, expect, it} from 'vitest';
import {auditOf} from '../../../src/claims/totals/audit-of.ts';
import {counterOf} from '../../../src/claims/totals/origin.ts';
import {readStatements} from '../../../src/claims/totals/read-statements.ts';
import {baseOf, seriesId} from '../../../src/claims/totals/series.ts';
import {createReading} from '../../../src/claims/totals/tables.ts';
import type {ClaimRow} from '../../../src/tables/rows.ts';
import {parsePeriod} from '../../../src/values/period.ts';
import {articleOf, tablesOf, totalOf} from './tables.ts';

const first = totalOf({claim_id: 'sohr-1-c1', low: 10, period: '2024-01-01/2024-03-31'});

const later = (fields: Partial<ClaimRow>): ClaimRow[] => [
  first,
  totalOf({claim_id: 'sohr-2-c1', low: 5, period: '2024-01-01/2024-05-31', ...fields}),
];

const contradictions = (claims: ClaimRow[]) => auditOf(tablesOf(claims)).contradictions.length;

const ids = (claims: ClaimRow[]) =>
  readStatements(createReading(tablesOf(claims))).statements.map(({claims: told}) => told);

describe('counterOf', () => {
  const reading = createReading(tablesOf([], [articleOf('shafaq-1'), articleOf('ric-1')]));
  const origin = (attributed_to: string | null, article_id = 'shafaq-1') =>
    counterOf({article_id, attributed_to}, reading);

  it('takes own, and its own name, for the outlet of the article', () => {
    expect(origin('own')).toEqual({origin: 'shafaq', quoted: false});
    expect(origin('shafaq')).toEqual({origin: 'shafaq', quoted: false});
  });
  it('takes another outlet for the one that counts', () => {
    expect(origin('sohr')).toEqual({origin: 'sohr', quoted: true});
  });
  it('never makes one origin of unknown ones', () => {
    expect(origin(null).origin).toBe('unsaid@shafaq-1');
    expect(origin(null).origin).not.toBe(origin(null, 'ric-1').origin);
    expect(origin('local sources').origin).toBe('anonymous@shafaq');
    expect(origin('local sources').origin).not.toBe(origin('local sources', 'ric-1').origin);
  });
  it('takes several sources together for an origin of their own', () => {
    expect(origin('sohr, ric').origin).toBe('ric+sohr');
  });
});

describe('baseOf', () => {
  it.each([
    ['2024-01-01/2024-03-31', true, 'since 2024-01-01'],
    ['2024-01-01/2024-01-20', true, 'since 2024-01-01'],
    ['2024-01-01/2024-01-31', false, 'periods'],
    ['2024-02-01/2024-02-20', true, 'periods'],
    ['2024-01-01/2024-12-31', false, 'since 2024-01-01'],
    ['2019-03-24/2020-07-08', false, 'since 2019-03-24'],
    ['2019-03/2019-10', true, 'since 2019-03'],
    ['2021', true, 'since 2021-01-01'],
    ['2021-03', true, 'periods'],
    ['2024-01-01/..', true, 'since 2024-01-01'],
  ])('%s (up to publication: %s) is %s', (text, upToPublication, base) => {
    expect(baseOf(parsePeriod(text), upToPublication)).toBe(base);
  });
});

describe('series are kept apart', () => {
  // Each pair says 10 and then 5: a contradiction if, and only if, they are of one series.

  it('finds the contradiction within one series', () => {
    expect(contradictions(later({}))).toBe(1);
  });
  it.each<[string, Partial<ClaimRow>]>([
    ['another origin', {attributed_to: 'ric'}],
    ['an unknown origin', {attributed_to: null}],
    ['another kind', {event_kind: 'raid'}],
    ['another measure', {measure: 'killed', victims: 'all'}],
    ['another direction', {direction: 'out'}],
    ['another ground', {zone: 'desert'}],
    ['ground not said', {zone: null}],
    ['Iraq and Syria together', {zone: 'iraq-and-syria'}],
    ['another region', {region: 'aleppo'}],
    ['a part of the whole', {subset: 'without-ghuwayran'}],
    ['another base', {period: '2023-12-01/2024-05-31'}],
  ])('never differences %s', (_, fields) => {
    expect(contradictions(later(fields))).toBe(0);
  });
  it('never differences dead of unlike definition', () => {
    const [before, after] = later({victims: 'all'}).map((claim): ClaimRow =>
      Object.assign(claim, {measure: 'killed'}),
    );
    if (before === undefined || after === undefined) throw new Error('no claims');
    expect(contradictions([{...before, victims: 'all'}, after])).toBe(1);
    expect(contradictions([{...before, victims: 'all-incl-isis'}, after])).toBe(0);
    expect(contradictions([{...before, victims: null}, after])).toBe(0);
  });
});

describe('readStatements', () => {
  it('takes copies and equal figures for one witness', () => {
    const claims = [
      totalOf({claim_id: 'sohr-1-c1'}),
      totalOf({claim_id: 'sohr-2-c1', copy_of: 'sohr-1-c1'}),
      totalOf({claim_id: 'sohr-3-c1', copy_of: 'sohr-2-c1'}),
      totalOf({claim_id: 'shafaq-4-c1', attributed_to: 'sohr'}),
      totalOf({claim_id: 'sohr-5-c1', low: 11}),
    ];
    expect(ids(claims)).toEqual([
      ['shafaq-4-c1', 'sohr-1-c1', 'sohr-2-c1', 'sohr-3-c1'],
      ['sohr-5-c1'],
    ]);
  });
  it('counts convoys of the north-east as one series, whatever governorate they went to', () => {
    const convoy = {event_kind: 'convoy', measure: 'convoys', direction: 'in', zone: null} as const;
    const claims = [
      totalOf({claim_id: 'sohr-1-c1', ...convoy, region: 'al-hasakah'}),
      totalOf({claim_id: 'sohr-2-c1', ...convoy, region: 'northeast', low: 12}),
      totalOf({claim_id: 'sohr-3-c1', ...convoy, region: null, low: 13}),
    ];
    const {statements} = readStatements(createReading(tablesOf(claims)));
    expect(new Set(statements.map(({series}) => seriesId(series))).size).toBe(1);
  });
  it('says why a total cannot be read', () => {
    const {unread} = readStatements(
      createReading(tablesOf([totalOf({claim_id: 'sohr-1-c1', period: '2024-01-01/..'})])),
    );
    expect(unread).toEqual([
      {claim_id: 'sohr-1-c1', reason: 'its period has no known start or end'},
    ]);
  });
});
