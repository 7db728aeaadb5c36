import {buildReports, type BuiltReport} from '../workspace/build-reports.ts';
import {findAnalyses} from '../workspace/list-analyses.ts';
import {UserError} from '../values/fault.ts';
import {openWorkspace, printFaults, rulesOf, type CliContext, type DataFlags} from './context.ts';

interface RunFlags extends DataFlags {
  readonly out: string;
  readonly param: readonly string[];
  readonly rule: readonly string[];
  readonly static: boolean;
}

/** `rasd run`: builds the reports. */
export async function run(
  names: readonly string[],
  flags: RunFlags,
  context: CliContext,
): Promise<void> {
  const {effects} = context;
  const started = effects.now();
  const workspace = openWorkspace(flags, context);
  const rows = [...workspace.tables.values()].map((table) => `${table.rows} ${table.name}`);
  console.log(`read ${rows.join(', ')} in ${seconds(effects.now() - started)}`);
  await buildReports(workspace, effects, {
    analyses: findAnalyses(names, effects),
    out: flags.out,
    rules: rulesOf(flags.rule),
    params: paramsOf(flags.param),
    isStatic: flags.static,
    onBuilt: printBuilt,
  });
  console.log(`all in ${seconds(effects.now() - started)}; open ${flags.out}/index.html`);
}

function printBuilt({name, files, document, warnings, milliseconds}: BuiltReport): void {
  const rows = document.reads.map((read) => `${read.rows} ${read.table}`).join(', ');
  console.log(`${name}: from ${rows} in ${seconds(milliseconds)}`);
  for (const {path, bytes} of files) console.log(`  ${path} (${Math.ceil(bytes / 1024)} KB)`);
  printFaults(warnings);
}

function paramsOf(given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf('=');
      if (at < 1) throw new UserError(`--param "${text}" is not of the form name=value`);
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
