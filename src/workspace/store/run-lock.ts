import {
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {randomUUID} from 'node:crypto';
import {dirname, join, resolve} from 'node:path';
import {UserError} from '../../values/fault.ts';
import type {Effects} from '../effects.ts';
import {isAlive, ownHolder, readHolder, type Holder} from './holder.ts';

/** A folder of reports held by this process. */
export interface RunLock {
  /** Whether it is still held: nobody took it for that of a process that is gone. */
  isHeld(): boolean;
  release(): void;
}

export interface LockOptions {
  /** Told once, with the number of the process that holds the folder, before waiting. */
  readonly onWait: (holder: number) => void;
  /** How long to wait for another run, in milliseconds; default ten minutes. */
  readonly patience?: number;
}

const FILE = '.lock';
const PAUSE = 100;
const PATIENCE = 600_000;
const MINUTE = 60_000;

/**
 * Holds a folder of reports, so that two runs do not write into it at once. A run that was killed leaves its lock
 * behind; it is taken over, because the process that it names is gone. Errors: UserError where the folder
 * cannot be written to, or another run does not end.
 */
export async function lockFolder(
  root: string,
  out: string,
  options: LockOptions,
): Promise<RunLock> {
  const file = join(resolve(root, out), FILE);
  const own = ownHolder();
  const end = performance.now() + (options.patience ?? PATIENCE);
  makeFolder(dirname(file), out);
  for (let hasWaited = false; ;) {
    if (take(file, own, out)) {
      removeAsides(file);
      return heldLock(file, own);
    }
    const holder = readHolder(file);
    const isLeft = holder === null || !isAlive(holder);
    if (isLeft) clear(file, holder);
    else if (!hasWaited) {
      options.onWait(holder.pid);
      hasWaited = true;
    }
    if (performance.now() > end) {
      throw new UserError(
        `${out} is being written by process ${holder?.pid ?? '?'}, which does not end; stop it and run again`,
      );
    }
    await new Promise((done) => setTimeout(done, isLeft ? 1 : PAUSE));
  }
}

/** Whether a killed run left its lock, or files beside their targets, in a folder that nobody holds now. */
export function hasLeftovers(out: string, {root, listFiles}: Effects): boolean {
  const isOne = (name: string) => name.endsWith('.tmp') || name.startsWith(FILE);
  if (!listFiles(out).some(isOne)) return false;
  const holder = readHolder(join(resolve(root, out), FILE));
  return holder === null || !isAlive(holder);
}

function makeFolder(folder: string, out: string): void {
  try {
    mkdirSync(folder, {recursive: true});
  } catch (error) {
    throw unwritable(out, error);
  }
}

function unwritable(out: string, error: unknown): UserError {
  return new UserError(
    `${out} cannot be written (${codeOf(error)}); check the folder, its rights and the free space`,
  );
}

function heldLock(file: string, {token}: Holder): RunLock {
  const isHeld = () => readHolder(file)?.token === token;
  const release = () => {
    process.removeListener('exit', release);
    if (isHeld()) rmSync(file, {force: true});
  };
  process.on('exit', release);
  return {isHeld, release};
}

/** Files beside the lock that processes left which were killed while they took it. */
function removeAsides(file: string): void {
  const [folder, start] = [dirname(file), `${FILE}.`];
  for (const name of readdirSync(folder).filter((each) => each.startsWith(start))) {
    const aside = join(folder, name);
    const holder = readHolder(aside);
    // One that cannot be read may be about to be written.
    const isLeft = holder === null ? isOld(aside) : !isAlive(holder);
    if (isLeft) removeQuietly(aside);
  }
}

function isOld(file: string): boolean {
  const found = statSync(file, {throwIfNoEntry: false});
  return found !== undefined && Date.now() - found.mtimeMs > MINUTE;
}

/** Linking a whole file to the name works once, and never shows half a lock to others. */
function take(file: string, own: Holder, out: string): boolean {
  const beside = `${file}.${own.token}`;
  try {
    writeFileSync(beside, JSON.stringify(own));
    linkSync(beside, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw unwritable(out, error);
  } finally {
    removeQuietly(beside);
  }
}

/** Takes the lock of a dead process away; puts it back if somebody else was quicker and it is a living one. */
function clear(file: string, dead: Holder | null): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    const taken = readHolder(aside);
    if (taken !== null && taken.token !== dead?.token) linkSync(aside, file);
  } catch {
    // It is gone, or there is a new one: the next attempt to take it will see.
  } finally {
    removeQuietly(aside);
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, {force: true});
  } catch {
    // Left over at worst.
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault';
}
