import type {EventRow} from '../claims/events/events-table.ts';
import type {ClaimOrigin} from './claim-origins.ts';

/** Figures that several outlets give for one day, region and measure, copies and quotations included. */
export interface SameDayFigures {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly region: string;
  readonly measure: string;
  readonly rows: readonly ClaimOrigin[];
}

/**
 * Sets figures side by side by day and region rather than by event: what was told of one day and one region, in one
 * direction, by two outlets or more. In: claims with their origins, events by id, and the measures that count. Left out: claims without a number, parts
 * of an event (`subset`), events of no single day or region. Unit: that of the measure. Order: day, region, direction, measure, victims.
 */
export function sameDayFigures(
  claims: readonly ClaimOrigin[],
  events: ReadonlyMap<string, EventRow>,
  measures: readonly string[],
): SameDayFigures[] {
  const groups = new Map<string, SameDayFigures & {rows: ClaimOrigin[]}>();
  for (const one of claims) {
    const {claim} = one;
    const event = events.get(one.event ?? '');
    const hasFigure = (claim.low !== null || claim.high !== null) && claim.subset === null;
    if (event === undefined || !hasFigure || !measures.includes(claim.measure)) continue;
    const {told_first: day, told_last, region, direction} = event;
    if (day !== told_last || region === null) continue;
    const key = [day, region, direction ?? '', claim.measure, claim.victims ?? ''].join(' ');
    const group = groups.get(key) ?? {day, region, measure: claim.measure, rows: []};
    group.rows.push(one);
    groups.set(key, group);
  }
  return [...groups]
    .filter(([, {rows}]) => new Set(rows.map(({outlet}) => outlet)).size > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => group);
}
