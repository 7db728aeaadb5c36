import {randomUUID} from 'node:crypto';
import {readFileSync} from 'node:fs';

/** A process that holds something on the disk, as a file says it. */
export interface Holder {
  readonly pid: number;
  /** When the process started, as the system counts it; '' where it does not say. Numbers of processes are used again. */
  readonly started: string;
  readonly token: string;
}

/** This process, with a token of its own. */
export function ownHolder(): Holder {
  return {pid: process.pid, started: startOf(process.pid), token: randomUUID()};
}

/** Who a file says holds it; null where it is gone or broken. */
export function readHolder(file: string): Holder | null {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>;
    const {pid, started, token} = value;
    if (typeof pid !== 'number' || typeof started !== 'string' || typeof token !== 'string')
      return null;
    return {pid, started, token};
  } catch {
    return null;
  }
}

/** Whether the very process is there. */
export function isAlive({pid, started}: Pick<Holder, 'pid' | 'started'>): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return startOf(pid) === started;
}

/** Field 22 of /proc/PID/stat: ticks from the start of the system; the name before it may hold spaces. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'gone' : (fields[19] ?? '');
  } catch {
    return '';
  }
}
