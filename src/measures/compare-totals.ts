import {seriesId, type Series} from '../claims/totals/series.ts';
import type {Statement} from '../claims/totals/statement.ts';
import {dayText} from '../values/day.ts';
import {extent, parsePeriod} from '../values/period.ts';
import {lastDayOf} from './described-events.ts';

/** What one origin says of one series over one period, however often it said so. */
export interface ComparedTotal {
  readonly series: Omit<Series, 'base'>;
  /** First and last day, `YYYY-MM-DD`, as claimed. */
  readonly first: string;
  readonly last: string;
  /** The claim gives the start or end only approximately. */
  readonly approximate: boolean;
  /** From the least to the greatest that it said; high null is an open end. */
  readonly low: number;
  readonly high: number | null;
  /** It said figures of this period that cannot both be true. */
  readonly contradicted: boolean;
  readonly claims: readonly string[];
}

/**
 * Totals that several origins give for the same days, side by side and never added. In: statements. Out: the totals of
 * each period for which two origins or more give one; a count of a nameless source is no outlet's and left out.
 * Order: first day, last day, then series id.
 */
export function compareTotals(statements: readonly Statement[]): ComparedTotal[] {
  const totals = new Map<string, Statement[]>();
  for (const statement of statements) {
    const days = daysOf(statement);
    if (days === null || statement.form !== 'total' || !isNamed(statement.series.origin)) continue;
    const exactness = /[~?%]/.test(statement.period) ? 'about' : '';
    const key = JSON.stringify([...days, exactness, seriesId({...statement.series, base: null})]);
    totals.set(key, [...(totals.get(key) ?? []), statement]);
  }
  const all = [...totals.keys()].sort().map((key) => compared(totals.get(key) ?? []));
  const origins = new Map<string, Set<string>>();
  for (const {first, last, series} of all) {
    const key = `${first} ${last}`;
    origins.set(key, (origins.get(key) ?? new Set()).add(series.origin));
  }
  return all.filter(({first, last}) => (origins.get(`${first} ${last}`)?.size ?? 0) > 1);
}

/** The total of each series, whatever its base, that ends last; running totals only. Order: series id. */
export function latestTotals(statements: readonly Statement[]): Statement[] {
  const latest = new Map<string, Statement>();
  for (const statement of statements) {
    const {series, form} = statement;
    if (form !== 'total' || series.base === null || series.base === 'periods') continue;
    if (!isNamed(series.origin)) continue;
    const id = seriesId({...series, base: null});
    const known = latest.get(id);
    if (known === undefined || isLater(statement, known)) latest.set(id, statement);
  }
  return [...latest.keys()].sort().flatMap((id) => latest.get(id) ?? []);
}

function isLater(a: Statement, b: Statement): boolean {
  const days = lastDayOf(a) - lastDayOf(b);
  return days > 0 || (days === 0 && a.figure.low >= b.figure.low);
}

/** `anonymous@outlet`, `unsaid@article`: nobody who can be named counts there. */
function isNamed(origin: string): boolean {
  return !origin.includes('@');
}

function daysOf({period, form}: Statement): [string, string] | null {
  if (form === 'event') return null;
  const {earliest, latest} = extent(parsePeriod(period), 'none');
  return earliest === null || latest === null ? null : [dayText(earliest), dayText(latest)];
}

function compared(statements: readonly Statement[]): ComparedTotal {
  const [one] = statements;
  const days = one === undefined ? null : daysOf(one);
  if (one === undefined || days === null) throw new RangeError('no totals to compare');
  const highs = statements.map(({figure}) => figure.high ?? Infinity);
  const lows = statements.map(({figure}) => figure.low);
  const {base: _base, ...series} = one.series;
  return {
    series,
    first: days[0],
    last: days[1],
    approximate: /[~?%]/.test(one.period),
    low: Math.min(...lows),
    high: highs.includes(Infinity) ? null : Math.max(...highs),
    contradicted: Math.max(...lows) > Math.min(...highs),
    claims: statements.flatMap(({claims}) => claims),
  };
}
