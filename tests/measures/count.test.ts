import {table} from 'arquero';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {countByRegionMonth, countEvents, type CountOptions} from '../../src/measures/count.ts';
import {dayOf, dayText} from '../../src/values/day.ts';
import {month, monthsFrom, type Month} from '../../src/values/month.ts';

const sets = [
  {id: 'northeast', members: ['a', 'b']},
  {id: 'all', members: ['a', 'b', 'c']},
];
const base: Omit<CountOptions, 'by'> = {
  measure: 'events',
  from: month('2021-01'),
  to: month('2021-04'),
  regions: ['a', 'b', 'c'],
  sets,
  reported: new Set(monthsFrom(month('2021-01'), month('2021-03'))),
  rules: {best_month: 'start'},
};

interface Event {
  event_id: string;
  earliest: string;
  latest: string;
  told_first: string;
  told_last: string;
  regions: string;
  trucks_low: number | null;
  trucks_best: number | null;
  trucks_high: number | null;
}

const event = (
  id: string,
  days: string,
  regions: string,
  trucks?: [number, number, number | null],
): Event => {
  const [earliest = '', latest = earliest] = days.split('/');
  const [trucks_low, trucks_best, trucks_high] = trucks ?? [null, null, null];
  return {
    event_id: id,
    earliest,
    latest,
    told_first: earliest,
    told_last: latest,
    regions,
    trucks_low,
    trucks_best,
    trucks_high,
  };
};
const eventsTable = (events: readonly Event[]) =>
  table(
    Object.fromEntries(
      [
        'event_id',
        'earliest',
        'latest',
        'told_first',
        'told_last',
        'regions',
        'trucks_low',
        'trucks_best',
        'trucks_high',
      ].map((name) => [name, events.map((row) => row[name as keyof Event])]),
    ),
  );
type Row = Record<string, string | number | null>;
const cell = (rows: Row[], region: string, at: string) => {
  const row = rows.find((r) => r['region'] === region && r['month'] === at);
  return [row?.['low'], row?.['best'], row?.['high'], row?.['status']];
};

describe('counting by region and month', () => {
  const rows = countByRegionMonth(
    eventsTable([
      event('e1', '2021-01-05', 'a'),
      event('e2', '2021-01-31/2021-02-01', 'a'),
      event('e3', '2021-02-10', 'a b'),
      event('e4', '2021-02-11', ''),
    ]),
    base,
  ).objects() as Row[];

  it('puts an interval across a month end into both months as possible, and in one as best', () => {
    expect(cell(rows, 'a', '2021-01')).toEqual([1, 2, 2, 'counted']);
    expect(cell(rows, 'a', '2021-02')).toEqual([0, 0, 3, 'counted']);
  });

  it('counts what is only told of a set in its own row, possible in each member', () => {
    expect(cell(rows, 'northeast', '2021-02')).toEqual([1, 1, 1, 'counted']);
    expect(cell(rows, 'b', '2021-02')).toEqual([0, 0, 2, 'counted']);
    expect(cell(rows, 'all', '2021-02')).toEqual([1, 1, 1, 'counted']);
    expect(cell(rows, 'c', '2021-02')).toEqual([0, 0, 1, 'counted']);
  });

  it('tells a month without any report from zero', () => {
    expect(cell(rows, 'c', '2021-03')).toEqual([0, 0, 0, 'counted']);
    expect(cell(rows, 'c', '2021-04')).toEqual([null, null, null, 'no_report']);
  });

  it('sums figures with open ends and says how many events give none', () => {
    const [whole] = countEvents(
      eventsTable([
        event('e1', '2021-01-05', 'a', [54, 60, 66]),
        event('e2', '2021-02-05', 'a', [100, 100, null]),
        event('e3', '2021-02-06', 'b'),
      ]),
      {...base, measure: 'trucks', by: []},
    ).objects();
    expect(whole).toEqual({
      low: 154,
      best: 160,
      high: null,
      status: 'counted',
      without_figure: 1,
      events: 'e1 e2 e3',
    });
  });
});

const anyEvents = fc
  .array(
    fc.record({
      day: fc.integer({min: dayOf(2020, 11, 20), max: dayOf(2021, 5, 10)}),
      length: fc.integer({min: 0, max: 50}),
      regions: fc.constantFrom('a', 'b', 'c', 'a b', 'a c', 'a b c', ''),
    }),
    {maxLength: 30},
  )
  .map((list) =>
    list.map(({day, length, regions}, i) =>
      event(`e${i}`, `${dayText(day)}/${dayText(day + length)}`, regions),
    ),
  );

/** A second count, one event and one cell at a time, from texts alone. */
function naive(events: Event[], region: string | null, at: Month | null) {
  let [low, high] = [0, 0];
  const months = at === null ? [base.from, base.to] : [at, at];
  for (const {earliest, latest, regions} of events) {
    const [from, to] = [earliest.slice(0, 7), latest.slice(0, 7)];
    const members = regions === '' ? ['a', 'b', 'c'] : regions.split(' ');
    const own = members.length === 1 ? members[0] : members.includes('c') ? 'all' : 'northeast';
    const inPlace = region === null || region === own;
    const mayPlace = inPlace || members.includes(region);
    const inTime = from >= (months[0] ?? '') && to <= (months[1] ?? '');
    const mayTime = from <= (months[1] ?? '') && to >= (months[0] ?? '');
    if (inPlace && inTime) low += 1;
    if (mayPlace && mayTime) high += 1;
  }
  return {low, high};
}

describe('counting random events', () => {
  it('agrees with a naive count in every cell and every sum, and keeps low ≤ best ≤ high', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        for (const by of [['region', 'month'], ['region'], ['month'], []] as CountOptions['by'][]) {
          for (const row of countEvents(eventsTable(events), {...base, by}).objects() as Row[]) {
            const {low, high} = naive(
              events,
              (row['region'] as string | undefined) ?? null,
              (row['month'] as Month | undefined) ?? null,
            );
            if (row['status'] === 'no_report')
              expect([row['region'] === undefined ? 0 : low, row['month']]).toEqual([0, '2021-04']);
            else {
              expect([row['low'], row['high']]).toEqual([low, high]);
              expect(row['low']).toBeLessThanOrEqual(row['best'] as number);
              expect(row['best']).toBeLessThanOrEqual(row['high'] as number);
            }
          }
        }
      }),
    );
  });

  it('places each event best exactly once, and does not depend on the order of rows', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const inside = events.filter(({earliest}) => earliest >= '2021-01' && earliest < '2021-05');
        const count = (list: Event[]) =>
          countByRegionMonth(eventsTable(list), base).objects() as Row[];
        const best = count(events).reduce(
          (sum, row) => sum + ((row['best'] as number | null) ?? 0),
          0,
        );
        expect(best).toBe(inside.length);
        const strip = (list: Row[]) => list.map((row) => ({...row, events: null}));
        expect(strip(count(events.toReversed()))).toEqual(strip(count(events)));
      }),
    );
  });

  it('never sums a coarser grid beyond the possible bounds of its parts', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const parts = countEvents(eventsTable(events), {...base, by: ['month']}).objects() as Row[];
        const [whole] = countEvents(eventsTable(events), {...base, by: []}).objects() as Row[];
        const sum = (name: string) =>
          parts.reduce((total, row) => total + ((row[name] as number | null) ?? 0), 0);
        expect(whole?.['high']).toBeLessThanOrEqual(sum('high'));
        expect(whole?.['low']).toBeGreaterThanOrEqual(sum('low'));
      }),
    );
  });
});
