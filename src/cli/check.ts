import type {Command} from 'commander';
import {checkFolder} from '../workspace/read-workspace.ts';
import {printFaults, type CliContext, type FolderOptions} from './context.ts';

/** `rasd check`: reads and checks the tables, and says everything that is wrong with them. */
export function addCheck(program: Command, context: CliContext): void {
  program
    .command('check')
    .description('check the tables and list every fault')
    .addHelpText('after', '\nExample:\n  rasd check --data data')
    .action((options: FolderOptions) => {
      const {tables, faults} = checkFolder(options.data, context.effects);
      printFaults(faults);
      const errors = faults.filter(({severity}) => severity === 'error').length;
      for (const {path, rows} of tables.values()) console.log(`${path}: ${rows} rows`);
      console.log(`${errors} errors, ${faults.length - errors} warnings`);
      if (errors > 0) context.exitCode = 1;
    });
}
