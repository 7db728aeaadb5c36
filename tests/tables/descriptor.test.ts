import {describe, expect, it} from 'vitest';
import {faultText} from '../../src/values/fault.ts';
import {readDescriptor} from '../../src/tables/read-descriptor.ts';

function faults(value: unknown): string[] {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return readDescriptor(text, 'd.json').faults.map(faultText);
}

/** A package of one table, with properties put over its schema and its resource. */
function pack(schema: object, resource: object = {}) {
  return {
    resources: [
      {name: 'claims', path: 'claims.csv', schema: {fields: [{name: 'a'}], ...schema}, ...resource},
    ],
  };
}

describe('readDescriptor', () => {
  it('completes what is left out', () => {
    const {descriptor} = readDescriptor(JSON.stringify(pack({primaryKey: 'a'})), 'd.json');
    expect(descriptor?.resources[0]).toMatchObject({
      encoding: 'utf-8',
      dialect: {delimiter: ','},
      schema: {
        fields: [{name: 'a', type: 'string', constraints: {required: false}, 'rasd:edtf': false}],
        missingValues: [''],
        primaryKey: ['a'],
        foreignKeys: [],
      },
    });
  });

  it('takes properties that only inform', () => {
    expect(
      faults({...pack({fieldsMatch: 'equal'}, {mediatype: 'text/csv'}), licenses: []}),
    ).toEqual([]);
  });

  it.each([
    [
      'not JSON',
      '{\n  "resources": [,]\n}',
      'd.json:2: is not JSON from here on; look for a missing comma, quote or bracket',
    ],
    [
      'cut JSON',
      '{\n"resources": [',
      'd.json:2: is not JSON from here on; look for a missing comma, quote or bracket',
    ],
    ['no resources', {}, 'd.json: resources is missing; add it'],
    ['empty resources', {resources: []}, 'd.json: resources [] is empty; write at least one'],
    ['no path', pack({}, {path: undefined}), 'd.json: resources[0].path is missing; add it'],
    [
      'path above',
      pack({}, {path: '../x.csv'}),
      'd.json: resources[0].path "../x.csv" must be a file below the folder of the descriptor',
    ],
    [
      'address as path',
      pack({}, {path: 'https://x.org/x.csv'}),
      'd.json: resources[0].path "https://x.org/x.csv" must be a file below the folder of the descriptor',
    ],
    [
      'several paths',
      pack({}, {path: ['a.csv', 'b.csv']}),
      'd.json: resources[0].path ["a.csv","b.csv"] is not right; write a text',
    ],
    [
      'encoding',
      pack({}, {encoding: 'windows-9999'}),
      'd.json: resources[0].encoding "windows-9999" is not an encoding that can be read',
    ],
    [
      'dialect',
      pack({}, {dialect: {quoteChar: "'"}}),
      'd.json: resources[0].dialect.quoteChar is not supported; remove it, or check the rule in another way',
    ],
    [
      'schema elsewhere',
      pack({}, {schema: 's.json'}),
      'd.json: resources[0].schema "s.json" is not right; write an object',
    ],
    [
      'type',
      pack({fields: [{name: 'a', type: 'strng'}]}),
      'd.json: resources[0].schema.fields[0].type "strng" is not known; did you mean "string"? use one of string, integer',
    ],
    [
      'constraint',
      pack({fields: [{name: 'a', constraints: {exclusiveMinimum: 1}}]}),
      'd.json: resources[0].schema.fields[0].constraints.exclusiveMinimum is not supported; remove it, or check the rule in another way',
    ],
    [
      'pattern',
      pack({fields: [{name: 'a', constraints: {pattern: '('}}]}),
      'd.json: resources[0].schema.fields[0].constraints.pattern "(" is not a regular expression',
    ],
    [
      'required',
      pack({fields: [{name: 'a', constraints: {required: 'yes'}}]}),
      'd.json: resources[0].schema.fields[0].constraints.required "yes" is not right; write true or false',
    ],
    [
      'field twice',
      pack({fields: [{name: 'a'}, {name: 'a'}]}),
      'd.json: resources[0].schema.fields[1].name "a" stands already at resources[0].schema.fields[0]; rename one',
    ],
    [
      'primary key',
      pack({primaryKey: ['b']}),
      'd.json: resources[0].schema.primaryKey "b" is not a field of claims',
    ],
    [
      'near name',
      pack({fields: [{name: 'claim_id'}], primaryKey: ['claim_ids']}),
      'd.json: resources[0].schema.primaryKey "claim_ids" is not a field of claims; did you mean "claim_id"?',
    ],
    [
      'foreign table',
      pack({foreignKeys: [{fields: 'a', reference: {resource: 'claim', fields: 'a'}}]}),
      'd.json: resources[0].schema.foreignKeys[0].reference.resource "claim" is not a resource here; did you mean "claims"?',
    ],
    [
      'foreign field',
      pack({foreignKeys: [{fields: 'a', reference: {resource: 'claims', fields: 'x'}}]}),
      'd.json: resources[0].schema.foreignKeys[0].reference.fields "x" is not a field of claims',
    ],
    [
      'own field',
      pack({foreignKeys: [{fields: 'x', reference: {fields: 'a'}}]}),
      'd.json: resources[0].schema.foreignKeys[0].fields "x" is not a field of claims',
    ],
    [
      'uneven key',
      pack({
        fields: [{name: 'a'}, {name: 'b'}],
        foreignKeys: [{fields: ['a', 'b'], reference: {fields: 'a'}}],
      }),
      'd.json: resources[0].schema.foreignKeys[0].reference.fields must be as many as resources[0].schema.foreignKeys[0].fields',
    ],
  ])('names the place of the fault: %s', (_, value, message) => {
    const found = faults(value);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  it('gathers several faults', () => {
    const field = {name: '', type: 'text', constraints: {minimum: 'x'}};
    expect(faults(pack({fields: [field]}))).toHaveLength(3);
  });
});
