import {Command, CommanderError, Option} from 'commander';
import pc from 'picocolors';
import {faultText, UserError} from '../values/fault.ts';
import {createDiskEffects} from '../workspace/effects.ts';
import {addCheck} from './check.ts';
import {addCount} from './count.ts';
import {addList} from './list.ts';
import {addRun} from './run.ts';
import type {CliContext} from './context.ts';

/** Runs one command line. Out: the exit code: 0 done, 1 a fault a person can mend, 2 wrong usage. */
export async function main(args: readonly string[]): Promise<number> {
  const context: CliContext = {effects: createDiskEffects(process.cwd()), exitCode: 0};
  try {
    await createProgram(context).parseAsync(args, {from: 'user'});
    return context.exitCode;
  } catch (error) {
    return exitCodeOf(error);
  }
}

function createProgram(context: CliContext): Command {
  const program = new Command('rasd')
    .description('Counts what outlets reported and writes static reports.')
    .exitOverride()
    .showHelpAfterError('(add --help for the options)');
  for (const add of [addRun, addCheck, addList, addCount]) add(program, context);
  for (const command of program.commands) withFolders(command);
  return program;
}

function withFolders(command: Command): void {
  command
    .addOption(new Option('--data <dir>', 'folder of the tables').default('data'))
    .addOption(new Option('--out <dir>', 'folder of the reports').default('reports'));
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UserError) {
    for (const fault of error.faults) console.error(`${pc.red('error')} ${faultText(fault)}`);
    return 1;
  }
  throw error;
}
