import {execFileSync} from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {DISGUISES, disguiseEnv, disguiseModule} from '../../../src/workspace/verify/disguises.ts';
import {createFreshWorkspace} from '../../../src/workspace/verify/fresh-workspace.ts';

let base: string;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'rasd-fresh-'));
});
afterAll(() => rmSync(base, {recursive: true, force: true}));

describe('createFreshWorkspace', () => {
  it('copies what belongs to the workspace and nothing from outside, and removes all of it', () => {
    const root = join(base, 'work');
    for (const folder of ['data', 'node_modules/x', '.git', 'reports/old', '.cache'])
      mkdirSync(join(root, folder), {recursive: true});
    for (const file of ['data/a.csv', 'package.json', '.npmrc', 'reports/a.html', '.git/HEAD'])
      writeFileSync(join(root, file), file);
    writeFileSync(join(base, 'secret'), '');
    symlinkSync(join(base, 'secret'), join(root, 'data/secret'));
    symlinkSync(root, join(root, 'data/loop'));
    symlinkSync(join(root, 'package.json'), join(root, 'data/inside'));
    const fresh = createFreshWorkspace(root, 'reports');
    expect(readdirSync(fresh.root).sort()).toEqual([
      '.npmrc',
      'data',
      'node_modules',
      'package.json',
    ]);
    expect(readdirSync(join(fresh.root, 'data')).sort()).toEqual(['a.csv', 'inside']);
    fresh.remove();
    expect(existsSync(fresh.root)).toBe(false);
    expect(existsSync(join(root, 'node_modules/x'))).toBe(true);
  });
});

describe('disguises', () => {
  it('change the clock, zone, locale, umask, user and file order of a process', () => {
    const module = join(base, 'disguise.mjs');
    writeFileSync(module, disguiseModule(DISGUISES));
    const code = `
      import {readdirSync} from 'node:fs';
      import {readdir} from 'node:fs/promises';
      import os from 'node:os';
      console.log(JSON.stringify({
        years: new Date().getFullYear() - ${new Date().getFullYear()}, same: Date.now() - new Date().getTime() < 1000,
        kept: new Date(0).toISOString(), isDate: new Date() instanceof Date, hours: -new Date(0).getTimezoneOffset() / 60,
        number: (1234.5).toLocaleString(), sorted: ['ı', 'h', 'j'].sort((a, b) => a.localeCompare(b)).join(''), umask: process.umask(), user: os.userInfo().username,
        home: os.homedir(), host: os.hostname(), files: readdirSync('.'), later: await readdir('.')}));`;
    const folder = join(base, 'files');
    mkdirSync(folder);
    for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, name), '');
    const env = disguiseEnv(DISGUISES, {home: base, path: process.env['PATH'] ?? ''});
    const args = ['--import', module, '--input-type=module', '-e', code];
    const seen: unknown = JSON.parse(
      execFileSync(process.execPath, args, {cwd: folder, env, encoding: 'utf8'}),
    );
    expect(seen).toEqual({
      years: expect.toSatisfy((years: number) => years === 3 || years === 4) as number,
      same: true,
      kept: '1970-01-01T00:00:00.000Z',
      isDate: true,
      hours: expect.toSatisfy((hours: number) => Math.abs(hours) >= 10) as number,
      number: '1.234,5',
      sorted: 'hıj',
      umask: 0o077,
      user: 'someone-else',
      home: base,
      host: 'elsewhere',
      files: readdirSync(folder).reverse(),
      later: readdirSync(folder).reverse(),
    });
  });
});
