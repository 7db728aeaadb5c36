import {setTimeout as sleep} from 'node:timers/promises';
import {findAnalyses} from '../list-analyses.ts';
import {LOCK_FILE} from '../record/circumstances.ts';
import {createBackgroundRun} from './background-run.ts';
import {liveScript} from './live-script.ts';
import {createPages} from './pages.ts';
import type {PreviewOptions} from './preview.ts';
import {createSavedFiles} from './saved-files.ts';
import {startServer} from './server.ts';
import {createSession, type Session} from './session.ts';
import {createViewers, type Viewer} from './viewers.ts';
import type {TellWatch} from './watch-events.ts';
import {watchFolders, watchedFiles} from './watch-folders.ts';
import {createWatcher} from './watcher.ts';

export interface WatchOptions extends PreviewOptions {
  /** Names of the analyses; none means all. */
  readonly names: readonly string[];
  /** 0: any that is free. */
  readonly port: number;
  /** Program and arguments of `rasd run --json` for the same request. */
  readonly runCommand: readonly string[];
  /** Folder of Rasd's own sources below the root, where it is worked on; else null. */
  readonly ownSources: string | null;
  readonly tell: TellWatch;
  readonly onCrash: (error: unknown) => void;
}

/** A watch at work. */
export interface Watch {
  readonly address: string;
  /** Lets go of port, files and the run beside; what is written is whole. */
  stop(): Promise<void>;
}

/** Editors write a file in several steps within a few milliseconds, and several files one after the other. */
const QUIET = {written: 3, unsure: 25};

/** Serves the reports, and builds them anew at each save (docs/watch.md). Errors: UserError for names and port. */
export async function watchReports(options: WatchOptions): Promise<Watch> {
  const {effects, request, tell, onCrash} = options;
  findAnalyses(options.names, effects);
  const folders = [
    request.data,
    'analyses',
    ...(options.ownSources === null ? [] : [options.ownSources]),
  ];
  const places = {root: effects.root, folders, files: [LOCK_FILE]};
  const files = createSavedFiles(watchedFiles(places), effects);
  const pages = createPages(request, effects);
  const viewers = createViewers();
  const background = createBackgroundRun({
    root: effects.root,
    command: options.runCommand,
    tell: (event) => session.onRun(event),
    onEnd: (said) => session.onRunEnd(said),
  });
  const session: Session = createSession({...options, files, pages, viewers, background, pause});
  const watcher = createWatcher({
    run: (signal) => session.onSave(signal),
    onCrash,
    setTimer,
    quiet: () => (files.areWritten() ? QUIET.written : QUIET.unsure),
  });
  const onView = (viewer: Viewer) => void session.onView(viewer).catch(onCrash);
  const script = await liveScript();
  const server = await startServer(options.port, {pages, viewers, onView, script});
  const unwatch = watchFolders(places, (path) => {
    files.touch(path);
    watcher.touch();
  });
  const address = `http://127.0.0.1:${server.port}/`;
  tell({event: 'listening', address});
  session.start();
  return {
    address,
    stop: async () => {
      unwatch();
      background.stop();
      await Promise.all([server.close(), watcher.stop()]);
      await session.stop();
      background.stop();
    },
  };
}

function setTimer(work: () => void, milliseconds: number): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return sleep(milliseconds, undefined, {signal}).catch(() => {});
}
