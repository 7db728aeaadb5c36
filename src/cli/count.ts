import {escape, type ColumnTable} from 'arquero';
import {countEvents, monthsOfEvents} from '../measures/count.ts';
import type {TimeUnit} from '../measures/time-bins.ts';
import {openTables, type CountGrid} from '../notebook/tables.ts';
import {MEASURES, UNITS} from './count-words.ts';
import {UserError} from '../values/fault.ts';
import {maybeMonth, type Month} from '../values/month.ts';
import {rulesOf, type CliContext, type DataFlags} from './context.ts';
import {openWorkspace, printTable} from './tables.ts';

interface CountFlags extends DataFlags {
  readonly by: string;
  readonly from?: string;
  readonly to?: string;
  readonly region?: string;
  readonly direction?: string;
  readonly rule: readonly string[];
  readonly format: string;
}

/** `rasd count MEASURE`: the counted table that the charts stand on. */
export function count(measure: string, flags: CountFlags, context: CliContext): void {
  printTable(countedTable(measure, flags, context), flags.format);
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
  const wrong = units.find((unit) => !(UNITS as readonly string[]).includes(unit));
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
