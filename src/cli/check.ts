import {checkFolder} from '../workspace/read-workspace.ts';
import {printFaults, type CliContext, type DataFlags} from './context.ts';

/** `rasd check`: reads and checks the tables, and says everything that is wrong with them. */
export function check({data}: DataFlags, context: CliContext): void {
  const {tables, faults} = checkFolder(data, context.effects);
  printFaults(faults);
  const errors = faults.filter(({severity}) => severity === 'error').length;
  for (const {path, rows} of tables.values()) console.log(`${path}: ${rows} rows`);
  console.log(`${errors} errors, ${faults.length - errors} warnings`);
  if (errors > 0) context.exitCode = 1;
}
