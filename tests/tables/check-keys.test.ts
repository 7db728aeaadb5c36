import {describe, expect, it} from 'vitest';
import {messagesOf, readTables, type TableSpec} from './package.ts';

const regions: TableSpec = {
  fields: ['region_id'],
  csv: 'region_id\naleppo\nhoms\nal-hasakah\n',
  schema: {primaryKey: 'region_id'},
};
const toRegions = {
  foreignKeys: [{fields: 'region', reference: {resource: 'regions', fields: 'region_id'}}],
};

const field = (constraints: object, type = 'string') => ({name: 'v', type, constraints});

describe('constraints', () => {
  it.each([
    [
      'enum',
      field({enum: ['in', 'out', 'within']}),
      'inn',
      'v "inn" is not one of in, out, within; did you mean "in"?',
    ],
    [
      'enum, nothing near',
      field({enum: ['in', 'out']}),
      'elsewhere',
      'v "elsewhere" is not one of in, out',
    ],
    ['pattern', field({pattern: '[a-z]+'}), 'ab1', 'v "ab1" is not of the form [a-z]+'],
    ['pattern with marks', field({pattern: '^[a-z]+$'}), 'A', 'v "A" is not of the form ^[a-z]+$'],
    ['minimum', field({minimum: 0}, 'integer'), '-1', 'v "-1" is less than 0'],
    ['maximum as text', field({maximum: '90'}, 'number'), '90.5', 'v "90.5" is more than 90'],
    ['minLength', field({minLength: 3}), 'حل', 'v "حل" is shorter than 3 characters'],
    ['maxLength', field({maxLength: 3}), 'حلبة', 'v "حلبة" is longer than 3 characters'],
    [
      'EDTF',
      {name: 'v', 'rasd:edtf': true},
      '18/02/2021',
      'v "18/02/2021" has more than one slash; write start/end',
    ],
    [
      'day that is not',
      {name: 'v', 'rasd:edtf': true},
      '2021-02-30',
      'v "2021-02-30" is a day that does not exist; that month has 28 days',
    ],
    [
      'reversed',
      {name: 'v', 'rasd:edtf': true},
      '2021-03/2021-02',
      'v "2021-03/2021-02" ends before it starts; write the earlier day first',
    ],
  ])('%s', (_, spec, value, message) => {
    const read = readTables({t: {fields: ['a', spec], csv: `a,v\n1,\n2,${value}\n`}});
    expect(messagesOf(read)).toEqual([`data/t.csv:3: ${message}`]);
  });

  it('takes what is allowed', () => {
    const fields = [field({enum: [1, 2]}, 'integer'), {name: 'w', 'rasd:edtf': true}];
    const csv = 'v,w\n٢,2021-02~\n1,2021-02-01/..\n';
    expect(messagesOf(readTables({t: {fields, csv}}))).toEqual([]);
  });
});

describe('keys', () => {
  it('names the first line of a primary key that stands twice', () => {
    const read = readTables({regions: {...regions, csv: 'region_id\nhoms\n"homs"\nhama\nhoms\n'}});
    expect(messagesOf(read)).toEqual([
      'data/regions.csv:3: region_id "homs" stands already on line 2; give every row its own',
      'data/regions.csv:5: region_id "homs" stands already on line 2; give every row its own',
    ]);
  });

  it('compares keys of several fields, and tells a unique field once', () => {
    const unique = {name: 'u', constraints: {unique: true}};
    const table = {
      fields: ['a', {name: 'n', type: 'integer'}, unique],
      schema: {primaryKey: ['a', 'n']},
    };
    const read = readTables({t: {...table, csv: 'a,n,u\nx,1,\nx,2,k\ny,1,\nx,٢,k\n'}});
    expect(messagesOf(read)).toEqual([
      'data/t.csv:5: a "x", n "2" stands already on line 3; give every row its own',
      'data/t.csv:5: u "k" stands already on line 3; give every row its own',
    ]);
  });

  it('requires the parts of a primary key', () => {
    const read = readTables({regions: {...regions, csv: 'region_id\n""\n'}});
    expect(messagesOf(read)).toEqual([
      'data/regions.csv:2: region_id is empty; every row needs one',
    ]);
  });

  it('hints at the nearest known value', () => {
    const csv = 'id,region\n1,Halep\n2,homs\n3,\n4,al-hasaka\n5,zzzzzzzzzz\n';
    const read = readTables({claims: {fields: ['id', 'region'], csv, schema: toRegions}, regions});
    expect(messagesOf(read)).toEqual([
      'data/claims.csv:2: region "Halep" is not known; did you mean "aleppo"? see data/regions.csv',
      'data/claims.csv:5: region "al-hasaka" is not known; did you mean "al-hasakah"? see data/regions.csv',
      'data/claims.csv:6: region "zzzzzzzzzz" is not known; see data/regions.csv',
    ]);
  });

  it('follows references within one table', () => {
    const schema = {
      foreignKeys: [{fields: ['copy_of'], reference: {resource: '', fields: ['id']}}],
    };
    const csv = 'id,copy_of\na-c1,\na-c2,a-c1\na-c3,b-c1\n';
    expect(messagesOf(readTables({t: {fields: ['id', 'copy_of'], csv, schema}}))).toEqual([
      'data/t.csv:4: copy_of "b-c1" is not known; did you mean "a-c1"? see data/t.csv',
    ]);
  });

  it('does not blame a reference for a table that could not be read', () => {
    const claims = {fields: ['region'], csv: 'region\nhoms\n', schema: toRegions};
    expect(messagesOf(readTables({claims, regions: {...regions, csv: null}}))).toEqual([
      'data/regions.csv: is not there; create it or remove it from data/datapackage.json',
    ]);
    expect(messagesOf(readTables({claims, regions: {...regions, csv: ''}}))).toEqual([
      'data/regions.csv: is empty; write at least the header row',
    ]);
  });

  it('does not blame a reference for a row lost to bad quotes', () => {
    const claims = {fields: ['region'], csv: 'region\nhoms\n', schema: toRegions};
    const read = readTables({claims, regions: {...regions, csv: 'region_id\nho"ms\n'}});
    expect(messagesOf(read)).toHaveLength(1);
    expect(messagesOf(read)[0]).toContain('data/regions.csv:2: region_id has a quote');
  });

  it('knows the key of a row that is at fault elsewhere', () => {
    const claims = {fields: ['region'], csv: 'region\nhoms\n', schema: toRegions};
    const read = readTables({claims, regions: {...regions, csv: 'region_id\nhoms,x\n'}});
    expect(messagesOf(read)).toEqual([
      'data/regions.csv:2: row has 2 cells, the header has 1; look for a comma that needs quotes',
    ]);
  });
});
