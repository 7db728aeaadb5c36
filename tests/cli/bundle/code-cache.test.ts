import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {runScript} from '../../../src/cli/bundle/code-cache.js';

const CODE = `(function (importModule, require, module, exports) {
  exports.add = (a, b) => a + b;
  exports.hash = (text) => require('node:crypto').createHash('sha256').update(text).digest('hex').length;
  exports.later = async () => (await importModule('node:path')).sep;
})`;

interface Exports {
  readonly add: (a: number, b: number) => number;
  readonly hash: (text: string) => number;
  readonly later: () => Promise<string>;
}

describe('a script with kept code', () => {
  let folder = '';
  let path = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rasd-code-'));
    path = join(folder, 'script.cjs');
  });
  afterEach(() => rmSync(folder, {recursive: true, force: true}));

  const run = () => runScript(path, CODE);
  const check = async () => {
    const exports = run().exports as unknown as Exports;
    expect([exports.add(2, 3), exports.hash('a'), await exports.later()]).toEqual([5, 64, '/']);
  };

  it('does the same without it, with it, and with one that is cut or changed', async () => {
    await check();
    expect(existsSync(`${path}.code`)).toBe(false);
    run().keepCode();
    const kept = readFileSync(`${path}.code`);
    await check();
    const changed = Buffer.from(kept);
    changed[changed.length - 10] = (changed.at(-10) ?? 0) ^ 1;
    for (const bytes of [kept.subarray(0, 100), changed, Buffer.alloc(0)]) {
      writeFileSync(`${path}.code`, bytes);
      await check();
    }
  });

  it('keeps nothing where nothing can be written', () => {
    rmSync(folder, {recursive: true});
    expect(() => run().keepCode()).not.toThrow();
    expect(existsSync(folder)).toBe(false);
  });

  it('leaves what is kept as it is', () => {
    run().keepCode();
    const kept = readFileSync(`${path}.code`);
    run().keepCode();
    expect(readFileSync(`${path}.code`).equals(kept)).toBe(true);
  });
});
