import type {Fault} from '../../values/fault.ts';
import type {RunEvent} from '../run-events.ts';
import type {BackgroundRun} from './background-run.ts';
import type {FaultBoard} from './fault-board.ts';
import type {Pages} from './pages.ts';
import type {Viewers} from './viewers.ts';
import type {TellWatch} from './watch-events.ts';

/** The run beside, and what comes of it. */
export interface OwnRun {
  start(): void;
  stop(): void;
  /** What it says of itself. */
  onRun(event: RunEvent): void;
  /** It ended, having said this on standard error. */
  onEnd(said: string): void;
}

export interface OwnRunOptions {
  readonly pages: Pages;
  readonly viewers: Viewers;
  readonly board: FaultBoard;
  readonly background: BackgroundRun;
  readonly tell: TellWatch;
}

/** Under this name its faults stand on the board. */
export const RUN = 'run';

/** Sends pages as they are written, and puts faults of reports that nobody has open on the board. */
export function createOwnRun(options: OwnRunOptions): OwnRun {
  const {pages, viewers, board, background, tell} = options;
  let failed: Fault[] = [];
  let isDone = false;
  const sendWritten = (files: readonly string[]) => {
    for (const file of files) {
      const hash = pages.hash(file);
      if (hash !== null) viewers.sendPage(file, hash);
    }
  };
  return {
    start: () => {
      failed = [];
      isDone = false;
      background.start();
    },
    stop: background.stop,
    onRun: (event) => {
      tell({event: 'run', of: event});
      if (event.event === 'failed') {
        failed.push(...event.faults);
        board.put(RUN, [...board.found(RUN), ...event.faults]);
      } else if (event.event === 'done') {
        isDone = true;
        board.put(RUN, failed);
      } else if (event.event === 'built') {
        const names = event.files.map(({path}) => path.slice(path.lastIndexOf('/') + 1));
        pages.written(names);
        sendWritten(names);
      }
    },
    onEnd: (said) => {
      if (isDone) sendWritten(viewers.files());
      else board.put(RUN, [{message: said.trim() || 'the run ended early', severity: 'error'}]);
    },
  };
}
