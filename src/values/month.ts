import {dayOf, type Day} from './day.ts';

/** A calendar month as `YYYY-MM`: sorts as text, and is what tables and charts hold. */
export type Month = string & {readonly __brand: 'Month'};

/** The month of a text `YYYY-MM`, or null. */
export function maybeMonth(text: string): Month | null {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? (text as Month) : null;
}

/** The month of a text `YYYY-MM`. Errors: RangeError with the text in quotes. */
export function month(text: string): Month {
  const value = maybeMonth(text);
  if (value === null) throw new RangeError(`month "${text}" is not of the form YYYY-MM`);
  return value;
}

/** Months since year 0; consecutive months have consecutive numbers. */
export function monthIndex(value: Month): number {
  return Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7)) - 1;
}

/** Inverse of monthIndex. */
export function monthAt(index: number): Month {
  const year = Math.floor(index / 12);
  return `${String(year).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}` as Month;
}

/** Days from 0000-03-01 to 1970-01-01, and days in 400 years. */
const EPOCH = 719_468;
const ERA = 146_097;

/**
 * The month a day lies in. Years are taken to begin in March, so that the leap day comes last: "days to civil" of
 * H. Hinnant, chrono-Compatible Low-Level Date Algorithms. Five times as fast as by way of a Date.
 */
export function monthOfDay(day: Day): Month {
  const era = Math.floor((day + EPOCH) / ERA);
  const dayOfEra = day + EPOCH - era * ERA;
  const leaps =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const year = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  // Months before March belong to the next year; from March on, months count 0, 1, …
  return monthAt((year + era * 400) * 12 + Math.floor((5 * dayOfYear + 2) / 153) + 2);
}

/** First day of a month. */
export function firstDay(value: Month): Day {
  return dayOf(Number(value.slice(0, 4)), Number(value.slice(5, 7)), 1);
}

/** Last day of a month. */
export function lastDay(value: Month): Day {
  return dayOf(Number(value.slice(0, 4)), Number(value.slice(5, 7)) + 1, 1) - 1;
}

/** All months from first to last, both included; empty where last is before first. */
export function monthsFrom(first: Month, last: Month): Month[] {
  const start = monthIndex(first);
  return Array.from({length: Math.max(0, monthIndex(last) - start + 1)}, (_, i) =>
    monthAt(start + i),
  );
}
