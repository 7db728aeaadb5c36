import {spawn} from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {createDiskEffects} from '../../../src/workspace/effects.ts';
import {useCache, type CacheUse} from '../../../src/workspace/store/cache-use.ts';
import {createDiskTableCache} from '../../../src/workspace/store/disk-table-cache.ts';
import {pruneCache} from '../../../src/workspace/store/prune-cache.ts';

let root = '';
let use: CacheUse;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rasd-prune-'));
  use = useCache(root);
});
afterEach(() => {
  use.release();
  chmodSync(root, 0o700);
  rmSync(root, {recursive: true});
});

/** Writes a file of the cache that was used so many minutes ago. */
function old(path: string, minutes: number, bytes = 100): string {
  const file = join(root, '.cache', path);
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, Buffer.alloc(bytes));
  const then = new Date(Date.now() - minutes * 60_000);
  utimesSync(file, then, then);
  return file;
}

const inCache = (folder = '') => readdirSync(join(root, '.cache', folder)).sort();
const prune = (mostTableBytes = 250) => pruneCache(createDiskEffects(root), {use, mostTableBytes});

/** A process that uses the cache until it is ended. */
async function other() {
  const module = join(import.meta.dirname, '../../../src/workspace/store/cache-use.ts');
  const code = `import {useCache} from ${JSON.stringify(module)};
useCache(${JSON.stringify(root)});
process.stdout.write('using');
setInterval(() => undefined, 1000);`;
  const args = ['--import', 'tsx', '--input-type=module', '-e', code];
  const child = spawn(process.execPath, args, {stdio: ['ignore', 'pipe', 'inherit']});
  await new Promise((done) => child.stdout.once('data', done));
  return {
    end: (signal: 'SIGTERM' | 'SIGKILL') =>
      new Promise((done) => {
        child.once('exit', done);
        child.kill(signal);
      }),
  };
}

describe('what is kept of tables', () => {
  it('goes beyond so many bytes, those taken longest ago first', () => {
    for (const [name, minutes] of Object.entries({a: 30, b: 10, c: 20, d: 40}))
      old(`tables/${name}`, minutes);
    prune();
    expect(inCache('tables')).toEqual(['b', 'c']);
  });

  it('stays where this run took or made it, however large', () => {
    use.release();
    const cache = createDiskTableCache(root, 'rasd');
    cache.put('taken', Buffer.alloc(500));
    const [taken = ''] = inCache('tables');
    const then = new Date(Date.now() - 3_600_000);
    utimesSync(join(root, '.cache/tables', taken), then, then);
    old('tables/untaken', 30, 500);
    use = useCache(root);
    cache.get('taken');
    cache.put('made', Buffer.alloc(500));
    prune();
    expect(inCache('tables')).toHaveLength(2);
    expect(inCache('tables')).toContain(taken);
  });
});

describe('what else lies in the cache', () => {
  it('goes where a killed process left it, but not what is being written', () => {
    for (const path of ['analyses/a.mjs', 'tables/t.1.tmp', 'used/u.1.tmp', 'client-1.js.1.tmp']) {
      old(path, 90);
      old(path.replace(/(\w)\./, '$1-new.'), 30);
    }
    prune();
    expect(['analyses', 'tables'].map(inCache)).toEqual([['a-new.mjs'], ['t-new.1.tmp']]);
    expect(inCache().filter((name) => name.endsWith('.tmp'))).toEqual(['client-1-new.js.1.tmp']);
  });
});

describe('while another process uses the cache', () => {
  it.each(['SIGTERM', 'SIGKILL'] as const)('nothing goes, until it ended by %s', async (signal) => {
    const process = await other();
    const file = old('tables/a', 30, 500);
    try {
      prune();
      expect(existsSync(file)).toBe(true);
    } finally {
      await process.end(signal);
    }
    prune();
    expect(existsSync(file)).toBe(false);
    expect(inCache('in-use')).toHaveLength(1);
  });

  it('a broken note counts as of nobody', () => {
    old('in-use/broken.json', 0);
    const file = old('tables/a', 30, 500);
    prune();
    expect(existsSync(file)).toBe(false);
  });
});

it('nothing goes where it cannot be noted that the cache is in use', () => {
  use.release();
  rmSync(join(root, '.cache'), {recursive: true});
  writeFileSync(join(root, '.cache'), 'a file');
  use = useCache(root);
  expect([use.since, use.isAlone()]).toEqual([null, false]);
  expect(() => prune()).not.toThrow();
});
