import {derivedAgain} from '../../notebook/derived-again.ts';
import {createDerived, type Derived} from '../../notebook/tables.ts';
import {createPackageReader} from '../../tables/again/package-reader.ts';
import type {Descriptor} from '../../tables/descriptor.ts';
import type {SourceTables} from '../../tables/read-package.ts';
import {UserError} from '../../values/fault.ts';
import type {Effects} from '../effects.ts';

/** Tables as read last, and what was derived from them. */
export interface WarmTables {
  readonly tables: SourceTables;
  readonly descriptor: Descriptor;
  readonly derived: Derived;
}

/** Reads the tables when asked for the first time and, as far as they changed, after `forget`. Errors: UserError with every
 *  fault. */
export function createWarmTables(data: string, effects: Effects) {
  const reader = createPackageReader(`${data}/datapackage.json`);
  let known: WarmTables | null = null;
  let isStale = true;
  return {
    read: (): WarmTables => {
      if (isStale || known === null) known = readAgain(known);
      isStale = false;
      return known;
    },
    forget: () => {
      isStale = true;
    },
  };

  function readAgain(before: WarmTables | null): WarmTables {
    const {tables, descriptor, faults, changes} = reader.read(effects.readBytes);
    const errors = faults.filter(({severity}) => severity === 'error');
    if (errors.length > 0 || descriptor === null) throw new UserError(errors);
    if (before === null || changes === null) return {tables, descriptor, derived: createDerived()};
    if (changes.size === 0) return before;
    return {tables, descriptor, derived: derivedAgain(before.derived, {tables, changes})};
  }
}
