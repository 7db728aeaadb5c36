import {execFile} from 'node:child_process';
import {cpSync, mkdtempSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';

const ROOT = join(import.meta.dirname, '../..');
const PARTS = ['analyses', 'data', 'src', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** A copy of the workspace in a folder of its own, with the installed packages. */
export interface WorkspaceCopy {
  readonly root: string;
  /** Runs `rasd …` in it; never throws on a non-zero exit. */
  rasd(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Outcome>;
  remove(): void;
}

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Copies what a run needs into a new temporary folder. */
export function copyWorkspace(name = 'rasd-'): WorkspaceCopy {
  const root = mkdtempSync(join(tmpdir(), name));
  for (const part of PARTS) cpSync(join(ROOT, part), join(root, part), {recursive: true});
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  return {
    root,
    rasd: (args, env = {}) => rasd(root, args, env),
    remove: () => rmSync(root, {recursive: true, force: true}),
  };
}

async function rasd(cwd: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Outcome> {
  const options = {cwd, env: {...process.env, ...env}, maxBuffer: 64 * 1024 * 1024};
  try {
    const {stdout, stderr} = await promisify(execFile)(process.execPath, ['src/cli/rasd.js', ...args], options);
    return {code: 0, stdout, stderr};
  } catch (error) {
    const {code, stdout, stderr} = error as {code: number; stdout: string; stderr: string};
    return {code, stdout, stderr};
  }
}
