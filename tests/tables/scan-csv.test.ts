import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {faultText} from '../../src/values/fault.ts';
import {FaultList} from '../../src/tables/fault-list.ts';
import {scanCsv} from '../../src/tables/scan-csv.ts';

function scan(text: string | Uint8Array, delimiter = ',') {
  const faults = new FaultList('t.csv');
  const records: (readonly string[])[] = [];
  const lines: number[] = [];
  scanCsv(
    Buffer.from(text as string),
    {
      header: (names, line) => (records.push([...names]), lines.push(line)),
      record: (cells, line) => (records.push([...cells]), lines.push(line)),
    },
    {delimiter, faults},
  );
  return {records, lines, faults: faults.list().map(faultText)};
}

describe('scanCsv', () => {
  it.each([
    [
      'plain',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      [1, 2],
    ],
    [
      'no last line break',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      [1, 2],
    ],
    [
      'CRLF',
      'a,b\r\n1,2\r\n3,4\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
      [1, 2, 3],
    ],
    [
      'mixed line breaks',
      'a,b\r\n1,2\n3,4\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
      [1, 2, 3],
    ],
    [
      'quoted line break',
      'a,b\n"1\nx",2\n3,4\n',
      [
        ['a', 'b'],
        ['1\nx', '2'],
        ['3', '4'],
      ],
      [1, 2, 4],
    ],
    ['quoted CRLF', 'a\r\n"x\r\ny\r\n"\r\nz\r\n', [['a'], ['x\r\ny\r\n'], ['z']], [1, 2, 5]],
    [
      'quotes and commas',
      'a,b\n"1,""2""",\n',
      [
        ['a', 'b'],
        ['1,"2"', ''],
      ],
      [1, 2],
    ],
    [
      'Arabic',
      'الاسم,b\nحلب,"دير, الزور"\n',
      [
        ['الاسم', 'b'],
        ['حلب', 'دير, الزور'],
      ],
      [1, 2],
    ],
    [
      'spaces are kept',
      'a,b\n 1 ,\t2\n',
      [
        ['a', 'b'],
        [' 1 ', '\t2'],
      ],
      [1, 2],
    ],
    ['header only', 'a,b\n', [['a', 'b']], [1]],
    ['one column, quoted empty cell', 'a\n""\nb\n', [['a'], [''], ['b']], [1, 2, 3]],
  ])('reads: %s', (_, text, records, lines) => {
    expect(scan(text)).toEqual({records, lines, faults: []});
  });

  it('reads another delimiter', () => {
    expect(scan('a;b\n1,2;3\n', ';').records).toEqual([
      ['a', 'b'],
      ['1,2', '3'],
    ]);
  });

  it('gathers ragged rows and visits them cut or padded', () => {
    const {records, lines, faults} = scan('a,b\n1\n1,2,3\n"x\ny",2\n1,2,\n');
    expect(faults).toEqual([
      't.csv:2: row has 1 cell, the header has 2; look for a missing comma or line break',
      't.csv:3: row has 3 cells, the header has 2; look for a comma that needs quotes',
      't.csv:6: row has 3 cells, the header has 2; look for a comma that needs quotes',
    ]);
    expect(records).toEqual([
      ['a', 'b'],
      ['1', ''],
      ['1', '2'],
      ['x\ny', '2'],
      ['1', '2'],
    ]);
    expect(lines).toEqual([1, 2, 3, 4, 6]);
  });

  it('goes on after bad quotes', () => {
    const {records, faults} = scan('a,b\n"x"y,2\n3,4\n5,6" gun\n7,8\n9,"open\n10,11\n');
    expect(faults).toEqual([
      't.csv:2: a has text after its closing quote (write "" for a quote within quotes) in the row that starts ""x"y,2"',
      't.csv:4: b has a quote in a cell without quotes (put the cell in quotes and write "" for the quote) in the row that starts "5,6" gun"',
      't.csv:6: b opens a quote that is never closed in the row that starts "9,"open"',
    ]);
    expect(records).toEqual([
      ['a', 'b'],
      ['3', '4'],
      ['7', '8'],
      ['10', '11'],
    ]);
  });

  it('is silent on what may be the inside of a cell until a row has the right width', () => {
    const {records, faults} = scan('a,b\n1,"one\ntwo\nthree"x\n4,5\n6\n');
    expect(faults).toHaveLength(3);
    expect(faults[0]).toContain('t.csv:2: b has text after its closing quote');
    expect(faults[1]).toContain('t.csv:4: a has a quote in a cell without quotes');
    expect(faults[2]).toContain('t.csv:6: row has 1 cell');
    expect(records.slice(1)).toEqual([
      ['4', '5'],
      ['6', ''],
    ]);
  });

  it('stops after a hundred faults of quotes and says so', () => {
    const {faults} = scan(`a\n${'x"\n'.repeat(200)}`);
    expect(faults).toHaveLength(101);
    expect(faults.at(-1)).toBe(
      't.csv: is not read from line 102 on, after 100 faults of quotes; mend them and run again',
    );
  });

  it('does not read on after bad quotes in the header', () => {
    const {records, faults} = scan('a,"b"x\n1,2\n');
    expect(records).toEqual([]);
    expect(faults).toEqual([
      't.csv:1: cell 2 has text after its closing quote (write "" for a quote within quotes) in the row that starts "a,"b"x"',
    ]);
  });

  it('passes over blank lines with one warning', () => {
    const {records, lines, faults} = scan('a,b\n\n1,2\n\r\n3,4\n\n');
    expect(faults).toEqual(['t.csv:2: blank line (and 2 more) is passed over; delete it']);
    expect(records).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(lines).toEqual([1, 3, 5]);
  });

  it.each([[''], ['\n\n']])('refuses an empty file: %j', (text) => {
    expect(scan(text).faults).toContain('t.csv: is empty; write at least the header row');
  });
});

describe('csv-spectrum', () => {
  const root = dirname(createRequire(import.meta.url).resolve('csv-spectrum/package.json'));
  // location_coordinates has other numbers in its JSON than in its CSV, and is not UTF-8.
  const names = readdirSync(join(root, 'csvs'))
    .map((file) => file.replace('.csv', ''))
    .filter((name) => name !== 'location_coordinates');

  it('has the expected cases', () => expect(names).toHaveLength(11));

  it.each(names)('%s', (name) => {
    const {records, faults} = scan(readFileSync(join(root, 'csvs', `${name}.csv`)));
    const [header = [], ...rows] = records;
    const expected: unknown = JSON.parse(readFileSync(join(root, 'json', `${name}.json`), 'utf8'));
    expect(faults).toEqual([]);
    expect(rows.map((row) => Object.fromEntries(header.map((key, i) => [key, row[i]])))).toEqual(
      expected,
    );
  });
});
