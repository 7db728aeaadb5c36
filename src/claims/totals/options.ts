import {DEFAULT_RULES, type Rules} from '../../values/rules.ts';
import type {LinkRow} from '../../tables/rows.ts';
import {createCases, gatherGroups, type SeriesCase, type SeriesGroup} from './cases.ts';
import {readIncidents, type Incident} from './incidents.ts';
import {linkedIncidents} from './linked-incidents.ts';
import type {Policy} from './policy.ts';
import {readStatements, type Statements} from './read-statements.ts';
import type {Bases, Series} from './series.ts';
import {SOLVER, type Solver} from './solver.ts';
import {createReading, type Reading, type TotalsTables} from './tables.ts';

/** How running totals are read; what is left out takes its default. */
export interface TotalsOptions {
  /** Rules by which figures and dates are read. Default: DEFAULT_RULES. */
  readonly rules?: Rules;
  /** Events that origins reported, all distinct. Default: from `links`, or derived, see readIncidents. */
  readonly incidents?: readonly Incident[];
  /** Which mentions are one event (links.csv); used where no incidents are given. */
  readonly links?: readonly LinkRow[];
  /** Default: the rule `total_bases`. */
  readonly bases?: Bases;
  /** How a contradicted series is made usable. Default: the rule `contradictions`. */
  readonly policy?: Policy;
  /** Which series to look at. Default: all. */
  readonly where?: (series: Series) => boolean;
  /** What answers to constraints. Default: SOLVER. */
  readonly solver?: Solver;
}

/** What tables say of totals, whatever is asked of it. */
export interface Told {
  readonly reading: Reading;
  readonly told: Statements;
  readonly incidents: readonly Incident[];
}

/** The same, by series. */
export interface Gathered extends Told {
  readonly bases: Bases;
  readonly groups: readonly SeriesGroup[];
  /** A group with its events; made when it is first asked for. */
  readonly caseOf: (group: SeriesGroup) => SeriesCase;
}

/** Everything that the public functions start from. */
export interface Prepared extends Told {
  readonly bases: Bases;
  readonly policy: Policy;
  readonly solver: Solver;
  /** The series looked at. */
  readonly cases: readonly SeriesCase[];
  /** The same with counts from different starts apart, whatever `bases` says: for what is read by its start. */
  readonly casesByStart: () => readonly SeriesCase[];
  readonly isAsked: (series: Series) => boolean;
}

/** Reads statements and incidents and sorts them into series. Errors: PeriodError for a text that is not EDTF. */
export function prepare(tables: TotalsTables, options: TotalsOptions): Prepared {
  const {rules = DEFAULT_RULES} = options;
  const {bases = rules.total_bases, policy = rules.contradictions} = options;
  return prepareGathered(gatherTotals(readTold(tables, options), bases), {...options, policy});
}

/** What is asked of totals that are gathered: the series looked at, and how they are settled. */
export function prepareGathered(
  {groups, caseOf, ...gathered}: Gathered,
  {
    policy,
    where: isAsked = () => true,
    solver = SOLVER,
  }: Pick<TotalsOptions, 'where' | 'solver'> & {
    readonly policy: Policy;
  },
): Prepared {
  const casesIn = (all: readonly SeriesGroup[]) =>
    all.filter(({series}) => isAsked(series)).map(caseOf);
  const cases = casesIn(groups);
  const casesByStart = () =>
    gathered.bases === 'apart' ? cases : casesIn(gatherGroups(gathered.told.statements, 'apart'));
  return {...gathered, policy, solver, cases, casesByStart, isAsked};
}

/** All that tables say of totals, by series. */
export function gatherTotals(told: Told, bases: Bases): Gathered {
  const groups = gatherGroups(told.told.statements, bases);
  return {...told, bases, groups, caseOf: createCases(told.incidents, told.reading)};
}

/** All that tables say of totals. Errors: PeriodError for a text that is not EDTF. */
export function readTold(
  tables: TotalsTables,
  options: Pick<TotalsOptions, 'rules' | 'incidents' | 'links'>,
): Told {
  const reading = createReading(tables, options.rules);
  const incidents = options.incidents ?? incidentsOf(reading, options.links);
  return {reading, told: readStatements(reading), incidents};
}

function incidentsOf(reading: Reading, links: readonly LinkRow[] | undefined): Incident[] {
  return links === undefined ? readIncidents(reading) : linkedIncidents(reading, links);
}
