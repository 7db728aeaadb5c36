import {createHash} from 'node:crypto';
import {auditContradictions, auditPrepared, type Audit} from '../claims/totals/audit-of.ts';
import {boundPrepared, type BoundsRow, type PeriodOptions} from '../claims/totals/bounds-of.ts';
import type {ContradictionRow} from '../claims/totals/contradictions.ts';
import {auditRegisters, type IncrementRow} from '../claims/totals/increments.ts';
import {
  gatherTotals,
  prepareGathered,
  readTold,
  type Gathered,
  type Told,
  type TotalsOptions,
} from '../claims/totals/options.ts';
import {neededArticles, neededClaims} from '../claims/totals/needed-rows.ts';
import type {Series} from '../claims/totals/series.ts';
import type {Solver} from '../claims/totals/solver.ts';
import type {Statement} from '../claims/totals/statement.ts';
import type {TotalsTables} from '../claims/totals/tables.ts';
import {createWording} from '../claims/totals/wording.ts';
import type {LinkRow} from '../tables/rows.ts';
import {keptValue} from '../values/kept.ts';
import type {Rules} from '../values/rules.ts';
import {timed} from '../values/steps.ts';
import {isHaving, type Having} from './parts.ts';
import {sharedWork} from './shared-work.ts';
import type {Derived, Tables} from './tables.ts';

/** What may be chosen of how totals are read, in place of what the rules say; rules and events on file come from the tables. */
export interface TotalsChoice extends Pick<TotalsOptions, 'bases' | 'policy'> {
  /** Which series to look at. Default: all. */
  readonly where?: Having<Series>;
}

/** Running totals; what is asked twice is worked out once. Out: frozen, since other analyses see the same. */
export interface Totals {
  /** Bounds of every series, by month unless periods are given; see boundsOf. */
  bounds(options?: TotalsChoice & PeriodOptions): readonly BoundsRow[];
  /** Contradictions, breakdowns, ordinals and increments; see auditOf. */
  audit(options?: TotalsChoice): Audit;
  /** Contradictions alone, as a policy brings them up; see auditContradictions. */
  contradictions(options?: TotalsChoice): readonly ContradictionRow[];
  /** Each running count taken whole against the events described since, always by its start; see auditRegisters. */
  registers(options?: TotalsChoice): readonly IncrementRow[];
  /** All that origins said of their counts and the events they described, by series, before anything is settled. */
  statements(options?: TotalsChoice): readonly Statement[];
}

/** Running totals, and the hash of each answer without giving it. */
export interface OpenTotals {
  readonly totals: Totals;
  /** Changes with what `totals` answers to this. */
  answerHash(name: keyof Totals, options: TotalsChoice): string;
}

/**
 * The running totals of tables under rules; all five tables that they rest on count as read. What an earlier run
 * answered on the same rows is taken from there, as far as they are needed (see neededClaims).
 */
export function openTotals(
  tables: Pick<Tables, 'rows'>,
  rules: Rules,
  {steps, solver, kept}: Pick<Derived, 'steps' | 'solver' | 'kept'>,
): OpenTotals {
  const owner = tables.rows('claims');
  const rows = {
    articles: tables.rows('articles'),
    outlets: tables.rows('outlets'),
    regions: tables.rows('regions'),
    links: tables.rows('links'),
  };
  const {links, ...inputs} = neededTables(owner, '', () => ({
    ...rows,
    claims: neededClaims(owner),
    articles: neededArticles(rows.articles),
  }));
  const inputsHash = () =>
    hashes(owner, JSON.stringify(rules), () => hashOf([inputs, links, rules]));
  const make = createAnswers({inputs, links, owner, rules, solver});
  const totals: Totals = {
    bounds: (options = {}) => once('bounds', options, () => make.bounds(options)),
    audit: (options = {}) => once('audit', options, () => make.audit(options)),
    contradictions: (options = {}) =>
      once('contradictions', options, () => make.contradictions(options)),
    registers: (options = {}) => once('registers', options, () => make.registers(options)),
    statements: (options = {}) => once('statements', options, () => make.statements(options)),
  };
  return {
    totals,
    answerHash: (name, options) =>
      hashes(owner, JSON.stringify([name, options, rules]), () =>
        timed(steps, 'totals', () =>
          keptValue(kept, ['totals hash', inputsHash(), name, options], () =>
            hashOf(totals[name](options)),
          ),
        ),
      ),
  };

  function once<T extends object>(name: keyof Totals, options: TotalsChoice, work: () => T): T {
    const key = JSON.stringify([name, options, rules]);
    return answers(owner, key, () =>
      timed(steps, 'totals', () =>
        deeplyFrozen(keptValue(kept, ['totals', inputsHash(), name, options], work)),
      ),
    ) as T; // named by the key
  }
}

interface Answering {
  readonly inputs: TotalsTables;
  readonly links: readonly LinkRow[];
  /** Shared by all that read the same tables. */
  readonly owner: object;
  readonly rules: Rules;
  readonly solver: Solver;
}

function createAnswers({inputs, links, owner, rules, solver}: Answering): Required<Totals> {
  const gathered = ({bases = rules.total_bases}: TotalsChoice) =>
    gatherings(owner, JSON.stringify([rules, bases]), () => {
      const told = readings(owner, JSON.stringify(rules), () => readTold(inputs, {rules, links}));
      return gatherTotals(told, bases);
    });
  const prepared = ({where, policy = rules.contradictions, ...choice}: TotalsChoice = {}) =>
    prepareGathered(gathered(choice), {
      policy,
      solver,
      ...(where === undefined ? {} : {where: (series: Series) => isHaving(series, where)}),
    });
  return {
    bounds: (options = {}) => boundPrepared(prepared(options), options),
    audit: (options) => auditPrepared(prepared(options)),
    contradictions: (options) => auditContradictions(prepared(options), createWording(inputs)),
    registers: (options) => auditRegisters(prepared(options), createWording(inputs)),
    statements: (options) => prepared(options).cases.flatMap(({statements}) => statements),
  };
}

/** Rows of claims come with those of the other tables, of one reading. */
const neededTables = sharedWork<TotalsTables & {readonly links: readonly LinkRow[]}>();
const readings = sharedWork<Told>();
const gatherings = sharedWork<Gathered>();
const answers = sharedWork<object>();
const hashes = sharedWork<string>();

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

function deeplyFrozen<T extends object>(value: T): T {
  if (Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value) as unknown[])
    if (typeof part === 'object' && part !== null) deeplyFrozen(part);
  return value;
}
