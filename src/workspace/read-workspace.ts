import {readPackage, type PackageRead, type SourceTables} from '../tables/read-package.ts';
import type {Descriptor} from '../tables/descriptor.ts';
import {UserError, type Fault} from '../values/fault.ts';
import {checkClaims} from './check-claims.ts';
import type {Effects} from './effects.ts';

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

function readFolder(data: string, effects: Effects): PackageRead {
  return readPackage(effects.readBytes, `${data}/datapackage.json`);
}

/** Reads the tables of a folder. Errors: UserError with every fault of every table. */
export function readWorkspace(data: string, effects: Effects): Workspace {
  const {tables, descriptor, faults} = readFolder(data, effects);
  const errors = faults.filter((fault) => fault.severity === 'error');
  if (errors.length > 0 || descriptor === null) throw new UserError(errors);
  return {tables, descriptor, warnings: faults};
}
