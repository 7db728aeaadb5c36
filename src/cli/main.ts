import {CommanderError} from 'commander';
import pc from 'picocolors';
import {faultText, UserError} from '../values/fault.ts';
import {createDiskEffects} from '../workspace/effects.ts';
import {UNKNOWN_BUILD, type RasdBuild} from '../workspace/rasd-build.ts';
import type {CliContext} from './context.ts';
import {createProgram} from './program.ts';

/** Runs one command line. Out: the exit code: 0 done, 1 a fault a person can mend, 2 wrong usage. */
export async function main(
  args: readonly string[],
  build: RasdBuild = UNKNOWN_BUILD,
): Promise<number> {
  const context: CliContext = {effects: createDiskEffects(process.cwd()), build, exitCode: 0};
  try {
    await createProgram(context).parseAsync(args, {from: 'user'});
    return context.exitCode;
  } catch (error) {
    return exitCodeOf(error);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof UserError)) throw error;
  // Colours for a person at a terminal only: in a log they would stand as signs of their own.
  const {red} = pc.createColors(process.stderr.isTTY === true && pc.isColorSupported);
  for (const fault of error.faults) console.error(`${red('error')} ${faultText(fault)}`);
  return 1;
}
