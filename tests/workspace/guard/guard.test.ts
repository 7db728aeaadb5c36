import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {op, table} from 'arquero';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {faultText, UserError} from '../../../src/values/fault.ts';
import {createDiskEffects} from '../../../src/workspace/effects.ts';
import {analysisError} from '../../../src/workspace/guard/analysis-error.ts';
import {withoutChance} from '../../../src/workspace/guard/without-chance.ts';
import {loadAnalysis} from '../../../src/workspace/load-analysis.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rasd-guard-'));
  mkdirSync(join(root, 'analyses/parts'), {recursive: true});
  symlinkSync(join(import.meta.dirname, '../../../node_modules'), join(root, 'node_modules'));
});
afterEach(() => rmSync(root, {recursive: true}));

/** What a person sees when an analysis holds this line: as its fifth line, or in a helper that it imports. */
async function outcomeOf(line: string, head = '', helper = 'export const seven: number = 7;') {
  const code = `${head}
import {seven} from './parts/helper.ts';
const context = {} as object;
export default {title: {}, params: {}, async *cells(): AsyncGenerator<unknown> {
${line}
  yield [seven, context];
}};
`;
  writeFileSync(join(root, 'analyses/one.ts'), code);
  writeFileSync(join(root, 'analyses/parts/helper.ts'), helper);
  try {
    const {analysis, code: files} = await loadAnalysis('analyses/one.ts', createDiskEffects(root));
    try {
      return (await analysis.cells({} as never).next()).value;
    } catch (error) {
      throw analysisError(error, Object.keys(files), root);
    }
  } catch (error) {
    return error instanceof UserError ? error.faults.map(faultText).join('\n') : error;
  }
}

describe('an analysis that uses what differs from day to day and place to place', () => {
  it.each([
    ['Date.now();', 'Date.now()'],
    ['new Date();', 'new Date()'],
    ['Date();', 'Date()'],
    ['Math.random();', 'Math.random()'],
    ['crypto.randomUUID();', 'crypto'],
    ['performance.now();', 'performance'],
    ['process.env;', 'process'],
    ['globalThis.Date;', 'globalThis'],
    ['fetch("https://example.org");', 'fetch'],
    ['setTimeout(() => {}, 1);', 'setTimeout'],
    ['setInterval(() => {}, 1);', 'setInterval'],
    ['new Intl.NumberFormat();', 'Intl'],
    ['eval("1");', 'eval'],
    ['new Function("return 1");', 'Function'],
    ['new WebSocket("ws://example.org");', 'WebSocket'],
    ['import.meta.url;', 'import.meta'],
    ['new Event("x").timeStamp;', 'Event'],
    ['AbortSignal.timeout(5);', 'AbortSignal'],
    ['class Now extends Date {}; new Now();', 'new Date()'],
    ['Reflect.get(Date, "now")();', 'Date.now()'],
    ['const {random} = Math; random();', 'Math.random()'],
  ])('is refused %s at its line, with what to use instead', async (line, what) => {
    const seen = String(await outcomeOf(line));
    expect(seen).toMatch(/^analyses\/one\.ts:5: /);
    expect(seen).toContain(`${what} is refused in an analysis`);
    expect(seen).toMatch(/; (use|take|read|import|put|await|write|time|keep) /);
  });

  it('is refused it in a file that it imports, at that file', async () => {
    const helper = '\n\nexport const seven = Math.random();';
    expect(await outcomeOf('', '', helper)).toMatch(/^analyses\/parts\/helper\.ts:3: Math\.random/);
  });

  it.each([
    ["import 'node:fs';", /one\.ts:1: import of "node:fs" is refused.*tables\.read/],
    ["import 'fs/promises';", /one\.ts:1: import of "fs\/promises" is refused/],
    ["import 'esbuild';", /one\.ts:1: import of "esbuild" is refused.*use rasd, arquero/],
    ["import './parts/helper';", /one\.ts:1: .*write its whole name, as "\.\/parts\/helper\.ts"/],
    ["import far from '../../far.json'; far;", /one\.ts:1: .*outside of the workspace.*beside the/],
    ["import far from '/far.json'; far;", /one\.ts:1: .*outside of the workspace.*beside the/],
    ["export * from './parts/helper';", /one\.ts:1: .*write its whole name/],
    ["await import('./parts/helper');", /one\.ts:1: .*write its whole name/],
    ["import part = require('./parts/helper'); part;", /one\.ts:1: .*write its whole name/],
    ["import {loadCSV} from 'arquero'; loadCSV;", /one\.ts:1: loadCSV is refused.*tables\.read/],
    ["import './parts/none.ts';", /one\.ts:1: Could not resolve "\.\/parts\/none\.ts"/],
  ])('may not import %s', async (head, message) => {
    expect(await outcomeOf('', head)).toMatch(message);
  });

  it.each([
    ["'a'.localeCompare('b');", 'compare by `a < b`'],
    ["(5)['toLocaleString']();", 'use formatNumber'],
    ['const {toLocaleString: local} = 5 as object; local;', 'use formatNumber'],
    ["(context as any).loadJSON('a.json');", 'tables.read(name)'],
    ['(5).toLocaleString();', 'use formatNumber'],
    ["const name = 'fs'; require(name);", 'import from "rasd"'],
    ["const name = './x.ts'; await import(name);", 'write it out'],
  ])('is refused %s before it runs', async (line, advice) => {
    const seen = String(await outcomeOf(line));
    expect(seen).toMatch(/^analyses\/one\.ts:5: /);
    expect(seen).toContain(advice);
  });

  it('writes to standard error what it logs, since standard output belongs to the run', async () => {
    const seen: unknown[] = [];
    const spies = (['log', 'error'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation((text) => void seen.push([name, text])),
    );
    await outcomeOf('console.log("looked at");');
    for (const spy of spies) spy.mockRestore();
    expect(seen).toEqual([['error', 'looked at']]);
  });

  it('says where its own errors come from', async () => {
    expect(await outcomeOf('(null as unknown as {x: {y: 1}}).x.y;')).toMatch(
      /^analyses\/one\.ts:5: TypeError: Cannot read properties of null/,
    );
  });
});

describe('a package that draws a random number for an analysis', () => {
  it('gets the same each time from Arquero, and none from others, until the work is done', async () => {
    const {random} = Math;
    const numbers = table({x: Array.from({length: 100}, (_, index) => index)});
    const sample = () => withoutChance(async () => numbers.sample(5).objects());
    expect(await sample()).toEqual(await sample());
    await expect(withoutChance(async () => Math.random())).rejects.toThrow(
      'without a seed is refused',
    );
    expect(Math.random).toBe(random);
  });

  it('gets none from jStat, unless it is given one with a seed', async () => {
    const head = "import jStat from 'jstat';";
    expect(await outcomeOf('jStat.normal.sample(0, 1);', head)).toMatch(
      /^analyses\/one\.ts:5: .*jStat without a seed.*jStat\.setRandom\(createRandom\(seed\)\)/,
    );
    const seeded = 'jStat.setRandom(() => 0.5); jStat.uniform.sample(0, 1);';
    expect(await outcomeOf(seeded, head)).toEqual([0, [7, {}]]);
    expect(await outcomeOf('jStat.mean([1, 2]);', head)).toEqual([0, [7, {}]]);
  });
});

describe('a package that asks for the time in an analysis', () => {
  const one = table({x: [1]});
  it.each([
    ['op.now', () => one.derive({t: () => op.now()})],
    ['an expression', () => one.derive({t: 'Date.now()'})],
    ['op.datetime', () => one.derive({t: () => op.datetime()})],
    ['the constructor of a day', () => (new Date(0).constructor as DateConstructor).now()],
  ])('gets none by %s, and nothing is changed afterwards', async (_name, work) => {
    const before = [Date, Date.prototype.constructor];
    await expect(withoutChance(async () => work())).rejects.toThrow('is refused in an analysis');
    expect([Date, Date.prototype.constructor]).toEqual(before);
    expect(Date.now()).toBeGreaterThan(0);
  });

  it('gets the same day at all times where it makes one', async () => {
    expect(
      await withoutChance(async () => new (new Date(0).constructor as DateConstructor)()),
    ).toEqual(new Date(0));
  });

  it('does not take it from the rest of the process meanwhile', async () => {
    let seen = 0;
    const other = new Promise<void>((done) =>
      setTimeout(() => {
        seen = Date.now() + Math.random();
        done();
      }, 1),
    );
    const day = await withoutChance(async () => {
      await new Promise((done) => setTimeout(done, 10));
      return new Date(2021, 1, 7) instanceof Date;
    });
    await other;
    expect([day, seen > 0]).toEqual([true, true]);
  });
});

describe('an analysis that uses what is the same everywhere', () => {
  it.each([
    ['new Date(0).getTime();'],
    ["Date.parse('2021-02-07') + Date.UTC(2021, 1, 7);"],
    ['if (!(new Date(0) instanceof Date)) throw new Error();'],
    ['Math.max(1, 2) + Math.PI;'],
    ['const process = {env: 1}; process.env;'],
    ['const names = {toLocaleString: 1}; Object.keys(names);'],
    ['console.error("");'],
    ['typeof process;'],
    ['({fetch: 1, Date: 2}).fetch;'],
    ['if (!((() => 1) instanceof Object)) throw new Error();'],
    ["type Seven = typeof import('./parts/helper').seven; const n: Seven = 7; n;"],
  ])('may: %s', async (line) => {
    expect(await outcomeOf(line)).toEqual([0, [7, {}]]);
  });
});
