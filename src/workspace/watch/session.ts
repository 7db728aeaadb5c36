import {createWarmBundle} from '../bundle-analysis.ts';
import type {RunEvent} from '../run-events.ts';
import type {BackgroundRun} from './background-run.ts';
import {createFaultBoard} from './fault-board.ts';
import {createOpenPages, faultsOf, type OpenPagesOptions} from './open-pages.ts';
import {createOwnRun, RUN} from './own-run.ts';
import {createPreviews, type PreviewOptions} from './preview.ts';
import {createRehearsal} from './rehearse.ts';
import type {SavedFiles} from './saved-files.ts';
import {createSwappingTables} from './swapping-rows.ts';
import type {Viewer} from './viewers.ts';
import {createWarmTables} from './warm-tables.ts';

type Shared = Pick<OpenPagesOptions, 'pages' | 'viewers' | 'tell' | 'pause'>;

export interface SessionOptions extends PreviewOptions, Shared {
  readonly files: SavedFiles;
  readonly background: BackgroundRun;
  /** Folder of Rasd's own sources among the watched ones; null where they are not watched. */
  readonly ownSources: string | null;
}

/** What is done at each save, in a process that keeps tables, modules and drawings from before. */
export interface Session {
  /** Writes what is stale at the start. */
  start(): void;
  /** After a save: see createWatcher. */
  onSave(signal: AbortSignal): Promise<void>;
  /** A page was opened: it is told how things stand. */
  onView(viewer: Viewer): Promise<void>;
  onRun(event: RunEvent): void;
  onRunEnd(said: string): void;
  /** Lets go of what it keeps warm. */
  stop(): Promise<void>;
}

/** How long a fault must last before anybody sees it: a file that is half saved is whole again by then. */
const GRACE = 150;

/**
 * After a save the open pages come first; then `rasd run` writes all that is stale in a process beside this one. What
 * cannot be built leaves the last good page.
 */
export function createSession(options: SessionOptions): Session {
  const {files, pages, viewers, tell, effects, pause, ownSources} = options;
  const tables = createWarmTables(options.request.data, effects);
  const bundle = createWarmBundle();
  const open = createOpenPages({
    ...options,
    tables,
    previews: createPreviews(options, bundle),
    rehearse: createRehearsal({
      previews: () => createPreviews(options, bundle),
      tables: () => createWarmTables(options.request.data, effects).read(),
      saves: () => createSwappingTables(options.request.data, effects),
      pause,
      now: effects.now,
    }),
  });
  let quiet = new AbortController();
  const board = createFaultBoard((faults) => {
    viewers.sendAll({event: 'faults', faults});
    tell(faults.length > 0 ? {event: 'faults', faults} : {event: 'mended'});
  });
  const run = createOwnRun({...options, board});
  const isOwn = (file: string) => ownSources !== null && file.startsWith(`${ownSources}/`);

  return {
    start: run.start,
    onSave: async (signal) => {
      const changed = files.takeChanged();
      if (changed.length === 0) return;
      tell({event: 'saved', files: changed});
      if (changed.some(isOwn)) tell({event: 'rasd changed', files: changed.filter(isOwn)});
      if (changed.every(isOwn)) return;
      quiet.abort();
      quiet = new AbortController();
      run.stop();
      if (!changed.every(isCode)) tables.forget();
      const atFault = await faultsOf(tables.read);
      const faults = atFault.length > 0 ? atFault : await open.show(signal);
      if (faults.length > 0) await pause(GRACE, signal);
      // Where this process was stopped meanwhile, what was touched is told after the pause ends.
      if (faults.length > 0) await pause(1, signal);
      // Another save came, and with it another call of this.
      if (signal.aborted) return files.touchAgain(changed);
      board.put('open', faults);
      board.drop(RUN, changed);
      if (atFault.length === 0) run.start();
    },
    onView: async (viewer) => {
      viewer.send({event: 'faults', faults: board.faults()});
      viewers.sendPage(viewer.file, pages.hash(viewer.file) ?? viewer.shown);
      await open.warm(viewer, quiet.signal);
    },
    onRun: run.onRun,
    onRunEnd: run.onEnd,
    stop: () => {
      quiet.abort();
      return bundle.stop();
    },
  };
}

function isCode(file: string): boolean {
  return /\.(ts|js|mjs)$/.test(file);
}
