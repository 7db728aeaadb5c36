import {execFileSync, spawn, type ChildProcess} from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {csvOfRows, rowsOfCsv, smallWorkspace} from './model/small-workspace.ts';

const ROOT = join(import.meta.dirname, '../..');
const START = smallWorkspace();
/** Real processes killed, spread over the time that a run takes; `RASD_KILLS=100` for more. */
const KILLS = Number(process.env['RASD_KILLS'] ?? 12);
let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'rasd-rerun-'));
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  for (const part of ['src', 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, part), join(root, part), {recursive: true});
});
afterAll(() => rmSync(root, {recursive: true, force: true}));

beforeEach(() => {
  for (const folder of ['analyses', 'data'])
    rmSync(join(root, folder), {recursive: true, force: true});
  for (const [path, text] of START) put(path, text);
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), {recursive: true});
  writeFileSync(join(root, path), text);
}

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const edit = (path: string, from: string | RegExp, to: string) =>
  put(path, read(path).replace(from, to));

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['src/cli/rasd.js', ...args], {cwd: root});
}

function ended(child: ChildProcess): Promise<Outcome> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (data) => (stdout += String(data)));
  child.stderr?.on('data', (data) => (stderr += String(data)));
  return new Promise((done) => child.on('close', (code) => done({code, stdout, stderr})));
}

const rasd = (...args: string[]) => ended(start(args));

/** What a run did with each report: `fresh`, or what it made anew. */
async function ranIn(...args: string[]): Promise<Record<string, string>> {
  const {stdout, stderr, code} = await rasd('run', '--static', '--json', ...args);
  if (code !== 0) throw new Error(stderr + stdout);
  const events = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return Object.fromEntries(
    events.flatMap(({event, report, cells, page}): [string, string][] => {
      if (event === 'fresh') return [[String(report), 'fresh']];
      if (event !== 'built') return [];
      const parts = [cells === true ? 'cells' : '', page === true ? 'page' : ''];
      return [[String(report), parts.filter((part) => part !== '').join('+') || 'record']];
    }),
  );
}

function pages(): Map<string, string> {
  const names = readdirSync(join(root, 'reports'))
    .filter((name) => !name.startsWith('.'))
    .sort();
  return new Map(names.map((name) => [name, read(`reports/${name}`)]));
}

const kept = () => readdirSync(join(root, '.cache/kept')).sort();

describe('rasd run', () => {
  beforeEach(async () => void (await ranIn()));

  it('does nothing where nothing changed', async () => {
    const before = pages();
    expect(await ranIn()).toEqual({counts: 'fresh', notes: 'fresh'});
    expect(pages()).toEqual(before);
    expect((await rasd('status', '--static')).stdout).toBe('counts: fresh\nnotes: fresh\n');
  });

  it('removes what a killed run left, also where all is fresh', async () => {
    const before = pages();
    put('reports/counts.en.html.1.tmp', '<p>half');
    const gone = spawn(process.execPath, ['-e', '']);
    await new Promise((done) => gone.on('close', done));
    const holder = {pid: gone.pid, started: '1', token: 'left'};
    put('reports/.lock', JSON.stringify(holder));
    expect(await ranIn()).toEqual({counts: 'fresh', notes: 'fresh'});
    expect(pages()).toEqual(before);
    expect(existsSync(join(root, 'reports/.lock'))).toBe(false);
  });

  it('goes by content: a file written again is the same file', async () => {
    for (const [path, text] of START) put(path, text);
    expect(await ranIn()).toEqual({counts: 'fresh', notes: 'fresh'});
  });

  it('redraws no chart for a comment in a helper', async () => {
    const drawn = kept();
    edit('analyses/parts/words.ts', /^\/\/.*/, '// Said better.');
    expect((await rasd('status', '--static')).stdout).toMatch(
      /^counts: stale, code changed: analyses\/parts\/words\.ts\n/,
    );
    expect(await ranIn()).toEqual({counts: 'page', notes: 'page'});
    // Beside the programs that the analyses were bundled to.
    const added = kept().filter((file) => !drawn.includes(file));
    expect(added.filter((file) => !read(`.cache/kept/${file}`).includes('"program"'))).toEqual([]);
  });

  it('runs no cell for a row in another place, and says which rows those were', async () => {
    const [header = '', first = '', ...rest] = read('data/claims.csv').trimEnd().split('\n');
    put('data/claims.csv', `${[header, ...rest, first].join('\n')}\n`);
    expect((await rasd('status', '--static')).stdout).toContain(
      'counts: stale, tables changed: claims.csv\n  claims.csv: rows in another order\n',
    );
    expect(await ranIn()).toMatchObject({counts: 'page'});
  });

  it('draws nothing anew for a claim outside the period', async () => {
    await ranIn('counts', '--param', 'to=2020-12', '--param', 'from=2019-01');
    const drawn = kept();
    const [header = [], first = [], ...rest] = rowsOfCsv(read('data/claims.csv'));
    const later = header.map((name, at) =>
      name === 'claim_id'
        ? (first[at] ?? '').replace(/\d+$/, '77')
        : name === 'mention'
          ? '9'
          : name === 'period'
            ? '1999-01-01'
            : (first[at] ?? ''),
    );
    put('data/claims.csv', csvOfRows([header, first, later, ...rest]));
    expect(await ranIn('counts', '--param', 'to=2020-12', '--param', 'from=2019-01')).toEqual({
      counts: 'cells+page',
    });
    const parts = kept()
      .filter((file) => !drawn.includes(file))
      .map((file) => read(`.cache/kept/${file}`));
    expect(parts.filter((text) => text.includes('"svg"') && !text.includes('"cells"'))).toEqual([]);
  });

  it('runs only what reads the table', async () => {
    edit('data/notes.csv', 'a,1', 'a,7');
    expect((await rasd('status', '--static')).stdout).toBe(
      'counts: fresh\nnotes: stale, tables changed: notes.csv\n  notes.csv: 1 row changed (a)\n',
    );
    expect(await ranIn()).toEqual({counts: 'fresh', notes: 'cells+page'});
  });

  it('takes other parameters, rules and packages for what they are', async () => {
    expect((await rasd('status', 'counts', '--static', '--param', 'from=2020-01')).stdout).toBe(
      'counts: stale, other parameters: from default → 2020-01\n',
    );
    expect((await rasd('status', 'counts', '--static', '--rule', 'about=as_is')).stdout).toBe(
      'counts: stale, other rules: about ten_percent → as_is\n',
    );
    edit('package-lock.json', /"version": "[^"]*"/, '"version": "9.9.9"');
    expect((await rasd('status', '--static', 'counts')).stdout).toBe(
      'counts: stale, other packages: package-lock.json\n',
    );
    put('package-lock.json', START.get('package-lock.json') ?? '');
  });

  it('mends a page that was edited or is gone', async () => {
    const before = pages();
    put('reports/notes.en.html', 'edited');
    rmSync(join(root, 'reports/counts.ar.html'));
    rmSync(join(root, 'reports/index.html'));
    expect((await rasd('status', '--static')).stdout).toBe(
      'counts: stale, pages are not as written: counts.ar.html\nnotes: stale, pages are not as written: notes.en.html\n',
    );
    await ranIn();
    expect(pages()).toEqual(before);
  });

  it('builds all with --force, to the same bytes', async () => {
    const before = pages();
    expect(await ranIn('--force')).toEqual({counts: 'cells+page', notes: 'cells+page'});
    expect(pages()).toEqual(before);
  });

  it('leaves the last good page of a report that fails, builds the others, and says so until it is mended', async () => {
    const before = pages();
    edit('analyses/notes.ts', 'calls += 1;', 'calls += Date.now();');
    edit('analyses/parts/words.ts', 'LIMIT = 4', 'LIMIT = 3');
    const {code, stderr, stdout} = await rasd('run', '--static');
    expect(code).toBe(1);
    expect(stderr).toMatch(/error analyses\/notes\.ts:\d+: Date\.now\(\) is refused/);
    expect(stdout).toContain('1 built, 0 fresh, 1 failed');
    expect(read('reports/notes.en.html')).toBe(before.get('notes.en.html'));
    edit('analyses/notes.ts', 'calls += Date.now();', 'calls += 1;');
    expect((await rasd('status', '--static', 'notes')).stdout).toMatch(
      /^notes: stale, failed last time: .*Date\.now/,
    );
    await ranIn();
    expect((await rasd('status', '--static', 'notes')).stdout).toBe('notes: fresh\n');
  });

  it('forgets a report whose analysis is gone', async () => {
    rmSync(join(root, 'analyses/notes.ts'));
    expect(await ranIn()).toEqual({counts: 'fresh'});
    expect([...pages().keys()].filter((name) => name.startsWith('notes'))).toEqual([]);
    expect(read('reports/index.html')).not.toContain('notes.en.html');
  });
});

const DIGEST = `import {analysis, calendarPeriod, text} from 'rasd';

export default analysis({
  title: {en: 'Digest', ar: 'نشرة'},
  subtitle: () => ({en: 'one a month', ar: 'شهرية'}),
  params: {when: calendarPeriod('2021-03')},
  editions: {
    param: 'when',
    title: ({when}) => ({en: when.name, ar: when.name}),
    variant: () => '',
    latest: () => calendarPeriod('2021-03').default,
  },
  async *cells({tables, params}) {
    const notes = tables.read('notes').objects().length;
    yield text({en: params.when.name + ': ' + notes, ar: params.when.name + ': ' + notes});
  },
});
`;

describe('editions', () => {
  it('keep their neighbours where one of them is built alone afterwards', async () => {
    put('analyses/digest.ts', DIGEST);
    const all = ['digest', '--every', 'month', '--from', '2021-01', '--to', '2021-03'];
    await ranIn(...all);
    const before = pages();
    expect(before.get('digest-2021-03.en.html')).toContain('digest-2021-02.en.html');
    expect(await ranIn('digest')).toEqual({'digest-2021-03': 'fresh'});
    put('data/notes.csv', `${read('data/notes.csv')}c,3\n`);
    expect(await ranIn('digest')).toEqual({'digest-2021-03': 'cells+page'});
    expect(pages().get('digest-2021-03.en.html')).toContain('digest-2021-02.en.html');
    const alone = pages();
    await ranIn(...all);
    expect(pages().get('digest-2021-03.en.html')).toEqual(alone.get('digest-2021-03.en.html'));
    expect((await rasd('verify', 'digest')).stdout).toMatch(/^3 reports, 6 pages: the same/m);
  });
});

/** Long enough for something else to happen meanwhile. */
const SLOW = 'for (let turn = 0; turn < 4e8; turn += 1) calls = (calls + turn) % 7;';

describe('a run that meets trouble', () => {
  beforeEach(async () => void (await ranIn()));

  it('stops at a half-written table and leaves every page', async () => {
    const before = pages();
    put('data/claims.csv', read('data/claims.csv').slice(0, -40));
    const {code, stderr} = await rasd('run', '--static');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error data\/claims\.csv:\d+: /);
    expect(pages()).toEqual(before);
  });

  it('writes nothing where a table is edited meanwhile', async () => {
    edit('analyses/notes.ts', 'calls += 1;', SLOW);
    const before = pages();
    const child = start(['run', '--static', 'notes']);
    const outcome = ended(child);
    child.stdout?.once('data', () => edit('data/notes.csv', 'a,1', 'a,3'));
    const {code, stderr} = await outcome;
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining(
        'error data/notes.csv: changed during the run; the report was left as it was, run again',
      ),
    ]);
    expect(pages()).toEqual(before);
    expect(await ranIn('notes')).toEqual({notes: 'cells+page'});
  });

  it.skipIf(process.getuid?.() === 0)('says that a folder may not be written', async () => {
    edit('data/notes.csv', 'a,1', 'a,4');
    chmodSync(join(root, 'reports'), 0o500);
    const {code, stderr} = await rasd('run', '--static');
    chmodSync(join(root, 'reports'), 0o700);
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('reports cannot be written (EACCES)'),
    ]);
  });

  it('says that the disk is full, and leaves every page', async () => {
    const mount = join(root, 'small');
    try {
      mkdirSync(mount, {recursive: true});
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', mount], {stdio: 'ignore'});
    } catch {
      return; // Only where such a folder can be made.
    }
    try {
      const {code, stderr} = await rasd('run', '--static', '--out', 'small');
      expect([code, stderr]).toEqual([
        1,
        expect.stringMatching(
          /small\/\S+: cannot be written \(ENOSPC\); check the folder, its rights and the free space/,
        ),
      ]);
      expect(readdirSync(mount)).toEqual([]);
    } finally {
      execFileSync('umount', [mount]);
    }
  });

  it('says so where the folder of reports is a file, and builds anew where it vanished', async () => {
    const before = pages();
    rmSync(join(root, 'reports'), {recursive: true});
    writeFileSync(join(root, 'reports'), 'a file');
    const {code, stderr} = await rasd('run', '--static');
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^error reports.*(cannot be|ENOTDIR)/),
    ]);
    rmSync(join(root, 'reports'));
    await ranIn();
    expect(pages()).toEqual(before);
  });

  it('says so where the folder of reports vanishes meanwhile, or can never be written', async () => {
    edit('analyses/notes.ts', 'calls += 1;', SLOW);
    const child = start(['run', '--static', 'notes', '--out', 'gone']);
    const outcome = ended(child);
    child.stdout?.once('data', () => rmSync(join(root, 'gone'), {recursive: true}));
    const vanished = await outcome;
    expect([vanished.code, vanished.stderr]).toEqual([
      1,
      expect.stringContaining('error gone was taken over by another run, or removed, meanwhile'),
    ]);
    expect(existsSync(join(root, 'gone'))).toBe(false);
    const system = await rasd('run', '--static', '--out', '/sys/rasd');
    expect([system.code, system.stderr]).toEqual([
      1,
      expect.stringMatching(/^error \/sys\/rasd cannot be written \(E\w+\); check the folder/),
    ]);
  });

  it('may be two at once: one waits, and both are right', async () => {
    edit('data/notes.csv', 'a,1', 'a,5');
    const both = await Promise.all([rasd('run', '--static'), rasd('run', '--static')]);
    expect(both.map(({code}) => code)).toEqual([0, 0]);
    const left = pages();
    await ranIn('--force');
    expect(left).toEqual(pages());
  });

  it('may be killed at any moment: pages stay whole, and the next run leaves what a build from nothing gives', async () => {
    const versions = ['a,1', 'a,8'];
    const allowed = new Map<string, Set<string>>();
    for (const version of versions) {
      put('data/notes.csv', `note_id,weight\n${version}\nb,2\n`);
      await ranIn('--force');
      for (const [name, text] of pages())
        allowed.set(name, (allowed.get(name) ?? new Set<string>()).add(text));
    }
    const timed = performance.now();
    await ranIn('--force');
    const whole = performance.now() - timed;
    for (let kill = 0; kill < KILLS; kill += 1) {
      put('data/notes.csv', `note_id,weight\n${versions[kill % 2]}\nb,2\n`);
      const child = start(['run', '--static', '--force']);
      const outcome = ended(child);
      await new Promise((done) => setTimeout(done, (whole * (kill + 1)) / KILLS));
      child.kill('SIGKILL');
      await outcome;
      for (const [name, text] of pages())
        if (name.endsWith('.html'))
          expect(allowed.get(name)?.has(text), `${name}, kill ${kill}`).toBe(true);
      if (kill % 4 === 3) {
        await ranIn();
        const left = pages();
        await ranIn('--force');
        expect(left, `kill ${kill}`).toEqual(pages());
      }
    }
    await ranIn();
    expect(readdirSync(join(root, 'reports')).filter((name) => /\.tmp$|\.lock/.test(name))).toEqual(
      [],
    );
  }, 300_000);

  it('stops at Ctrl-C with 130, nothing half written and the folder free', async () => {
    edit('analyses/notes.ts', 'calls += 1;', SLOW);
    const before = pages();
    const child = start(['run', '--static', 'notes']);
    const outcome = ended(child);
    child.stdout?.once('data', () => child.kill('SIGINT'));
    const {code, stderr} = await outcome;
    expect([code, stderr]).toEqual([
      130,
      'stopped; reports that were not finished are as they were\n',
    ]);
    expect(pages()).toEqual(before);
    expect(existsSync(join(root, 'reports/.lock'))).toBe(false);
    expect(await ranIn()).toMatchObject({notes: 'cells+page'});
  });
});
