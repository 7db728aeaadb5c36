import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {readDescriptor} from '../../../src/tables/read-descriptor.ts';
import {renderDictionary} from '../../../src/tables/rows/dictionary.ts';
import {renderRowTypes, rowTypeName} from '../../../src/tables/rows/row-types.ts';

function described(resources: object) {
  const {descriptor} = readDescriptor(JSON.stringify({resources}), 'd.json');
  if (descriptor === null) throw new Error('the descriptor of the test is wrong');
  return descriptor;
}

describe('what is written from data/datapackage.json', () => {
  const path = 'data/datapackage.json';
  const {descriptor} = readDescriptor(readFileSync(path, 'utf8'), path);

  it.each([
    ['src/tables/rows.ts', renderRowTypes],
    ['docs/dictionary.md', renderDictionary],
  ])('%s is fresh (else run `npm run rows`)', (file, render) => {
    expect(descriptor && render(descriptor)).toBe(readFileSync(file, 'utf8'));
  });
});

describe('renderRowTypes', () => {
  it.each([
    ['claims', 'ClaimRow'],
    ['field-reports', 'FieldReportRow'],
    ['bases_known', 'BasesKnownRow'],
  ])('%s → %s', (table, name) => expect(rowTypeName(table)).toBe(name));

  it('writes one interface per table', () => {
    const fields = [
      {name: 'id', description: 'Key of the row.'},
      {name: 'n', type: 'integer'},
      {name: 'kind', constraints: {enum: ['a', "b's"], required: true}},
      {name: 'size', type: 'integer', constraints: {enum: [1, 2]}},
      {name: 'is it', type: 'boolean'},
    ];
    const resource = {
      name: 'things',
      path: 't.csv',
      title: 'Things',
      schema: {fields, primaryKey: 'id'},
    };
    expect(renderRowTypes(described([resource])))
      .toBe(`// Written by \`npm run rows\` from data/datapackage.json; change the descriptor, not this file.

/** Things */
export interface ThingRow {
  /** Key of the row. */
  readonly id: string;
  readonly n: number | null;
  readonly kind: 'a' | "b's";
  readonly size: 1 | 2 | null;
  readonly 'is it': boolean | null;
}

/** Row types by table name. */
export interface TableRows {
  readonly things: ThingRow;
}
`);
  });
});

describe('renderDictionary', () => {
  it('lists columns with what they must be', () => {
    const fields = [
      {name: 'id', title: 'Id', description: 'Key | mark.'},
      {name: 'when', 'rasd:edtf': true, constraints: {required: true}},
      {
        name: 'of',
        type: 'string',
        constraints: {unique: true, pattern: '[a|b]', minLength: 2, maxLength: 3},
      },
      {name: 'n', type: 'integer', constraints: {minimum: 0, maximum: 9, enum: [1, 2]}},
    ];
    const foreignKeys = [{fields: 'of', reference: {fields: 'id'}}];
    const schema = {fields, primaryKey: 'id', foreignKeys, missingValues: ['', '-']};
    const page = renderDictionary(described([{name: 'things', path: 't.csv', schema}]));
    expect(page.split('\n').slice(4)).toEqual([
      '## things',
      '',
      'File `data/t.csv` (utf-8); key: `id`; missing: an empty cell, `-`.',
      '',
      '<!-- prettier-ignore -->',
      '| column | type | must be | meaning |',
      '| --- | --- | --- | --- |',
      '| `id` | string | filled | Key \\| mark. |',
      '| `when` | EDTF | filled |  |',
      '| `of` | string | unique; at least 2 characters; at most 3 characters; of the form `[a\\|b]`; in `things.id` |  |',
      '| `n` | integer | one of `1`, `2`; at least 0; at most 9 |  |',
      '',
    ]);
  });
});
