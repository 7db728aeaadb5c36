import {UserError, type Fault} from '../../values/fault.ts';
import {sha256} from '../effects.ts';
import type {RunEvent} from '../run-events.ts';
import type {BackgroundRun} from './background-run.ts';
import {createFaultBoard} from './fault-board.ts';
import type {Pages} from './pages.ts';
import {createPreviews, type PreviewOptions, type PageName} from './preview.ts';
import type {SavedFiles} from './saved-files.ts';
import type {Viewers} from './viewers.ts';
import {createWarmTables} from './warm-tables.ts';
import type {TellWatch} from './watch-events.ts';

export interface SessionOptions extends PreviewOptions {
  readonly files: SavedFiles;
  readonly pages: Pages;
  readonly viewers: Viewers;
  readonly tell: TellWatch;
  /** Waits some milliseconds, or until the signal says that there is no need to. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
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
  /** Makes a page that was just opened known, so that the first save is as quick as the next. */
  warm(file: string): Promise<void>;
  /** What the run in the background says of itself. */
  onRun(event: RunEvent): void;
  onRunEnd(said: string): void;
  /** Faults as they stand. */
  faults(): readonly Fault[];
}

/** How long a fault must last before anybody sees it: a file that is half saved is whole again by then. */
const GRACE = 150;

/**
 * After a save the open pages come first, one after the other: their cells at once, then the whole page; then `rasd run`
 * writes all that is stale in a process beside this one. What cannot be built leaves the last good page.
 */
export function createSession(options: SessionOptions): Session {
  const {files, pages, viewers, tell, background, effects, pause, ownSources} = options;
  const warmTables = createWarmTables(options.request.data, effects);
  const previews = createPreviews(options);
  const board = createFaultBoard((faults) => {
    viewers.sendAll({event: 'faults', faults});
    tell(faults.length > 0 ? {event: 'faults', faults} : {event: 'mended'});
  });

  let failed: Fault[] = [];
  let isDone = false;
  const startRun = () => {
    failed = [];
    isDone = false;
    background.start();
  };

  const document = (name: PageName) => previews.document(name, warmTables.read());

  const showPage = async (file: string, name: PageName, signal: AbortSignal) => {
    const started = effects.now();
    const told = (part: 'cells' | 'page') =>
      tell({event: 'updated', page: file, part, milliseconds: effects.now() - started});
    const made = await document(name);
    if (made === null) return;
    viewers.sendCells(file, previews.cells(made, name.language));
    told('cells');
    await pause(0, signal); // lets the cells go out first
    if (signal.aborted) return;
    const html = await previews.page(made, name.language);
    pages.preview(file, html);
    viewers.sendPage(file, sha256(html));
    told('page');
  };

  const showOpen = async (signal: AbortSignal): Promise<Fault[]> => {
    const faults: Fault[] = [];
    for (const file of viewers.files()) {
      const name = pages.nameOf(file);
      if (name === null || signal.aborted) continue;
      faults.push(...(await faultsOf(() => showPage(file, name, signal))));
    }
    return faults;
  };

  return {
    start: startRun,
    onSave: async (signal) => {
      const changed = files.takeChanged();
      if (changed.length === 0) return;
      tell({event: 'saved', files: changed});
      const own = changed.filter((file) => ownSources !== null && file.startsWith(ownSources));
      if (own.length > 0) tell({event: 'rasd changed', files: own});
      if (own.length === changed.length) return;
      background.stop();
      if (changed.some((file) => !isCode(file))) warmTables.forget();
      const tables = await faultsOf(async () => void warmTables.read());
      const faults = tables.length > 0 ? tables : await showOpen(signal);
      // A signal means that another save came, and with it another call of this.
      if (faults.length > 0) await pause(GRACE, signal);
      if (signal.aborted) return files.touchAgain(changed);
      board.put('preview', faults);
      board.drop('run', changed);
      if (tables.length === 0) startRun();
    },
    warm: async (file) => {
      const name = pages.nameOf(file);
      // Faults show at the next save, or come from the run in the background.
      if (name !== null)
        await faultsOf(async () => {
          const made = await document(name);
          if (made === null) return;
          previews.cells(made, name.language);
          await previews.page(made, name.language);
        });
    },
    onRun: (event) => {
      tell({event: 'run', of: event});
      if (event.event === 'failed') {
        failed.push(...event.faults);
        board.put('run', [...board.found('run'), ...event.faults]);
      }
      if (event.event === 'done') {
        isDone = true;
        board.put('run', failed);
      }
      if (event.event !== 'built') return;
      const written = event.files.map(({path}) => path.slice(path.lastIndexOf('/') + 1));
      pages.written(written);
      sendHashes(written);
    },
    onRunEnd: (said) => {
      sendHashes(viewers.files());
      if (said !== '' && failed.length === 0 && !isDone)
        board.put('run', [{message: said.trim(), severity: 'error'}]);
    },
    faults: () => board.faults(),
  };

  function sendHashes(changed: readonly string[]): void {
    for (const file of changed) {
      const hash = pages.hash(file);
      if (hash !== null) viewers.sendPage(file, hash);
    }
  }
}

function isCode(file: string): boolean {
  return /\.(ts|js|mjs)$/.test(file);
}

/** Faults a person can mend; anything else that is thrown is a bug and goes on. */
async function faultsOf(work: () => Promise<void>): Promise<readonly Fault[]> {
  try {
    await work();
    return [];
  } catch (error) {
    if (error instanceof UserError) return error.faults;
    throw error;
  }
}
