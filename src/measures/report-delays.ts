import {windowOf} from '../claims/linking/window.ts';
import {maybeDay} from '../values/day.ts';
import type {ClaimOrigin} from './claim-origins.ts';

/** How long after an event an outlet first reported it. */
export interface ReportDelay {
  readonly outlet: string;
  readonly event: string;
  /** Whole days from event to publication, negative if before; null where either date is not known to the day, or the
   *  day of publication stands in for that of the event. */
  readonly days: number | null;
  /** A claim of that report. */
  readonly claim: string;
}

/** Dates of publication that the page or its address state; inferred ones may come from the event itself. */
const STATED: ReadonlySet<string> = new Set(['stated', 'url']);

/** First report of each event by each outlet, and its delay. Order: outlet, event. A delay is known only where the
 *  article itself tells the day of the event. Unit: days. */
export function reportDelays(claims: readonly ClaimOrigin[]): ReportDelay[] {
  const reports = new Map<string, ReportDelay>();
  for (const one of claims) {
    if (one.event === null) continue;
    const {outlet, event} = one;
    const report = {outlet, event, days: delayOf(one), claim: one.claim.claim_id};
    const key = `${outlet} ${event}`;
    const known = reports.get(key);
    if (known === undefined || isEarlier(report, known)) reports.set(key, report);
  }
  return [...reports].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, report]) => report);
}

function isEarlier(report: ReportDelay, known: ReportDelay): boolean {
  return report.days !== null && (known.days === null || report.days < known.days);
}

function delayOf({claim, article}: ClaimOrigin): number | null {
  const published = STATED.has(article.published_basis ?? '')
    ? maybeDay(article.published ?? '')
    : null;
  const day = maybeDay(claim.period);
  if (published === null || day === null) return null;
  const mention = {period: claim.period, published: article.published, note: claim.note ?? ''};
  const {core, reach} = windowOf(mention, {approximate_date: 'none', report_day: 'one_day'});
  return reach.earliest < core.earliest ? null : published - day;
}
