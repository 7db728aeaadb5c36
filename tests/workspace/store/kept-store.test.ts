import {chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {createDiskEffects} from '../../../src/workspace/effects.ts';
import {createKeptStore, KEPT_FOLDER} from '../../../src/workspace/store/kept-store.ts';
import {noteUse, pruneKept} from '../../../src/workspace/store/prune-kept.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rasd-kept-'));
});
afterEach(() => {
  chmodSync(root, 0o700);
  rmSync(root, {recursive: true});
});

const open = (base = 'rasd one') => createKeptStore(createDiskEffects(root), base);
const files = () => readdirSync(join(root, KEPT_FOLDER));
const VALUE = {svg: '<svg/>', width: 1.5, empty: null};

describe('what is kept', () => {
  it('comes back under the same parts, also in another process', () => {
    open().put(['chart', {a: 1}], VALUE);
    expect(open().get(['chart', {a: 1}])).toEqual(VALUE);
  });

  it('does not under other parts, nor for another Rasd', () => {
    open().put(['chart', {a: 1}], VALUE);
    expect(open().get(['chart', {a: 2}])).toBe(undefined);
    expect(open('rasd two').get(['chart', {a: 1}])).toBe(undefined);
  });

  it('is nothing where the parts or the value cannot be written exactly', () => {
    open().put(['chart', () => 1], VALUE);
    open().put(['chart'], {draw: () => 1});
    expect(open().get(['chart', () => 1])).toBe(undefined);
    expect(open().get(['chart'])).toBe(undefined);
  });

  it('counts as absent at whichever byte its file was changed, and wherever it was cut', () => {
    open().put(['chart'], VALUE);
    const file = join(root, KEPT_FOLDER, files()[0] ?? '');
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      for (const bytes of [changed, whole.subarray(0, at)]) {
        writeFileSync(file, bytes);
        expect(open().get(['chart'])).toBe(undefined);
      }
    }
    writeFileSync(file, whole);
    expect(open().get(['chart'])).toEqual(VALUE);
  });

  it('is swept when no page is made with it, or that page is gone', () => {
    const effects = createDiskEffects(root);
    const [store, gone] = [open(), open()];
    store.put(['used'], VALUE);
    gone.put(['gone'], VALUE);
    open().put(['unused'], VALUE);
    effects.writeText('reports/one.en.html', 'one');
    noteUse('reports/one.en.html', {used: store.used(), isPart: false}, effects);
    noteUse('reports/gone.en.html', {used: gone.used(), isPart: false}, effects);
    effects.writeText('.cache/used/broken.json', '{"page":');
    pruneKept(effects);
    expect(['used', 'gone', 'unused'].map((name) => open().get([name]))).toEqual([
      VALUE,
      undefined,
      undefined,
    ]);
    expect(effects.listFiles('.cache/used')).toHaveLength(1);
  });

  it('stays while a page is made with it in part', () => {
    const effects = createDiskEffects(root);
    const [first, second] = [open(), open()];
    first.put(['cells'], VALUE);
    second.put(['font'], VALUE);
    effects.writeText('reports/one.en.html', 'one');
    noteUse('reports/one.en.html', {used: first.used(), isPart: false}, effects);
    noteUse('reports/one.en.html', {used: second.used(), isPart: true}, effects);
    pruneKept(effects);
    expect(files()).toHaveLength(2);
    noteUse('reports/one.en.html', {used: second.used(), isPart: false}, effects);
    pruneKept(effects);
    expect(files()).toHaveLength(1);
  });
});
