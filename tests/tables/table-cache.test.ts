import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, describe, expect, it} from 'vitest';
import {readPackage, type PackageRead} from '../../src/tables/read-package.ts';
import {NO_CACHE, type TableCache} from '../../src/tables/table-cache.ts';
import {createDiskTableCache} from '../../src/workspace/store/disk-table-cache.ts';

const ROWS = 30_000;
const DESCRIPTOR = {
  resources: [
    {
      name: 'kinds',
      path: 'kinds.csv',
      schema: {fields: [{name: 'kind'}], primaryKey: ['kind']},
    },
    {
      name: 'events',
      path: 'events.csv',
      schema: {
        fields: [
          {name: 'id', constraints: {pattern: '^e.*$'}},
          {name: 'kind', constraints: {required: true}},
          {name: 'count', type: 'integer'},
          {name: 'weight', type: 'number'},
          {name: 'note'},
        ],
        primaryKey: ['id'],
        foreignKeys: [{fields: 'kind', reference: {resource: 'kinds', fields: 'kind'}}],
      },
    },
  ],
};

function eventsFile(change: (row: number, line: string) => string = (_, line) => line): string {
  const lines = Array.from({length: ROWS}, (_, row) =>
    change(
      row,
      `e${row},${row % 2 === 0 ? 'convoy' : 'attack'},${row % 9},${row}.25,"قافلة ""${row}""\nدخلت"`,
    ),
  );
  return ['id,kind,count,weight,note', ...lines, ''].join('\n');
}

function read(events: string, cache: TableCache, kinds = 'kind\n\nconvoy\nattack\n'): PackageRead {
  const files: Readonly<Record<string, string>> = {
    'd/datapackage.json': JSON.stringify(DESCRIPTOR),
    'd/kinds.csv': kinds,
    'd/events.csv': events,
  };
  return readPackage((path) => Buffer.from(files[path] ?? ''), 'd/datapackage.json', cache);
}

/** All of a read as plain values. */
function plain({tables, faults}: PackageRead) {
  const all = [...tables.values()].map(({table, ...rest}) => ({...rest, rows: table.objects()}));
  return {all, faults};
}

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true});
});

function diskCache() {
  const root = mkdtempSync(join(tmpdir(), 'rasd-tables-'));
  folders.push(root);
  const files = () =>
    readdirSync(join(root, '.cache/tables')).map((file) => join(root, '.cache/tables', file));
  return {cache: createDiskTableCache(root, 'one'), root, files};
}

/** Counts what was found. */
function watched(cache: TableCache) {
  const found: string[] = [];
  const get: TableCache['get'] = (name) => {
    const bytes = cache.get(name);
    if (bytes !== null) found.push(name.split('-')[0] ?? '');
    return bytes;
  };
  return {found, cache: {get, put: cache.put}};
}

const SOUND_KINDS = 'kind\nconvoy\nattack\n';

describe('readPackage with a cache', () => {
  it('gives the same as without, from what is kept', () => {
    const {cache} = diskCache();
    const plainRead = plain(read(eventsFile(), NO_CACHE, SOUND_KINDS));
    expect(plain(read(eventsFile(), cache, SOUND_KINDS))).toEqual(plainRead);
    const again = watched(cache);
    expect(plain(read(eventsFile(), again.cache, SOUND_KINDS))).toEqual(plainRead);
    expect(again.found).toEqual(['index', 'index', 'verdict']);
  });

  it('reads anew where a file has something to warn of', () => {
    const {cache} = diskCache();
    const first = plain(read(eventsFile(), cache));
    expect(first.faults).toHaveLength(1);
    expect(plain(read(eventsFile(), cache))).toEqual(first);
  });

  it('never takes a row, a schema or a checked key for what it was', () => {
    const {cache} = diskCache();
    read(eventsFile(), cache, SOUND_KINDS);
    const changed = eventsFile((row, line) =>
      row === 29_000 ? line.replace('29000.25', '29000.5') : line,
    );
    expect(plain(read(changed, cache, SOUND_KINDS))).toEqual(
      plain(read(changed, NO_CACHE, SOUND_KINDS)),
    );
    const unknown = 'kind\nconvoy\n';
    expect(read(eventsFile(), cache, unknown).faults.length).toBeGreaterThan(100);
    expect(read(eventsFile(), cache, unknown).faults).toEqual(
      read(eventsFile(), NO_CACHE, unknown).faults,
    );
  });

  it('keeps no error', () => {
    const {cache, root} = diskCache();
    const twice = eventsFile((row, line) => (row === 5 ? line.replace('e5', 'e4') : line));
    expect(read(twice, cache, SOUND_KINDS).faults).toHaveLength(1);
    expect(() => readdirSync(join(root, '.cache/tables'))).toThrow('ENOENT');
    expect(read(twice, cache, SOUND_KINDS).faults).toHaveLength(1);
  });

  it.each([
    ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['empty', () => Buffer.alloc(0)],
    [
      'changed in one bit',
      (bytes: Buffer) => bytes.map((byte, at) => (at === bytes.length - 9 ? byte ^ 1 : byte)),
    ],
    ['of another hash', (bytes: Buffer) => Buffer.concat([Buffer.from('0'), bytes])],
  ])('counts a file as absent that is %s', (_, damage) => {
    const {cache, files} = diskCache();
    const good = plain(read(eventsFile(), cache, SOUND_KINDS));
    for (const file of files()) writeFileSync(file, damage(readFileSync(file)));
    const again = watched(cache);
    expect(plain(read(eventsFile(), again.cache, SOUND_KINDS))).toEqual(good);
    expect(again.found).toEqual([]);
  });

  it('takes nothing from other sources of Rasd', () => {
    const {cache, root} = diskCache();
    read(eventsFile(), cache, SOUND_KINDS);
    const other = watched(createDiskTableCache(root, 'two'));
    read(eventsFile(), other.cache, SOUND_KINDS);
    expect(other.found).toEqual([]);
  });
});
