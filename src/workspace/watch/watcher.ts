/** Where a watcher stands. */
export type WatcherState = 'idle' | 'debouncing' | 'running' | 'queued' | 'stopped';

/** Calls `work` once after some milliseconds. Out: what takes it back. */
export type SetTimer = (work: () => void, milliseconds: number) => () => void;

export interface WatcherOptions {
  /** What is done after a save. The signal says that another save has come, so that the rest need not be done. */
  readonly run: (signal: AbortSignal) => Promise<void>;
  /** Told of what `run` throws: a bug. */
  readonly onCrash: (error: unknown) => void;
  readonly setTimer: SetTimer;
  /** How long nothing may be touched before a run, in milliseconds; asked at each touch. */
  readonly quiet: () => number;
}

export interface Watcher {
  state(): WatcherState;
  /** Something was saved, or may have been. */
  touch(): void;
  /** No more runs; resolves when the one at work has ended. */
  stop(): Promise<void>;
}

/**
 * Turns touches of files into runs, one at a time, of which none misses a touch:
 *
 *             touch                quiet
 *     idle ──────────► debouncing ───────► running ──── done ────► idle
 *                       ▲   │ ▲              │
 *                       │   └─┘ touch        │ touch (the run is told by its signal)
 *                       │                    ▼
 *                       └───── done ────── queued ◄┐ touch
 *                                            └─────┘
 *     any ── stop ──► stopped (waits for the run at work)
 */
export function createWatcher({run, onCrash, setTimer, quiet}: WatcherOptions): Watcher {
  let state: WatcherState = 'idle';
  let cancelTimer: (() => void) | null = null;
  let abort = new AbortController();
  let atWork = Promise.resolve();

  const debounce = () => {
    cancelTimer?.();
    state = 'debouncing';
    cancelTimer = setTimer(start, quiet());
  };
  const start = () => {
    if (state !== 'debouncing') return;
    state = 'running';
    abort = new AbortController();
    atWork = run(abort.signal).catch(onCrash).then(done);
  };
  const done = () => {
    if (state === 'queued') debounce();
    else if (state === 'running') state = 'idle';
  };
  const queue = () => {
    state = 'queued';
    abort.abort();
  };
  const onTouch: Readonly<Record<WatcherState, () => void>> = {
    idle: debounce,
    debouncing: debounce,
    running: queue,
    queued: () => {},
    stopped: () => {},
  };
  return {
    state: () => state,
    touch: () => onTouch[state](),
    stop: () => {
      state = 'stopped';
      cancelTimer?.();
      abort.abort();
      return atWork;
    },
  };
}
