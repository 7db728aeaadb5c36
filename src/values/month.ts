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

/** The month a day lies in. */
export function monthOfDay(day: Day): Month {
  return new Date(day * 86_400_000).toISOString().slice(0, 7) as Month;
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
