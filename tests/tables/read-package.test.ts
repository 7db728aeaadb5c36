import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readPackage} from '../../src/tables/read-package.ts';
import {messagesOf, readTables, rowsIn} from './package.ts';

/** A cell as RFC 4180 writes it; an empty one in quotes, so that it is no blank line. */
const quoted = (text: string) =>
  /[",\r\n]|^$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

function messagesFrom(bytes: Uint8Array | null): string[] {
  return messagesOf(readPackage(() => bytes, 'data/datapackage.json'));
}

describe('header', () => {
  const fields = ['claim_id', 'period', 'region'];

  it.each([
    [
      'unknown',
      'claim_id,period,regoin',
      [
        'column "regoin" is not known; did you mean "region"? see data/datapackage.json',
        'column "region" is missing; add it to the header row',
      ],
    ],
    [
      'further',
      'claim_id,period,region,colour',
      ['column "colour" is not known; see data/datapackage.json'],
    ],
    [
      'space',
      'claim_id, period,region',
      [
        'column " period" is not known; did you mean "period"? see data/datapackage.json',
        'column "period" is missing; add it to the header row',
      ],
    ],
    [
      'twice',
      'claim_id,period,region,period',
      ['column "period" stands twice; rename or delete one'],
    ],
    ['nameless', 'claim_id,period,region,', ['column without a name; name it or delete it']],
    [
      'missing',
      'region',
      [
        'column "claim_id" is missing; add it to the header row',
        'column "period" is missing; add it to the header row',
      ],
    ],
    [
      'bare CR',
      'claim_id,period,region\r1',
      [
        'column "region\\u000d1" holds a bare carriage return; end lines with LF',
        'column "region" is missing; add it to the header row',
      ],
    ],
  ])('%s', (_, header, messages) => {
    const read = readTables({claims: {fields, csv: `${header}\n`}});
    expect(messagesOf(read)).toEqual(messages.map((message) => `data/claims.csv:1: ${message}`));
  });

  it.each([
    [';', ';'],
    ['\t', '\\u0009'],
  ])('knows a file that is parted by %j', (mark, text) => {
    const csv = ['claim_id', 'period', 'region'].join(mark) + '\na;b;c\n';
    expect(messagesOf(readTables({claims: {fields, csv}}))).toEqual([
      `data/claims.csv:1: cells are parted by "${text}", not by commas; save the file with commas or set dialect.delimiter in data/datapackage.json`,
    ]);
    const dialect = {dialect: {delimiter: mark}};
    const right = csv.replace('a;b;c', ['a', 'b', 'c'].join(mark));
    expect(messagesOf(readTables({claims: {fields, csv: right, resource: dialect}}))).toEqual([]);
  });

  it('takes columns in any order and gives them in that of the schema', () => {
    const read = readTables({claims: {fields, csv: 'region,claim_id,period\nhoms,a,2021\n'}});
    expect(messagesOf(read)).toEqual([]);
    expect(read.tables.get('claims')?.table.columnNames()).toEqual(fields);
    expect(rowsIn(read, 'claims')).toEqual([{claim_id: 'a', period: '2021', region: 'homs'}]);
  });

  it('says nothing of the cells of a column that is missing', () => {
    const required = {name: 'region', constraints: {required: true}};
    const read = readTables({claims: {fields: ['claim_id', required], csv: 'claim_id\na\n'}});
    expect(messagesOf(read)).toEqual([
      'data/claims.csv:1: column "region" is missing; add it to the header row',
    ]);
    expect(rowsIn(read, 'claims')).toEqual([{claim_id: 'a', region: null}]);
  });
});

describe('readPackage', () => {
  it('gives name, path, lines, hash and rows of each table', () => {
    const csv = 'a\n"x\ny"\nz\n';
    const read = readTables({t: {fields: ['a'], csv}, empty: {fields: ['b'], csv: 'b\n'}});
    expect(read.tables.get('t')).toMatchObject({
      name: 't',
      path: 'data/t.csv',
      lines: [2, 4],
      rows: 2,
      sha256: createHash('sha256').update(csv).digest('hex'),
    });
    expect([...read.tables.keys()]).toEqual(['t', 'empty']);
    expect(read.tables.get('empty')?.table.numRows()).toBe(0);
    expect(read.tables.get('empty')?.table.columnNames()).toEqual(['b']);
  });

  it('sorts the faults of all tables by file and line', () => {
    const number = {name: 'n', type: 'integer'};
    const read = readTables({
      b: {fields: [number], csv: 'n\nx\n\n1\ny\n'},
      a: {fields: [number, {name: 'e', constraints: {enum: ['k']}}], csv: 'n,e\n1,z\nx,k\n'},
      c: {fields: ['a'], csv: null},
    });
    expect(read.faults.map(({file, line, severity}) => [file, line, severity])).toEqual([
      ['data/a.csv', 2, 'error'],
      ['data/a.csv', 3, 'error'],
      ['data/b.csv', 2, 'error'],
      ['data/b.csv', 3, 'warning'],
      ['data/b.csv', 5, 'error'],
      ['data/c.csv', undefined, 'error'],
    ]);
    expect(read.faults[0]?.column).toBe('e');
  });

  it('says what is wrong with the descriptor itself', () => {
    expect(messagesFrom(null)).toEqual(['data/datapackage.json: is not there; create it']);
    expect(messagesFrom(Buffer.from('{"resources": [}'))[0]).toContain(
      'data/datapackage.json:1: is not JSON',
    );
    expect(messagesFrom(Buffer.from([0x7b, 0xe9, 0x7d]))[0]).toContain(
      'byte 2 of the line is not UTF-8',
    );
  });

  it('reads a descriptor at the top and with a byte order mark', () => {
    const files: Record<string, string> = {
      'datapackage.json':
        '\ufeff{"resources":[{"name":"t","path":"x/t.csv","schema":{"fields":[{"name":"a"}]}}]}',
      'x/t.csv': 'a\n1\n',
    };
    const read = readPackage((path) => Buffer.from(files[path] ?? ''), 'datapackage.json');
    expect(messagesOf(read)).toEqual([]);
    expect(rowsIn(read, 't')).toEqual([{a: '1'}]);
  });
});

describe('round trip', () => {
  const cell = fc
    .oneof(
      fc.string(),
      fc.string({
        unit: fc.constantFrom(
          '"',
          ',',
          '\n',
          '\r',
          ' ',
          'ا',
          'ل',
          'ح',
          '٣',
          '\u200f',
          'x',
          ';',
          '\t',
        ),
      }),
    )
    .filter((text) => !text.includes('\0'));
  const names = fc.uniqueArray(
    cell.filter((name) => name !== '' && name !== '__proto__' && !name.includes('\r')),
    {minLength: 1, maxLength: 5},
  );
  const tables = names.chain((header) =>
    fc.record({
      header: fc.constant(header),
      rows: fc.array(fc.array(cell, {minLength: header.length, maxLength: header.length})),
      newline: fc.constantFrom('\n', '\r\n'),
    }),
  );

  it('gives back any table that was written as RFC 4180', () => {
    fc.assert(
      fc.property(tables, ({header, rows, newline}) => {
        const csv = [header, ...rows].map((row) => row.map(quoted).join(',') + newline).join('');
        const read = readTables({t: {fields: header, csv}});
        expect(read.faults).toEqual([]);
        const source = read.tables.get('t');
        const values = header.map((name) => source?.table.array(name));
        const written = header.map((_, i) => rows.map((row) => row[i] || null));
        expect(values).toEqual(written);
        const lines = csv.split('\n');
        for (const [row, line] of (source?.lines ?? []).entries()) {
          const start = quoted(rows[row]?.[0] ?? '').split('\n')[0] ?? '';
          expect(lines[line - 1]?.startsWith(start)).toBe(true);
        }
      }),
      {numRuns: 500},
    );
  });
});

describe('damaged files', () => {
  const clean = readFileSync('data/claims.csv').subarray(0, 20_000);
  const descriptor = readFileSync('data/datapackage.json');
  const damage = fc.array(fc.tuple(fc.nat(clean.length - 1), fc.nat(255)), {maxLength: 8});

  it('give faults, never an exception', () => {
    fc.assert(
      fc.property(damage, (changes) => {
        const bytes = Uint8Array.from(clean);
        for (const [at, byte] of changes) bytes[at] = byte;
        const read = readPackage(
          (path) =>
            path.endsWith('.json') ? descriptor : path.endsWith('claims.csv') ? bytes : null,
          'data/datapackage.json',
        );
        expect(read.tables.get('claims')?.table.numRows()).toBe(read.tables.get('claims')?.rows);
      }),
      {numRuns: 100},
    );
  });

  it('give faults also where the descriptor is damaged', () => {
    fc.assert(
      fc.property(fc.nat(descriptor.length - 1), fc.nat(255), (at, byte) => {
        const bytes = Uint8Array.from(descriptor);
        bytes[at] = byte;
        const read = readPackage(
          (path) => (path.endsWith('.json') ? bytes : null),
          'd/datapackage.json',
        );
        expect(read.faults.some((fault) => fault.file === 'd/datapackage.json')).toBe(
          read.descriptor === null,
        );
      }),
      {numRuns: 300},
    );
  });
});
