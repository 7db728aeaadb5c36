import type {ColumnTable} from 'arquero';
import {faultText, type Fault} from '../values/fault.ts';
import {resolveRules, type Rules} from '../values/rules.ts';
import {readWorkspace, type Workspace} from '../workspace/read-workspace.ts';
import type {Effects} from '../workspace/effects.ts';

/** What every command works with. */
export interface CliContext {
  readonly effects: Effects;
  /** Set by a command that finished but found faults. */
  exitCode: number;
}

/** The option that all commands take. */
export interface DataFlags {
  /** Folder of the tables. */
  readonly data: string;
}

/** Reads and checks the tables; warnings go to standard error as a single line. */
export function openWorkspace({data}: DataFlags, {effects}: CliContext): Workspace {
  const workspace = readWorkspace(data, effects);
  const {length} = workspace.warnings;
  if (length > 0) console.error(`${length} warnings about the tables; "rasd check" lists them`);
  return workspace;
}

/** Prints a table to standard output. */
export function printTable(table: ColumnTable, format: string): void {
  process.stdout.write(
    format === 'json' ? `${JSON.stringify(table.objects(), null, 2)}\n` : table.toCSV(),
  );
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
