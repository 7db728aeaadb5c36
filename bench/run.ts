import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {generateClaims} from './generate-claims.ts';
import {editionsBench} from './editions.ts';
import {millionBench} from './million.ts';
import {pageBench} from './page.ts';
import {rerunBench} from './rerun.ts';
import {loadAndCountBench, sixChartsBench, type BenchRow} from './six-charts/bench.ts';
import {totalsBench, type TotalsMeasure} from './totals.ts';
import {watchBench} from './watch.ts';

type Row = Readonly<Record<string, string | number>>;

/** One bench: a name on the command line, and rows to print. */
const BENCHES: Readonly<Record<string, () => readonly Row[] | Promise<readonly Row[]>>> = {
  claims: () =>
    withFolder((folder) =>
      perClaim([2_000, 100_000, 1_000_000].map((count) => stepRow('bench/step.ts', count, folder))),
    ),
  linking: () =>
    withFolder((folder) =>
      perClaim([2_000, 100_000].map((count) => stepRow('bench/link-step.ts', count, folder))),
    ),
  editions: () => editionsBench().map((row) => ({...row})),
  million: () => millionBench().map((row) => ({...row})),
  page: async () => (await pageBench()).map((row) => ({...row})),
  totals: () => perTotal(totalsBench()),
  rerun: () => rerunBench().map((row) => ({...row})),
  watch: async () => (await watchBench()).map((row) => ({...row})),
  'six-charts': () =>
    overFirst([...sixChartsBench([2_000, 100_000, 1_000_000]), ...loadAndCountBench(1_000_000)]),
};

function stepRow(script: string, count: number, folder: string): Row {
  const tables = join(folder, String(count));
  generateClaims(count, tables);
  return child(script, [tables]);
}

/** With what a claim cost in all its steps over what it cost in the row before. */
function perClaim(rows: readonly Row[]): Row[] {
  const costs = rows.map((row) => {
    const names = Object.keys(row).filter((name) => name.endsWith('_s'));
    const ofProcessor = names.filter((name) => name.endsWith('_cpu_s'));
    const seconds = (ofProcessor.length > 0 ? ofProcessor : names).map((name) => Number(row[name]));
    return seconds.reduce((sum, value) => sum + value, 0) / Number(row['claims']);
  });
  return rows.map((row, at) => ({
    ...row,
    per_claim_ratio: ratioOf(costs[at] ?? NaN, costs[at - 1] ?? costs[at] ?? NaN),
  }));
}

/** With what a thousand totals cost over what they cost in the first row. */
function perTotal(rows: readonly TotalsMeasure[]): Row[] {
  const [first] = rows;
  return rows.map((row) => ({
    ...row,
    seconds: Math.round(row.seconds * 1000) / 1000,
    per_thousand: Math.round(row.per_thousand * 1000) / 1000,
    ratio: ratioOf(row.per_thousand, first?.per_thousand ?? NaN),
  }));
}

/** With each value over the first of its unit. */
function overFirst(rows: readonly BenchRow[]): Row[] {
  return rows.map((row) => ({
    ...row,
    value: Math.round(row.value * 1000) / 1000,
    over_first: ratioOf(row.value, rows.find(({unit}) => unit === row.unit)?.value ?? NaN),
  }));
}

function ratioOf(value: number, base: number): number {
  return Math.round((value / base) * 1000) / 1000;
}

/** Runs a script in its own process; its last line is a JSON object. */
function child(script: string, args: readonly string[]): Record<string, string | number> {
  const {stdout, stderr, status} = spawnSync(
    process.execPath,
    ['--import', 'tsx', script, ...args],
    {encoding: 'utf8', maxBuffer: 1 << 26},
  );
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '{}') as Record<string, string | number>;
}

function withFolder(use: (folder: string) => readonly Row[]): readonly Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'rasd-bench-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

const asked = process.argv.slice(2);
if (!existsSync('data/datapackage.json')) throw new Error('run the bench in the workspace folder');
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(name);
  console.table(await bench());
}
