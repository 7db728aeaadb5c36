import {Command, Option} from 'commander';
import {BOUNDED, BOUND_UNITS, CHECKS, ZONES} from './bounds-words.ts';
import {MEASURES, UNITS} from './count-words.ts';
import type {CliContext} from './context.ts';

/**
 * The command line: every command with its options, help and example. What a command does is imported
 * only when it is chosen, so that `--help` and small commands start at once.
 */
export function createProgram(context: CliContext): Command {
  const program = new Command('rasd')
    .description('Counts what outlets reported on a conflict and writes static reports.')
    .exitOverride()
    .showHelpAfterError('(add --help for the options)');
  const commands = [
    addRun,
    addStatus,
    addWatch,
    addCheck,
    addList,
    addLink,
    addEvents,
    addClaims,
    addCount,
    addBounds,
    addAudit,
    addVerify,
    addDiff,
    addPdf,
    addCrate,
    addImport,
  ];
  for (const add of commands) add(program, context);
  return program;
}

function addRun(program: Command, context: CliContext): void {
  const example = 'run convoys --param from=2021-01 --param to=2021-12 --rule about=as_is';
  reportCommand(program, 'run', example)
    .description('build the reports that are stale (docs/rerunning.md)')
    .option('--force', 'build those that are fresh too, taking nothing from earlier runs', false)
    .option('--profile', 'say where the time went, by step and report', false)
    .addOption(jsonOption())
    .action(async (names, flags) => (await import('./run.ts')).run(names, flags, context));
}

function addStatus(program: Command, context: CliContext): void {
  reportCommand(program, 'status', 'status --json')
    .description('say which reports are fresh, and what made the others stale')
    .addOption(jsonOption())
    .action(async (names, flags) => (await import('./status.ts')).status(names, flags, context));
}

function addWatch(program: Command, context: CliContext): void {
  reportCommand(program, 'watch', 'watch convoys --port 4000')
    .description('serve the reports on this machine and build anew at each save (docs/watch.md)')
    .addOption(new Option('--port <number>', 'port (0: any that is free)').default('4321'))
    .action(async (names, flags) => (await import('./watch.ts')).watch(names, flags, context));
}

function addCheck(program: Command, context: CliContext): void {
  command(program, 'check', 'check --data data')
    .description('check the tables and list every fault')
    .action(async (flags) => (await import('./check.ts')).check(flags, context));
}

function addList(program: Command, context: CliContext): void {
  command(program, 'list', 'list --format json')
    .description('list the analyses and their parameters')
    .addOption(formatOption())
    .action(async (flags) => (await import('./list.ts')).list(flags, context));
}

function addLink(program: Command, context: CliContext): void {
  command(program, 'link', 'link')
    .description('link mentions to events and write links.csv, keeping decisions by hand')
    .addOption(rulesOption())
    .action(async (flags) => (await import('./link.ts')).link(flags, context));
}

function addEvents(program: Command, context: CliContext): void {
  command(program, 'events', 'events --kind convoy --from 2021-02 --to 2021-02 --format json')
    .description('print the events table: one row an event, with its ranges and claims')
    .option('--from <date>', 'only events that may lie on or after this day, month or year')
    .option('--to <date>', 'only events that may lie on or before it')
    .option('--region <id>', 'only events that may lie in this governorate or set')
    .option('--kind <kind>', 'only events of this kind (convoy, airlift, isis_attack, …)')
    .addOption(rulesOption())
    .addOption(formatOption())
    .action(async (flags) => (await import('./events.ts')).events(flags, context));
}

function addClaims(program: Command, context: CliContext): void {
  command(program, 'claims', 'claims --event convoy-2021-02-18-1')
    .description('print the claims behind an event, with outlet, date and address')
    .requiredOption('--event <id>', 'id of the event')
    .addOption(formatOption())
    .action(async (flags) => (await import('./events.ts')).claims(flags, context));
}

function addCount(program: Command, context: CliContext): void {
  command(
    program,
    'count',
    'count trucks --by region,month --from 2021-01 --to 2021-03 --direction in',
  )
    .argument('<measure>', `what is counted: ${Object.keys(MEASURES).join(', ')}`)
    .description('print a counted table: low (certain), best, high (possible)')
    .option('--by <columns>', `columns to count by, of ${UNITS.join(', ')}`, 'region,month')
    .option('--from <month>', 'first month, YYYY-MM (default: of the data)')
    .option('--to <month>', 'last month, YYYY-MM (default: of the data)')
    .option('--region <id>', 'only this governorate or set of governorates')
    .option('--direction <word>', 'only convoys and flights that went in, out or within')
    .addOption(rulesOption())
    .addOption(formatOption())
    .action(async (measure, flags) => (await import('./count.ts')).count(measure, flags, context));
}

function addBounds(program: Command, context: CliContext): void {
  const example =
    'bounds --by region,month --outlet sohr --zone sdf-areas --from 2024-01 --to 2024-03';
  command(program, 'bounds', example)
    .description('print the least and greatest counts that running totals allow, with their claims')
    .option('--by <columns>', `what to bound by, of ${BOUND_UNITS.join(', ')}`, 'region,month')
    .option('--measure <measure>', `what is counted: ${BOUNDED.join(', ')}`, 'attacks')
    .option('--outlet <id>', 'only what this outlet or body counts')
    .option('--zone <zone>', `only on this ground: ${ZONES.join(', ')}`)
    .option('--region <id>', 'only totals of this governorate or set of governorates')
    .option('--from <month>', 'first month, YYYY-MM (default: of the totals)')
    .option('--to <month>', 'last month, YYYY-MM (default: of the totals)')
    .addOption(policyOption())
    .addOption(rulesOption())
    .addOption(formatOption())
    .action(async (flags) => (await import('./bounds.ts')).bounds(flags, context));
}

function addAudit(program: Command, context: CliContext): void {
  command(program, 'audit', 'audit --kind contradictions --format json')
    .description('print what totals, breakdowns and ordinals do not agree on, with their claims')
    .addOption(new Option('--kind <kind>', 'only this check (default: all)').choices(CHECKS))
    .addOption(policyOption())
    .addOption(rulesOption())
    .addOption(formatOption())
    .action(async (flags) => (await import('./audit.ts')).audit(flags, context));
}

function addVerify(program: Command, context: CliContext): void {
  command(program, 'verify', 'verify convoys --packages')
    .argument('[analyses...]', 'names of analyses (default: all that were built)')
    .description('build the reports again elsewhere and compare every byte; exit 1 on a difference')
    .addOption(outOption())
    .option('--packages', 'and once more, with only the packages of the lock file', false)
    .action(async (names, flags) => (await import('./verify.ts')).verify(names, flags, context));
}

function addDiff(program: Command, context: CliContext): void {
  command(program, 'diff', 'diff HEAD~1 data --html reports/changes.html')
    .argument('[before]', 'folder of tables or git revision, with @YYYY-MM-DD as of a day', 'HEAD')
    .argument('[after]', 'the same (default: the tables as they are)')
    .description('say which rows changed, which figures moved, and which rows moved each')
    .option('--direction <word>', 'follow only convoys and flights that went in, out or within')
    .option('--html <file>', 'write a page in each language beside the text')
    .option('--exit-code', 'exit 1 where anything changed', false)
    .addOption(rulesOption())
    .addOption(formatOption().choices(['text', 'json']).default('text'))
    .action(async (before, after, flags) =>
      (await import('./diff.ts')).diff([before, after], flags, context),
    );
}

function addPdf(program: Command, context: CliContext): void {
  command(program, 'pdf', 'pdf convoys --no-appendix')
    .argument('[reports...]', 'names of built reports (default: all)')
    .description('print built reports as PDF beside their pages')
    .addOption(outOption())
    .option('--browser <path>', 'a Chromium of yours (default: the packaged one)')
    .option('--no-appendix', 'leave out what stands behind the numbers')
    .action(async (names, flags) => (await import('./pdf.ts')).pdf(names, flags, context));
}

function addCrate(program: Command, context: CliContext): void {
  command(program, 'crate', 'crate')
    .description('describe the built reports for machines, as an RO-Crate beside them')
    .addOption(outOption())
    .action(async (flags) => (await import('./crate.ts')).crate(flags, context));
}

function addImport(program: Command, context: CliContext): void {
  const importing = program.command('import').description('write tables from a file of others');
  command(importing, 'ucdp', 'import ucdp GEDEvent_v24_1.csv --data ged')
    .argument('<file>', 'CSV of UCDP GED, of 41 or 49 columns')
    .description("write a workspace's tables from UCDP's events (docs/import-ucdp.md)")
    .action(async (file, flags) => (await import('./import.ts')).importFile(file, flags, context));
}

function command(program: Command, name: string, example: string): Command {
  return program
    .command(name)
    .addOption(new Option('--data <dir>', 'folder of the tables').default('data'))
    .addHelpText('after', `\nExample:\n  rasd ${example}`);
}

/** A command on the reports of some analyses: what they are built from and how is the same for all such. */
function reportCommand(program: Command, name: string, example: string): Command {
  return command(program, name, example)
    .argument('[analyses...]', 'names of analyses (default: all)')
    .addOption(outOption())
    .addOption(rulesOption())
    .addOption(paramOption())
    .option('--every <unit>', 'an edition each month, quarter or year, of analyses in editions')
    .option('--from <month>', 'first month of the editions, YYYY-MM')
    .option('--to <month>', 'last month of the editions, YYYY-MM')
    .option('--region <id>', 'short for --param region=ID')
    .option(
      '--as-of <day>',
      'only what was published by YYYY-MM-DD, or by the "end" of each period',
    )
    .addOption(digitsOption())
    .addOption(staticOption());
}

function outOption(): Option {
  return new Option('--out <dir>', 'folder of the reports').default('reports');
}

function paramOption(): Option {
  return new Option('--param <name=value...>', 'set a parameter of the analysis').default(
    [],
    'none',
  );
}

function digitsOption(): Option {
  return new Option(
    '--digits <digits>',
    'digits of the Arabic pages: latn (0–9) or arab (٠–٩); short for --param digits=…',
  ).choices(['latn', 'arab']);
}

function staticOption(): Option {
  return new Option('--static', 'pages without the program for charts (smaller)').default(false);
}

function jsonOption(): Option {
  return new Option('--json', 'one JSON object a line, for machines').default(false);
}

function formatOption(): Option {
  return new Option('--format <format>', 'how the table is printed')
    .choices(['csv', 'json'])
    .default('csv');
}

function policyOption(): Option {
  return new Option(
    '--policy <policy>',
    'what is set aside where counts contradict: fewest, later, own_page; short for --rule contradictions=…',
  );
}

function rulesOption(): Option {
  return new Option(
    '--rule <name=option...>',
    'choose how a figure or date is read (see docs/rules.md)',
  ).default([], 'the usual rules');
}
