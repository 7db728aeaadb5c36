import type {Edit} from './edits.ts';
import type {RowChange} from './row-changes.ts';
import {isSameSum, NO_SHARE, type Sum, type Sums} from './shares.ts';
import type {Context, Suspect, Trial} from './worlds.ts';

/**
 * How it is known which rows moved a share. `only`: no other changed row touches these events. `tried`: without the row
 * the share would be another than it is, or with it alone another than it was. `together`: no row does it
 * alone, so all that touch these events are named.
 */
export type Ground = 'only' | 'tried' | 'together';

/** What one suspect adds to the cells, and why. */
export interface Moved {
  readonly suspect: Suspect;
  before(cell: string): Sum;
  after(cell: string): Sum;
  /** The rows that made the difference in a cell. */
  rows(cell: string): {readonly rows: readonly RowChange[]; readonly ground: Ground};
}

export interface MoverOptions {
  readonly trial: Trial;
  readonly before: Context;
  readonly after: Context;
  /** Changed rows of the tables that all events share. */
  readonly shared: readonly RowChange[];
}

/** Finds out, for every suspect, which edits move which cells: each edit is left out, and made alone. */
export function findMovers(suspects: readonly Suspect[], options: MoverOptions): Moved[] {
  const {trial, before, after} = options;
  const was = trial(statesOf(suspects, 'before'), before);
  const is = trial(statesOf(suspects, 'after'), after);
  const tried = [...triedEdits(suspects, options), ...triedShared(suspects, options, {was, is})];
  return suspects.map((suspect) => {
    const at = (sums: ReadonlyMap<number, Sums>, cell: string) =>
      sums.get(suspect.id)?.get(cell) ?? NO_SHARE;
    const own = tried.filter(({ids}) => ids.has(suspect.id));
    return {
      suspect,
      before: (cell) => at(was, cell),
      after: (cell) => at(is, cell),
      rows: (cell) => {
        const hits = own.filter(
          ({left, made}) =>
            !isSameSum(at(left, cell), at(is, cell)) || !isSameSum(at(made, cell), at(was, cell)),
        );
        const edits = hits.length > 0 ? hits : own;
        const ground = own.length === 1 ? 'only' : hits.length > 0 ? 'tried' : 'together';
        return {
          rows: [...new Set(edits.flatMap(({edits: found}) => found.get(suspect.id) ?? []))],
          ground,
        };
      },
    };
  });
}

interface Tried {
  /** Suspects of which an edit was tried, and that edit. */
  readonly ids: ReadonlySet<number>;
  readonly edits: ReadonlyMap<number, Edit>;
  /** Shares with everything but the edit, and with nothing but the edit. */
  readonly left: ReadonlyMap<number, Sums>;
  readonly made: ReadonlyMap<number, Sums>;
}

const statesOf = (suspects: readonly Suspect[], side: 'before' | 'after') =>
  suspects.map((suspect) => ({suspect, side, except: null}));

/** The first edit of every suspect at once, then the second of each that has one, and so on. */
function triedEdits(suspects: readonly Suspect[], {trial, before, after}: MoverOptions): Tried[] {
  const most = Math.max(0, ...suspects.map(({edits}) => edits.length));
  return Array.from({length: most}, (_, turn): Tried => {
    const own = suspects.flatMap((suspect) => {
      const except = suspect.edits[turn];
      return except === undefined ? [] : [{suspect, except}];
    });
    return {
      ids: new Set(own.map(({suspect}) => suspect.id)),
      edits: new Map(own.map(({suspect, except}) => [suspect.id, except])),
      left: trial(
        own.map((state) => ({...state, side: 'after' as const})),
        after,
      ),
      made: trial(
        own.map((state) => ({...state, side: 'before' as const})),
        before,
      ),
    };
  });
}

/** Rows of shared tables, each tried on all suspects; a table that as a whole moves nothing is passed over. */
function triedShared(
  suspects: readonly Suspect[],
  {trial, before, after, shared}: MoverOptions,
  sums: {readonly was: ReadonlyMap<number, Sums>; readonly is: ReadonlyMap<number, Sums>},
): Tried[] {
  const tryRows = (rows: readonly RowChange[]): Tried => {
    const left = trial(statesOf(suspects, 'after'), withRows(after, rows, 'before'));
    const made = trial(statesOf(suspects, 'before'), withRows(before, rows, 'after'));
    const moved = suspects.filter(
      ({id}) =>
        !isSameSums(left.get(id), sums.is.get(id)) || !isSameSums(made.get(id), sums.was.get(id)),
    );
    const ids = new Set(moved.map(({id}) => id));
    return {ids, edits: new Map(moved.map(({id}) => [id, rows])), left, made};
  };
  return (['places', 'regions', 'outlets'] as const).flatMap((table) => {
    const rows = shared.filter((change) => change.table === table);
    if (rows.length === 0) return [];
    const whole = tryRows(rows);
    if (whole.ids.size === 0) return [];
    const single = rows.map((row) => tryRows([row])).filter(({ids}) => ids.size > 0);
    return single.length === 0 ? [whole] : single;
  });
}

function isSameSums(a: Sums | undefined, b: Sums | undefined): boolean {
  const keys = new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])]);
  return [...keys].every((key) => isSameSum(a?.get(key) ?? NO_SHARE, b?.get(key) ?? NO_SHARE));
}

/** Shared tables in which the given rows stand as on one side. */
function withRows(
  context: Context,
  changes: readonly RowChange[],
  side: 'before' | 'after',
): Context {
  return {
    places: replaced(context.places, 'places', {changes, side, keyOf: (row) => row.place_id}),
    regions: replaced(context.regions, 'regions', {changes, side, keyOf: (row) => row.region_id}),
    outlets: replaced(context.outlets, 'outlets', {changes, side, keyOf: (row) => row.outlet_id}),
  };
}

interface Replacing<T> {
  readonly changes: readonly RowChange[];
  readonly side: 'before' | 'after';
  readonly keyOf: (row: T) => string;
}

function replaced<T extends object>(
  rows: readonly T[],
  table: string,
  {changes, side, keyOf}: Replacing<T>,
): readonly T[] {
  const own = changes.filter((change) => change.table === table);
  if (own.length === 0) return rows;
  // The rows of a change of this table are rows of this table.
  const given = new Map(own.map((change) => [change.key, change[side] as T | null]));
  const known = new Set(rows.map(keyOf));
  return [
    ...rows.flatMap((row) => (given.has(keyOf(row)) ? (given.get(keyOf(row)) ?? []) : row)),
    ...[...given].flatMap(([key, row]) => (known.has(key) || row === null ? [] : [row])),
  ];
}
