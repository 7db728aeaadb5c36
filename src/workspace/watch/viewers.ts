import type {LiveMessage} from './watch-events.ts';

/** A browser's tab with a page open. */
export interface Viewer {
  readonly file: string;
  /** Hash of the page that it shows. */
  shown: string;
  readonly send: (message: LiveMessage) => void;
}

/** All that have a page open. */
export interface Viewers {
  /** Out: what takes it away again. */
  add(viewer: Viewer): () => void;
  /** Files that are open, the one opened last first. */
  files(): readonly string[];
  sendAll(message: LiveMessage): void;
  sendCells(file: string, html: string): void;
  /** Tells those who show another page than this that there is a new one. */
  sendPage(file: string, hash: string): void;
}

export function createViewers(): Viewers {
  const all = new Set<Viewer>();
  const of = (file: string) => [...all].filter((viewer) => viewer.file === file);
  return {
    add: (viewer) => {
      all.add(viewer);
      return () => void all.delete(viewer);
    },
    files: () => [...new Set([...all].map(({file}) => file).reverse())],
    sendAll: (message) => {
      for (const {send} of all) send(message);
    },
    sendCells: (file, html) => {
      for (const viewer of of(file)) {
        viewer.shown = '';
        viewer.send({event: 'cells', html});
      }
    },
    sendPage: (file, hash) => {
      for (const viewer of of(file)) {
        if (viewer.shown === hash) continue;
        viewer.shown = hash;
        viewer.send({event: 'page', hash});
      }
    },
  };
}
