import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {createFreshWorkspace} from '../../../src/workspace/verify/fresh-workspace.ts';
import {installPackages} from '../../../src/workspace/verify/rebuild.ts';

/** Does what `npm ci` does first: empties node_modules, through a link too; then fills it. */
const NPM = `#!/bin/sh
mkdir -p node_modules
rm -rf node_modules/*
echo new > node_modules/installed
echo "$PWD" > "$NPM_SEEN"
`;

let base: string;
let path: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'rasd-packages-'));
  path = process.env['PATH'] ?? '';
  mkdirSync(join(base, 'bin'));
  writeFileSync(join(base, 'bin/npm'), NPM);
  chmodSync(join(base, 'bin/npm'), 0o755);
  process.env['PATH'] = `${join(base, 'bin')}${delimiter}${path}`;
  process.env['NPM_SEEN'] = join(base, 'seen');
});
afterEach(() => {
  process.env['PATH'] = path;
  delete process.env['NPM_SEEN'];
  rmSync(base, {recursive: true, force: true});
});

it('installs packages for the rebuild without touching those of the workspace', async () => {
  const root = join(base, 'work');
  mkdirSync(join(root, 'node_modules/kept'), {recursive: true});
  writeFileSync(join(root, 'node_modules/kept/index.js'), 'kept');
  const fresh = createFreshWorkspace(root, 'reports');
  try {
    expect(await installPackages(fresh)).toEqual([]);
    expect(readFileSync(join(base, 'seen'), 'utf8').trim()).toBe(fresh.root);
    expect(readdirSync(join(fresh.root, 'node_modules'))).toEqual(['installed']);
    expect(readFileSync(join(root, 'node_modules/kept/index.js'), 'utf8')).toBe('kept');
    expect(readdirSync(join(root, 'node_modules'))).toEqual(['kept']);
  } finally {
    fresh.remove();
  }
});

it('installs nothing where the packages are not the rebuild\u2019s own', async () => {
  const root = join(base, 'work');
  mkdirSync(root, {recursive: true});
  const fresh = createFreshWorkspace(root, 'reports');
  try {
    mkdirSync(join(fresh.root, 'node_modules'));
    expect(await installPackages(fresh)).toEqual([
      'node_modules of the rebuild is not its own; nothing was installed',
    ]);
  } finally {
    fresh.remove();
  }
});
