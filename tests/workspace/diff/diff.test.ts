import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {createDiskEffects} from '../../../src/workspace/effects.ts';
import {readSide} from '../../../src/workspace/diff/read-side.ts';
import {DEFAULT_RULES} from '../../../src/values/rules.ts';
import {runCli} from '../../cli/run-cli.ts';

let base: string;
let data: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'rasd-diff-'));
  data = join(base, 'data');
  cpSync('data', data, {recursive: true});
});
afterEach(() => rmSync(base, {recursive: true, force: true}));

/** Edits the line of a table that begins with a key. */
function edit(table: string, key: string, change: (line: string) => string): void {
  const file = join(data, `${table}.csv`);
  const lines = readFileSync(file, 'utf8').split('\n');
  const at = lines.findIndex((line) => line.startsWith(`${key},`));
  expect(at, `${key} in ${table}`).toBeGreaterThan(0);
  const line = change(lines[at] ?? '');
  writeFileSync(
    file,
    [...lines.slice(0, at), ...(line === '' ? [] : [line]), ...lines.slice(at + 1)].join('\n'),
  );
}

const diff = async (...args: string[]) => {
  const {code, stdout, stderr} = await runCli('diff', ...args);
  return {code, stderr, lines: stdout.replaceAll(data, 'B').trimEnd().split('\n')};
};

describe('rasd diff of folders', () => {
  it('says that nothing changed, and exits 0', async () => {
    expect(await diff('data', data, '--exit-code')).toEqual({
      code: 0,
      stderr: '',
      lines: ['nothing changed from data to B'],
    });
  });

  it('tells a changed claim, its event, its figures and what moved them', async () => {
    edit('claims', 'north-pulse-8398-c5', (line) => line.replace(',60,60,about,', ',80,80,about,'));
    const {code, lines} = await diff('data', data, '--exit-code');
    expect(code).toBe(1);
    expect(lines).toEqual([
      'from data to B',
      'claims: 1 changed',
      '  ~ north-pulse-8398-c5: low 60 → 80; high 60 → 80',
      'events: 1 changed',
      '  changed convoy-2021-02-18-1; trucks_high 66 → 88 (claims north-pulse-8398-c5 changed)',
      'figures: 0 of all regions and months moved, 1 of a region and month',
      '  trucks, al-hasakah 2021-02: 168–263 (182) → 168–285 (182)',
      '    54–66 (60) → 54–88 (60) in convoy-2021-02-18-1 by claims north-pulse-8398-c5 changed',
    ]);
  });

  it('tells a removed claim, and events that a link by hand merged', async () => {
    edit('claims', 'north-pulse-8398-c5', () => '');
    edit('links', 'informationliberation-62054,3', (line) =>
      line.replace('convoy-2021-02-08-1,auto', 'convoy-2021-02-06-1,hand'),
    );
    const {lines} = await diff('data', data);
    expect(lines.slice(1, 3)).toEqual([
      'claims: 1 removed',
      expect.stringMatching(
        /^  - north-pulse-8398-c5: article_id "north-pulse-8398"; mention 3; .*; measure "trucks"; low 60;/,
      ),
    ]);
    expect(lines).toContain('links: 1 changed');
    expect(lines.filter((line) => line.startsWith('  regrouped'))).toEqual([
      '  regrouped convoy-2021-02-06-1, convoy-2021-02-08-1 (links informationliberation-62054 3 changed)',
    ]);
  });

  it('tells all events of a day as merged when every link of one leads to the other', async () => {
    const file = join(data, 'links.csv');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll('convoy-2021-02-08-1,auto', 'convoy-2021-02-06-1,hand'));
    const {lines} = await diff('data', data);
    expect(lines.find((line) => line.startsWith('events:'))).toBe('events: 1 merged');
    expect(lines.find((line) => line.startsWith('  merged'))).toMatch(
      /^  merged convoy-2021-02-06-1, convoy-2021-02-08-1 → convoy-2021-02-06-1 \(links /,
    );
    expect(lines).toContain('  convoys, al-hasakah 2021-02: 6–10 (6) → 6–9 (6)');
    expect(lines).toContain('  convoys, northeast 2021-02: 1 → 0');
  });

  it('gives the same as JSON, and as a page in each language whose figures lead to the claims', async () => {
    edit('claims', 'north-pulse-8398-c5', (line) => line.replace(',60,60,about,', ',80,80,about,'));
    const page = join(base, 'changes.html');
    const {stdout} = await runCli('diff', 'data', data, '--format', 'json', '--html', page);
    const json = JSON.parse(stdout) as Record<string, unknown>;
    expect(json['tables']).toEqual([
      {
        table: 'claims',
        presence: 'both',
        columnsAdded: [],
        columnsRemoved: [],
        rows: [
          {
            key: 'north-pulse-8398-c5',
            change: 'changed',
            cells: [
              {column: 'low', before: 60, after: 80},
              {column: 'high', before: 60, after: 80},
            ],
          },
        ],
      },
    ]);
    expect(json['figures']).toMatchObject([
      {
        figure: {name: 'trucks', direction: null},
        region: 'al-hasakah',
        month: '2021-02',
        before: {low: 168, best: 182, high: 263},
        after: {low: 168, best: 182, high: 285},
        movers: [
          {
            ground: 'only',
            rows: [{table: 'claims', key: 'north-pulse-8398-c5', change: 'changed'}],
          },
        ],
        reports: [],
      },
    ]);
    const en = readFileSync(join(base, 'changes.en.html'), 'utf8');
    expect(en).toContain('What changed in the tables');
    expect(en).toMatch(/href="?#g1"?>.{0,40}168–285/);
    expect(en).toContain('https://');
    expect(en).not.toMatch(/<script(?! type="?application\/ld\+json"?)/);
    expect(readFileSync(join(base, 'changes.ar.html'), 'utf8')).toContain('dir="rtl"');
  });

  it('names every fault of a side, with the side', async () => {
    edit('claims', 'north-pulse-8398-c5', (line) =>
      line.replace(',60,60,about,', ',many,60,about,'),
    );
    const {code, stderr} = await diff('data', data);
    expect(code).toBe(1);
    expect(stderr).toMatch(/data\/claims\.csv:\d+: low "many" is not an integer/);
    const none = await diff('nowhere');
    expect(none.stderr).toContain(
      '"nowhere" is neither a folder of tables nor a revision that git knows here',
    );
  });
});

describe('rasd diff of days', () => {
  it('compares what was published by each, with its claims and links', async () => {
    const {lines} = await diff('@2021-03-01', '@2021-04-01');
    expect(lines[0]).toBe('from data, published by 2021-03-01 to data, published by 2021-04-01');
    expect(lines.filter((line) => /^\w+: \d/.test(line))).toEqual(
      expect.arrayContaining(['articles: 21 added', 'claims: 70 added', 'links: 20 added']),
    );
    expect((await diff('@2021-02-30')).stderr).toContain(
      '"2021-02-30" in "@2021-02-30" is not a day',
    );
  });
});

describe('rasd diff of revisions', () => {
  it('reads tables as git keeps them, in a workspace of any folder of a repository', () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@localhost', ...args], {
        cwd: base,
        stdio: 'ignore',
      });
    git('init', '-q');
    git('add', 'data');
    git('commit', '-q', '-m', 'one');
    edit('claims', 'north-pulse-8398-c5', (line) => line.replace(',60,60,about,', ',80,80,about,'));
    git('commit', '-q', '-a', '-m', 'two');
    edit('claims', 'north-pulse-8398-c5', (line) => line.replace(',80,80,about,', ',90,90,about,'));
    const effects = createDiskEffects(base);
    const lowIn = (spec: string) => {
      const {label, set} = readSide(spec, {data: 'data', rules: DEFAULT_RULES}, effects);
      const claim = set?.claims.find((row) => row.claim_id === 'north-pulse-8398-c5');
      return [label.replace(/[0-9a-f]{7,}/, 'HASH'), claim?.low];
    };
    expect(['HEAD~1', 'HEAD', 'data'].map(lowIn)).toEqual([
      ['HEAD~1 (HASH)', 60],
      ['HEAD (HASH)', 80],
      ['data', 90],
    ]);
    expect(lowIn('HEAD@2021-03-01')).toEqual(['HEAD (HASH), published by 2021-03-01', 80]);
    expect(() => lowIn('HEAD~9')).toThrow('neither a folder of tables nor a revision');
    expect(() => lowIn('--output=x')).toThrow('neither a folder of tables nor a revision');
    expect(existsSync(join(base, 'x'))).toBe(false);
  });
});
