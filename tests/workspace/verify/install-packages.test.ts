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
import {installPackages, usePackages} from '../../../src/workspace/verify/install-packages.ts';

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
  writeFileSync(join(root, 'package-lock.json'), '{}');
  const fresh = createFreshWorkspace(root, 'reports');
  try {
    expect(await installPackages(fresh, new AbortController().signal)).toEqual([]);
    expect(readFileSync(join(base, 'seen'), 'utf8').trim()).toBe(fresh.packages);
    expect(readFileSync(join(fresh.packages, 'package-lock.json'), 'utf8')).toBe('{}');
    expect(readdirSync(join(fresh.root, 'node_modules'))).toEqual(['kept']);
    usePackages(fresh);
    expect(readdirSync(join(fresh.root, 'node_modules'))).toEqual(['installed']);
    expect(readFileSync(join(root, 'node_modules/kept/index.js'), 'utf8')).toBe('kept');
    expect(readdirSync(join(root, 'node_modules'))).toEqual(['kept']);
  } finally {
    fresh.remove();
  }
});

it('says what npm said where it does not install', async () => {
  writeFileSync(join(base, 'bin/npm'), '#!/bin/sh\necho "lock file is not in step" >&2\nexit 1\n');
  mkdirSync(join(base, 'work'));
  const fresh = createFreshWorkspace(join(base, 'work'), 'reports');
  try {
    expect(await installPackages(fresh, new AbortController().signal)).toEqual([
      expect.stringMatching(/^npm ci did not install the packages .*lock file is not in step/),
    ]);
  } finally {
    fresh.remove();
  }
});
