import {columnHeader} from './check-header.ts';
import {createColumn, type Column} from './column.ts';
import {decodeTable} from './decode.ts';
import {contentHash} from './content-hash.ts';
import type {Resource} from './descriptor.ts';
import type {Cells} from './columns/cells.ts';
import {readColumns, type SoundColumns} from './columns/read-columns.ts';
import {FaultList} from './fault-list.ts';
import {keptColumns, type TableCache} from './table-cache.ts';
import {scanCsv, type CsvVisitor} from './scan-csv.ts';

/** A table read and typed, before its rows are checked against each other and other tables. */
export interface RawTable {
  readonly resource: Resource;
  /** Path as the user knows it (`data/claims.csv`). */
  readonly path: string;
  readonly sha256: string;
  readonly rows: number;
  /** Line on which each row starts. */
  readonly lines: readonly number[];
  /** By name in the order of the schema. */
  readonly columns: ReadonlyMap<string, Cells>;
  /** Names of the schema that the file has: only these are worth checking. */
  readonly present: ReadonlySet<string>;
  /** Rows with a cell at fault; they are known to the keys, and no more is said of them. */
  readonly broken: ReadonlySet<number>;
  /** Whether every row of the file is here; if not, a key that is not found may be among those lost. */
  readonly whole: boolean;
  readonly faults: FaultList;
  /** What readColumns read; null where scanCsv had to. */
  readonly sound: SoundColumns | null;
}

/** A table as declared, its path and that of the descriptor as the user knows them. */
export interface ReadTableOptions {
  readonly resource: Resource;
  readonly path: string;
  readonly descriptorPath: string;
}

/** Reads one CSV by its Table Schema. Columns that the file lacks are all null. A file without a fault is read by
 *  readColumns, any other from its start by scanCsv; what comes of it is the same. */
export function readTable(bytes: Uint8Array, options: ReadTableOptions): RawTable {
  const {resource, path, descriptorPath} = options;
  const faults = new FaultList(path);
  const text = decodeTable(bytes, {encoding: resource.encoding, descriptorPath, faults});
  const sound = text === null ? null : readColumns(text, resource);
  const known = {
    resource,
    path,
    faults,
    // Made when it is asked for: not every reader does.
    get sha256() {
      return contentHash(bytes);
    },
  };
  if (sound !== null) return Object.assign(known, soundTable(sound));
  const columns = resource.schema.fields.map((field) =>
    createColumn(field, {
      missingValues: resource.schema.missingValues,
      required: field.constraints.required || resource.schema.primaryKey.includes(field.name),
      faults,
    }),
  );
  const filler = new TableFiller(columns, faults, descriptorPath);
  const {delimiter} = resource.dialect;
  const whole = text !== null && scanCsv(text, filler, {delimiter, faults});
  return Object.assign(known, {whole, sound: null}, filler.finish());
}

function soundTable(
  sound: SoundColumns,
): Omit<RawTable, 'resource' | 'path' | 'sha256' | 'faults'> {
  const present = new Set(sound.columns.keys());
  return {...sound, present, broken: new Set(), whole: true, sound};
}

/** The table again from what is kept of an earlier read of the same bytes; null where nothing is. */
export function keptTable(
  bytes: Uint8Array,
  {resource, path, descriptorPath}: ReadTableOptions,
  cache: TableCache,
): RawTable | null {
  const faults = new FaultList(path);
  const sha256 = contentHash(bytes);
  const text = decodeTable(bytes, {encoding: resource.encoding, descriptorPath, faults});
  const sound = text === null ? null : keptColumns(cache, resource, {text, hash: sha256});
  return sound === null ? null : {resource, path, sha256, faults, ...soundTable(sound)};
}

type Filled = Pick<RawTable, 'rows' | 'lines' | 'columns' | 'present' | 'broken'>;

class TableFiller implements CsvVisitor {
  readonly #columns: readonly Column[];
  readonly #faults: FaultList;
  readonly #descriptorPath: string;
  readonly #lines: number[] = [];
  readonly #broken = new Set<number>();
  /** Columns that the file has, each with its place in a record. */
  #placed: readonly {readonly column: Column; readonly index: number}[] = [];

  constructor(columns: readonly Column[], faults: FaultList, descriptorPath: string) {
    this.#columns = columns;
    this.#faults = faults;
    this.#descriptorPath = descriptorPath;
  }

  header(names: readonly string[], line: number): void {
    const fields = this.#columns.map((column) => column.field.name);
    const places = columnHeader(names, fields, {
      line,
      faults: this.#faults,
      descriptorPath: this.#descriptorPath,
    });
    this.#placed = this.#columns.flatMap((column) => {
      const index = places.get(column.field.name);
      return index === undefined ? [] : [{column, index}];
    });
  }

  record(cells: readonly string[], line: number, ragged: boolean): void {
    let whole = !ragged;
    for (const {column, index} of this.#placed) {
      const text = cells[index] ?? '';
      if (column.push(text)) continue;
      whole = false;
      if (!ragged) column.report(text, line);
    }
    if (!whole) this.#broken.add(this.#lines.length);
    this.#lines.push(line);
  }

  finish(): Filled {
    const rows = this.#lines.length;
    const present = new Set(this.#placed.map(({column}) => column.field.name));
    const columns = new Map<string, Cells>();
    for (const {field, values} of this.#columns) {
      columns.set(field.name, present.has(field.name) ? values : filled(rows));
    }
    return {rows, lines: this.#lines, columns, present, broken: this.#broken};
  }
}

function filled(rows: number): null[] {
  return Array.from({length: rows}, () => null);
}
