import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {generateClaims} from './generate-claims.ts';

/** One reading of a million claims: processor seconds, and as a share of reading them from nothing. */
export interface MillionRow {
  readonly name: string;
  readonly cpu_s: number;
  readonly ratio: number;
  readonly peak_mb: number;
}

type Step = Readonly<Record<'cpu_s' | 'peak_mb', number>>;

/**
 * What a changed row costs at a million claims: tables read and checked with nothing kept, unchanged from what
 * was kept, and with one row of the claims changed. Each is a process of its own.
 */
export function millionBench(): MillionRow[] {
  const root = mkdtempSync(join(tmpdir(), 'rasd-million-bench-'));
  try {
    generateClaims(1_000_000, join(root, 'data'));
    const once = read(root, '');
    read(root, 'kept');
    const same = read(root, 'kept');
    changeRow(join(root, 'data/claims.csv'));
    const changed = read(root, 'kept');
    const row = (name: string, {cpu_s, peak_mb}: Step): MillionRow => ({
      name,
      cpu_s: Math.round(cpu_s * 100) / 100,
      ratio: Math.round((100 * cpu_s) / once.cpu_s) / 100,
      peak_mb,
    });
    return [
      row('a million claims read, nothing kept', once),
      row('the same again', same),
      row('one row changed', changed),
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
