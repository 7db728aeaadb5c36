import {existsSync, readFileSync} from 'node:fs';
import type {ColumnTable} from 'arquero';
import {describe, expect, it} from 'vitest';
import {linkMentions} from '../../../../src/claims/linking/link-mentions.ts';
import {countByRegionMonth} from '../../../../src/measures/count.ts';
import {openTables} from '../../../../src/notebook/tables.ts';
import {regionOfAdm1} from '../../../../src/tables/import/ucdp/adm1-region.ts';
import {gedTables} from '../../../../src/tables/import/ucdp/ged-tables.ts';
import {readGed} from '../../../../src/tables/import/ucdp/read-ged.ts';
import {readPackage, rowsOf, type SourceTables} from '../../../../src/tables/read-package.ts';
import {faultText} from '../../../../src/values/fault.ts';
import {monthIndex, monthsFrom, month, type Month} from '../../../../src/values/month.ts';
import {DEFAULT_RULES, type Rules} from '../../../../src/values/rules.ts';
import {gedFile, gedFile49, type RowSpec} from './ged-file.ts';

const RULES: Rules = {...DEFAULT_RULES, best_month: 'start'};
const OWN = {
  descriptor: readFileSync('data/datapackage.json', 'utf8'),
  regions: readFileSync('data/regions.csv', 'utf8'),
};

/** The tables of a GED file, written and read again as any workspace's. */
function tablesOf(text: string | Buffer): SourceTables {
  const files = gedTables(readGed(Buffer.from(text), 'ged.csv').events, OWN);
  const {tables, faults} = readPackage((path) => {
    const file = files.get(path.replace('ged/', ''));
    return file === undefined ? null : Buffer.from(file);
  }, 'ged/datapackage.json');
  // GED has no Arabic names, which is told of; nothing else is.
  expect(faults.filter(({column}) => column !== 'name_ar').map(faultText)).toEqual([]);
  expect(faults.every(({severity}) => severity === 'warning')).toBe(true);
  return tables;
}

function eventsOf(rows: readonly RowSpec[]): Record<string, unknown>[] {
  const events = openTables(tablesOf(gedFile(rows)), RULES).events();
  return events.objects() as Record<string, unknown>[];
}

interface Cell {
  readonly region: string;
  readonly month: string;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

function cellsOf(tables: SourceTables, [from, to]: readonly [Month, Month]): readonly Cell[] {
  const open = openTables(tables, RULES);
  const grid = open.grid('organised_violence');
  const options = {...grid, measure: 'events', from, to, rules: RULES};
  return countByRegionMonth(open.events(), options).objects() as Cell[];
}

function linkedAnew(tables: SourceTables) {
  return linkMentions({
    claims: rowsOf(tables, 'claims'),
    articles: rowsOf(tables, 'articles'),
    outlets: rowsOf(tables, 'outlets'),
    places: rowsOf(tables, 'places'),
    regions: rowsOf(tables, 'regions'),
    links: rowsOf(tables, 'links'),
    rules: RULES,
  });
}

describe('events of an imported file', () => {
  it.each([
    ['equal', '3', '3', '3', [3, 3, 3]],
    ['spread', '1', '2', '9', [1, 2, 9]],
    ['best at the low end', '2', '2', '9', [2, 2, 9]],
    ['best at the high end', '2', '9', '9', [2, 9, 9]],
    ['none dead for certain', '0', '0', '4', [0, 0, 4]],
    ['best below low', '177', '142', '177', [142, 142, 177]],
    ['best above high', '20', '40', '20', [20, 40, 40]],
    ['all out of order', '8', '15', '7', [7, 15, 15]],
  ])('have the low, best and high of the row: %s', (...[, low, best, high, range]) => {
    const [event] = eventsOf([{low, best, high}]);
    expect(['low', 'best', 'high'].map((end) => event?.[`killed_${end}`])).toEqual(range);
    expect(event?.['killed_victims']).toBe('all-incl-isis');
  });

  it('have a certain governorate, or may lie in every one', () => {
    const events = eventsOf([{}, {where_prec: '6', adm_1: '', where_coordinates: 'Syria'}]);
    expect(events.map(({region}) => region)).toEqual(['homs', null]);
    expect(String(events[1]?.['regions']).split(' ')).toHaveLength(14);
  });

  it('find their place again, also where two governorates have one of that name', () => {
    const rows = [{}, {adm_1: 'Aleppo Governorate'}, {where_coordinates: 'A, B and C (D)'}];
    expect(eventsOf(rows).map((event) => event['place_to'])).toEqual([
      'tal-made-up-village-homs',
      'tal-made-up-village-aleppo',
      'a-b-and-c-d',
    ]);
  });

  it('take the sources that UCDP names as origins', () => {
    const events = eventsOf([{source_original: 'SOHR/Waha Report'}, {source_original: ''}]);
    expect(events.map(({origin_ids: ids}) => ids)).toEqual(['sohr waha-report', 'ucdp']);
  });

  it('that look alike are kept apart, and linking again changes nothing', () => {
    const tables = tablesOf(gedFile([{}, {}, {}]));
    expect(linkedAnew(tables)).toEqual(rowsOf(tables, 'links'));
    expect(new Set(rowsOf(tables, 'links').map((row) => row.event_id)).size).toBe(3);
  });
});

describe('cells of an imported file', () => {
  it('an interval that crosses a month end is possible in both, and best where it starts', () => {
    const rows = [
      {date_start: '2016-01-30', date_end: '2016-02-02', date_prec: '2'},
      {date_start: '2016-02-20', date_end: '2016-02-20', adm_1: 'Aleppo Governorate'},
    ];
    const cells = cellsOf(tablesOf(gedFile(rows)), [month('2016-01'), month('2016-02')]);
    const homs = cells.filter(({region}) => region === 'homs');
    expect(homs.map(({low, best, high}) => [low, best, high])).toEqual([
      [0, 1, 1],
      [0, 0, 1],
    ]);
  });

  it('a row without a governorate is possible in each, and counts in the row of all', () => {
    const rows = [{where_prec: '5', adm_1: ''}];
    const cells = cellsOf(tablesOf(gedFile(rows)), [month('2016-03'), month('2016-03')]);
    for (const {region, low, best, high} of cells) {
      const expected = {all: [1, 1, 1], northeast: [0, 0, 0]}[region] ?? [0, 0, 1];
      expect([region, low, best, high]).toEqual([region, ...expected]);
    }
  });
});

const filesOf = (text: string) => [...gedTables(readGed(Buffer.from(text), 'g').events, OWN)];

describe('the files written', () => {
  it('are the same for both forms of the file and for any order of its rows', () => {
    const rows = [{id: '3'}, {id: '1', low: '1', high: '9'}, {id: '2', where_coordinates: 'X'}];
    const files = filesOf(gedFile(rows));
    expect(filesOf(gedFile49(rows))).toEqual(files);
    expect(filesOf(gedFile([...rows].reverse()))).toEqual(files);
    expect(files.map(([name]) => name).sort()).toEqual([
      'articles.csv',
      'claims.csv',
      'datapackage.json',
      'links.csv',
      'outlets.csv',
      'places.csv',
      'regions.csv',
    ]);
  });
});

const REFERENCE = '../shared/reference/ucdp-ged-syria-is-2016.csv';

interface Expected {
  readonly rows: number;
  readonly 'events by adm_1 and month of date_start': Readonly<Record<string, number>>;
  readonly 'rows that cross a month end': readonly number[];
  readonly 'rows out of order': readonly number[];
  readonly 'sums of least, best, greatest': readonly number[];
}

const isAbsent = !existsSync(REFERENCE);
if (isAbsent) console.warn(`skipped: ${REFERENCE} is not here, so it is not counted again`);

/** The second counter is python3 with its csv module: expected-counts.py. */
describe.skipIf(isAbsent)('2,153 events of 2016, counted by another tool', () => {
  const read = isAbsent ? null : readGed(readFileSync(REFERENCE), 'ged.csv');
  const tables = isAbsent ? new Map() : tablesOf(readFileSync(REFERENCE));
  const expected = JSON.parse(
    readFileSync('tests/tables/import/ucdp/expected-counts.json', 'utf8'),
  ) as Expected;
  const span = [month('2016-01'), month('2016-12')] as const;
  const cells = isAbsent ? [] : cellsOf(tables, span);

  it('are all there', () => {
    expect(read?.events).toHaveLength(expected.rows);
    expect(expected.rows).toBe(2153);
    expect(openTables(tables, RULES).events().numRows()).toBe(2153);
  });

  it('agree in every governorate and month', () => {
    const ours: Record<string, number> = {};
    for (const {region, month: name, best} of cells) {
      if ((best ?? 0) > 0) ours[`${region} ${name}`] = best ?? 0;
    }
    const theirs: Record<string, number> = {};
    const counts = expected['events by adm_1 and month of date_start'];
    for (const [key, count] of Object.entries(counts)) {
      const [adm1, name] = [key.slice(0, -8), key.slice(-7)];
      theirs[`${adm1 === 'none' ? 'all' : regionOfAdm1(adm1)} ${name}`] = count;
    }
    expect(ours).toEqual(theirs);
    expect(Object.values(ours).reduce((a, b) => a + b, 0)).toBe(2153);
  });

  it('without a governorate are possible in every one', () => {
    const sum = (region: string) =>
      cells.reduce((total, cell) => total + (cell.region === region ? (cell.best ?? 0) : 0), 0);
    const possible = cells.reduce((total, cell) => total + (cell.high ?? 0), 0);
    const months = crossings(tables).reduce((total, {regions, more}) => total + regions * more, 0);
    expect(sum('all')).toBe(46);
    expect(possible).toBe(2153 - 46 + 46 * 15 + months);
  });

  it('that cross a month end are certain in no month', () => {
    const ids = crossings(tables).map(({id}) => id);
    expect(ids.sort((a, b) => a - b)).toEqual(expected['rows that cross a month end']);
    const certain = cells.reduce((total, cell) => total + (cell.low ?? 0), 0);
    expect(certain).toBe(2153 - expected['rows that cross a month end'].length);
  });

  it('with low, best and high out of order are reported by id, and kept', () => {
    const told = (read?.faults ?? []).flatMap(({message}) =>
      message.includes('out of order') ? [Number(/^row (\d+):/.exec(message)?.[1])] : [],
    );
    expect(told.sort((a, b) => a - b)).toEqual(expected['rows out of order']);
    const events: ColumnTable = openTables(tables, RULES).events();
    const sums = ['low', 'best', 'high'].map((end) =>
      Array.from(events.array(`killed_${end}`) as ArrayLike<number>).reduce((a, b) => a + b, 0),
    );
    expect(sums).toEqual(expected['sums of least, best, greatest']);
  });

  it('stay apart when they are linked again', () => {
    expect(linkedAnew(tables)).toEqual(rowsOf(tables, 'links'));
  });
});

/** The events that may lie in several months: in how many more than one, and in how many rows of the grid. */
function crossings(tables: SourceTables): {id: number; more: number; regions: number}[] {
  const events = openTables(tables, RULES).events().objects() as Record<string, string>[];
  return events.flatMap(({event_id: event = '', earliest = '', latest = '', region}) => {
    const months = monthsFrom(month(earliest.slice(0, 7)), month(latest.slice(0, 7)));
    const more =
      months.filter((name) => monthIndex(name) <= monthIndex(month('2016-12'))).length - 1;
    const regions = region === null ? 15 : 1;
    return more === 0 ? [] : [{id: Number(event.slice('ucdp-'.length)), more, regions}];
  });
}
