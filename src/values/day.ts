/** A day as whole days since 1970-01-01 in the proleptic Gregorian calendar: no clock, no zone. */
export type Day = number;

const MS_PER_DAY = 86_400_000;
const START_OF_YEAR_0 = -719_528;

/** The day of a date; months from 1. Years from 0 on, also those below 100. */
export function dayOf(year: number, month: number, day: number): Day {
  // Date.UTC takes years 0..99 for 1900..1999, so count in a shifted Gregorian cycle of 400 years.
  return Date.UTC(year + 400, month - 1, day) / MS_PER_DAY - 146_097;
}

/** `YYYY-MM-DD`. */
export function dayText(day: Day): string {
  if (day < START_OF_YEAR_0) return new Date(day * MS_PER_DAY).toISOString().slice(0, 13);
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The day of `YYYY-MM-DD`, or null where the text is not a date that exists. */
export function maybeDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return dayText(day) === text ? day : null;
}

/** Days in a month; months from 1. */
export function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}
