import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {createDiskEffects} from '../../src/workspace/effects.ts';
import {importUcdp} from '../../src/workspace/import-ucdp.ts';
import {checkFolder} from '../../src/workspace/read-workspace.ts';
import {gedFile} from '../tables/import/ucdp/ged-file.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rasd-import-'));
  writeFileSync(join(root, 'ged.csv'), gedFile([{}, {low: '1'}]));
});
afterEach(() => rmSync(root, {recursive: true}));

const run = (data: string) => importUcdp('ged.csv', data, createDiskEffects(root));
const here = () => readdirSync(root).sort();

describe('a folder that an import writes', () => {
  it.each(['new', 'deeper/new', 'empty'])('may be %s, and passes every check', (data) => {
    if (data === 'empty') mkdirSync(join(root, data));
    expect(run(data)).toMatchObject({form: '41-column form', rows: 2, events: 2, warnings: []});
    const {tables, faults} = checkFolder(data, createDiskEffects(root));
    // GED has no Arabic names, which is told of once a table; nothing else is.
    expect(faults.map(({column, severity}) => [column, severity])).toEqual([
      ['name_ar', 'warning'],
      ['name_ar', 'warning'],
    ]);
    expect([...tables.values()].map(({name, rows}) => `${name} ${rows}`)).toEqual([
      'outlets 1',
      'articles 2',
      'claims 3',
      'places 1',
      'regions 16',
      'links 2',
    ]);
  });

  it('may be that of an earlier import, and nothing is left beside it', () => {
    run('ged');
    writeFileSync(join(root, 'ged.csv'), gedFile([{}]));
    expect(run('ged').events).toBe(1);
    expect(here()).toEqual(['ged', 'ged.csv']);
    expect(readdirSync(join(root, 'ged'))).toHaveLength(7);
  });

  it('may not hold other tables', () => {
    mkdirSync(join(root, 'data'));
    writeFileSync(join(root, 'data', 'datapackage.json'), '{"name": "mine"}');
    expect(() => run('data')).toThrow('data holds tables that no import wrote');
    expect(readdirSync(join(root, 'data'))).toEqual(['datapackage.json']);
  });

  it('may not hold other files', () => {
    run('ged');
    writeFileSync(join(root, 'ged', 'notes.txt'), 'mine');
    expect(() => run('ged')).toThrow('ged holds "notes.txt", which no import wrote');
    expect(existsSync(join(root, 'ged', 'notes.txt'))).toBe(true);
  });

  it('may not be a file', () => {
    writeFileSync(join(root, 'ged'), '');
    expect(() => run('ged')).toThrow('ged cannot be read as a folder (ENOTDIR)');
  });
});

describe('a file that is at fault', () => {
  it('writes nothing, and tells all its faults', () => {
    writeFileSync(join(root, 'ged.csv'), gedFile([{low: 'x'}, {date_end: '2016-13-01'}]));
    expect(() => run('ged')).toThrow(/ged\.csv:2: low "x".*\n.*ged\.csv:3: row 2: date_end/);
    expect(here()).toEqual(['ged.csv']);
  });

  it('that is not there is named', () => {
    const effects = createDiskEffects(root);
    expect(() => importUcdp('none.csv', 'ged', effects)).toThrow('none.csv is not there');
  });
});
