import type {Effects} from '../effects.ts';
import {checkFolder} from '../read-workspace.ts';
import {compareRows, type TableChanges} from './row-changes.ts';
import {keyOf, printRows, readPrints} from './row-prints.ts';

/** A file of the tables, and its hash when a report was built from it. */
export interface FileBefore {
  readonly file: string;
  readonly before: string;
}

/** Which rows of files changed since reports were built from them. Faults in the tables do not matter here. */
export function readRowChanges(
  files: readonly FileBefore[],
  data: string,
  effects: Effects,
): TableChanges[] {
  const {tables, descriptor} = checkFolder(data, effects);
  return files.map(({file, before}) => {
    const source = [...tables.values()].find(({path}) => path === `${data}/${file}`);
    const prints = readPrints(before, effects);
    if (source === undefined || prints === null || descriptor === null)
      return {file, changes: null};
    const now = printRows(source, keyOf(source.name, descriptor));
    return {file, changes: compareRows(prints, now)};
  });
}
