import {checkBreakdowns, type BreakdownRow} from './breakdowns.ts';
import {findContradictions, type ContradictionRow} from './contradictions.ts';
import {auditIncrements, type IncrementRow} from './increments.ts';
import {prepare, type Prepared, type TotalsOptions} from './options.ts';
import {auditOrdinals, ordinalCases, type OrdinalRow} from './ordinals.ts';
import type {Unread} from './statement.ts';
import type {TotalsTables} from './tables.ts';
import {createWording, type Wording} from './wording.ts';

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
 * Increments are of counts from one start, whatever `bases` says.
 * Errors: PeriodError for a text that is not EDTF.
 */
export function auditOf(tables: TotalsTables, options: TotalsOptions = {}): Audit {
  return auditPrepared(prepare(tables, options));
}

/** The audit of totals that are prepared; see auditOf. */
export function auditPrepared(prepared: Prepared): Audit {
  const wording = createWording(prepared.reading.tables);
  return {
    contradictions: auditContradictions(prepared, wording),
    breakdowns: checkBreakdowns(prepared.reading, wording),
    ordinals: auditOrdinals(prepared, wording),
    increments: auditIncrements(prepared, wording),
    unread: prepared.told.unread,
  };
}

/** Contradictions as an audit lists them: those of the series looked at, then those that only joining brings up. */
export function auditContradictions(prepared: Prepared, wording: Wording): ContradictionRow[] {
  const {cases, isAsked} = prepared;
  const ofSeries = findContradictions(cases, prepared, wording);
  const known = new Set(ofSeries.map(({claims}) => claims));
  const joined = ordinalCases(prepared).filter(({series}) => isAsked(series));
  const onlyJoined = findContradictions(joined, prepared, wording).filter(
    ({claims}) => !known.has(claims),
  );
  return [...ofSeries, ...onlyJoined];
}
