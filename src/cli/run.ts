import {runReports} from '../workspace/run-reports.ts';
import type {CliContext} from './context.ts';
import {createPrinter} from './run-printer.ts';
import {requestOf, type RequestFlags} from './run-request.ts';
import {stopCleanly} from './stop.ts';

interface RunFlags extends RequestFlags {
  readonly force: boolean;
  readonly json: boolean;
  readonly profile: boolean;
}

/** `rasd run`: builds the reports that are stale. */
export async function run(
  names: readonly string[],
  flags: RunFlags,
  context: CliContext,
): Promise<void> {
  const {effects, build} = context;
  const printer = createPrinter(flags);
  stopCleanly(printer.clear);
  const {faults} = await runReports({
    effects,
    build,
    names,
    request: requestOf(flags),
    force: flags.force,
    profile: flags.profile,
    tell: printer.tell,
  }).finally(printer.clear);
  if (faults.length > 0) context.exitCode = 1;
}
