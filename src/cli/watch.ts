import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {setFlagsFromString} from 'node:v8';
import {UserError} from '../values/fault.ts';
import {watchReports} from '../workspace/watch/watch-reports.ts';
import type {CliContext} from './context.ts';
import {requestOf, type RequestFlags} from './run-request.ts';
import {createWatchPrinter} from './watch-printer.ts';

interface WatchFlags extends RequestFlags {
  readonly port: string;
}

/** `rasd watch`: serves the reports on this machine, and builds anew what a save made stale. Ends on Ctrl-C. */
export async function watch(
  names: readonly string[],
  flags: WatchFlags,
  {effects, build}: CliContext,
): Promise<void> {
  // This process goes on: what is called often is worth optimising soon (see rasd.js, which sets the opposite).
  setFlagsFromString('--interrupt-budget=66000');
  // V8 collects what is old when four times of what was left the last time is there: else it does so during every second save,
  // which takes a quarter of its processor time. It holds up to 250 MB instead of 150.
  setFlagsFromString('--heap-growing-percent=300');
  const request = requestOf(flags);
  const watching = await watchReports({
    effects,
    build,
    names,
    request,
    port: portOf(flags.port),
    runCommand: runCommand(names, flags),
    ownSources: existsSync(join(effects.root, 'src/cli/rasd.js')) ? 'src' : null,
    tell: createWatchPrinter(request.out),
    onCrash: (error) => {
      setImmediate(() => {
        throw error;
      });
    },
  });
  await signalled();
  await watching.stop();
  console.error('stopped; reports that were not finished are as they were');
}

function signalled(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port < 65_536) return port;
  throw new UserError(`--port "${text}" is not a port; give a number up to 65535`);
}

/** The same request, as arguments of `rasd run`. */
function runCommand(names: readonly string[], flags: WatchFlags): string[] {
  const program = fileURLToPath(new URL('rasd.js', import.meta.url));
  const single = (['every', 'from', 'to', 'region', 'asOf', 'digits'] as const).flatMap((name) =>
    flags[name] === undefined ? [] : [`--${name === 'asOf' ? 'as-of' : name}`, flags[name]],
  );
  const many = [
    ...flags.param.flatMap((text) => ['--param', text]),
    ...flags.rule.flatMap((text) => ['--rule', text]),
  ];
  const folders = ['--data', flags.data, '--out', flags.out];
  const isStatic = flags.static ? ['--static'] : [];
  return [
    process.execPath,
    program,
    'run',
    ...names,
    '--json',
    ...folders,
    ...single,
    ...many,
    ...isStatic,
  ];
}
