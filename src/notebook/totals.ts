import {auditOf, type Audit} from '../claims/totals/audit-of.ts';
import {findContradictions, type ContradictionRow} from '../claims/totals/contradictions.ts';
import {auditRegisters, type IncrementRow} from '../claims/totals/increments.ts';
import {boundsOf, type BoundsOptions, type BoundsRow} from '../claims/totals/bounds-of.ts';
import {prepare, type TotalsOptions} from '../claims/totals/options.ts';
import type {Statement} from '../claims/totals/statement.ts';
import {createWording, type Wording} from '../claims/totals/wording.ts';
import type {Rules} from '../values/rules.ts';
import type {Tables} from './tables.ts';

/** What an analysis may choose of how totals are read; rules and events on file come from its run. */
export type TotalsChoice = Omit<TotalsOptions, 'rules' | 'links' | 'incidents'>;

/** Running totals as an analysis reads them: every read is recorded by `tables`. */
export interface Totals {
  /** Bounds of every series, by month unless periods are given; see boundsOf. */
  bounds(options?: TotalsChoice & Pick<BoundsOptions, 'periods' | 'sums'>): BoundsRow[];
  /** Contradictions, breakdowns, ordinals and increments; see auditOf. */
  audit(options?: TotalsChoice): Audit;
  /** Contradictions alone, as a policy brings them up; see findContradictions. */
  contradictions(options?: TotalsChoice): ContradictionRow[];
  /** Each running count taken whole against the events described since; see auditRegisters. */
  registers(options?: TotalsChoice): IncrementRow[];
  /** All that origins said of their counts and the events they described, by series, before anything is settled. */
  statements(options?: TotalsChoice): Statement[];
  /** Names of origins and series in both languages. */
  readonly wording: Wording;
}

/** The running totals of a workspace under the rules in force, with the linked events as those on file. */
export function readTotals(tables: Tables, rules: Rules): Totals {
  const inputs = {
    claims: tables.rows('claims'),
    articles: tables.rows('articles'),
    outlets: tables.rows('outlets'),
    regions: tables.rows('regions'),
  };
  const wording = createWording(inputs);
  const fixed = {rules, links: tables.rows('links')};
  return {
    bounds: (options = {}) => boundsOf(inputs, {...options, ...fixed}),
    audit: (options = {}) => auditOf(inputs, {...options, ...fixed}),
    contradictions: (options = {}) => {
      const {cases, policy} = prepare(inputs, {...options, ...fixed});
      return findContradictions(cases, policy, wording);
    },
    registers: (options = {}) => auditRegisters(prepare(inputs, {...options, ...fixed}), wording),
    statements: (options = {}) =>
      prepare(inputs, {...options, ...fixed}).cases.flatMap(({statements}) => statements),
    wording,
  };
}
