import {execFileSync, spawnSync} from 'node:child_process';
import {
  cpSync,
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
import {afterAll, beforeAll, expect, it} from 'vitest';
import {csvOfRows, rowsOfCsv, smallWorkspace} from './model/small-workspace.ts';
import {withAttacks} from './model/with-attacks.ts';

/* Each step of a rerun stops where its outcome is the same, and never where it is not. */

const ROOT = join(import.meta.dirname, '../..');
let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'rasd-cutoffs-'));
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  for (const part of ['src', 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, part), join(root, part), {recursive: true});
  for (const [path, text] of withAttacks(smallWorkspace())) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), text);
  }
  run();
}, 120_000);
afterAll(() => rmSync(root, {recursive: true, force: true}));

interface Built {
  readonly event: string;
  readonly report: string;
  readonly cells: boolean;
}

/** What the cells of each report did: `ran`, or `as before`; a fresh one is not named. */
function run(...args: string[]): Record<string, string> {
  const said = execFileSync(
    process.execPath,
    ['src/cli/rasd.js', 'run', '--static', '--json', ...args],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  const events = said
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Built);
  return Object.fromEntries(
    events
      .filter(({event}) => event === 'built')
      .map(({report, cells}) => [report, cells ? 'ran' : 'as before']),
  );
}

function pages(): Map<string, string> {
  const names = readdirSync(join(root, 'reports')).filter((name) => !name.startsWith('.'));
  return new Map(names.map((name) => [name, readFileSync(join(root, 'reports', name), 'utf8')]));
}

type Cells = Readonly<Record<string, string>>;

/** Changes cells of the first row of a table that has the given ones; then what a run did, held against one from nothing. */
function afterChange(table: string, having: Cells, change: Cells): Record<string, string> {
  const file = join(root, `data/${table}.csv`);
  const [header = [], ...rows] = rowsOfCsv(readFileSync(file, 'utf8'));
  const at = (name: string) => header.indexOf(name);
  const row = rows.find((one) =>
    Object.entries(having).every(([name, value]) => one[at(name)] === value),
  );
  if (row === undefined) throw new Error(`no row of ${table} has ${JSON.stringify(having)}`);
  for (const [name, value] of Object.entries(change)) row[at(name)] = value;
  writeFileSync(file, csvOfRows([header, ...rows]));
  const did = run();
  const left = pages();
  run('--force');
  expect(left).toEqual(pages());
  return did;
}

const TOTAL = {claim_id: 'told-1-c1'};
const ATTACK = {claim_id: 'told-1-c2'};

it('runs no cell about attacks for a figure of a convoy', () => {
  const having = {event_kind: 'convoy', scope: 'incident', measure: 'trucks'};
  expect(afterChange('claims', having, {low: '77', high: '77', qualifier: 'exact'})).toEqual({
    attacks: 'as before',
    counts: 'ran',
  });
}, 60_000);

it('runs them for a total of attacks', () => {
  const did = afterChange('claims', TOTAL, {low: '7', high: '7'});
  expect(did).toEqual({attacks: 'ran', counts: 'as before'});
}, 60_000);

it('runs them for another day of an attack', () => {
  const did = afterChange('claims', ATTACK, {period: '2021-03-03'});
  expect(did).toMatchObject({attacks: 'ran'});
}, 60_000);

it('runs none for a note in a claim, which no view that was asked for has', () => {
  const did = afterChange('claims', TOTAL, {note: 'seen again'});
  expect(did).toEqual({attacks: 'as before', counts: 'as before'});
  expect(pages().get('attacks.en.html')).toContain('seen again');
}, 60_000);

it('runs them for a note by which a page is dated, and with it what it counts', () => {
  const note = 'date estimated from the address number, about 2021-03-08';
  afterChange('articles', {article_id: 'told-10001'}, {published: '2021-03~'});
  const did = afterChange('claims', TOTAL, {note});
  expect(did).toMatchObject({attacks: 'ran'});
}, 60_000);

it('runs none for a gist, which stands in the appendix alone', () => {
  const did = afterChange('articles', {article_id: 'told-10001'}, {gist: 'In other words'});
  expect(did).toMatchObject({attacks: 'as before'});
  expect(pages().get('attacks.en.html')).toContain('In other words');
}, 60_000);

interface ProfileEvent {
  readonly event: string;
  readonly rows: readonly {readonly report: string | null; readonly step: string}[];
}

it('says where the time went: a table for people, an event for programs', () => {
  const rasd = (...args: string[]) =>
    spawnSync(process.execPath, ['src/cli/rasd.js', 'run', '--static', '--profile', ...args], {
      cwd: root,
      encoding: 'utf8',
    });
  const {stderr, stdout} = rasd('--force');
  expect(stderr).toMatch(/^report +step +times +ms +share\n/);
  expect(stderr).toMatch(/\nattacks +cells +\d+ +\d+ +[\d.]+ %\n/);
  expect(stdout).not.toContain('share');
  const events = rasd('--force', '--json')
    .stdout.trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ProfileEvent);
  const rows = events.find(({event}) => event === 'profile')?.rows ?? [];
  const steps = new Set(rows.map(({report, step}) => (report === null ? step : `report ${step}`)));
  for (const step of ['start', 'tables', 'record', 'index', 'between'])
    expect(steps).toContain(step);
  for (const step of [
    'load',
    'cells',
    'draw',
    'totals',
    'appendix',
    'page',
    'fonts',
    'write',
    'kept',
  ])
    expect(steps).toContain(`report ${step}`);
}, 60_000);
