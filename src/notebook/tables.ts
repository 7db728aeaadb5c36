import type {ColumnTable} from 'arquero';
import {eventsTable} from '../claims/events/events-table.ts';
import {SOLVER, type Solver} from '../claims/totals/solver.ts';
import {reportedMonths} from '../measures/reported-months.ts';
import type {RegionSet} from '../measures/placement.ts';
import {rowsOf, type SourceTable, type SourceTables} from '../tables/read-package.ts';
import type {TableRows} from '../tables/rows.ts';
import {UserError} from '../values/fault.ts';
import {NOTHING_KEPT, type Kept} from '../values/kept.ts';
import {timed, UNTIMED, type Steps} from '../values/steps.ts';
import type {Month} from '../values/month.ts';
import type {Rules} from '../values/rules.ts';
import type {ReadRecord} from './document.ts';
import {eventsOfKind, partOf, type Part, type PartRow} from './parts.ts';
import {sharedWork} from './shared-work.ts';
import {openTotals, type OpenTotals, type Totals} from './totals.ts';

export type TableName = keyof TableRows;

/** Every region and month that a count is made on; spread into the options of countByRegionMonth. */
export interface CountGrid {
  readonly regions: readonly string[];
  readonly sets: readonly RegionSet[];
  readonly reported: ReadonlySet<Month>;
}

/** The tables of a workspace as an analysis reads them. */
export interface Tables {
  /** Any table that the data package declares. Errors: UserError for a name it does not declare. */
  read(name: string): ColumnTable;
  /** The rows of one of Rasd's own tables, typed. */
  rows<Name extends TableName>(name: Name): readonly TableRows[Name][];
  /** Some rows and columns of one of Rasd's own tables: a change elsewhere in it runs no cell. */
  part<Name extends TableName, Column extends keyof TableRows[Name] & string>(
    name: Name,
    part: Part<TableRows[Name], Column>,
  ): readonly PartRow<TableRows[Name], Column>[];
  /** The events table: one row an event, under the rules in force (see eventsTable); of one kind, where it is named. */
  events(kind?: string): ColumnTable;
  /** Running totals, under the rules in force and with the linked events as those on file. */
  totals(): Totals;
  /** Regions, sets, and the months in which some outlet published on a kind of event. */
  grid(kind: string): CountGrid;
}

/** Tables that remember what was read of them. */
export interface RecordedTables extends Tables {
  /** Whether the data package has a table of this name. */
  has(name: string): boolean;
  /** What was read so far, in the order of the data package. */
  reads(): readonly ReadRecord[];
  /** SHA-256 of the bytes of a table's file; does not count as reading. */
  fileHash(name: string): string;
  /** Hash that changes with what `totals` answers. */
  answerHash: OpenTotals['answerHash'];
  /** Hash that changes with what `rows` gives; does not count as reading. */
  rowsHash(name: TableName): string;
}

/** What tables and rules give, made once for all analyses that read the same tables under the same rules. */
export interface Derived {
  readonly rows: Map<TableName, readonly unknown[]>;
  events: ColumnTable | null;
  readonly steps: Steps;
  /** What answers to the constraints of running totals. */
  readonly solver: Solver;
  /** What earlier runs derived. */
  readonly kept: Kept;
}

/** Nothing derived yet. */
export function createDerived({
  steps = UNTIMED,
  solver = SOLVER,
  kept = NOTHING_KEPT,
}: Partial<Pick<Derived, 'steps' | 'solver' | 'kept'>> = {}): Derived {
  return {rows: new Map(), events: null, steps, solver, kept};
}

/** Opens checked tables for one run of one analysis; rows are frozen, since other analyses see the same. */
export function openTables(
  sources: SourceTables,
  rules: Rules,
  derived: Derived = createDerived(),
): RecordedTables {
  const used = new Set<string>();
  const tables: RecordedTables = {
    read: (name) => {
      used.add(name);
      return sourceOf(sources, name).table;
    },
    rows: <Name extends TableName>(name: Name) => {
      used.add(name);
      const known = derived.rows.get(name) ?? frozen(rowsOf(sources, name));
      derived.rows.set(name, known);
      return known as readonly TableRows[Name][]; // stored under its own name above
    },
    has: (name) => sources.has(name),
    part: (name, part) => partOf(tables.rows(name), part),
    events: (kind) => {
      const inputs = eventInputs(tables); // counts as read even where the events are there already
      derived.events ??= timed(derived.steps, 'events', () => eventsTable({...inputs, rules}));
      return eventsOfKind(derived.events, kind);
    },
    totals: () => openTotals(tables, rules, derived).totals,
    answerHash: (name, options) => openTotals(tables, rules, derived).answerHash(name, options),
    grid: (kind) => gridOf(tables, kind),
    reads: () => [...sources.values()].filter(({name}) => used.has(name)).map(readRecord),
    fileHash: (name) => sourceOf(sources, name).sha256,
    rowsHash: (name) => sourceOf(sources, name).sha256,
  };
  return tables;
}

/** Rows of one of Rasd's own tables; none where the data package has only tables of its own. */
export function rowsIfAny<Name extends TableName>(
  tables: RecordedTables,
  name: Name,
): readonly TableRows[Name][] {
  return tables.has(name) ? tables.rows(name) : [];
}

function sourceOf(sources: SourceTables, name: string): SourceTable {
  const source = sources.get(name);
  if (source !== undefined) return source;
  throw new UserError(
    `table "${name}" is not in the data package; it has ${[...sources.keys()].join(', ')}`,
  );
}

function frozen<Row extends object>(rows: readonly Row[]): readonly Row[] {
  for (const row of rows) Object.freeze(row);
  return Object.freeze(rows);
}

function readRecord({name, path, rows, sha256}: SourceTable): ReadRecord {
  // Only the file's own name: a folder given on the command line may tell of the machine.
  return {table: name, path: path.slice(path.lastIndexOf('/') + 1), rows, sha256};
}

function eventInputs(tables: Tables) {
  return {
    claims: tables.rows('claims'),
    articles: tables.rows('articles'),
    links: tables.rows('links'),
    places: tables.rows('places'),
    regions: tables.rows('regions'),
    outlets: tables.rows('outlets'),
  };
}

function gridOf(tables: Tables, kind: string): CountGrid {
  const regions = tables.rows('regions');
  const articles = tables.rows('articles');
  const claims = tables.rows('claims');
  const sets = regions
    .filter((row) => row.kind === 'set')
    .map((row) => ({id: row.region_id, members: (row.members ?? '').split(' ')}));
  return {
    regions: regions.filter((row) => row.kind === 'governorate').map((row) => row.region_id),
    sets: sets.sort((a, b) => a.members.length - b.members.length),
    reported: reportedByKind(claims, kind, () => {
      const byId = new Map(articles.map((row) => [row.article_id, row]));
      return reportedMonths(claims, byId, kind);
    }),
  };
}

/** Rows of claims and articles come of one reading of the tables. */
const reportedByKind = sharedWork<ReadonlySet<Month>>();
