import {NOTHING_KEPT, type Kept} from '../values/kept.ts';
import type {Rules} from '../values/rules.ts';
import type {CellOutput, Group} from './document.ts';
import type {Names} from './names.ts';
import type {LoadedAnalysis} from './run-analysis.ts';
import type {RecordedTables} from './tables.ts';
import {askAgain, viewHashes, watchTables, type Views, type WatchedTables} from './views.ts';

/** A cell as yielded: which one of the source it is, and its output. */
export interface MadeCell {
  readonly number: number;
  readonly output: CellOutput;
}

/** All that a run of the cells gives. */
export interface MadeCells {
  readonly cells: readonly MadeCell[];
  readonly groups: readonly Group[];
}

interface CellKey {
  readonly kept?: Kept;
  readonly rules: Rules;
  /** Parameters as texts, all of them. */
  readonly texts: Readonly<Record<string, string>>;
  /** The tables' schema decides how their bytes are read. */
  readonly descriptor: unknown;
}

interface CellSource {
  readonly tables: RecordedTables;
  /** The same tables, to look at without counting as read. */
  readonly unread: RecordedTables;
  readonly names: Names;
  readonly make: (watched: Pick<WatchedTables, 'tables' | 'names'>) => Promise<MadeCells>;
}

/**
 * Cells of an earlier run, where the program, parameters, rules and schema are the same and each view that the cells asked
 * for then is the same now; else the cells made anew, and kept with the views they asked for.
 */
export async function keptCells(
  {programHash}: LoadedAnalysis,
  {kept = NOTHING_KEPT, rules, texts, descriptor}: CellKey,
  {tables, unread, names, make}: CellSource,
): Promise<MadeCells & {readonly views: Views; readonly ran: boolean}> {
  const key = typeof programHash === 'string' ? [programHash, texts, rules, descriptor] : null;
  const before = key === null ? undefined : kept.get(['views', ...key]);
  const views = before === undefined ? null : maybeHashes(before as string[], unread); // put below
  const known = key === null || views === null ? undefined : kept.get(['cells', ...key, views]);
  if (known !== undefined && views !== null) {
    askAgain(Object.keys(views), tables);
    return {...(known as MadeCells), views, ran: false}; // put below
  }
  const watched = watchTables(tables, names);
  const made = await make(watched);
  const asked = viewHashes(watched.asked(), unread);
  if (key !== null) {
    kept.put(['views', ...key], watched.asked());
    kept.put(['cells', ...key, asked], made);
  }
  return {...made, views: asked, ran: true};
}

/** Null where a view is no longer there: then the cells will run, and say so. */
function maybeHashes(asked: readonly string[], tables: RecordedTables): Views | null {
  try {
    return viewHashes(asked, tables);
  } catch {
    return null;
  }
}
