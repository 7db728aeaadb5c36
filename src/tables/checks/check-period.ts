import type {Day} from '../../values/day.ts';
import {extent, parsePeriod, PeriodError, type Period} from '../../values/period.ts';
import type {CheckedClaim} from './claim-view.ts';
import type {Finding} from './row-check.ts';

/** A period, or null for a text that is none (which the check of EDTF columns has told). */
export function maybePeriod(text: string | null): Period | null {
  if (text === null) return null;
  try {
    return parsePeriod(text);
  } catch (error) {
    if (error instanceof PeriodError) return null;
    throw error;
  }
}

/** A total over one day, or an incident without an end: the scope or the period is likely wrong. */
export function checkScope({scope, period, ordinal}: CheckedClaim): Finding | null {
  const parsed = maybePeriod(period);
  if (parsed === null) return null;
  const {start, end, interval} = parsed;
  const isDay = !interval && typeof start !== 'string' && start.precision === 'day';
  if (scope === 'total' && isDay && ordinal === null) {
    return periodFinding('of a total is one day', period, 'write start/end, or the scope incident');
  }
  if (scope === 'incident' && (typeof start === 'string' || typeof end === 'string')) {
    return periodFinding('of an incident is open', period, 'write its day, month or year');
  }
  return null;
}

function periodFinding(kind: string, period: string, advice: string): Finding {
  const message = `period "${period}" ${kind}; ${advice}`;
  return {column: 'period', kind, message, severity: 'warning'};
}

/** An ordinal ("the third this month") needs the period it counts over, and happens within it. */
export function checkOrdinal(claim: CheckedClaim): Finding | null {
  const {ordinal, ordinal_period: over} = claim;
  if (ordinal !== null && over === null) {
    return {
      column: 'ordinal',
      kind: 'has no ordinal_period',
      message: `ordinal "${ordinal}" has no ordinal_period; write the period it counts over, such as 2021-11`,
    };
  }
  if (ordinal === null && over !== null) {
    return {
      column: 'ordinal_period',
      kind: 'has no ordinal',
      message: `ordinal_period "${over}" has no ordinal; write the ordinal or leave both empty`,
      severity: 'warning',
    };
  }
  return over === null ? null : checkOverlap(claim, over);
}

function checkOverlap({period, ordinal}: CheckedClaim, over: string): Finding | null {
  const [when, counted] = [reach(maybePeriod(period)), reach(maybePeriod(over))];
  if (when.earliest <= counted.latest && counted.earliest <= when.latest) return null;
  return {
    column: 'ordinal_period',
    kind: 'lies apart from the period',
    message: `ordinal_period "${over}" of ordinal "${ordinal}" has no day in common with period "${period}"`,
  };
}

/** The widest reading of a period: `~` by the wider of the rules, `?` and open ends without bound. */
export function reach(period: Period | null): {earliest: Day; latest: Day} {
  if (period === null) return {earliest: -Infinity, latest: Infinity};
  const [a, b] = [extent(period, 'unit'), extent(period, 'half')];
  const earliest = Math.min(a.earliest ?? -Infinity, b.earliest ?? -Infinity);
  const latest = Math.max(a.latest ?? Infinity, b.latest ?? Infinity);
  return {
    earliest: isSure(period.start) ? earliest : -Infinity,
    latest: isSure(period.end) ? latest : Infinity,
  };
}

function isSure(bound: Period['start']): boolean {
  return typeof bound !== 'string' && !bound.uncertain;
}
