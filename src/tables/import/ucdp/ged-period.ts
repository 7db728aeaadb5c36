import {dayText, maybeDay, type Day} from '../../../values/day.ts';

/** When a row happened, in EDTF; null where its dates cannot be read, with the fault's words in `fault`. */
export type GedPeriod =
  | {readonly period: string; readonly warning: string | null}
  | {readonly period: null; readonly column: string; readonly fault: string};

/**
 * The period of a row: `date_start` alone where `date_end` is the same day, else the interval. Days may have midnight
 * behind them. The dates rule and `date_prec` is checked against them: one day that `date_prec` says is not known is
 * read as wide as it says, 2 and 3 as about that day (`~`), 4 as the month, 5 as the year, with a warning.
 */
export function periodOfRow(start: string, end: string, datePrec: number): GedPeriod {
  const [first, last] = [dayOf(start), dayOf(end)];
  if (first === null || last === null) {
    const [column, text] = first === null ? ['date_start', start] : ['date_end', end];
    const fault = `${column} "${text}" is not a day that exists; write YYYY-MM-DD`;
    return {period: null, column, fault};
  }
  if (first > last) {
    const fault = `date_start "${dayText(first)}" is after date_end "${dayText(last)}"; mend one of them`;
    return {period: null, column: 'date_start', fault};
  }
  if (first < last) return {period: `${dayText(first)}/${dayText(last)}`, warning: null};
  if (datePrec === 1) return {period: dayText(first), warning: null};
  const period = widened(dayText(first), datePrec);
  const warning = `date_prec "${datePrec}" says that the day is not known, but date_start and date_end are both "${dayText(first)}"; read as "${period}"`;
  return {period, warning};
}

/** A day, with or without midnight behind it. */
function dayOf(text: string): Day | null {
  return maybeDay(text.replace(/[ T]00:00:00(\.0+)?$/, ''));
}

function widened(day: string, datePrec: number): string {
  if (datePrec === 5) return day.slice(0, 4);
  return datePrec === 4 ? day.slice(0, 7) : `${day}~`;
}
