import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, sep} from 'node:path';

/** A copy of a workspace in a folder of its own. */
export interface FreshWorkspace {
  readonly root: string;
  /** An empty home folder, beside it. */
  readonly home: string;
  /** A folder for packages to be installed in, beside it; not there yet. */
  readonly packages: string;
  /** Takes away the link to the workspace's packages, so that nothing done to them here reaches those. */
  unlinkPackages(): void;
  /** Removes all of it; may be called twice. */
  remove(): void;
}

/** A name with a space and Arabic letters, as folders have them. */
const FOLDER = join('another place', 'مكان آخر');

/**
 * Copies a workspace into a new temporary folder, files in the opposite order. Left out: packages (they are linked),
 * folders with a dot before their name, and the built reports. Links that lead out of the workspace are not followed.
 */
export function createFreshWorkspace(root: string, out: string): FreshWorkspace {
  const base = mkdtempSync(join(tmpdir(), 'rasd-verify-'));
  const remove = () => rmSync(base, {recursive: true, force: true});
  const folder = join(base, FOLDER);
  const unlinkPackages = () => unlinkLink(join(folder, 'node_modules'));
  const beside = {home: join(base, 'home'), packages: join(base, 'packages')};
  const fresh = {root: folder, ...beside, unlinkPackages, remove};
  try {
    mkdirSync(fresh.home);
    const own = realpathSync(root);
    copyFolder({from: own, to: fresh.root, within: own, skip: ['node_modules', out]});
    const packages = join(own, 'node_modules');
    if (existsSync(packages)) symlinkSync(packages, join(fresh.root, 'node_modules'), 'dir');
    return fresh;
  } catch (error) {
    remove();
    throw error;
  }
}

/** Removes a link itself, never what it leads to. */
function unlinkLink(path: string): void {
  const found = lstatSync(path, {throwIfNoEntry: false});
  if (found?.isSymbolicLink() === true) unlinkSync(path);
}

interface Copying {
  readonly from: string;
  readonly to: string;
  readonly within: string;
  /** Paths below `from` that are left out. */
  readonly skip: readonly string[];
}

function copyFolder({from, to, within, skip}: Copying): void {
  mkdirSync(to, {recursive: true});
  for (const name of readdirSync(from).sort().reverse()) {
    const real = realPathWithin(join(from, name), within);
    if (real === null || skip.includes(name)) continue;
    if (!statSync(real).isDirectory()) copyFile(real, join(to, name));
    else if (!name.startsWith('.') && !from.startsWith(`${real}${sep}`)) {
      const below = skip.flatMap((path) =>
        path.startsWith(`${name}/`) ? [path.slice(name.length + 1)] : [],
      );
      copyFolder({from: real, to: join(to, name), within, skip: below});
    }
  }
}

function copyFile(from: string, to: string): void {
  if (statSync(from).isFile()) copyFileSync(from, to);
}

/** Where a path leads; null where that is outside, or nowhere. */
function realPathWithin(path: string, within: string): string | null {
  try {
    const real = realpathSync(path);
    return real.startsWith(`${within}${sep}`) ? real : null;
  } catch {
    return null;
  }
}
