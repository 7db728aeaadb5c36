import {faultText, type Fault} from '../values/fault.ts';
import {resolveRules, type Rules} from '../values/rules.ts';
import type {Effects} from '../workspace/effects.ts';
import type {RasdBuild} from '../workspace/rasd-build.ts';

/** What every command works with. */
export interface CliContext {
  readonly effects: Effects;
  /** How this Rasd was started. */
  readonly build: RasdBuild;
  /** Set by a command that finished but found faults. */
  exitCode: number;
}

/** The option that all commands take. */
export interface DataFlags {
  /** Folder of the tables. */
  readonly data: string;
}

/** The rules chosen on the command line. Errors: UserError. */
export function rulesOf(chosen: readonly string[]): Rules {
  return resolveRules(
    Object.fromEntries(
      chosen.map((text) => {
        const at = text.indexOf('=');
        return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
      }),
    ),
  );
}

/** Prints faults to standard error, one a line. */
export function printFaults(faults: readonly Fault[]): void {
  for (const fault of faults) console.error(`${fault.severity} ${faultText(fault)}`);
}
