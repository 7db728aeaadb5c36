import type {ProfileRow} from '../workspace/profile.ts';

/** Cells that take a smaller share of the run are shown as one. */
const SMALL = 0.01;
const COLUMNS = ['report', 'step', 'times', 'ms', 'share'] as const;

type Line = readonly [report: string, step: string, times: number, milliseconds: number];

/** A table of where the time went: by step in sum, then by report; the slowest first, slow cells by name. */
export function profileText(rows: readonly ProfileRow[]): string {
  const whole = rows.reduce((sum, {milliseconds}) => sum + milliseconds, 0);
  const reports = [...new Set(rows.map(({report}) => report))].filter((name) => name !== null);
  const inSum = summed(rows.map((row) => ({...row, report: null, detail: null})));
  const own = reports.flatMap((name) => summed(named(rows.filter(({report}) => report === name))));
  const lines: Line[] = [...inSum, ...own].map(({report, step, detail, times, milliseconds}) => [
    report ?? 'all',
    detail === null ? step : `${step} ${detail}`,
    times,
    milliseconds,
  ]);
  const texts = lines.map(([report, step, times, milliseconds]) => [
    report,
    step,
    String(times),
    milliseconds.toFixed(0),
    `${((100 * milliseconds) / whole).toFixed(1)} %`,
  ]);
  return inColumns([[...COLUMNS], ...texts, ['all', '', '', whole.toFixed(0), '100 %']]);
}

function named(rows: readonly ProfileRow[]): ProfileRow[] {
  return rows.map((row) => (row.share < SMALL ? {...row, detail: null} : row));
}

function summed(rows: readonly ProfileRow[]): ProfileRow[] {
  const sums = new Map<string, ProfileRow>();
  for (const row of rows) {
    const key = JSON.stringify([row.report, row.step, row.detail]);
    const known = sums.get(key);
    const {times = 0, milliseconds = 0, share = 0} = known ?? {};
    sums.set(key, {
      ...row,
      times: times + row.times,
      milliseconds: milliseconds + row.milliseconds,
      share: share + row.share,
    });
  }
  return [...sums.values()].sort((a, b) => b.milliseconds - a.milliseconds);
}

function inColumns(lines: readonly (readonly string[])[]): string {
  const widths = COLUMNS.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const padded = (text: string, at: number) =>
    at < 2 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0);
  return lines.map((line) => line.map(padded).join('  ').trimEnd()).join('\n');
}
