import {describe, expect, it} from 'vitest';
import {analysis, type Analysis} from '../../src/notebook/analysis.ts';
import {planReports} from '../../src/notebook/editions.ts';
import {asOf, calendarPeriod, regionId} from '../../src/notebook/params.ts';
import type {Tables} from '../../src/notebook/tables.ts';
import {maybeCalendarPeriod} from '../../src/values/calendar-period.ts';
import {month} from '../../src/values/month.ts';

const inEditions: Analysis = analysis({
  title: {en: 'Digest', ar: 'نشرة'},
  subtitle: () => ({en: '', ar: ''}),
  params: {when: calendarPeriod('2025-01'), region: regionId(), 'as-of': asOf()},
  editions: {
    param: 'when',
    title: ({when}) => ({en: `Digest ${when.name}`, ar: `نشرة ${when.name}`}),
    variant: ({region}) => (region === 'all' ? '' : region),
    latest: () => {
      const period = maybeCalendarPeriod('2025-07');
      if (period === null) throw new Error('no period');
      return period;
    },
  },
  async *cells() {},
});
const single: Analysis = analysis({
  title: {en: 'One', ar: 'واحد'},
  subtitle: () => ({en: '', ar: ''}),
  params: {},
  async *cells() {},
});
const tables = {rows: () => []} as unknown as Tables; // names of nothing are enough here
const nothing = {every: null, from: null, to: null};
const plan = (asked: Parameters<typeof planReports>[1]['asked'], params = {}) =>
  planReports({name: 'digest', analysis: inEditions}, {asked, params, tables});

describe('editions', () => {
  it('are one a period, each with its neighbours', () => {
    const plans = plan({every: 'month', from: month('2021-01'), to: month('2021-03')});
    expect(plans.map(({name}) => name)).toEqual([
      'digest-2021-01',
      'digest-2021-02',
      'digest-2021-03',
    ]);
    const places = plans.map(({edition}) => edition?.place);
    expect(places.map((place) => place?.previous?.name ?? null)).toEqual([
      null,
      'digest-2021-01',
      'digest-2021-02',
    ]);
    expect(places.map((place) => place?.next?.name ?? null)).toEqual([
      'digest-2021-02',
      'digest-2021-03',
      null,
    ]);
    expect(places[1]?.previous?.label).toEqual({en: 'January 2021', ar: 'كانون الثاني 2021'});
    expect(plans[0]?.edition?.title.en).toBe('Digest 2021-01');
    expect(plans[0]?.params).toEqual({when: '2021-01'});
  });

  it('are quarters or years where asked for', () => {
    const names = (every: 'quarter' | 'year') =>
      plan({every, from: month('2020-02'), to: month('2021-01')}).map(({name}) => name);
    expect(names('quarter')).toEqual(
      ['2020-Q1', '2020-Q2', '2020-Q3', '2020-Q4', '2021-Q1'].map((name) => `digest-${name}`),
    );
    expect(names('year')).toEqual(['digest-2020', 'digest-2021']);
  });

  it('is the latest where none is asked for, or the one that a parameter names', () => {
    expect(plan(nothing).map(({name}) => name)).toEqual(['digest-2025-07']);
    expect(plan(nothing, {when: '2021-Q1'}).map(({name}) => name)).toEqual(['digest-2021-Q1']);
    expect(plan({...nothing, every: 'year'}).map(({name}) => name)).toEqual(['digest-2025']);
  });

  it('of a variant are a series and files of their own', () => {
    const [first] = plan(
      {every: 'month', from: month('2021-01'), to: month('2021-01')},
      {
        region: 'al-hasakah',
      },
    );
    expect(first?.name).toBe('digest-2021-01-al-hasakah');
    expect(first?.edition?.place.series).toBe('digest month al-hasakah');
  });

  it.each([
    [{every: 'month', from: month('2021-03'), to: month('2021-01')}, {}, /lies before/],
    [nothing, {when: '2021-13'}, /not a month, quarter or year/],
    [nothing, {'as-of': 'soon'}, /not a day/],
    [nothing, {other: 'x'}, /not known to this analysis/],
  ] as const)('cannot be %o with %o', (asked, params, message) => {
    expect(() => plan(asked, params)).toThrow(message);
  });

  it('are refused to an analysis without them', () => {
    const options = {params: {}, tables};
    const loaded = {name: 'one', analysis: single};
    expect(planReports(loaded, {asked: nothing, ...options})).toEqual([
      {name: 'one', params: {}, edition: null},
    ]);
    expect(() => planReports(loaded, {asked: {...nothing, every: 'month'}, ...options})).toThrow(
      /does not come in editions/,
    );
  });
});
