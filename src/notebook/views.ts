import {createHash} from 'node:crypto';
import type {ColumnTable} from 'arquero';
import type {Names} from './names.ts';
import type {Part} from './parts.ts';
import {rowsIfAny, type RecordedTables, type TableName, type Tables} from './tables.ts';
import type {Totals} from './totals.ts';

/** SHA-256 of the content of each view that an analysis asked for, by the view's name. */
export type Views = Readonly<Record<string, string>>;

/** What an analysis is given to read by, and what it has asked for so far. */
export interface WatchedTables {
  readonly tables: Tables;
  readonly names: Names;
  /** Names of the views asked for, sorted. */
  asked(): readonly string[];
}

const NAMES = 'names';

/**
 * Tables and names that note each view asked for: `rows claims`, `part claims {…}`, `read strikes`, `events`,
 * `events convoy`, `grid convoy`, `totals ["bounds",{…}]`, `names`. An analysis that gets the same answers to the same questions yields the same cells.
 */
export function watchTables(tables: Tables, names: Names): WatchedTables {
  const asked = new Set<string>();
  const note = (view: string) => void asked.add(view);
  const named = (lookup: Names['region']) => (id: string) => {
    note(NAMES);
    return lookup(id);
  };
  return {
    tables: {
      read: (name) => (note(`read ${name}`), tables.read(name)),
      rows: (name) => (note(`rows ${name}`), tables.rows(name)),
      part: (name, part) => (note(`part ${name} ${JSON.stringify(part)}`), tables.part(name, part)),
      events: (kind) => (
        note(kind === undefined ? 'events' : `events ${kind}`),
        tables.events(kind)
      ),
      totals: () => (note('totals'), watchTotals(tables.totals(), note)),
      grid: (kind) => (note(`grid ${kind}`), tables.grid(kind)),
    },
    names: {
      region: named(names.region),
      outlet: named(names.outlet),
      place: named(names.place),
    },
    asked: () => withoutImplied([...asked].sort()),
  };
}

/** Hashes of views as they are now. Errors: UserError for a table that is not there (any more). */
export function viewHashes(asked: readonly string[], tables: RecordedTables): Views {
  return Object.fromEntries(asked.map((view) => [view, viewHash(view, tables)]));
}

function viewHash(view: string, tables: RecordedTables): string {
  const [kind, name] = partsOf(view);
  switch (kind) {
    case 'read':
      return tables.fileHash(name);
    case 'rows':
      return tables.rowsHash(tableNameOf(name));
    case 'part':
      return contentHash(partNamed(name, tables));
    case 'events':
      return tableHash(tables.events(name === '' ? undefined : name));
    case 'totals':
      return totalsHash(name, tables);
    case 'grid': {
      const {reported, ...grid} = tables.grid(name);
      return hashOf([JSON.stringify({...grid, reported: [...reported].sort()})]);
    }
    default:
      return hashOf(namePieces(tables));
  }
}

/** Asks for views, so that their tables count as read. */
export function askAgain(asked: readonly string[], tables: Tables): void {
  for (const view of asked) {
    const [kind, name] = partsOf(view);
    if (kind === 'read') tables.read(name);
    if (kind === 'rows') tables.rows(tableNameOf(name));
    if (kind === 'grid') tables.grid(name);
    if (kind === 'part') partNamed(name, tables);
    if (kind === 'events') tables.events();
    if (kind === 'totals') tables.totals();
  }
}

/** Grids are made of three tables; where all of these were asked for, it does not matter who made the grid. */
function withoutImplied(asked: readonly string[]): readonly string[] {
  const isImplied = ['articles', 'claims', 'regions'].every((name) =>
    asked.includes(`rows ${name}`),
  );
  return isImplied ? asked.filter((view) => !view.startsWith('grid ')) : asked;
}

function tableNameOf(name: string): TableName {
  return name as TableName; // noted from rows(), which takes no other
}

function partsOf(view: string): [string, string] {
  const [kind = '', name = ''] = view.split(/ (.*)/s);
  return [kind, name];
}

/** Each answer is a view of its own: totals that say nothing new run no cell. */
function watchTotals(totals: Totals, note: (view: string) => void): Totals {
  const noted = <Name extends keyof Totals>(name: Name, options: unknown): Totals[Name] => {
    note(`totals ${JSON.stringify([name, options])}`);
    return totals[name];
  };
  return {
    bounds: (options = {}) => noted('bounds', options)(options),
    audit: (options = {}) => noted('audit', options)(options),
    contradictions: (options = {}) => noted('contradictions', options)(options),
    registers: (options = {}) => noted('registers', options)(options),
    statements: (options = {}) => noted('statements', options)(options),
  };
}

function totalsHash(name: string, tables: RecordedTables): string {
  if (name === '') return ''; // opened, and asked for nothing yet
  const [method, options] = JSON.parse(name) as [keyof Totals, object]; // noted above
  return tables.answerHash(method, options);
}

function partNamed(name: string, tables: Tables): object {
  const [table, part] = partsOf(name);
  return tables.part(tableNameOf(table), JSON.parse(part) as Part<object, never>); // noted from part()
}

const contentHashes = new WeakMap<object, string>();

/** Of a frozen value, which can have no other content later. */
function contentHash(value: object): string {
  const hash = contentHashes.get(value) ?? hashOf([JSON.stringify(value)]);
  contentHashes.set(value, hash);
  return hash;
}

const tableHashes = new WeakMap<ColumnTable, string>();

/** By the order of the columns and rows; a value's type counts. */
function tableHash(table: ColumnTable): string {
  // Tables of a run never change, and editions share them.
  const hash =
    tableHashes.get(table) ??
    hashOf(table.columnNames().map((name) => JSON.stringify([name, [...table.array(name)]])));
  tableHashes.set(table, hash);
  return hash;
}

function namePieces(tables: RecordedTables): string[] {
  const pieces = [
    rowsIfAny(tables, 'outlets').map((row) => [row.outlet_id, row.name_en, row.name_ar]),
    rowsIfAny(tables, 'places').map((row) => [row.place_id, row.name_en, row.name_ar]),
    rowsIfAny(tables, 'regions').map((row) => [row.region_id, row.name_en, row.name_ar]),
  ];
  return pieces.map((piece) => JSON.stringify(piece));
}

function hashOf(pieces: readonly string[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece).update('\n');
  return hash.digest('hex');
}
