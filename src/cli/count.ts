import type {Command} from 'commander';
import {escape, type ColumnTable} from 'arquero';
import {countEvents, monthsOfEvents} from '../measures/count.ts';
import type {TimeUnit} from '../measures/time-bins.ts';
import {openTables, type CountGrid} from '../notebook/tables.ts';
import {UserError} from '../values/fault.ts';
import {maybeMonth, type Month} from '../values/month.ts';
import {
  openWorkspace,
  printTable,
  rulesOf,
  withFormat,
  withRules,
  type CliContext,
  type FolderOptions,
} from './context.ts';

/** What can be counted: the kind of event, and the figure summed (`events` counts the events themselves). */
const MEASURES: Readonly<Record<string, {readonly kind: string; readonly measure: string}>> = {
  convoys: {kind: 'convoy', measure: 'events'},
  trucks: {kind: 'convoy', measure: 'trucks'},
  vehicles: {kind: 'convoy', measure: 'vehicles'},
  flights: {kind: 'airlift', measure: 'flights'},
  attacks: {kind: 'isis_attack', measure: 'events'},
  killed: {kind: 'isis_attack', measure: 'killed'},
};

const UNITS = ['region', 'month', 'quarter', 'year'];

interface CountFlags extends FolderOptions {
  readonly by: string;
  readonly from?: string;
  readonly to?: string;
  readonly region?: string;
  readonly direction?: string;
  readonly rule: readonly string[];
  readonly format: string;
}

/** `rasd count MEASURE`: the counted table that the charts stand on. */
export function addCount(program: Command, context: CliContext): void {
  withRules(withFormat(program.command('count')))
    .argument('<measure>', `what is counted: ${Object.keys(MEASURES).join(', ')}`)
    .description('print a counted table: low (certain), best, high (possible)')
    .option('--by <columns>', `columns to count by, of ${UNITS.join(', ')}`, 'region,month')
    .option('--from <month>', 'first month, YYYY-MM (default: of the data)')
    .option('--to <month>', 'last month, YYYY-MM (default: of the data)')
    .option('--region <id>', 'only this governorate or set of governorates')
    .option('--direction <word>', 'only convoys and flights that went in, out or within')
    .addHelpText(
      'after',
      '\nExample:\n  rasd count trucks --by region,month --from 2021-01 --to 2021-03 --direction in',
    )
    .action((measure: string, flags: CountFlags) => {
      printTable(countedTable(measure, flags, context), flags.format);
    });
}

function countedTable(name: string, flags: CountFlags, context: CliContext): ColumnTable {
  const counted = MEASURES[name];
  if (counted === undefined) {
    throw new UserError(
      `measure "${name}" is not known; count one of ${Object.keys(MEASURES).join(', ')}`,
    );
  }
  const rules = rulesOf(flags.rule);
  const tables = openTables(openWorkspace(flags, context).tables, rules);
  const grid = tables.grid(counted.kind);
  const events = tables
    .events()
    .filter(
      escape(
        (row: EventRow) =>
          row.kind === counted.kind && (flags.direction ?? row.direction) === row.direction,
      ),
    );
  const [from, to] = [monthOf('--from', flags.from), monthOf('--to', flags.to)];
  return countEvents(events, {
    ...grid,
    measure: counted.measure,
    by: unitsOf(flags.by),
    from: from ?? spanOf(events, grid)[0],
    to: to ?? spanOf(events, grid)[1],
    regions: regionsOf(flags.region, grid),
    rules,
  });
}

interface EventRow {
  readonly kind: string;
  readonly direction: string | null;
}

function unitsOf(text: string): ('region' | TimeUnit)[] {
  const units = text === '' ? [] : text.split(',');
  const wrong = units.find((unit) => !UNITS.includes(unit));
  const times = units.filter((unit) => unit !== 'region');
  if (wrong !== undefined || times.length > 1) {
    throw new UserError(
      `--by "${text}" is not understood; give region, and one of month, quarter, year, separated by a comma`,
    );
  }
  return units as ('region' | TimeUnit)[]; // each is one of UNITS
}

function monthOf(flag: string, text: string | undefined): Month | null {
  if (text === undefined) return null;
  const value = maybeMonth(text);
  if (value === null) throw new UserError(`${flag} "${text}" is not a month; write YYYY-MM`);
  return value;
}

function regionsOf(id: string | undefined, grid: CountGrid) {
  if (id === undefined) return grid.regions;
  if (grid.regions.includes(id)) return [id];
  const set = grid.sets.find((candidate) => candidate.id === id);
  if (set !== undefined) return set.members;
  throw new UserError(
    `region "${id}" is not known; choose one of ${[...grid.regions, ...grid.sets.map((known) => known.id)].join(', ')}`,
  );
}

function spanOf(events: ColumnTable, grid: CountGrid): [Month, Month] {
  const span = monthsOfEvents(events, grid.sets);
  if (span !== null) return span;
  throw new UserError(
    'there is no such event on file; give --from and --to to print an empty grid',
  );
}
