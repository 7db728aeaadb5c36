import {readdirSync, watch, type FSWatcher} from 'node:fs';
import {resolve} from 'node:path';

/** What is looked at below the root: folders with all in them, and single files right in it. */
export interface WatchedPlaces {
  readonly root: string;
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/**
 * Tells of each path that may have changed, relative to the root. Every folder has a watcher of its own: one for a
 * tree loses files that editors replace by renaming another (Node 20 on Linux). Folders that come later are watched
 * too. Out: what ends it.
 */
export function watchFolders(places: WatchedPlaces, onTouch: (path: string) => void): () => void {
  const {root, folders, files} = places;
  const watchers = new Map<string, FSWatcher>();
  let isClosed = false;
  const isOfUse = (path: string) =>
    files.includes(path) ||
    folders.some((folder) => path.startsWith(`${folder}/`) || `${folder}/`.startsWith(`${path}/`));
  const follow = (folder: string): void => {
    if (isClosed || watchers.has(folder)) return;
    const watcher = maybeWatch(resolve(root, folder), (kind, name) => {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (!isOfUse(path)) return;
      if (kind === 'rename') renew(path);
      onTouch(path);
    });
    if (watcher === null) return;
    watchers.set(folder, watcher);
    watcher.on('error', () => forget(folder));
  };
  const forget = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const refresh = () => {
    const now = new Set(['', ...foldersIn(places)]);
    for (const folder of watchers.keys()) if (!now.has(folder)) forget(folder);
    const added = [...now].filter((folder) => !watchers.has(folder));
    for (const folder of added) follow(folder);
    return added;
  };
  // Another folder may have come in its place, with files that nothing else will tell of.
  const renew = (path: string) => {
    for (const folder of watchers.keys())
      if (folder === path || folder.startsWith(`${path}/`)) forget(folder);
    for (const folder of refresh()) for (const file of filesIn(root, folder)) onTouch(file);
  };
  refresh();
  return () => {
    isClosed = true;
    for (const watcher of watchers.values()) watcher.close();
  };
}

function maybeWatch(full: string, tell: (kind: string, name: string) => void): FSWatcher | null {
  try {
    return watch(full, (kind, name) => tell(kind, name ?? ''));
  } catch {
    return null; // Gone since it was listed; its parent will tell when it is back.
  }
}

/** The folders themselves, all on the way to them, and all below them that are not hidden. */
function foldersIn({root, folders}: WatchedPlaces): string[] {
  const above = folders.flatMap((folder) => {
    if (/^(\/|\.\.)/.test(folder)) return [];
    const parts = folder.split('/');
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
  });
  return [...above, ...folders.flatMap((folder) => [folder, ...below(root, folder)])];
}

/** Paths of the files in the watched folders of the root. */
export function watchedFiles(places: WatchedPlaces): string[] {
  return [...places.files, ...foldersIn(places).flatMap((folder) => filesIn(places.root, folder))];
}

function filesIn(root: string, folder: string): string[] {
  try {
    return readdirSync(resolve(root, folder), {withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map(({name}) => `${folder}/${name}`);
  } catch {
    return [];
  }
}

function below(root: string, folder: string): string[] {
  try {
    return readdirSync(resolve(root, folder), {withFileTypes: true})
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .flatMap(({name}) => [`${folder}/${name}`, ...below(root, `${folder}/${name}`)]);
  } catch {
    return [];
  }
}
