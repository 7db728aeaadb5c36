import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import * as fc from 'fast-check';
import * as v from 'valibot';
import {describe, expect, it} from 'vitest';
import type {Value} from '../../../src/tables/cast.ts';
import {createColumn} from '../../../src/tables/column.ts';
import {readColumns} from '../../../src/tables/columns/read-columns.ts';
import {Descriptor, type Resource} from '../../../src/tables/descriptor.ts';
import {FaultList} from '../../../src/tables/fault-list.ts';
import {scanCsv} from '../../../src/tables/scan-csv.ts';

function resourceOf(fields: readonly object[], schema: object = {}, delimiter = ','): Resource {
  const one = {name: 't', path: 't.csv', dialect: {delimiter}, schema: {fields, ...schema}};
  const [resource] = v.parse(Descriptor, {resources: [one]}).resources;
  if (resource === undefined) throw new Error('no resource');
  return resource;
}

interface Read {
  readonly lines: readonly number[];
  readonly columns: Readonly<Record<string, readonly Value[]>>;
}

/** The table by csv-parse and a cast of each cell; null where anything is at fault. */
function readSlowly(text: string | Uint8Array, {schema, dialect}: Resource): Read | null {
  const faults = new FaultList('t.csv');
  let places: number[] = [];
  const lines: number[] = [];
  let isSound = true;
  const columns = schema.fields.map((field) =>
    createColumn(field, {
      missingValues: schema.missingValues,
      required: field.constraints.required || schema.primaryKey.includes(field.name),
      faults,
    }),
  );
  const names = schema.fields.map(({name}) => name);
  scanCsv(
    Buffer.from(text as string),
    {
      header: (header) => {
        places = names.map((name) => header.indexOf(name));
        isSound = header.length === names.length && !places.includes(-1);
      },
      record: (cells, line) => {
        lines.push(line);
        for (const [index, column] of columns.entries())
          isSound = column.push(cells[places[index] ?? -1] ?? '') && isSound;
      },
    },
    {delimiter: dialect.delimiter, faults},
  );
  if (!isSound || faults.list().length > 0) return null;
  return {
    lines,
    columns: Object.fromEntries(columns.map(({field, values}) => [field.name, values])),
  };
}

function readFast(text: string | Uint8Array, resource: Resource): Read | null {
  const read = readColumns(Buffer.from(text as string), resource);
  if (read === null) return null;
  const columns = [...read.columns].map(([name, cells]) => [name, [...cells]] as const);
  for (const [name, cells] of columns) {
    const column = read.columns.get(name);
    expect(cells.map((_, row) => column?.at(row))).toEqual(cells);
    const distinct = column?.distinct?.();
    if (distinct !== undefined) expect(distinct).toEqual([...new Set(cells)]);
  }
  return {lines: read.lines, columns: Object.fromEntries(columns)};
}

const ANY = resourceOf([{name: 'a'}, {name: 'b'}]);

describe('readColumns', () => {
  const pieces = ['"', '""', ',', '\n', '\r\n', '\r', ' ', 'a', 'b', '1', 'حلب', 'a,b\n'];
  const files = fc
    .array(fc.constantFrom(...pieces), {maxLength: 24})
    .map((parts) => `a,b\n${parts.join('')}`);

  it('reads nothing but what csv-parse reads without a fault, and the same', () => {
    fc.assert(
      fc.property(files, (text) => {
        const fast = readFast(text, ANY);
        if (fast !== null) expect(fast).toEqual(readSlowly(text, ANY));
      }),
      {numRuns: 5000},
    );
  });

  const cell = fc.oneof(
    fc.string({unit: fc.constantFrom('"', ',', '\n', '\r', ' ', 'x', 'ش', '😀'), maxLength: 6}),
    fc.constantFrom('', '1', '01', '+1', '٣', '2021-05', '0'),
  );
  const quoted = (text: string) =>
    /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

  it('reads every file that is written as RFC 4180 has it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), {maxLength: 12}),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (rows, end, hasLast) => {
          const lines = [['b', 'a'], ...rows].map((cells) => cells.map(quoted).join(','));
          const text = lines.join(end) + (hasLast ? end : '');
          const fast = readFast(text, ANY);
          expect(fast).not.toBeNull();
          expect(fast).toEqual(readSlowly(text, ANY));
        },
      ),
      {numRuns: 2000},
    );
  });

  it.each([
    ['one column, an empty cell in quotes', 'a\n""\nx\n', [{name: 'a'}]],
    ['one column, a blank line', 'a\n\nx\n', [{name: 'a'}]],
    ['one column, a blank line CRLF', 'a\r\n\r\nx\r\n', [{name: 'a'}]],
    ['a header alone', 'a,b', [{name: 'a'}, {name: 'b'}]],
    ['a column that is not known', 'a,b\n1,2\n', [{name: 'a'}]],
    ['a column that stands twice', 'a,a\n1,2\n', [{name: 'a'}, {name: 'b'}]],
    ['nothing', '', [{name: 'a'}]],
    ['a quote that is never closed', 'a\n"x\n', [{name: 'a'}]],
    ['an empty key', 'a,b\n,1\n', [{name: 'a', constraints: {required: true}}, {name: 'b'}]],
    ['a word among integers', 'a\n1\nx\n', [{name: 'a', type: 'integer'}]],
    ['a day that does not exist', 'a\n2021-02-30\n', [{name: 'a', type: 'date'}]],
    ['true and false', 'a\ntrue\n0\n\n'.slice(0, -1), [{name: 'a', type: 'boolean'}]],
  ])('agrees on: %s', (_, text, fields) => {
    const resource = resourceOf(fields);
    expect(readFast(text, resource)).toEqual(readSlowly(text, resource));
  });

  it('leaves minus zero and other delimiters than one byte to the other way', () => {
    expect(readFast('a\n-0.0\n', resourceOf([{name: 'a', type: 'number'}]))).toBeNull();
    expect(readFast('a؛b\n1؛2\n', resourceOf([{name: 'a'}, {name: 'b'}], {}, '؛'))).toBeNull();
    expect(readFast('a;b\n1;"2;"\n', resourceOf([{name: 'a'}, {name: 'b'}], {}, ';'))).toEqual({
      lines: [2],
      columns: {a: ['1'], b: ['2;']},
    });
  });

  const LONG = resourceOf(
    [
      {name: 'id'},
      {name: 'few', type: 'integer'},
      {name: 'many', type: 'number'},
      {name: 'late'},
      {name: 'day', type: 'date'},
      {name: 'prose'},
    ],
    {primaryKey: ['id']},
  );
  const longFile = (rows: number, change: (row: number, cells: string[]) => string[]) =>
    [
      'id,few,many,late,day,prose',
      ...Array.from({length: rows}, (_, row) =>
        change(row, [
          `id-${row}`,
          ['1', '01', '+1', '', '٢'][row % 5] ?? '',
          row % 7 === 0 ? '' : `${row}.5`,
          row < 2000 ? 'same' : `"late ""${row}"""`,
          `19${10 + (row % 90)}-0${1 + (row % 9)}-1${row % 10}`,
          row % 3 === 0 ? '' : `"a longer text that nobody asks for,\nof row ${row % 50}"`,
        ]).join(),
      ),
    ].join('\n');

  it('reads columns of few, of many, and of suddenly many values over several blocks', () => {
    const text = longFile(5000, (_, cells) => cells);
    const fast = readFast(text, LONG);
    expect(fast).toEqual(readSlowly(text, LONG));
    expect(fast?.lines.at(-1)).toBeGreaterThan(8000);
  });

  it.each([
    [0, 'id-', ''],
    [1, '1', 'one'],
    [2, '.5', '.5.5'],
    [4, '19', 'x9'],
  ])('refuses a fault in a late row: column %i', (index, from, to) => {
    const text = longFile(5000, (row, cells) =>
      row === 4780
        ? cells.with(index, to === '' ? '' : (cells[index] ?? '').replace(from, to))
        : cells,
    );
    expect(readFast(text, LONG)).toBeNull();
    expect(readSlowly(text, LONG)).toBeNull();
  });

  it('reads other words for missing cells', () => {
    const resource = resourceOf([{name: 'a'}, {name: 'b', type: 'integer'}], {
      missingValues: ['', 'NA'],
    });
    const text = 'a,b\nNA,1\n,NA\nx,\n';
    expect(readFast(text, resource)).toEqual(readSlowly(text, resource));
    expect(readFast(text, resource)?.columns['a']).toEqual([null, null, 'x']);
  });
});

describe('csv-spectrum', () => {
  const folder = dirname(createRequire(import.meta.url).resolve('csv-spectrum/package.json'));
  const files = readdirSync(join(folder, 'csvs'));

  it.each(files)('%s', (file) => {
    const bytes = readFileSync(join(folder, 'csvs', file));
    const header = bytes.toString('utf8').split(/\r?\n/, 1)[0]?.split(',') ?? [];
    const resource = resourceOf(header.map((name) => ({name})));
    expect(readFast(bytes, resource)).toEqual(readSlowly(bytes, resource));
  });
});
