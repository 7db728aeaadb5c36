import {maybeDay, type Day} from '../../values/day.ts';
import {extent, parsePeriod, type Span} from '../../values/period.ts';
import type {Rules} from '../../values/rules.ts';

/** When an incident happened, as one mention has it. */
export interface Window {
  /** The days of the text itself, `~` not widened. */
  readonly core: Span;
  /** The days it may have been under the rules: `~` widened, the report's day good to one day earlier. */
  readonly reach: Span;
}

export type WindowRules = Pick<Rules, 'approximate_date' | 'report_day'>;

/** Words by which a coder says that the day was not merely taken from the date of publication. */
const DAY_IS_SAID =
  /\b(today|same[- ]day|that day|(mon|tues|wednes|thurs|fri|satur|sun)day|dawn|morning|noon|night)\b/i;

/**
 * The days of an incident.
 * In: its period (EDTF), its article's date of publication, the coder's notes on it.
 * Rule `report_day`: a day that is the day of publication, without `~` and without a note that says so, may also be
 * the day before. An open or unknown end of an interval is taken as its other end.
 * Errors: PeriodError for a text that is not EDTF.
 */
export function windowOf(
  mention: {readonly period: string; readonly published: string | null; readonly note: string},
  rules: WindowRules,
): Window {
  const period = parsePeriod(mention.period);
  const core = spanOf(extent(period, 'none'));
  const reach = spanOf(extent(period, rules.approximate_date));
  const borrowed = rules.report_day === 'one_day' && isReportDay(mention);
  return borrowed ? {core, reach: {...reach, earliest: reach.earliest - 1}} : {core, reach};
}

/** Whether the day of publication may merely stand in for the day of the event. */
function isReportDay(mention: {period: string; published: string | null; note: string}): boolean {
  if (mention.published !== mention.period || maybeDay(mention.period) === null) return false;
  return !DAY_IS_SAID.test(mention.note);
}

function spanOf({earliest, latest}: {earliest: Day | null; latest: Day | null}): Span {
  const day = earliest ?? latest ?? 0;
  return {earliest: earliest ?? day, latest: latest ?? day};
}

/** The days that two spans share, or null. */
export function overlap(a: Span, b: Span): Span | null {
  const earliest = Math.max(a.earliest, b.earliest);
  const latest = Math.min(a.latest, b.latest);
  return earliest <= latest ? {earliest, latest} : null;
}

/** Number of days in a span. */
export function lengthOf({earliest, latest}: Span): number {
  return latest - earliest + 1;
}
