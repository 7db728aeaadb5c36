import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** One line of the bench: seconds, and as a share of a build from nothing. */
export interface RerunRow {
  readonly name: string;
  readonly seconds: number;
  readonly ratio: number;
}

const PARTS = ['analyses', 'data', 'src', 'package.json', 'package-lock.json', 'tsconfig.json'];
const ROUNDS = 5;

/**
 * Reruns on the real tables with all analyses in both languages, in a copy of the workspace: a build from nothing (an
 * empty `.cache/`, so with Rasd's own bundle), a run with nothing changed, and one with one claim changed. Each
 * is a process of its own; medians of five rounds in which each is done once.
 */
export function rerunBench(): RerunRow[] {
  const root = mkdtempSync(join(tmpdir(), 'rasd-rerun-bench-'));
  try {
    for (const part of PARTS) cpSync(part, join(root, part), {recursive: true});
    symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
    return rows(Array.from({length: ROUNDS}, (_, round) => roundIn(root, round)));
  } finally {
    rmSync(root, {recursive: true, force: true});
  }
}

interface Round {
  readonly full: number;
  readonly forced: number;
  readonly same: number;
  readonly claim: number;
  readonly comment: number;
}

function roundIn(root: string, round: number): Round {
  for (const folder of ['.cache', 'reports'])
    rmSync(join(root, folder), {recursive: true, force: true});
  const full = timed(root);
  const forced = timed(root, '--force');
  const same = timed(root);
  changeClaim(root, round);
  const claim = timed(root);
  edit(join(root, 'analyses/convoys.ts'), (text) => `// Round ${round}\n${text}`);
  const comment = timed(root);
  return {full, forced, same, claim, comment};
}

function rows(rounds: readonly Round[]): RerunRow[] {
  const median = (of: (round: Round) => number) =>
    rounds.map(of).sort((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? Number.NaN;
  const row = (name: string, of: (round: Round) => number): RerunRow => ({
    name,
    seconds: Math.round(median(of) * 1000) / 1000,
    ratio: Math.round(median((round) => of(round) / round.full) * 1000) / 1000,
  });
  return [
    row('all reports from nothing', ({full}) => full),
    row('all reports anew (--force)', ({forced}) => forced),
    row('nothing changed', ({same}) => same),
    row('one claim changed', ({claim}) => claim),
    row('a comment in one analysis', ({comment}) => comment),
  ];
}

function timed(root: string, ...args: string[]): number {
  const started = performance.now();
  const {status, stderr} = spawnSync(process.execPath, ['src/cli/rasd.js', 'run', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`rasd run ended with ${status}: ${stderr}`);
  return (performance.now() - started) / 1000;
}

/** The least figure of one claim of an incident with a single figure becomes another. */
function changeClaim(root: string, round: number): void {
  edit(join(root, 'data/claims.csv'), (text) => {
    const lines = text.split('\n');
    const at = lines.findIndex((line) =>
      /,convoy,in,incident,[^,"]*,trucks,(\d+),\1,exact,/.test(line),
    );
    lines[at] = (lines[at] ?? '').replace(
      /,trucks,\d+,\d+,exact,/,
      `,trucks,${50 + round},${50 + round},exact,`,
    );
    return lines.join('\n');
  });
}

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
