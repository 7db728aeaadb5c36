import {checkBreakdowns, type BreakdownRow} from './breakdowns.ts';
import {findContradictions, type ContradictionRow} from './contradictions.ts';
import {auditIncrements, type IncrementRow} from './increments.ts';
import {prepare, type Prepared, type TotalsOptions} from './options.ts';
import {auditOrdinals, ordinalCases, type OrdinalRow} from './ordinals.ts';
import type {Unread} from './statement.ts';
import type {TotalsTables} from './tables.ts';
import {createWording} from './wording.ts';

/** What the totals and ordinals of the tables do not agree on, and what they say that nobody described. */
export interface Audit {
  readonly contradictions: readonly ContradictionRow[];
  /** All breakdowns checked, also those that add up. */
  readonly breakdowns: readonly BreakdownRow[];
  readonly ordinals: readonly OrdinalRow[];
  readonly increments: readonly IncrementRow[];
  /** Totals and ordinals that could not be read, and why. */
  readonly unread: readonly Unread[];
}

/**
 * Audits totals and ordinals: contradictions, breakdowns, ordinals against events on file, increments against
 * events described. Each row names its claims and says itself in a sentence.
 * Ordinals are audited with an origin's counts joined, whatever `bases` says; contradictions that only this
 * brings up are listed after the others, with base null. `where` does not narrow breakdowns and ordinals.
 * Errors: PeriodError for a text that is not EDTF.
 */
export function auditOf(tables: TotalsTables, options: TotalsOptions = {}): Audit {
  return auditPrepared(prepare(tables, options));
}

/** The audit of totals that are prepared; see auditOf. */
export function auditPrepared(prepared: Prepared): Audit {
  const wording = createWording(prepared.reading.tables);
  const apart = findContradictions(prepared.cases, prepared, wording);
  const joined = findContradictions(ordinalCases(prepared), prepared, wording);
  const known = new Set(apart.map(({claims}) => claims));
  return {
    contradictions: [...apart, ...joined.filter(({claims}) => !known.has(claims))],
    breakdowns: checkBreakdowns(prepared.reading, wording),
    ordinals: auditOrdinals(prepared, wording),
    increments: auditIncrements(prepared, wording),
    unread: prepared.told.unread,
  };
}
