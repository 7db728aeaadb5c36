import {contentHash} from '../tables/content-hash.ts';
import type {Effects} from './effects.ts';
import type {Hashes} from './manifest.ts';
import {readWorkspace, type Workspace} from './read-workspace.ts';
import type {Tell} from './run-events.ts';

/** Tables with the hashes of the very bytes they were read from, by path in their folder. */
export interface SettledWorkspace extends Workspace {
  readonly files: Hashes;
}

/** What reading tells, and what it may take from earlier reads. */
export interface SettledOptions {
  readonly tell: Tell;
  /** Sources of Rasd whose kept columns may be taken; null takes and keeps nothing. */
  readonly source: string | null;
}

/** Reads and checks the tables, and tells of it. Errors: UserError with every fault. */
export function readSettledWorkspace(
  data: string,
  effects: Effects,
  {tell, source}: SettledOptions,
): SettledWorkspace {
  const started = effects.now();
  tell({event: 'reading'});
  const files: Record<string, string> = {};
  const readBytes: Effects['readBytes'] = (path) => {
    const bytes = effects.readBytes(path);
    if (bytes !== null) files[path.slice(data.length + 1)] = contentHash(bytes);
    return bytes;
  };
  const workspace = readWorkspace(data, {...effects, readBytes}, source);
  tell({
    event: 'read',
    tables: [...workspace.tables.values()].map(({name, rows}) => ({name, rows})),
    warnings: workspace.warnings.length,
    milliseconds: effects.now() - started,
  });
  return {...workspace, files};
}
