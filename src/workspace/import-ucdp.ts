import {readFileSync} from 'node:fs';
import {gedTables, IMPORT_MARK} from '../tables/import/ucdp/ged-tables.ts';
import {readGed} from '../tables/import/ucdp/read-ged.ts';
import {UserError, type Fault} from '../values/fault.ts';
import type {Effects} from './effects.ts';
import {writeFolder} from './write-folder.ts';

/** What an import did. */
export interface Imported {
  /** Which of the forms of GED the file has. */
  readonly form: string;
  readonly rows: number;
  readonly events: number;
  readonly warnings: readonly Fault[];
}

/**
 * Reads a UCDP GED file and writes a workspace's tables into the folder `data`.
 * Errors: UserError with every fault of the file, or where the folder holds something else.
 */
export function importUcdp(file: string, data: string, effects: Effects): Imported {
  const bytes = effects.readBytes(file);
  if (bytes === null) throw new UserError(`${file} is not there; give the path of a UCDP GED CSV`);
  const {form, rows, events, faults} = readGed(bytes, file);
  // With the errors the warnings too: the file is mended in one go.
  if (faults.some(({severity}) => severity === 'error')) throw new UserError(faults);
  const files = gedTables(events, {
    descriptor: ownFile('datapackage.json'),
    regions: ownFile('regions.csv'),
  });
  writeFolder({path: data, root: effects.root, files, isOurs: isImported});
  return {form, rows, events: events.length, warnings: faults};
}

/** Text of a table of Rasd itself: the schema and the regions of imported tables are its own. */
function ownFile(name: string): string {
  return readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');
}

function isImported(descriptor: string): boolean {
  try {
    const parsed: unknown = JSON.parse(descriptor);
    return typeof parsed === 'object' && parsed !== null && IMPORT_MARK in parsed;
  } catch {
    return false;
  }
}
