import type {Difference} from '../workspace/verify/explain.ts';
import {verifyReports} from '../workspace/verify/verify-reports.ts';
import type {CliContext, DataFlags} from './context.ts';
import {stopCleanly} from './stop.ts';

interface VerifyFlags extends DataFlags {
  readonly out: string;
  readonly packages: boolean;
}

/** `rasd verify`: builds the reports elsewhere and compares bytes; says what differs, and exits 1 if anything does. */
export async function verify(
  names: readonly string[],
  {data, out, packages}: VerifyFlags,
  context: CliContext,
): Promise<void> {
  const {effects} = context;
  const started = effects.now();
  stopCleanly(() => undefined);
  const {reports, pages, differences} = await verifyReports({
    effects,
    data,
    out,
    names,
    withPackages: packages,
    tell: (line) => console.log(line),
  });
  for (const difference of differences) printDifference(difference, out);
  const seconds = ((effects.now() - started) / 1000).toFixed(2);
  if (differences.length > 0) context.exitCode = 1;
  const verdict =
    differences.length === 0 ? 'the same to the last byte' : `${differences.length} differences`;
  console.log(`${reports.length} reports, ${pages} pages: ${verdict}, in ${seconds} s`);
}

function printDifference({report, file, places, causes}: Difference, out: string): void {
  const name = file === null ? (report ?? 'the rebuild') : `${out}/${file}`;
  console.error(`${name} differs`);
  for (const place of places) console.error(`  ${place}`);
  for (const cause of causes) console.error(`  cause: ${cause}`);
}
