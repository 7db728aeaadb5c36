import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {createDiskEffects} from '../../src/workspace/effects.ts';
import {createDiskTableCache} from '../../src/workspace/store/disk-table-cache.ts';
import {createKeptStore} from '../../src/workspace/store/kept-store.ts';
import {sha256} from '../../src/workspace/effects.ts';

/** A device that takes nothing: every write to it fails as one to a full disk does. */
const FULL = '/dev/full';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rasd-effects-'));
  mkdirSync(join(root, 'reports'));
});
afterEach(() => rmSync(root, {recursive: true}));

/** Lets the disk be full when this file is written beside its target. */
const fill = (path: string) => symlinkSync(FULL, join(root, `${path}.${process.pid}.tmp`));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe.skipIf(!existsSync(FULL))('a full disk', () => {
  it.each(['one', 'two'])('leaves all files of a group as they were: %s', (full) => {
    for (const name of ['one', 'two']) writeFileSync(join(root, 'reports', name), 'last good');
    fill(`reports/${full}`);
    const files = new Map([
      ['reports/one', 'new'],
      ['reports/two', 'new'],
    ]);
    expect(() => createDiskEffects(root).writeTexts(files)).toThrow(
      `reports/${full}: cannot be written (ENOSPC); check the folder, its rights and the free space`,
    );
    expect([read('reports/one'), read('reports/two')]).toEqual(['last good', 'last good']);
    expect(readdirSync(join(root, 'reports'))).toEqual(['one', 'two']);
  });

  it('keeps nothing, and is no fault of the run', () => {
    mkdirSync(join(root, '.cache/tables'), {recursive: true});
    mkdirSync(join(root, '.cache/kept'), {recursive: true});
    fill(`.cache/tables/${sha256(`rasd ${process.version} index`)}`);
    const tables = createDiskTableCache(root, 'rasd');
    tables.put('index', Buffer.from('columns'));
    expect(tables.get('index')).toBe(null);
    fill(`.cache/kept/${sha256('rasd\n["chart"]')}.json`);
    const store = createKeptStore(createDiskEffects(root), 'rasd');
    store.put(['chart'], {svg: ''});
    expect(store.get(['chart'])).toBe(undefined);
    for (const folder of ['tables', 'kept'])
      expect(readdirSync(join(root, '.cache', folder))).toEqual([]);
  });
});

it('a file that cannot be read says why', () => {
  expect(() => createDiskEffects(root).readBytes('reports')).toThrow(
    'reports: cannot be read (EISDIR); check that it is a file you may open',
  );
  expect(createDiskEffects(root).readBytes('none')).toBe(null);
});
