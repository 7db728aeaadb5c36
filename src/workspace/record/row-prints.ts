import type {Descriptor} from '../../tables/descriptor.ts';
import type {SourceTable, SourceTables} from '../../tables/read-package.ts';
import {sha256, type Effects} from '../effects.ts';
import type {RowPrints} from './row-changes.ts';

const FOLDER = '.cache/rows';
const PRINT = 12;
/** Prints of a large table would cost more than all of its reports: 5 of 12 s at a million rows. */
const MOST_ROWS = 20_000;

/** Rows of a checked table: its primary key (else the row's number) and a short hash of its cells. */
export function printRows(source: SourceTable, primaryKey: readonly string[]): RowPrints {
  const names = source.table.columnNames();
  const columns = names.map((name) => source.table.array(name));
  const keys = primaryKey.map((name) => source.table.array(name));
  const prints = new Map<string, string>();
  for (let row = 0; row < source.rows; row += 1) {
    const key = keys.length === 0 ? `row ${row + 1}` : keys.map((values) => values[row]).join(' ');
    prints.set(key, sha256(JSON.stringify(columns.map((values) => values[row]))).slice(0, PRINT));
  }
  return prints;
}

/**
 * Keeps how the rows of the tables are, each under the hash of its file; only to say later which rows changed. In: the
 * tables, and hashes of files that some report was built from, whose rows are not forgotten.
 */
export function keepPrints(
  {tables, descriptor}: {readonly tables: SourceTables; readonly descriptor: Descriptor},
  built: ReadonlySet<string>,
  effects: Effects,
): void {
  const wanted = new Set([...built].map(fileOf));
  try {
    for (const source of tables.values()) {
      wanted.add(fileOf(source.sha256));
      if (source.rows > MOST_ROWS || readPrints(source.sha256, effects) !== null) continue;
      const text = JSON.stringify([...printRows(source, keyOf(source.name, descriptor))]);
      effects.writeLoosely(`${FOLDER}/${fileOf(source.sha256)}`, `${sha256(text)}\n${text}`);
    }
    for (const file of effects.listFiles(FOLDER))
      if (!wanted.has(file)) effects.remove(`${FOLDER}/${file}`);
  } catch {
    // Status will say that it is not known which rows changed.
  }
}

function fileOf(hash: string): string {
  return `${hash}.json`;
}

/** How the rows of a file were; null where that was not kept, or is broken. */
export function readPrints(hash: string, effects: Effects): RowPrints | null {
  const text = Buffer.from(effects.readBytes(`${FOLDER}/${fileOf(hash)}`) ?? []).toString('utf8');
  const body = text.slice(text.indexOf('\n') + 1);
  if (text.slice(0, 64) !== sha256(body)) return null;
  return new Map(JSON.parse(body) as [string, string][]); // written above, and whole
}

/** Names of the columns that tell the rows of a table apart. */
export function keyOf(table: string, descriptor: Descriptor): readonly string[] {
  return descriptor.resources.find(({name}) => name === table)?.schema.primaryKey ?? [];
}
