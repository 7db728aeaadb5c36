import {spawn, type ChildProcess} from 'node:child_process';
import {createInterface} from 'node:readline';
import type {RunEvent} from '../run-events.ts';

/** `rasd run --json` beside this process. */
export interface BackgroundRun {
  /** Begins, in the place of one that is still at work: a run can be killed at any moment, and the next one mends. */
  start(): void;
  stop(): void;
}

export interface BackgroundRunOptions {
  readonly root: string;
  /** Program and arguments. */
  readonly command: readonly string[];
  readonly tell: (event: RunEvent) => void;
  /** Told when a run ended by itself; with what it said on standard error. */
  readonly onEnd: (said: string) => void;
}

/** Writes the reports while this process answers the next save. */
export function createBackgroundRun(options: BackgroundRunOptions): BackgroundRun {
  let child: ChildProcess | null = null;
  const stop = () => {
    child?.kill('SIGKILL');
    child = null;
  };
  return {
    stop,
    start: () => {
      stop();
      const started = startRun(options, () => child === started);
      child = started;
    },
  };
}

function startRun(
  {root, command, tell, onEnd}: BackgroundRunOptions,
  isCurrent: () => boolean,
): ChildProcess {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {cwd: root, stdio: ['ignore', 'pipe', 'pipe']});
  let said = '';
  child.stderr.on('data', (text: Buffer) => void (said += text.toString('utf8')));
  const lines = createInterface({input: child.stdout});
  lines.on('line', (line) => {
    if (isCurrent()) tell(JSON.parse(line) as RunEvent); // printed by our own printer
  });
  child.on('error', (error) => void (said += error.message));
  child.on('close', () => void (isCurrent() && onEnd(said)));
  return child;
}
