import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

/** What building so many editions took. */
export interface EditionsMeasure {
  readonly editions: number;
  /** Processor time of the whole command, which other work on the machine does not lengthen. */
  readonly cpu_seconds: number;
  readonly seconds: number;
  /** Processor time over that of one edition; the target for 56 is under 4. */
  readonly ratio: number;
}

// Written by the child as it ends, behind what the command prints.
const SAY_USAGE = `data:text/javascript,process.on('exit',()=>console.log(JSON.stringify(process.cpuUsage())))`;
const FIRST = '2021-01';
const RUNS = 2;

/**
 * Builds one edition of the brief, then all 56 from January 2021 to August 2025: whole commands from reading the
 * tables to the written pages in both languages, with nothing kept from earlier runs. The lesser of two runs each.
 */
export function editionsBench(): EditionsMeasure[] {
  const one = least('2021-01');
  const all = least('2025-08');
  const row = (editions: number, {cpu, wall}: Usage) => ({
    editions,
    cpu_seconds: rounded(cpu),
    seconds: rounded(wall),
    ratio: rounded(cpu / one.cpu),
  });
  return [row(1, one), row(56, all)];
}

interface Usage {
  readonly cpu: number;
  readonly wall: number;
}

function least(to: string): Usage {
  const runs = Array.from({length: RUNS}, () => build(to));
  return runs.reduce((best, run) => (run.cpu < best.cpu ? run : best));
}

function build(to: string): Usage {
  const out = mkdtempSync(join(tmpdir(), 'rasd-editions-'));
  try {
    const editions = ['--every', 'month', '--from', FIRST, '--to', to];
    const args = ['run', 'brief', ...editions, '--force', '--out', out];
    const started = performance.now();
    const {stdout, stderr, status} = spawnSync(
      process.execPath,
      ['--import', SAY_USAGE, 'src/cli/rasd.js', ...args],
      {encoding: 'utf8'},
    );
    if (status !== 0) throw new Error(`rasd ended with ${status}: ${stderr}`);
    const last = stdout.trimEnd().split('\n').at(-1) ?? '';
    const {user, system} = JSON.parse(last) as NodeJS.CpuUsage;
    return {cpu: (user + system) / 1e6, wall: (performance.now() - started) / 1e3};
  } finally {
    rmSync(out, {recursive: true, force: true});
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.table(editionsBench());
