import type {Day} from './day.ts';
import {parseEdtfDate, PeriodError, type EdtfDate, type Precision} from './edtf-date.ts';

export {PeriodError};

/** `..` = open: there is no bound. Empty = unknown: there is one, nobody said which. */
export type Boundary = EdtfDate | 'open' | 'unknown';

/** An EDTF date or interval as written. */
export interface Period {
  readonly text: string;
  readonly interval: boolean;
  readonly start: Boundary;
  readonly end: Boundary;
}

/** Days from earliest to latest, both included. */
export interface Span {
  readonly earliest: Day;
  readonly latest: Day;
}

/** The days of a period under a rule; null where a side is open or unknown. */
export interface Extent {
  readonly earliest: Day | null;
  readonly latest: Day | null;
  /** Where the period begins: for a total, its first day lies in here. For a single date, the date. */
  readonly start: Span | null;
  /** Where the period ends. For a single date, the date. */
  readonly end: Span | null;
}

/**
 * How far `~` reaches, by name: not at all; one of its own units on either side (a day, a month, a
 * year); or three days, half a month, half a year.
 */
export type ApproximateDateRule = 'none' | 'unit' | 'half';

const WIDTH: Readonly<Record<ApproximateDateRule, Readonly<Record<Precision, number>>>> = {
  none: {day: 0, month: 0, season: 0, year: 0, decade: 0, century: 0},
  unit: {day: 1, month: 31, season: 92, year: 366, decade: 3653, century: 36525},
  half: {day: 3, month: 15, season: 46, year: 183, decade: 1826, century: 18262},
};

const parsed = new Map<string, Period>();

/**
 * Reads an EDTF date or interval (levels 0 and 1; see parseEdtfDate), with open (`..`) and unknown
 * (empty) ends. Errors: PeriodError, also for an interval whose end lies before its start.
 */
export function parsePeriod(text: string): Period {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const period = readPeriod(text);
  // Texts repeat: a table of a million claims has some thousands of distinct periods.
  if (parsed.size > 200_000) parsed.clear();
  parsed.set(text, period);
  return period;
}

function readPeriod(text: string): Period {
  const parts = text.split('/');
  const [first = '', second] = parts;
  if (parts.length > 2) throw new PeriodError(`"${text}" has more than one slash; write start/end`);
  if (second === undefined) {
    const date = parseEdtfDate(first);
    return {text, interval: false, start: date, end: date};
  }
  const period: Period = {text, interval: true, start: boundary(first), end: boundary(second)};
  checkOrder(period);
  return period;
}

function boundary(text: string): Boundary {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : parseEdtfDate(text);
}

function checkOrder({text, start, end}: Period): void {
  if (typeof start === 'string') {
    if (typeof end === 'string') throw new PeriodError(`"${text}" names no day at all`);
    return;
  }
  if (typeof end !== 'string' && end.latest < start.earliest) {
    throw new PeriodError(`"${text}" ends before it starts; write the earlier day first`);
  }
}

/** The days of a date, `~` widened by the rule. */
export function spanOf(date: EdtfDate, rule: ApproximateDateRule): Span {
  const width = date.approximate ? WIDTH[rule][date.precision] : 0;
  return {earliest: date.earliest - width, latest: date.latest + width};
}

/** The days of a period, `~` widened by the rule. */
export function extent(period: Period, rule: ApproximateDateRule): Extent {
  const start = typeof period.start === 'string' ? null : spanOf(period.start, rule);
  const end = typeof period.end === 'string' ? null : spanOf(period.end, rule);
  return {earliest: start?.earliest ?? null, latest: end?.latest ?? null, start, end};
}
