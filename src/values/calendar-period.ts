import {monthText, yearText} from './calendar-names.ts';
import {firstDay, lastDay, maybeMonth, monthAt, monthIndex, type Month} from './month.ts';
import type {Day} from './day.ts';
import type {Language} from './localized.ts';

export const CALENDAR_UNITS = ['month', 'quarter', 'year'] as const;
export type CalendarUnit = (typeof CALENDAR_UNITS)[number];

/** A whole month, quarter or year. */
export interface CalendarPeriod {
  /** `2021-02`, `2021-Q1`, `2021`: sorts as text among its own unit. */
  readonly name: string;
  readonly unit: CalendarUnit;
  /** First and last month, both included. */
  readonly from: Month;
  readonly to: Month;
}

const LENGTH: Readonly<Record<CalendarUnit, number>> = {month: 1, quarter: 3, year: 12};

/** The period of a text `2021-02`, `2021-Q1` or `2021`, or null. */
export function maybeCalendarPeriod(text: string): CalendarPeriod | null {
  const month = maybeMonth(text);
  if (month !== null) return calendarPeriodOf(month, 'month');
  const quarter = /^(\d{4})-Q([1-4])$/.exec(text);
  if (quarter !== null)
    return starting(Number(quarter[1]) * 12 + (Number(quarter[2]) - 1) * 3, 'quarter');
  return /^\d{4}$/.test(text) ? starting(Number(text) * 12, 'year') : null;
}

/** The month, quarter or year in which a month lies. */
export function calendarPeriodOf(month: Month, unit: CalendarUnit): CalendarPeriod {
  const index = monthIndex(month);
  return starting(index - (index % LENGTH[unit]), unit);
}

/** All periods of a unit that a stretch of months touches, in order. */
export function calendarPeriodsFrom(unit: CalendarUnit, from: Month, to: Month): CalendarPeriod[] {
  const periods: CalendarPeriod[] = [];
  for (let one = calendarPeriodOf(from, unit); one.from <= to; one = shiftPeriod(one, 1)) {
    periods.push(one);
  }
  return periods;
}

/** The period so many of its own lengths later (or earlier, where negative). */
export function shiftPeriod({from, unit}: CalendarPeriod, by: number): CalendarPeriod {
  return starting(monthIndex(from) + by * LENGTH[unit], unit);
}

/** The same month, quarter or year one year earlier. */
export function yearBefore({from, unit}: CalendarPeriod): CalendarPeriod {
  return starting(monthIndex(from) - 12, unit);
}

/** First day, last day and length of a period. */
export function daysOfPeriod({from, to}: CalendarPeriod): {first: Day; last: Day; length: number} {
  const [first, last] = [firstDay(from), lastDay(to)];
  return {first, last, length: last - first + 1};
}

const QUARTERS_AR = ['الأول', 'الثاني', 'الثالث', 'الرابع'];

/** `February 2021`, `first quarter of 2021`, `2021`; in Arabic `شباط 2021`, `الربع الأول من 2021`, `2021`. */
export function periodText({unit, from}: CalendarPeriod, language: Language): string {
  const year = yearText(Number(from.slice(0, 4)), language);
  if (unit === 'month') return monthText(from, language);
  if (unit === 'year') return language === 'en' ? year : `عام ${year}`;
  const quarter = Math.floor((monthIndex(from) % 12) / 3);
  return language === 'en'
    ? `the ${['first', 'second', 'third', 'fourth'][quarter]} quarter of ${year}`
    : `الربع ${QUARTERS_AR[quarter]} من ${year}`;
}

function starting(index: number, unit: CalendarUnit): CalendarPeriod {
  const [from, to] = [monthAt(index), monthAt(index + LENGTH[unit] - 1)];
  return {name: nameOf(from, unit), unit, from, to};
}

function nameOf(from: Month, unit: CalendarUnit): string {
  if (unit === 'month') return from;
  const year = from.slice(0, 4);
  return unit === 'year' ? year : `${year}-Q${Math.floor((monthIndex(from) % 12) / 3) + 1}`;
}
