import {execFileSync} from 'node:child_process';
import {copyFileSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {generateEvents} from './generate-events.ts';

/** One measurement. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly note: string;
}

const ROOT = join(import.meta.dirname, '../..');
const ROUNDS = 5;

/** Where the tables and the script to compare with are. */
export interface SixChartsOptions {
  /** An events table to use instead of generated ones. */
  readonly events?: string;
  /** Folder of a script that does the job without Rasd, `node report.mjs EVENTS.csv OUT.html`; default $RASD_NAIVE. */
  readonly naive?: string | undefined;
}

/**
 * Cold builds of the six charts, both languages, whole processes: `.cache/` and reports of the workspace removed before each;
 * Rasd's own bundle is there. Where a script to compare with is named, each build is paired with a run of it, and the
 * ratio is the median of the pairs: what else the machine does, it does to both.
 */
export function sixChartsBench(
  rows: readonly number[],
  {events, naive = process.env['RASD_NAIVE']}: SixChartsOptions = {},
): BenchRow[] {
  return rows.flatMap((count) =>
    inWorkspace(count, events, (folder) => {
      coldBuild(folder);
      const pairs = Array.from({length: ROUNDS}, () => ({
        script: naive === undefined ? NaN : scriptSeconds(naive, folder),
        build: coldBuild(folder),
      }));
      const name = `six charts, cold build, ${count} rows`;
      const row = (what: string, values: readonly number[], unit: string) => ({
        name: `${name}${what}`,
        value: median(values),
        unit,
        note: `median of ${ROUNDS} whole processes`,
      });
      const built = row(
        '',
        pairs.map(({build}) => build),
        's',
      );
      if (naive === undefined) return [built];
      return [
        built,
        row(
          ': naive script',
          pairs.map(({script}) => script),
          's',
        ),
        row(
          ': ratio to the naive script',
          pairs.map(({script, build}) => build / script),
          'times',
        ),
      ];
    }),
  );
}

function coldBuild(folder: string): number {
  for (const part of ['reports', '.cache'])
    rmSync(join(folder, part), {recursive: true, force: true});
  return secondsOf(() => node(folder, [join(ROOT, 'src/cli/rasd.js'), 'run']));
}

function scriptSeconds(naive: string, folder: string): number {
  const args = [
    join(naive, 'report.mjs'),
    join(folder, 'data/events.csv'),
    join(folder, 'naive.html'),
  ];
  return secondsOf(() => node(folder, args));
}

/** Reading and counting by region and month: from CSV with all checks, and from the columns kept of the same file. */
export function loadAndCountBench(count: number, events?: string): BenchRow[] {
  return inWorkspace(count, events, (folder) => {
    const step = (source: string) =>
      JSON.parse(
        node(ROOT, [
          '--import',
          'tsx',
          'bench/tables-step.ts',
          join(folder, 'data'),
          folder,
          source,
        ]),
      ) as Record<string, number>;
    const fresh = Array.from({length: ROUNDS}, () => step(''));
    step('bench');
    const kept = Array.from({length: ROUNDS}, () => step('bench'));
    const total = (row: Record<string, number>) => (row['read_s'] ?? 0) + (row['count_s'] ?? 0);
    const rows = [
      ['from CSV', fresh],
      ['from kept columns', kept],
    ] as const;
    return rows.flatMap(([name, steps]) => [
      {
        name: `read and count ${count} rows ${name}`,
        value: median(steps.map(total)),
        unit: 's',
        note: `median of ${ROUNDS}, without the start of the process`,
      },
      {
        name: `memory, ${count} rows ${name}`,
        value: Math.max(...steps.map((row) => row['peak_mb'] ?? 0)),
        unit: 'MB',
        note: 'greatest peak',
      },
    ]);
  });
}

function inWorkspace<T>(count: number, events: string | undefined, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'rasd-six-'));
  try {
    const data = join(folder, 'data');
    mkdirSync(join(folder, 'analyses'), {recursive: true});
    generateEvents(events === undefined ? count : 1, data);
    if (events !== undefined) copyFileSync(events, join(data, 'events.csv'));
    copyFileSync(
      join(import.meta.dirname, 'six-charts.ts'),
      join(folder, 'analyses/six-charts.ts'),
    );
    copyFileSync(join(ROOT, 'package-lock.json'), join(folder, 'package-lock.json'));
    return use(folder);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function node(cwd: string, args: readonly string[]): string {
  return execFileSync(process.execPath, args, {cwd, encoding: 'utf8'});
}

function secondsOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}
