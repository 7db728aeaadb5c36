import type {Difference} from '../workspace/verify/explain.ts';
import type {Unverified} from '../workspace/verify/unverified.ts';
import {verifyReports, type Verified} from '../workspace/verify/verify-reports.ts';
import type {CliContext, DataFlags} from './context.ts';
import {stalenessText} from './staleness-text.ts';
import {stopCleanly} from './stop.ts';

interface VerifyFlags extends DataFlags {
  readonly out: string;
  readonly packages: boolean;
}

/**
 * `rasd verify`: builds the reports elsewhere and compares bytes; says what differs. Exits 1 if anything does, or if a
 * record is of other inputs than those that are there, so that nothing can be said of it.
 */
export async function verify(
  names: readonly string[],
  {data, out, packages}: VerifyFlags,
  context: CliContext,
): Promise<void> {
  const {effects, build} = context;
  const started = effects.now();
  stopCleanly(() => undefined);
  const verified = await verifyReports({
    effects,
    data,
    out,
    names,
    withPackages: packages,
    source: build.source,
    tell: (line) => console.log(line),
  });
  for (const difference of verified.differences) printDifference(difference, out);
  for (const report of verified.unverified) printUnverified(report);
  printCommitted(verified, out);
  if (verified.differences.length + verified.unverified.length > 0) context.exitCode = 1;
  const seconds = ((effects.now() - started) / 1000).toFixed(2);
  console.log(`${verdictOf(verified)}, in ${seconds} s`);
}

/** `4 reports, 8 pages: the same to the last byte; 1 report not verified`. */
function verdictOf({reports, pages, differences, unverified}: Verified): string {
  const others = unverified.length;
  const not = `${others} report${others === 1 ? '' : 's'} not verified`;
  if (reports.length === 0) return not;
  const came =
    differences.length === 0 ? 'the same to the last byte' : `${differences.length} differences`;
  return `${reports.length} reports, ${pages} pages: ${came}${others === 0 ? '' : `; ${not}`}`;
}

function printUnverified({report, stale}: Unverified): void {
  const why =
    stale === null
      ? 'the manifest does not say how it was asked for'
      : `its record is of other inputs (${stalenessText(stale).replace(/^stale, /, '')})`;
  console.error(`${report}: not verified, ${why}; run "rasd run", then verify`);
}

/** Not a fault of the reports: the record in git is older than what it was made of. */
function printCommitted({committed}: Verified, out: string): void {
  if (committed === null || committed.older.length === 0) return;
  const reports = committed.older.map(({report, inputs}) => `${report} (${inputs.join(', ')})`);
  console.log(
    `the record of the last commit is of other inputs for ${reports.join('; ')}: commit ${out}/manifest.json`,
  );
}

function printDifference({report, file, places, causes}: Difference, out: string): void {
  const name = file === null ? (report ?? 'the rebuild') : `${out}/${file}`;
  console.error(`${name} differs`);
  for (const place of places) console.error(`  ${place}`);
  for (const cause of causes) console.error(`  cause: ${cause}`);
}
