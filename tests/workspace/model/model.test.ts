import {execFile} from 'node:child_process';
import {availableParallelism} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {expect, it} from 'vitest';

/** `npm run test:model` asks for 500; in the suite a few must do. */
const HISTORIES = Number(process.env['RASD_HISTORIES'] ?? 24);
const DRIVER = join(import.meta.dirname, 'drive.ts');

interface Driven {
  readonly histories: number;
  readonly steps: number;
  readonly kills: number;
  readonly failing: number;
  readonly fresh: number;
  readonly cells: number;
  readonly pages: number;
  readonly wrong: readonly (readonly string[])[];
}

async function drive(seed: number, histories: number): Promise<Driven> {
  const args = ['--import', 'tsx', DRIVER, String(seed), String(histories)];
  const {stdout} = await promisify(execFile)(process.execPath, args, {maxBuffer: 1 << 26});
  return JSON.parse(stdout) as Driven;
}

it(`${HISTORIES} random histories: run leaves what a build from nothing gives`, async () => {
  const drivers = HISTORIES > 100 ? availableParallelism() : 1;
  const share = Math.ceil(HISTORIES / drivers);
  const driven = await Promise.all(
    Array.from({length: drivers}, (_, index) => drive(index + 1, share)),
  );
  expect(driven.flatMap(({wrong}) => wrong)).toEqual([]);
  const sum = (name: 'histories' | 'kills' | 'failing' | 'fresh' | 'cells' | 'pages') =>
    driven.reduce((total, one) => total + one[name], 0);
  expect(sum('histories')).toBeGreaterThanOrEqual(HISTORIES);
  // The histories are worth something only where all of this happens in them.
  for (const name of ['kills', 'failing', 'fresh', 'cells', 'pages'] as const)
    expect(sum(name), name).toBeGreaterThan(0);
}, 3_600_000);
