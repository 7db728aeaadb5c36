import {auditPrepared, type Audit} from '../claims/totals/audit-of.ts';
import {boundPrepared, type BoundsRow, type PeriodOptions} from '../claims/totals/bounds-of.ts';
import {findContradictions, type ContradictionRow} from '../claims/totals/contradictions.ts';
import {auditRegisters, type IncrementRow} from '../claims/totals/increments.ts';
import {
  gatherTotals,
  prepareGathered,
  readTold,
  type Gathered,
  type Told,
  type TotalsOptions,
} from '../claims/totals/options.ts';
import type {Series} from '../claims/totals/series.ts';
import type {Statement} from '../claims/totals/statement.ts';
import {createWording} from '../claims/totals/wording.ts';
import type {Rules} from '../values/rules.ts';
import {timed} from '../values/steps.ts';
import {isHaving, type Having} from './parts.ts';
import {sharedWork} from './shared-work.ts';
import type {Derived, Tables} from './tables.ts';

/** What may be chosen of how totals are read; rules and events on file come from the tables. */
export interface TotalsChoice extends Pick<TotalsOptions, 'bases' | 'policy' | 'pageDays'> {
  /** Which series to look at. Default: all. */
  readonly where?: Having<Series>;
}

/** Running totals; what is asked twice is worked out once. Out: frozen, since other analyses see the same. */
export interface Totals {
  /** Bounds of every series, by month unless periods are given; see boundsOf. */
  bounds(options?: TotalsChoice & PeriodOptions): readonly BoundsRow[];
  /** Contradictions, breakdowns, ordinals and increments; see auditOf. */
  audit(options?: TotalsChoice): Audit;
  /** Contradictions alone, as a policy brings them up; see findContradictions. */
  contradictions(options?: TotalsChoice): readonly ContradictionRow[];
  /** Each running count taken whole against the events described since; see auditRegisters. */
  registers(options?: TotalsChoice): readonly IncrementRow[];
  /** All that origins said of their counts and the events they described, by series, before anything is settled. */
  statements(options?: TotalsChoice): readonly Statement[];
}

/** The running totals of tables under rules; all five tables that they rest on count as read. */
export function readTotals(
  tables: Pick<Tables, 'rows'>,
  rules: Rules,
  {steps, solver}: Pick<Derived, 'steps' | 'solver'>,
): Totals {
  const claims = tables.rows('claims');
  const inputs = {
    claims,
    articles: tables.rows('articles'),
    outlets: tables.rows('outlets'),
    regions: tables.rows('regions'),
  };
  const links = tables.rows('links');
  const gathered = ({bases = 'apart', pageDays = 'estimated'}: TotalsChoice) =>
    gatherings(claims, JSON.stringify([rules, pageDays, bases]), () => {
      const key = JSON.stringify([rules, pageDays]);
      return gatherTotals(
        readings(claims, key, () => readTold(inputs, {rules, links, pageDays})),
        bases,
      );
    });
  const prepared = ({where, policy = 'fewest', ...choice}: TotalsChoice) =>
    prepareGathered(gathered(choice), {
      policy,
      solver,
      ...(where === undefined ? {} : {where: (series: Series) => isHaving(series, where)}),
    });
  const once = <T extends object>(name: keyof Totals, options: TotalsChoice, make: () => T): T => {
    const key = JSON.stringify([name, options, rules]);
    return answers(claims, key, () => deeplyFrozen(timed(steps, 'totals', make))) as T; // named by the key
  };
  return {
    bounds: (options = {}) =>
      once('bounds', options, () => boundPrepared(prepared(options), options)),
    audit: (options = {}) => once('audit', options, () => auditPrepared(prepared(options))),
    contradictions: (options = {}) =>
      once('contradictions', options, () => {
        const all = prepared(options);
        return findContradictions(all.cases, all, createWording(inputs));
      }),
    registers: (options = {}) =>
      once('registers', options, () => auditRegisters(prepared(options), createWording(inputs))),
    statements: (options = {}) =>
      once('statements', options, () =>
        prepared(options).cases.flatMap(({statements}) => statements),
      ),
  };
}

/** Rows of claims come with those of the other tables, of one reading. */
const readings = sharedWork<Told>();
const gatherings = sharedWork<Gathered>();
const answers = sharedWork<object>();

function deeplyFrozen<T extends object>(value: T): T {
  if (Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value) as unknown[])
    if (typeof part === 'object' && part !== null) deeplyFrozen(part);
  return value;
}
