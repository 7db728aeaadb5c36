import {dayText, type Day} from '../../values/day.ts';
import {firstDay, lastDay, monthOfDay, monthsFrom} from '../../values/month.ts';
import type {Bounds, Interval} from './bounds.ts';
import {claimsOf} from './cases.ts';
import {countsOf} from './constraint.ts';
import {prepare, type Prepared, type TotalsOptions} from './options.ts';
import type {Policy} from './policy.ts';
import type {Series} from './series.ts';
import {settleCase, type SettledCase} from './settled.ts';
import {tightenBySums, type Sums} from './sum-of-regions.ts';
import type {TotalsTables} from './tables.ts';

/** Days from first to last, both included. */
export interface AskedPeriod {
  readonly first: Day;
  readonly last: Day;
}

/** What of the series is bounded. */
export interface PeriodOptions {
  /** Periods to bound. Default: each month from the first to the last that a series has counts for. */
  readonly periods?: readonly AskedPeriod[];
  /** Whether regions and headline tighten each other. Default `none`. */
  readonly sums?: Sums;
}

export interface BoundsOptions extends TotalsOptions, PeriodOptions {}

/** How many of what a series counts fell in a period, as far as all that its origin said allows. */
export interface BoundsRow extends Series {
  /** Id of the series, see seriesId. */
  readonly series: string;
  /** `YYYY-MM` where the period is a whole month, else null. */
  readonly month: string | null;
  /** First and last day, `YYYY-MM-DD`. */
  readonly first: string;
  readonly last: string;
  readonly lower: number;
  /** null: nothing said bounds it from above. */
  readonly upper: number | null;
  /** Claims on which each bound rests, ids separated by spaces; empty where the bound is 0 or open. */
  readonly lower_claims: string;
  readonly upper_claims: string;
  /** Both, each once. */
  readonly claims: string;
  /** `no`, or which assumption tightened it (`parts`, `complete`): see tightenBySums. */
  readonly tightened: 'no' | 'parts' | 'complete';
  /** Claims of the series that were set aside as contradicted, and the policy that chose them. */
  readonly set_aside: string;
  readonly policy: Policy;
}

/**
 * The tightest bounds of every series by month, or over the periods asked for: exact for what was said, with
 * no interpolation (docs/method.md, "Running totals").
 * Order: series, then period. Errors: PeriodError for a text that is not EDTF.
 */
export function boundsOf(tables: TotalsTables, options: BoundsOptions = {}): BoundsRow[] {
  return boundPrepared(prepare(tables, options), options);
}

/** The bounds of totals that are prepared; see boundsOf. */
export function boundPrepared(
  prepared: Prepared,
  {periods, sums = 'none'}: PeriodOptions,
): BoundsRow[] {
  const {cases, policy, reading, solver} = prepared;
  const rows = cases.flatMap((one) => rowsOf(settleCase(one, policy, solver), prepared, periods));
  return sums === 'none' ? rows : tightenBySums(rows, sums, reading);
}

function rowsOf(
  settled: SettledCase,
  {policy, solver}: Prepared,
  periods: readonly AskedPeriod[] | undefined,
): BoundsRow[] {
  const intervals = (periods ?? monthsOf(settled)).map(({first, last}) => ({
    from: first - 1,
    to: last,
  }));
  const bounds = solver.bound(settled, intervals);
  return (bounds ?? []).map((found) => boundsRow(settled, found, policy));
}

function monthsOf({statements}: SettledCase): AskedPeriod[] {
  const counts = statements.flatMap(({constraint}) => countsOf(constraint));
  if (counts.length === 0) return [];
  const first = Math.min(...counts.map(({from}) => from.earliest + 1));
  const last = Math.max(...counts.map(({to}) => to.latest));
  return monthsFrom(monthOfDay(first), monthOfDay(last)).map((month) => ({
    first: firstDay(month),
    last: lastDay(month),
  }));
}

function boundsRow(settled: SettledCase, bounds: Bounds, policy: Policy): BoundsRow {
  const lower = claimsOf(settled, bounds.lowerItems).sort();
  const upper = claimsOf(settled, bounds.upperItems).sort();
  return {
    series: settled.id,
    ...settled.series,
    ...periodOf(bounds),
    lower: bounds.lower,
    upper: bounds.upper,
    lower_claims: lower.join(' '),
    upper_claims: upper.join(' '),
    claims: [...new Set([...lower, ...upper])].sort().join(' '),
    tightened: 'no',
    set_aside: settled.setAside.join(' '),
    policy,
  };
}

function periodOf({from, to}: Interval): Pick<BoundsRow, 'month' | 'first' | 'last'> {
  const month = monthOfDay(to);
  const isMonth = firstDay(month) === from + 1 && lastDay(month) === to;
  return {month: isMonth ? month : null, first: dayText(from + 1), last: dayText(to)};
}
