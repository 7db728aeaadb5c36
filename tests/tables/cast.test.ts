import {describe, expect, it} from 'vitest';
import {castInteger, castNumber} from '../../src/tables/cast.ts';
import {messagesOf, readTables, rowsIn} from './package.ts';

describe('castInteger', () => {
  it.each([
    ['0', 0],
    ['-0', 0],
    ['42', 42],
    ['+7', 7],
    ['-12', -12],
    ['٢٥', 25],
    ['۱۲۳', 123],
    ['9007199254740991', 9007199254740991],
  ])('%s', (text, value) => expect(castInteger(text)).toBe(value));

  it.each([
    'abc',
    '1.0',
    '1,000',
    '1 000',
    ' 5',
    '5 ',
    '1e3',
    '0x10',
    '--1',
    '٫',
    '9007199254740993',
    '²',
  ])('refuses %s', (text) => expect(castInteger(text)).toBeUndefined());
});

describe('castNumber', () => {
  it.each([
    ['36.5', 36.5],
    ['-.5', -0.5],
    ['1e-3', 0.001],
    ['٣٦٫٥', 36.5],
    ['007', 7],
  ])('%s', (text, value) => expect(castNumber(text)).toBe(value));

  it.each(['abc', '1,5', '1.', 'NaN', 'INF', 'Infinity', '1e999', '1.2.3', ' 1'])(
    'refuses %s',
    (text) => expect(castNumber(text)).toBeUndefined(),
  );
});

const integer = (name: string, constraints = {}) => ({name, type: 'integer', constraints});

describe('columns by schema', () => {
  it('never guesses: text stays text', () => {
    const read = readTables({
      t: {fields: ['a', 'b'], csv: 'a,b\n2021-05,01234\ntrue,٥\nNA,null\n'},
    });
    expect(messagesOf(read)).toEqual([]);
    expect(rowsIn(read, 't')).toEqual([
      {a: '2021-05', b: '01234'},
      {a: 'true', b: '٥'},
      {a: 'NA', b: 'null'},
    ]);
  });

  it('reads the declared types, and nothing as null', () => {
    const fields = [
      integer('i'),
      {name: 'n', type: 'number'},
      {name: 'b', type: 'boolean'},
      {name: 'd', type: 'date'},
      {name: 'y', type: 'year'},
      {name: 'm', type: 'yearmonth'},
    ];
    const csv = 'i,n,b,d,y,m\n٣,1.5,true,2021-02-18,2021,2021-02\n,,,,,\n';
    expect(rowsIn(readTables({t: {fields, csv}}), 't')).toEqual([
      {i: 3, n: 1.5, b: true, d: '2021-02-18', y: 2021, m: '2021-02'},
      {i: null, n: null, b: null, d: null, y: null, m: null},
    ]);
  });

  it('reads the missing values that the schema names', () => {
    const table = {
      fields: [integer('i'), 'a'],
      csv: 'i,a\n-,n/a\n1,\n',
      schema: {missingValues: ['-', 'n/a']},
    };
    expect(rowsIn(readTables({t: table}), 't')).toEqual([
      {i: null, a: null},
      {i: 1, a: ''},
    ]);
  });

  it.each([
    [
      'low',
      'integer',
      'abc',
      'low "abc" is not an integer; write whole digits or leave the cell empty',
    ],
    [
      'low',
      'integer',
      '\u200f12',
      'low "\\u200f12" is not an integer; write whole digits or leave the cell empty',
    ],
    [
      'lat',
      'number',
      '36.5N',
      'lat "36.5N" is not a number; write digits with a point and no other mark or leave the cell empty',
    ],
    [
      'ok',
      'boolean',
      'yes',
      'ok "yes" is neither true nor false; write true or false or leave the cell empty',
    ],
    [
      'day',
      'date',
      '2021-02-30',
      'day "2021-02-30" is not a date; write a day that exists as YYYY-MM-DD or leave the cell empty',
    ],
    ['year', 'year', '21', 'year "21" is not a year; write four digits or leave the cell empty'],
  ])('%s of type %s refuses %s', (name, type, text, message) => {
    const read = readTables({
      claims: {fields: ['id', {name, type}], csv: `id,${name}\na,\nb,${text}\n`},
    });
    expect(messagesOf(read)).toEqual([`data/claims.csv:3: ${message}`]);
  });

  it('says no more of a required cell than is true', () => {
    const fields = [integer('low', {required: true, minimum: 1})];
    const read = readTables({t: {fields: ['a', ...fields], csv: 'a,low\nx,\nx,b\nx,0\n'}});
    expect(messagesOf(read)).toEqual([
      'data/t.csv:2: low is empty; every row needs one',
      'data/t.csv:3: low "b" is not an integer; write whole digits',
      'data/t.csv:4: low "0" is less than 1',
    ]);
  });

  it('keeps the first hundred faults of a kind and counts the rest', () => {
    const read = readTables({t: {fields: [integer('i')], csv: `i\n${'x\n'.repeat(1234)}`}});
    expect(read.faults).toHaveLength(101);
    expect(messagesOf(read).at(-1)).toBe(
      'data/t.csv: i is not an integer in 1134 more rows; mend the first ones and run again',
    );
  });
});
