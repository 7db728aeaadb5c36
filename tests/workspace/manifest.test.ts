import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {createDiskEffects} from '../../src/workspace/effects.ts';
import {
  EMPTY_MANIFEST,
  MANIFEST_FILE,
  manifestText,
  openManifest,
} from '../../src/workspace/manifest.ts';

const root = mkdtempSync(join(tmpdir(), 'rasd-manifest-'));
afterAll(() => rmSync(root, {recursive: true, force: true}));

const written = manifestText({...EMPTY_MANIFEST, listed: 'l', tables: {'claims.csv': 'a1'}});

function opened(text: string) {
  mkdirSync(join(root, 'reports'), {recursive: true});
  writeFileSync(join(root, 'reports', MANIFEST_FILE), text);
  return openManifest('reports', createDiskEffects(root));
}

test('a manifest is read as it was written', () => {
  expect(opened(written).tables).toEqual({'claims.csv': 'a1'});
});

test('one in which anything was changed stands for nothing built', () => {
  for (const changed of [
    written.replace('"a1"', '"a2"'),
    written.replace('"l"', '"m"'),
    written.replace(/("seal": ")./, '$1-'),
    written.slice(0, -10),
  ])
    expect(opened(changed)).toEqual(EMPTY_MANIFEST);
});
