import {readPackage, type PackageRead, type SourceTables} from '../tables/read-package.ts';
import type {Descriptor} from '../tables/descriptor.ts';
import {NO_CACHE} from '../tables/table-cache.ts';
import {UserError, type Fault} from '../values/fault.ts';
import {checkClaims} from './check-claims.ts';
import type {Effects} from './effects.ts';
import {createDiskTableCache} from './store/disk-table-cache.ts';

/** Tables that passed every check, with what is only worth a warning. */
export interface Workspace {
  readonly tables: SourceTables;
  readonly descriptor: Descriptor;
  readonly warnings: readonly Fault[];
}

/** Reads and checks the tables of a folder, down to what is only worth a warning. Faults are returned, not thrown. */
export function checkFolder(data: string, effects: Effects): PackageRead {
  const read = readFolder(data, effects);
  if (read.faults.some(({severity}) => severity === 'error')) return read;
  return {...read, faults: [...read.faults, ...checkClaims(read.tables)]};
}

function readFolder(data: string, effects: Effects, source: string | null = null): PackageRead {
  const cache = source === null ? NO_CACHE : createDiskTableCache(effects.root, source);
  return readPackage(effects.readBytes, `${data}/datapackage.json`, cache);
}

/** Reads the tables of a folder; large ones from what these sources of Rasd (`source`) kept of the same files.
 *  Errors: UserError with every fault of every table. */
export function readWorkspace(
  data: string,
  effects: Effects,
  source: string | null = null,
): Workspace {
  const {tables, descriptor, faults} = readFolder(data, effects, source);
  const errors = faults.filter((fault) => fault.severity === 'error');
  if (errors.length > 0 || descriptor === null) throw new UserError(errors);
  return {tables, descriptor, warnings: faults};
}
