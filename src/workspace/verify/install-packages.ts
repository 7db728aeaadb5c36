import {execFile} from 'node:child_process';
import {copyFileSync, existsSync, mkdirSync, renameSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import type {FreshWorkspace} from './fresh-workspace.ts';

const FILES = ['package.json', 'package-lock.json', '.npmrc'];

/**
 * Installs the packages of the lock file, and nothing else, into a folder beside the rebuild, which may go on meanwhile.
 * npm empties `node_modules` before it fills it: there is none here that leads anywhere. Out: what went wrong.
 */
export async function installPackages(
  {root, packages}: FreshWorkspace,
  signal: AbortSignal,
): Promise<string[]> {
  const args = ['ci', '--omit=dev', '--prefer-offline', '--no-audit', '--no-fund'];
  try {
    mkdirSync(packages, {recursive: true});
    for (const file of FILES)
      if (existsSync(join(root, file))) copyFileSync(join(root, file), join(packages, file));
    await promisify(execFile)('npm', args, {cwd: packages, maxBuffer: 64 * 1024 * 1024, signal});
    return [];
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return [
      `npm ci did not install the packages of package-lock.json: ${text.split('\n').slice(0, 6).join(' ')}`,
    ];
  }
}

/** Puts what was installed in the place of the link to the workspace's packages. */
export function usePackages({root, packages, unlinkPackages}: FreshWorkspace): void {
  unlinkPackages();
  renameSync(join(packages, 'node_modules'), join(root, 'node_modules'));
}
