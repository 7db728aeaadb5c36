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

/** Cold builds of the six charts, both languages, whole processes: `.cache/` and reports of the workspace removed before each;
 *  Rasd's own bundle is there. `events` is the path of an events table to use instead of a generated one. */
export function sixChartsBench(rows: readonly number[], events?: string): BenchRow[] {
  return rows.flatMap((count) =>
    inWorkspace(count, events, (folder) => {
      const build = () => {
        for (const part of ['reports', '.cache'])
          rmSync(join(folder, part), {recursive: true, force: true});
        return secondsOf(() => node(folder, [join(ROOT, 'src/cli/rasd.js'), 'run']));
      };
      build();
      const seconds = median(Array.from({length: ROUNDS}, build));
      const note = `median of ${ROUNDS} whole processes`;
      return [{name: `six charts, cold build, ${count} rows`, value: seconds, unit: 's', note}];
    }),
  );
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
