import type {Range} from '../values/figure.ts';
import type {CalendarPeriod} from '../values/calendar-period.ts';
import type {Day} from '../values/day.ts';
import type {Localized} from '../values/localized.ts';
import type {Rules} from '../values/rules.ts';
import type {CellSpec} from './cells.ts';
import type {Cited, Evidence} from './citations.ts';
import type {Counter} from './counted-rows.ts';
import type {Names} from './names.ts';
import type {Params, ParamValues} from './params.ts';
import type {Tables} from './tables.ts';

/** What an analysis works with. Reading happens only through `tables`, which records what was read. */
export interface AnalysisContext<P extends Params> {
  readonly tables: Tables;
  readonly params: ParamValues<P>;
  readonly rules: Rules;
  readonly names: Names;
  /** A number with the events or claims behind it. */
  readonly cite: (value: number | Range, evidence: Evidence) => Cited;
  /** Counts events on the full grid, each number cited. */
  readonly count: Counter;
}

/** What the parts of an analysis look up and cite by, whatever its parameters. */
export type Reading = Pick<AnalysisContext<Params>, 'tables' | 'rules' | 'names' | 'cite'>;

/** How an analysis comes in editions: one report a month, quarter or year. */
export interface EditionsSpec<P extends Params> {
  /** Name of the parameter, made by calendarPeriod, that holds an edition's period. */
  readonly param: keyof P & string;
  /** Title of one edition; the analysis's own title names the series. */
  readonly title: (params: ParamValues<P>, names: Names) => Localized;
  /** What a series is beside its unit of time, as part of file names (`al-hasakah`); empty for the usual one. */
  readonly variant: (params: ParamValues<P>) => string;
  /** The edition to build where none is asked for. */
  readonly latest: (tables: Tables) => CalendarPeriod;
}

export interface AnalysisSpec<P extends Params> {
  readonly title: Localized;
  /** One line: what, where, when; the page adds "as of" itself. */
  readonly subtitle: (params: ParamValues<P>, names: Names) => Localized;
  readonly params: P;
  /** One report a period; left out: one report in all. */
  readonly editions?: EditionsSpec<P>;
  /** Day up to which articles count: tables, events and appendix then hold no later one (see knownTables). */
  readonly knownBy?: (params: ParamValues<P>) => Day | null;
  readonly cells: (context: AnalysisContext<P>) => AsyncGenerator<CellSpec>;
}

/** An analysis whose parameter types are known only to itself. */
export type Analysis = AnalysisSpec<Params>;

/**
 * A notebook: its title, its typed parameters, and its cells in order. Each `yield` is a cell: its
 * TypeScript, its output and the data behind it.
 */
export function analysis<const P extends Params>(spec: AnalysisSpec<P>): Analysis {
  return spec as unknown as Analysis; // P is read back from spec.params by resolveParams
}

/** Whether a module's default export is an analysis. */
export function isAnalysis(value: unknown): value is Analysis {
  return typeof value === 'object' && value !== null && 'cells' in value && 'params' in value;
}
