import {DEFAULT_RULES, type Rules} from '../../values/rules.ts';
import type {LinkRow} from '../../tables/rows.ts';
import {gatherCases, type SeriesCase} from './cases.ts';
import {readIncidents, type Incident} from './incidents.ts';
import {linkedIncidents} from './linked-incidents.ts';
import type {Policy} from './policy.ts';
import {readStatements, type Statements} from './read-statements.ts';
import type {Bases, Series} from './series.ts';
import {SOLVER, type Solver} from './solver.ts';
import {createReading, type PageDays, type Reading, type TotalsTables} from './tables.ts';

/** How running totals are read; what is left out takes its default. */
export interface TotalsOptions {
  /** Rules by which figures and dates are read. Default: DEFAULT_RULES. */
  readonly rules?: Rules;
  /** Events that origins reported, all distinct. Default: from `links`, or derived, see readIncidents. */
  readonly incidents?: readonly Incident[];
  /** Which mentions are one event (links.csv); used where no incidents are given. */
  readonly links?: readonly LinkRow[];
  /** Default `apart`. */
  readonly bases?: Bases;
  /** How a contradicted series is made usable. Default `fewest`. */
  readonly policy?: Policy;
  /** Default `estimated`. */
  readonly pageDays?: PageDays;
  /** Which series to look at. Default: all. */
  readonly where?: (series: Series) => boolean;
  /** What answers to constraints. Default: SOLVER. */
  readonly solver?: Solver;
}

/** What tables say of totals, whatever is asked of it. */
export interface Gathered {
  readonly reading: Reading;
  readonly told: Statements;
  readonly incidents: readonly Incident[];
  readonly bases: Bases;
  /** All series. */
  readonly cases: readonly SeriesCase[];
}

/** Everything that the public functions start from. */
export interface Prepared extends Gathered {
  readonly policy: Policy;
  readonly solver: Solver;
}

/** Reads statements and incidents and sorts them into series. Errors: PeriodError for a text that is not EDTF. */
export function prepare(tables: TotalsTables, options: TotalsOptions): Prepared {
  return prepareGathered(gatherTotals(tables, options), options);
}

/** What is asked of totals that are gathered: the series looked at, and how they are settled. */
export function prepareGathered(
  gathered: Gathered,
  {where, policy = 'fewest', solver = SOLVER}: Pick<TotalsOptions, 'where' | 'policy' | 'solver'>,
): Prepared {
  const {cases} = gathered;
  return {
    ...gathered,
    policy,
    solver,
    cases: where === undefined ? cases : cases.filter(({series}) => where(series)),
  };
}

/** All that tables say of totals, by series. Errors: PeriodError for a text that is not EDTF. */
export function gatherTotals(
  tables: TotalsTables,
  options: Pick<TotalsOptions, 'rules' | 'incidents' | 'links' | 'bases' | 'pageDays'>,
): Gathered {
  const reading = createReading(tables, options.rules ?? DEFAULT_RULES, options.pageDays);
  const told = readStatements(reading);
  const incidents = options.incidents ?? incidentsOf(reading, options.links);
  const bases = options.bases ?? 'apart';
  const cases = gatherCases(told.statements, {incidents, bases}, reading);
  return {reading, told, incidents, bases, cases};
}

function incidentsOf(reading: Reading, links: readonly LinkRow[] | undefined): Incident[] {
  return links === undefined ? readIncidents(reading) : linkedIncidents(reading, links);
}
