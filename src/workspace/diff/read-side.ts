import {table as createTable} from 'arquero';
import {knownBy} from '../../claims/known/known-by.ts';
import type {TableSet} from '../../measures/changes/table-set.ts';
import {TABLE_NAMES} from '../../measures/changes/table-set.ts';
import type {Descriptor} from '../../tables/descriptor.ts';
import {readPackage, rowsOf, type ReadBytes, type SourceTables} from '../../tables/read-package.ts';
import {maybeDay, type Day} from '../../values/day.ts';
import {UserError} from '../../values/fault.ts';
import type {Rules} from '../../values/rules.ts';
import type {Effects} from '../effects.ts';
import {openRevision} from './git-files.ts';

/** Tables on one side of a comparison. */
export interface DiffSide {
  /** As the user named it, with the commit where it is a revision: `HEAD~1 (53fcca5)`. */
  readonly label: string;
  readonly descriptor: Descriptor;
  readonly tables: SourceTables;
  /** The tables that events are made from; null where one of them is missing. */
  readonly set: TableSet | null;
}

export interface SideOptions {
  /** Folder of the tables: of revisions, and where a side names only a day. */
  readonly data: string;
  readonly rules: Rules;
}

const DATED = /^(.*)@(\d{4}-\d{2}-\d{2})$/s;

/**
 * Reads one side as the command line names it: a folder of tables, else a git revision (its tables in `data`);
 * with `@2021-03-01` after either, or alone, what was published by that day. A folder wins over a revision of the
 * same name. Errors: UserError with every fault of the tables.
 */
export function readSide(spec: string, {data, rules}: SideOptions, effects: Effects): DiffSide {
  const [, base, date] = DATED.exec(spec) ?? [spec, spec];
  const day = date === undefined ? null : maybeDay(date);
  if (date !== undefined && day === null)
    throw new UserError(`"${date}" in "${spec}" is not a day; write YYYY-MM-DD`);
  const {label, tables, descriptor} = readBase(base || data, data, effects);
  if (day === null) return {label, tables, descriptor, set: maybeSet(tables)};
  const known = tablesKnownBy(tables, day, {rules, spec});
  return {label: `${label}, published by ${date}`, tables: known, descriptor, set: maybeSet(known)};
}

function readBase(base: string, data: string, effects: Effects) {
  const isFolder = effects.readBytes(`${base}/datapackage.json`) !== null;
  if (isFolder) return {label: base, ...checkedPackage(effects.readBytes, base, '')};
  const {commit, readBytes} = openRevision(base, effects.root);
  return {label: `${base} (${commit})`, ...checkedPackage(readBytes, data, `${base}:`)};
}

function checkedPackage(readBytes: ReadBytes, folder: string, prefix: string) {
  const {tables, descriptor, faults} = readPackage(readBytes, `${folder}/datapackage.json`);
  const errors = faults.filter(({severity}) => severity === 'error');
  if (errors.length > 0 || descriptor === null)
    throw new UserError(errors.map((fault) => ({...fault, file: `${prefix}${fault.file ?? ''}`})));
  return {tables, descriptor};
}

function maybeSet(tables: SourceTables): TableSet | null {
  if (TABLE_NAMES.some((name) => !tables.has(name))) return null;
  return {
    claims: rowsOf(tables, 'claims'),
    articles: rowsOf(tables, 'articles'),
    links: rowsOf(tables, 'links'),
    places: rowsOf(tables, 'places'),
    regions: rowsOf(tables, 'regions'),
    outlets: rowsOf(tables, 'outlets'),
  };
}

function tablesKnownBy(
  tables: SourceTables,
  day: Day,
  {rules, spec}: {readonly rules: Rules; readonly spec: string},
): SourceTables {
  const set = maybeSet(tables);
  if (set === null) {
    throw new UserError(
      `"${spec}" names a day, but its tables have no articles with claims; leave the day out`,
    );
  }
  const known = knownBy(set, day, rules);
  const rows = new Map<string, readonly object[]>(Object.entries(known));
  return new Map(
    [...tables].map(([name, source]) => {
      const own = rows.get(name);
      if (own === undefined) return [name, source];
      const columns = source.table.columnNames();
      const cells = columns.map((column) => [column, own.map((row) => valueOf(row, column))]);
      const table = createTable(Object.fromEntries(cells), columns);
      return [name, {...source, table, rows: own.length, lines: []}];
    }),
  );
}

function valueOf(row: object, column: string): unknown {
  return new Map<string, unknown>(Object.entries(row)).get(column) ?? null;
}
