import {createDerived, type Derived} from '../../notebook/tables.ts';
import type {Effects} from '../effects.ts';
import {readSettledWorkspace, type SettledWorkspace} from '../settled-workspace.ts';

/** Tables as read last, and what was derived from them. */
export interface WarmTables {
  readonly workspace: SettledWorkspace;
  readonly derived: Derived;
}

/** Reads the tables when asked for the first time and after `forget`. Errors: UserError with every fault. */
export function createWarmTables(data: string, effects: Effects) {
  let known: WarmTables | null = null;
  return {
    read: (): WarmTables => {
      known ??= {
        workspace: readSettledWorkspace(data, effects, {tell: () => {}, source: null}),
        derived: createDerived(),
      };
      return known;
    },
    forget: () => {
      known = null;
    },
  };
}
