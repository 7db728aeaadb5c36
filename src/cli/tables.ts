import type {ColumnTable} from 'arquero';
import {readWorkspace, type Workspace} from '../workspace/read-workspace.ts';
import type {CliContext, DataFlags} from './context.ts';

/** Reads and checks the tables; warnings go to standard error as a single line. */
export function openWorkspace({data}: DataFlags, {effects, build}: CliContext): Workspace {
  const workspace = readWorkspace(data, effects, build.source);
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
