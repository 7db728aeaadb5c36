import {describe, expect, it} from 'vitest';
import type {ManifestEntry} from '../../../src/workspace/manifest.ts';
import type {Circumstances} from '../../../src/workspace/record/circumstances.ts';
import {stalenessOf} from '../../../src/workspace/record/questions.ts';

const TITLE = {en: 'One', ar: 'واحد'};
const RECORD: ManifestEntry = {
  name: 'one',
  analysis: 'analyses/one.ts',
  edition: null,
  title: TITLE,
  subtitle: TITLE,
  asOf: null,
  figures: [],
  params: {from: '2021-01'},
  given: {},
  rules: {about: 'as_is'},
  isStatic: false,
  reads: [],
  tables: {'datapackage.json': 'd1', 'claims.csv': 'c1'},
  views: {},
  sourceHash: 's1',
  code: {'analyses/one.ts': 'a1', 'analyses/parts.ts': 'p1'},
  rasd: 'r1',
  packages: 'l1',
  node: '20',
  document: 'x1',
  outputs: {'one.en.html': 'e1'},
};
const SAME: Circumstances = {
  request: {
    data: 'data',
    out: 'reports',
    rules: {about: 'as_is'},
    params: {},
    isStatic: false,
    editions: {every: null, from: null, to: null},
  },
  rasd: 'r1',
  packages: 'l1',
  node: '20',
  failures: {},
  tables: {'datapackage.json': 'd1', 'claims.csv': 'c1', 'unread.csv': 'u2'},
  given: {},
  edition: 'null',
  code: {'analyses/one.ts': 'a1', 'analyses/parts.ts': 'p1'},
  outputs: {'one.en.html': 'e1'},
};

describe('whether a report is stale', () => {
  it('is not, where every question is answered with no', () => {
    expect(stalenessOf(RECORD, SAME)).toBe(null);
  });

  it('is, where there is no record', () => {
    expect(stalenessOf(undefined, SAME)?.question).toBe('record');
  });

  const {request} = SAME;
  it.each<[string, Partial<Circumstances>, string]>([
    ['failed', {failures: {one: 'no such thing'}}, 'no such thing'],
    ['code', {code: {...SAME.code, 'analyses/parts.ts': 'p2'}}, 'analyses/parts.ts'],
    ['code', {code: {...SAME.code, 'analyses/parts.ts': null}}, 'analyses/parts.ts'],
    ['tables', {tables: {...SAME.tables, 'claims.csv': 'c2'}}, 'claims.csv'],
    ['tables', {tables: {...SAME.tables, 'datapackage.json': 'd2'}}, 'datapackage.json'],
    ['tables', {tables: {'datapackage.json': 'd1'}}, 'claims.csv'],
    ['params', {given: {from: '2020-01'}}, 'from default → 2020-01'],
    ['editions', {edition: '{}'}, 'other neighbours'],
    ['rules', {request: {...request, rules: {about: 'ten'}}}, 'about as_is → ten'],
    ['packages', {packages: 'l2'}, 'package-lock.json'],
    ['packages', {node: '22'}, 'Node 20 → 22'],
    ['rasd', {rasd: 'r2'}, "Rasd's own sources"],
    ['rasd', {rasd: null}, 'it ran from sources that were being changed'],
    ['pages', {outputs: {'one.en.html': 'edited'}}, 'one.en.html'],
    ['pages', {outputs: {'one.en.html': null}}, 'one.en.html'],
    ['pages', {request: {...request, isStatic: true}}, 'static'],
  ])('is by the question "%s": %j', (question, change, why) => {
    expect(stalenessOf(RECORD, {...SAME, ...change})).toMatchObject({question, why});
  });

  it('is by the first question that says so', () => {
    const all = {...SAME, packages: 'l2', code: {}, tables: {}};
    expect(stalenessOf(RECORD, all)?.question).toBe('code');
    expect(stalenessOf(RECORD, {...all, code: SAME.code})).toEqual({
      question: 'tables',
      why: 'datapackage.json, claims.csv',
      tables: ['datapackage.json', 'claims.csv'],
    });
  });
});
