import {execFile} from 'node:child_process';
import {existsSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {promisify} from 'node:util';
import {disguiseEnv, disguiseModule, type Disguise} from './disguises.ts';
import type {FreshWorkspace} from './fresh-workspace.ts';
import type {WantedRun} from './wanted-runs.ts';

export interface RebuildOptions {
  readonly runs: readonly WantedRun[];
  readonly disguises: readonly Disguise[];
  readonly data: string;
  /** Folder below the fresh workspace that the reports go to. */
  readonly out: string;
  /** Folder of the workspace that was copied. */
  readonly origin: string;
}

/** Builds reports in a fresh workspace, each run in a process of its own. Out: what went wrong, as printed. */
export async function rebuild(
  fresh: FreshWorkspace,
  {runs, disguises, data, out, origin}: RebuildOptions,
): Promise<string[]> {
  const module = join(fresh.home, 'disguise.mjs');
  writeFileSync(module, disguiseModule(disguises));
  const options = {
    cwd: fresh.root,
    env: disguiseEnv(disguises, {home: fresh.home, path: process.env['PATH'] ?? ''}),
    maxBuffer: 256 * 1024 * 1024,
  };
  const faults: string[] = [];
  for (const {analyses, options: flags} of runs) {
    const args = ['run', ...analyses, '--force', '--data', data, '--out', out, ...flags];
    const command = ['--import', pathToFileURL(module).href, rasdIn(fresh, origin), ...args];
    faults.push(...(await faultsOf(command, options)));
  }
  return faults;
}

/** The program's own copy where the workspace holds it, else the one that runs. */
function rasdIn(fresh: FreshWorkspace, origin: string): string {
  const running = fileURLToPath(new URL('../../cli/rasd.js', import.meta.url));
  const copied = join(fresh.root, 'src/cli/rasd.js');
  return running.startsWith(`${origin}/`) && existsSync(copied) ? copied : running;
}

async function faultsOf(
  command: readonly string[],
  options: {readonly cwd: string; readonly env: Record<string, string>; readonly maxBuffer: number},
): Promise<string[]> {
  try {
    await promisify(execFile)(process.execPath, command, options);
    return [];
  } catch (error) {
    const stderr =
      error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    return stderr.split('\n').filter((line) => line.trim() !== '');
  }
}

/** Puts the packages of the lock file, and nothing else, in the place of those linked. Out: what went wrong. */
export async function installPackages(fresh: FreshWorkspace): Promise<string[]> {
  const args = ['ci', '--omit=dev', '--no-audit', '--no-fund'];
  try {
    await promisify(execFile)('npm', args, {cwd: fresh.root, maxBuffer: 64 * 1024 * 1024});
    return [];
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return [
      `npm ci did not install the packages of package-lock.json: ${text.split('\n').slice(0, 6).join(' ')}`,
    ];
  }
}
