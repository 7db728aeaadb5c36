import {execFileSync} from 'node:child_process';
import {UserError} from '../../values/fault.ts';

/** Files of a revision as git keeps them; nothing is checked out. */
export interface GitFiles {
  /** Short hash of the commit. */
  readonly commit: string;
  /** Bytes of a file by its path below the root, or null where the revision has none. */
  readonly readBytes: (path: string) => Uint8Array | null;
}

/** The files of a revision, seen from the folder `root`. Errors: UserError where git knows no such revision. */
export function openRevision(revision: string, root: string): GitFiles {
  const commit = maybeGit(
    ['rev-parse', '--verify', '--quiet', '--short', `${revision}^{commit}`],
    root,
  );
  if (commit === null || revision.startsWith('-')) {
    throw new UserError(
      `"${revision}" is neither a folder of tables nor a revision that git knows here; give one of these, or a day as in "${revision}@2021-03-01"`,
    );
  }
  return {
    commit: commit.toString('utf8').trim(),
    readBytes: (path) => maybeGit(['cat-file', 'blob', `${revision}:./${path}`], root),
  };
}

function maybeGit(args: readonly string[], cwd: string): Buffer | null {
  try {
    return execFileSync('git', args, {
      cwd,
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 31 - 1,
    });
  } catch (error) {
    if (isMissingProgram(error)) {
      throw new UserError(
        'git is not there to read revisions; install it, or give folders of tables',
      );
    }
    return null;
  }
}

function isMissingProgram(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
