import type {AskedPeriod, BoundsRow} from '../claims/totals/bounds-of.ts';
import type {Series} from '../claims/totals/series.ts';
import {openTables, type Tables} from '../notebook/tables.ts';
import type {Totals, TotalsChoice} from '../notebook/totals.ts';
import {nearestHint} from '../tables/nearest.ts';
import {UserError} from '../values/fault.ts';
import {firstDay, lastDay, maybeMonth, monthsFrom, type Month} from '../values/month.ts';
import {rulesOf, type CliContext, type DataFlags} from './context.ts';
import {openWorkspace, printTable} from './tables.ts';
import {BOUNDED, BOUND_UNITS, ZONES} from './bounds-words.ts';
import {flatTable} from './flat-table.ts';
import type {Rules} from '../values/rules.ts';
import {policyOf} from './policy-flag.ts';

interface BoundsFlags extends DataFlags {
  readonly by: string;
  readonly measure: string;
  readonly outlet?: string;
  readonly zone?: string;
  readonly region?: string;
  readonly from?: string;
  readonly to?: string;
  readonly policy?: string;
  readonly rule: readonly string[];
  readonly format: string;
}

const COLUMNS = [
  'origin',
  'measure',
  'direction',
  'victims',
  'zone',
  'region',
  'subset',
  'base',
  'first',
  'last',
  'lower',
  'upper',
  'lower_claims',
  'upper_claims',
  'set_aside',
  'policy',
] as const;

/** `rasd bounds`: the least and the greatest that running totals allow, with the claims that say so. */
export function bounds(flags: BoundsFlags, context: CliContext): void {
  const rules = rulesOf(flags.rule);
  const tables = openTables(openWorkspace(flags, context).tables, rules);
  printTable(flatTable(boundRows(flags, tables, rules), COLUMNS), flags.format);
}

function boundRows(flags: BoundsFlags, tables: Tables, rules: Rules): BoundsRow[] {
  const totals = tables.totals();
  const units = unitsOf(flags.by);
  const span = [monthOf('--from', flags.from), monthOf('--to', flags.to)] as const;
  const policy = policyOf(flags.policy, rules);
  const where = whereOf(flags, tables, totals);
  const isAsked = isAskedIn(flags, units, tables);
  const monthly = totals
    .bounds({where, policy})
    .filter((row) => isAsked(row) && isWithin(row, span));
  if (units.includes('month')) return monthly;
  const periods = periodsOf(monthly, units, span);
  const spoken = new Set(monthly.map(({series, month}) => `${series} ${month}`));
  const isSpoken = ({series, first, last}: BoundsRow) =>
    monthsBetween(first, last).some((month) => spoken.has(`${series} ${month}`));
  return totals.bounds({where, policy, periods}).filter((row) => isAsked(row) && isSpoken(row));
}

function monthsBetween(first: string, last: string): Month[] {
  const [from, to] = [maybeMonth(first.slice(0, 7)), maybeMonth(last.slice(0, 7))];
  return from === null || to === null ? [] : monthsFrom(from, to);
}

function isWithin({month}: BoundsRow, [from, to]: readonly [Month | null, Month | null]): boolean {
  return month !== null && (from === null || month >= from) && (to === null || month <= to);
}

/** The quarters, the years, or the one whole between the months that are spoken of. */
function periodsOf(
  monthly: readonly BoundsRow[],
  units: readonly string[],
  [from, to]: readonly [Month | null, Month | null],
): AskedPeriod[] {
  const spoken = monthly.flatMap(({month}) => (month === null ? [] : [month])).sort();
  const [first, last] = [from ?? spoken[0], to ?? spoken.at(-1)].map((text) =>
    maybeMonth(text ?? ''),
  );
  if (!first || !last) return [];
  const groups = new Map<string, Month[]>();
  for (const month of monthsFrom(first, last)) {
    const key = periodKey(month, units);
    groups.set(key, [...(groups.get(key) ?? []), month]);
  }
  return [...groups.values()].flatMap((months) => {
    const [start, end] = [months[0], months.at(-1)];
    return start === undefined || end === undefined
      ? []
      : [{first: firstDay(start), last: lastDay(end)}];
  });
}

function periodKey(month: Month, units: readonly string[]): string {
  const year = month.slice(0, 4);
  if (units.includes('year')) return year;
  if (!units.includes('quarter')) return '';
  return `${year} ${Math.floor((Number(month.slice(5)) - 1) / 3)}`;
}

function whereOf(
  flags: BoundsFlags,
  tables: Tables,
  totals: Totals,
): NonNullable<TotalsChoice['where']> {
  checkWord('measure', flags.measure, BOUNDED);
  if (flags.zone !== undefined) checkWord('zone', flags.zone, ZONES);
  if (flags.region !== undefined) {
    const known = tables.rows('regions').map(({region_id}) => region_id);
    checkWord('region', flags.region, known);
  }
  if (flags.outlet !== undefined) {
    const known = new Set(totals.statements().map(({series}) => series.origin));
    checkWord('outlet', flags.outlet, [...known].sort());
  }
  const {measure, outlet, zone, region} = flags;
  return {
    measure,
    ...(outlet === undefined ? {} : {origin: outlet}),
    ...(zone === undefined ? {} : {zone}),
    ...(region === undefined ? {} : {region}),
  };
}

/** Single governorates only where counts are by region, or one is asked for. */
function isAskedIn(
  {region}: BoundsFlags,
  units: readonly string[],
  tables: Tables,
): (series: Series) => boolean {
  const governorates = new Set(
    tables
      .rows('regions')
      .filter(({kind}) => kind === 'governorate')
      .map(({region_id}) => region_id),
  );
  return (series) =>
    region !== undefined || units.includes('region') || !governorates.has(series.region ?? '');
}

function checkWord(name: string, text: string, known: readonly string[]): void {
  if (known.includes(text)) return;
  const choice = known.length < 20 ? `choose one of ${known.join(', ')}` : '';
  throw new UserError(
    `${name} "${text}" has no running totals on file${nearestHint(text, known, choice)}`,
  );
}

function unitsOf(text: string): string[] {
  const units = text === '' ? [] : text.split(',');
  const isWrong = units.some((unit) => !(BOUND_UNITS as readonly string[]).includes(unit));
  if (isWrong || units.filter((unit) => unit !== 'region').length > 1) {
    throw new UserError(
      `--by "${text}" is not understood; give region, and one of month, quarter, year, separated by a comma`,
    );
  }
  return units;
}

function monthOf(flag: string, text: string | undefined): Month | null {
  if (text === undefined) return null;
  const value = maybeMonth(text);
  if (value === null) throw new UserError(`${flag} "${text}" is not a month; write YYYY-MM`);
  return value;
}
