import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {compareTables} from '../../../src/measures/changes/compare-tables.ts';
import type {FigureMove} from '../../../src/measures/changes/figure-moves.ts';
import type {RowChange} from '../../../src/measures/changes/row-changes.ts';
import type {TableSet} from '../../../src/measures/changes/table-set.ts';
import type {ClaimRow, LinkRow} from '../../../src/tables/rows.ts';
import {DEFAULT_RULES} from '../../../src/values/rules.ts';
import {articlesOf, claim, tablesFor} from '../../claims/rows.ts';

const OPTIONS = {rules: DEFAULT_RULES};
const trucks = (article: string, low: number, said: Partial<ClaimRow> = {}) =>
  claim(article, {claim_id: `${article}-t`, measure: 'trucks', low, high: low, ...said});
const link = (article_id: string, event_id: string, basis: 'auto' | 'hand' = 'auto'): LinkRow => ({
  article_id,
  mention: 1,
  event_id,
  basis,
  score: 1,
  reason: 'as tested',
});

/** Two outlets on one convoy of 18 February, one on another of the 20th. */
const CLAIMS = [
  claim('sana-1'),
  trucks('sana-1', 40),
  trucks('sohr-1', 50),
  claim('sana-2', {period: '2021-02-20'}),
];
const LINKS = [link('sana-1', 'one'), link('sohr-1', 'one'), link('sana-2', 'two')];
const tables = (
  claims: readonly ClaimRow[] = CLAIMS,
  links: readonly LinkRow[] = LINKS,
): TableSet => {
  const {rules: _, ...set} = tablesFor(claims, {published: '2021-02-21'});
  return {...set, links};
};
const named = (rows: readonly RowChange[]) =>
  rows.map(({table, key, change}) => `${table} ${key} ${change}`);
const told = ({figure, region, month, before, after, movers, reports}: FigureMove) => ({
  figure: figure.name,
  place: region === null ? 'all' : `${region} ${month ?? ''}`,
  before: before && [before.low, before.best, before.high],
  after: after && [after.low, after.best, after.high],
  by: movers.map(({events, rows, ground}) => [events.after.join(' '), ground, ...named(rows)]),
  ...(reports.length > 0 && {reports: named(reports)}),
});
const edited = (id: string, said: Partial<ClaimRow>) =>
  CLAIMS.map((row) => (row.claim_id === id ? {...row, ...said} : row));

describe('compareTables', () => {
  it('finds nothing in the same tables in another order', () => {
    const turned = tables(CLAIMS.toReversed(), LINKS.toReversed());
    expect(compareTables(tables(), turned, OPTIONS)).toEqual({rows: [], events: [], figures: []});
  });

  it('says which claim moved which figure, by the event it belongs to', () => {
    const found = compareTables(tables(), tables(edited('sohr-1-t', {low: 60, high: 60})), OPTIONS);
    expect(found.rows.map(({key, cells}) => [key, cells])).toEqual([
      [
        'sohr-1-t',
        [
          {column: 'low', before: 50, after: 60},
          {column: 'high', before: 50, after: 60},
        ],
      ],
    ]);
    expect(found.events).toMatchObject([
      {change: 'changed', before: ['one'], after: ['one'], cells: [{column: 'trucks_high'}]},
    ]);
    const by = [['one', 'only', 'claims sohr-1-t changed']];
    expect(found.figures.map(told)).toEqual([
      {figure: 'trucks', place: 'all', before: [40, 40, 50], after: [40, 40, 60], by},
      {
        figure: 'trucks',
        place: 'al-hasakah 2021-02',
        before: [40, 40, 50],
        after: [40, 40, 60],
        by,
      },
    ]);
  });

  it('tries each of several changed rows, and leaves out those that move nothing', () => {
    const after = edited('sohr-1-t', {low: 60, high: 60}).map((row) =>
      row.claim_id === 'sana-1-t' ? {...row, note: 'seen again'} : row,
    );
    const {figures} = compareTables(tables(), tables(after), OPTIONS);
    expect(figures.map((move) => told(move).by)).toEqual(
      Array.from({length: 2}, () => [['one', 'tried', 'claims sohr-1-t changed']]),
    );
  });

  it('names both rows where each of them alone would have done it', () => {
    const before = [trucks('sana-1', 50), trucks('sohr-1', 50)];
    const after = [trucks('sana-1', 30), trucks('sohr-1', 30)];
    const links = LINKS.slice(0, 2);
    const {figures} = compareTables(tables(before, links), tables(after, links), OPTIONS);
    expect(figures.map((move) => told(move).by)).toEqual(
      Array.from({length: 2}, () => [
        ['one', 'tried', 'claims sana-1-t changed', 'claims sohr-1-t changed'],
      ]),
    );
  });

  it('takes a mention that is gone with its claim, link and article as one', () => {
    const {rows, events, figures} = compareTables(
      tables(),
      tables(CLAIMS.slice(0, 3), LINKS.slice(0, 2)),
      OPTIONS,
    );
    expect(named(rows)).toEqual([
      'articles sana-2 removed',
      'claims sana-2-c1 removed',
      'links sana-2 1 removed',
    ]);
    expect(events).toMatchObject([{change: 'removed', before: ['two'], after: []}]);
    const by = [
      ['', 'only', 'claims sana-2-c1 removed', 'links sana-2 1 removed', 'articles sana-2 removed'],
    ];
    expect(figures.map(told)).toEqual([
      {figure: 'convoys', place: 'all', before: [2, 2, 2], after: [1, 1, 1], by},
      {figure: 'convoys', place: 'al-hasakah 2021-02', before: [2, 2, 2], after: [1, 1, 1], by},
    ]);
  });

  it('tells events that a link by hand merged, and splits the other way', () => {
    const joined = tables(CLAIMS, [...LINKS.slice(0, 2), link('sana-2', 'one', 'hand')]);
    const merged = compareTables(tables(), joined, OPTIONS);
    expect(
      merged.events.map(({change, before, after, rows}) => [change, before, after, named(rows)]),
    ).toEqual([['merged', ['one', 'two'], ['one'], ['links sana-2 1 changed']]]);
    expect(merged.figures.map(told)[0]).toEqual({
      figure: 'convoys',
      place: 'all',
      before: [2, 2, 2],
      after: [1, 1, 1],
      by: [['one', 'only', 'links sana-2 1 changed']],
    });
    const split = compareTables(joined, tables(), OPTIONS);
    expect(split.events).toMatchObject([{change: 'split', before: ['one'], after: ['one', 'two']}]);
  });

  it('knows an event that only has another id: no figure moves', () => {
    const renamed = LINKS.map((row) =>
      row.event_id === 'one' ? {...row, event_id: 'first'} : row,
    );
    const {events, figures} = compareTables(tables(), tables(CLAIMS, renamed), OPTIONS);
    expect(events).toMatchObject([{change: 'renamed', before: ['one'], after: ['first']}]);
    expect(figures).toEqual([]);
  });

  it('finds a place that moved an event to another region, among places that moved nothing', () => {
    const claims = CLAIMS.map((row) => ({...row, region: null, place_to: 'Tal Baydar base'}));
    const before = tables(claims);
    const places = before.places.map((row) =>
      row.place_id === 'tal-baydar-base'
        ? {...row, region: 'homs'}
        : row.place_id === 'dhiban'
          ? {...row, region: 'ar-raqqa'}
          : row,
    );
    const {figures} = compareTables(before, {...before, places}, OPTIONS);
    expect(figures.length).toBeGreaterThan(0);
    for (const {movers} of figures)
      expect(movers.flatMap(({rows}) => named(rows))).toEqual(
        movers.map(() => 'places tal-baydar-base changed'),
      );
  });

  it('tells a month without reports that came to be reported on', () => {
    const more = [...CLAIMS, claim('sana-3', {period: '2021-04-01', scope: 'total'})];
    const dated = (set: TableSet, id: string, published: string) => ({
      ...set,
      articles: set.articles.map((row) => (row.article_id === id ? {...row, published} : row)),
    });
    const ends = [...more, claim('sana-4', {period: '2021-05-01'})];
    const before = dated(tables(ends), 'sana-3', '2021-02-21');
    const after = dated(tables(ends), 'sana-3', '2021-03-02');
    const march = compareTables(before, after, OPTIONS).figures.filter(
      ({month}) => month === '2021-03',
    );
    expect(march.map(told)[0]).toEqual({
      figure: 'convoys',
      place: 'al-hasakah 2021-03',
      before: null,
      after: [0, 0, 0],
      by: [],
      reports: ['articles sana-3 changed'],
    });
  });

  it('gives every move as the exact sum of its events, whatever is edited', () => {
    const ids = ['a-1', 'b-1', 'c-1', 'd-1'];
    const side = fc
      .array(
        fc.record({
          at: fc.constantFrom(0, 1, 2, 3),
          low: fc.integer({min: 1, max: 9}),
          period: fc.constantFrom('2021-02-18', '2021-02', '2021-02/2021-03', '2021-03-05'),
          region: fc.constantFrom('al-hasakah', 'homs', 'northeast', null),
          event: fc.constantFrom('one', 'two', 'three'),
        }),
        {minLength: 1, maxLength: 4},
      )
      .map((rows) => {
        const own = [...new Map(rows.map((row) => [row.at, row])).values()];
        const claims = own.map(({at, low, period, region}) =>
          trucks(ids[at] ?? '', low, {period, region}),
        );
        return tables(
          claims,
          own.map(({at, event}) => link(ids[at] ?? '', event)),
        );
      });
    fc.assert(
      fc.property(side, side, (before, after) => {
        for (const move of compareTables(before, after, OPTIONS).figures) {
          if (move.before === null || move.after === null) continue;
          for (const end of ['low', 'best', 'high'] as const) {
            const sum = move.movers.reduce(
              (total, mover) => total + (mover.after[end] ?? 0) - (mover.before[end] ?? 0),
              0,
            );
            expect((move.after[end] ?? 0) - (move.before[end] ?? 0)).toBe(sum);
          }
          expect(move.movers.every(({rows}) => rows.length > 0)).toBe(true);
        }
      }),
      {numRuns: 200},
    );
  });
});

describe('articles that stay', () => {
  it('move figures by their day of publication alone', () => {
    const before = tables();
    const articles = articlesOf(CLAIMS, {published: '2021-02-22'});
    const {rows, figures} = compareTables(before, {...before, articles}, OPTIONS);
    expect(rows.every(({table}) => table === 'articles')).toBe(true);
    expect(figures).toEqual([]);
  });
});
