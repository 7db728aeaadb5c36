import {op, table, type ColumnTable} from 'arquero';
import {describe, expect, it} from 'vitest';
import {deriveByValue} from '../../../src/tables/columns/derive-by-value.ts';
import {groupByCodes} from '../../../src/tables/columns/group-by-codes.ts';
import {readTables} from '../package.ts';

function eventsTable(): ColumnTable {
  const lines = Array.from({length: 40}, (_, row) => {
    const region = ['homs', '', 'aleppo', 'hama'][row % 4] ?? '';
    return `${region},2021-0${1 + (row % 3)}-1${row % 5},${row % 7 === 0 ? '' : row}`;
  });
  const csv = ['region,day,trucks', ...lines, ''].join('\n');
  const fields = ['region', 'day', {name: 'trucks', type: 'integer'}];
  const found = readTables({events: {fields, csv}}).tables.get('events')?.table;
  if (found === undefined) throw new Error('no table');
  return found;
}

const sums = (grouped: ColumnTable) =>
  grouped.rollup({n: op.count(), trucks: op.sum('trucks'), middle: op.median('trucks')}).objects();
const month = {from: 'day', to: (day: unknown) => String(day).slice(0, 7)};

describe('groupByCodes', () => {
  const events = deriveByValue(eventsTable(), {month});
  const some = events.filter((row: {trucks: number | null}) => row.trucks !== null);

  it.each([[['region']], [['month']], [['region', 'month']], [['day', 'region', 'month']]])(
    'gives what groupby gives: %j',
    (names) => {
      expect(sums(groupByCodes(events, ...names))).toEqual(sums(events.groupby(...names)));
      expect(sums(groupByCodes(some, ...names))).toEqual(sums(some.groupby(...names)));
    },
  );

  it('groups tables of plain columns too', () => {
    const plain = table({region: ['a', 'b', 'a'], trucks: [1, 2, 3]});
    expect(sums(groupByCodes(plain, 'region'))).toEqual(sums(plain.groupby('region')));
  });
});

describe('deriveByValue', () => {
  it('derives one value a row, from columns of any kind', () => {
    const plain = table({day: ['2021-01-05', '2021-02-01']});
    expect(deriveByValue(plain, {month}).array('month')).toEqual(['2021-01', '2021-02']);
    const events = eventsTable();
    expect(deriveByValue(events, {month}).array('month')).toEqual(
      [...events.array('day')].map((day) => String(day).slice(0, 7)),
    );
  });

  it('says which column is missing', () => {
    expect(() => deriveByValue(eventsTable(), {month: {...month, from: 'date'}})).toThrow(
      'column "date" is not in the table',
    );
  });
});
