import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {generateClaims} from './generate-claims.ts';

/** One reading of a million claims: seconds of the reading, processor seconds of the process, and each as a share of reading from nothing. */
export interface MillionRow {
  readonly name: string;
  readonly read_s: number;
  readonly read_ratio: number;
  readonly cpu_s: number;
  readonly cpu_ratio: number;
  readonly peak_mb: number;
}

/** Of each reading, one after the other; medians are taken. */
const ROUNDS = 3;

type Step = Readonly<Record<'read_s' | 'cpu_s' | 'peak_mb', number>>;

/**
 * What a changed row costs at a million claims: tables read and checked with nothing kept, unchanged from what
 * was kept, and with one row of the claims changed. Each is a process of its own.
 */
export function millionBench(): MillionRow[] {
  const root = mkdtempSync(join(tmpdir(), 'rasd-million-bench-'));
  try {
    generateClaims(1_000_000, join(root, 'data'));
    read(root, 'kept');
    const rounds = Array.from({length: ROUNDS}, () => {
      const once = read(root, '');
      const same = read(root, 'kept');
      changeRow(join(root, 'data/claims.csv'));
      return {once, same, changed: read(root, 'kept')};
    });
    const row = (name: string, which: 'once' | 'same' | 'changed'): MillionRow => {
      const [own, once] = [which, 'once' as const].map((step) =>
        rounds.map((round) => round[step]),
      );
      const of = (steps: readonly Step[] = [], measure: keyof Step) =>
        median(steps.map((step) => step[measure]));
      const share = (measure: keyof Step) =>
        hundredths(of(own, measure) / Math.max(of(once, measure), 1e-9));
      return {
        name,
        read_s: hundredths(of(own, 'read_s')),
        read_ratio: share('read_s'),
        cpu_s: hundredths(of(own, 'cpu_s')),
        cpu_ratio: share('cpu_s'),
        peak_mb: of(own, 'peak_mb'),
      };
    };
    return [
      row('a million claims read, nothing kept', 'once'),
      row('the same again', 'same'),
      row('one row changed', 'changed'),
    ];
  } finally {
    rmSync(root, {recursive: true, force: true});
  }
}

function read(root: string, source: string): Step {
  const script = join(import.meta.dirname, 'tables-step.ts');
  const args = ['--import', 'tsx', script, 'data', root, source];
  const {stdout, stderr, status} = spawnSync(process.execPath, args, {encoding: 'utf8'});
  if (status !== 0) throw new Error(`reading ended with ${status}: ${stderr}`);
  return JSON.parse(stdout.trim()) as Step; // one line, printed by the script
}

function changeRow(file: string): void {
  const text = readFileSync(file, 'utf8');
  const at = text.indexOf(',exact,', text.length / 2);
  writeFileSync(file, `${text.slice(0, at)},about,${text.slice(at + ',exact,'.length)}`);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

function hundredths(value: number): number {
  return Math.round(100 * value) / 100;
}
