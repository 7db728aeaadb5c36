import {liveMain, type LiveCells} from './render-live-cells.ts';
import type {LiveMessage} from './watch-events.ts';

/** A browser's tab with a page open. */
export interface Viewer {
  readonly file: string;
  /** Hash of the page that it shows. */
  shown: string;
  /** The cells that it shows; null where that is not sure. */
  cells: LiveCells | null;
  /** Whether it has just loaded its page, and not come back after the connection was lost. */
  readonly isNew: boolean;
  readonly send: (message: LiveMessage) => void;
}

/** All that have a page open. */
export interface Viewers {
  /** Out: what takes it away again. */
  add(viewer: Viewer): () => void;
  /** Files that are open, the one opened last first. */
  files(): readonly string[];
  sendAll(message: LiveMessage): void;
  /** Sends the sections that they do not show. */
  sendCells(file: string, cells: LiveCells): void;
  /** Tells those who show another page than this that there is a new one. In: its cells, where they are known. */
  sendPage(file: string, hash: string, cells?: LiveCells): void;
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
    sendCells: (file, cells) => {
      for (const viewer of of(file)) {
        viewer.send({event: 'cells', html: liveMain(cells, viewer.cells)});
        viewer.shown = '';
        viewer.cells = cells;
      }
    },
    sendPage: (file, hash, cells) => {
      for (const viewer of of(file)) {
        if (viewer.shown === hash) continue;
        viewer.shown = hash;
        viewer.cells = cells ?? null;
        viewer.send({event: 'page', hash});
      }
    },
  };
}
