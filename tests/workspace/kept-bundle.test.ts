import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {createDiskEffects} from '../../src/workspace/effects.ts';
import {keptBundle, type BundledAnalysis} from '../../src/workspace/kept-bundle.ts';
import {hashesNow} from '../../src/workspace/record/circumstances.ts';
import {createMemoryKept} from '../../src/workspace/watch/memory-kept.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rasd-bundle-'));
  put('analyses/one.ts', 'one');
  put('analyses/parts/words.ts', 'words');
});
afterEach(() => rmSync(root, {recursive: true, force: true}));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), {recursive: true});
  writeFileSync(join(root, path), text);
}

const FILES = ['analyses/one.ts', 'analyses/parts/words.ts'];

/** Whether the bundle was made anew, asked for again and again with one store. */
function createAsking() {
  const kept = createMemoryKept();
  let made = 0;
  return async (modules: Readonly<Record<string, string>> = {}): Promise<boolean> => {
    const effects = createDiskEffects(root);
    const before = made;
    await keptBundle('analyses/one.ts', {effects, modules, kept}, () => {
      made += 1;
      const code = hashesNow(FILES, (file) => file, effects) as BundledAnalysis['code']; // all there
      return Promise.resolve({program: `program ${made}`, sources: [], code});
    });
    return made > before;
  };
}

it('takes a bundle of the same files, wherever the change would be', async () => {
  const isMade = createAsking();
  expect(await isMade()).toBe(true);
  expect(await isMade()).toBe(false);
  put('analyses/parts/words.ts', 'other words');
  expect(await isMade()).toBe(true);
  put('analyses/one.ts', 'two');
  expect(await isMade()).toBe(true);
  put('analyses/another.ts', 'not imported');
  expect(await isMade()).toBe(false);
});

it('makes one where a file is gone, or Rasd lies elsewhere', async () => {
  const isMade = createAsking();
  await isMade();
  expect(await isMade({rasd: 'file:///elsewhere/rasd.mjs'})).toBe(true);
  rmSync(join(root, 'analyses/parts/words.ts'));
  expect(await isMade()).toBe(true);
});
