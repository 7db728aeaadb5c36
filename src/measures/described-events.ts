import {countsOf} from '../claims/totals/constraint.ts';
import type {Statement} from '../claims/totals/statement.ts';
import {monthOfDay, type Month} from '../values/month.ts';

/** Events that an origin itself described on one ground, certainly in one month. */
export interface DescribedEvents {
  readonly zone: string | null;
  readonly region: string | null;
  readonly month: Month;
  readonly count: number;
  readonly claims: readonly string[];
}

/**
 * The events on file that count towards an origin's series, by ground, region and month; those whose days lie in
 * more than one month are in none. In: statements of one origin and measure. An event that several series of a
 * place share counts once. Order: as they first appear.
 */
export function describedEvents(statements: readonly Statement[]): DescribedEvents[] {
  const cells = new Map<string, DescribedEvents>();
  const seen = new Set<string>();
  for (const {series, constraint, claims} of statements) {
    if (constraint.kind !== 'dated') continue;
    const month = monthOfDay(constraint.after + 1);
    if (monthOfDay(constraint.until) !== month) continue;
    const {zone, region} = series;
    const key = JSON.stringify([zone, region, month]);
    const event = `${key} ${claims.join(' ')}`;
    if (seen.has(event)) continue;
    seen.add(event);
    const known = cells.get(key) ?? {zone, region, month, count: 0, claims: []};
    const all = [...known.claims, ...claims];
    cells.set(key, {...known, count: known.count + constraint.least, claims: all});
  }
  return [...cells.values()];
}

/** The last day on which a stated count may end. Errors: RangeError for an event, which is no count. */
export function lastDayOf({constraint, claims}: Statement): number {
  const days = countsOf(constraint).map(({to}) => to.latest);
  if (days.length === 0) throw new RangeError(`${claims.join(' ')} is no count`);
  return Math.max(...days);
}
