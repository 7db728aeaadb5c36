import {execFile, type ExecFileOptions} from 'node:child_process';
import {existsSync, realpathSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {promisify} from 'node:util';
import {createDiskEffects, type Effects} from '../effects.ts';
import {openManifest, type Manifest} from '../manifest.ts';
import {disguiseEnv, disguiseModule, type Disguise} from './disguises.ts';
import type {FreshWorkspace} from './fresh-workspace.ts';
import type {WantedRun} from './wanted-runs.ts';

export interface RebuildingOptions {
  readonly effects: Effects;
  readonly data: string;
  readonly out: string;
  readonly recorded: Manifest;
  readonly runs: readonly WantedRun[];
  readonly fresh: FreshWorkspace;
  /** Ends the builds. */
  readonly signal: AbortSignal;
}

/** What came of building again. */
export interface Built {
  readonly manifest: Manifest;
  /** What went wrong, as printed. */
  readonly faults: readonly string[];
  /** A file that was written, or null. */
  read(file: string): string | null;
}

/** Reports on record, and the means to build them again. */
export interface Rebuilding {
  readonly recorded: Manifest;
  /** Names of the reports. */
  readonly reports: readonly string[];
  /** A file of the workspace's own reports, or null. */
  readOwn(file: string): string | null;
  /** Builds all under disguises into a folder of the fresh workspace. */
  build(disguises: readonly Disguise[], out: string): Promise<Built>;
}

/** Ties a manifest to a fresh copy of its workspace. */
export function createRebuilding(options: RebuildingOptions): Rebuilding {
  const {effects, recorded, runs, fresh, out} = options;
  return {
    recorded,
    reports: runs.flatMap((run) => run.reports),
    readOwn: (file) => textOf(`${out}/${file}`, effects),
    build: async (disguises, folder) => {
      const faults = await rebuild(disguises, folder, options);
      const there = createDiskEffects(fresh.root);
      return {
        manifest: openManifest(folder, there),
        faults,
        read: (file) => textOf(`${folder}/${file}`, there),
      };
    },
  };
}

function textOf(path: string, effects: Effects): string | null {
  const bytes = effects.readBytes(path);
  return bytes === null ? null : Buffer.from(bytes).toString('utf8');
}

/** Builds each run in a process of its own. Out: what went wrong, as printed. */
async function rebuild(
  disguises: readonly Disguise[],
  out: string,
  {effects, data, runs, fresh, signal}: RebuildingOptions,
): Promise<string[]> {
  const module = join(fresh.home, 'disguise.mjs');
  writeFileSync(module, disguiseModule(disguises));
  const options = {
    cwd: fresh.root,
    env: disguiseEnv(disguises, {home: fresh.home, path: process.env['PATH'] ?? ''}),
    maxBuffer: 256 * 1024 * 1024,
    signal,
  };
  const faults: string[] = [];
  for (const {analyses, options: flags} of runs) {
    const args = ['run', ...analyses, '--force', '--data', data, '--out', out, ...flags];
    const program = rasdIn(fresh, realpathSync(effects.root));
    const command = ['--import', pathToFileURL(module).href, program, ...args];
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

async function faultsOf(command: readonly string[], options: ExecFileOptions): Promise<string[]> {
  try {
    await promisify(execFile)(process.execPath, command, options);
    return [];
  } catch (error) {
    const stderr =
      error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    return stderr.split('\n').filter((line) => line.trim() !== '');
  }
}
