import {dayOf, daysInMonth, type Day} from './day.ts';

export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';

/** One EDTF date (levels 0 and 1): the days it may mean, before `~` is widened by a rule. */
export interface EdtfDate {
  /** The unit the text is good to; `2004-06-XX` is good to the month. */
  readonly precision: Precision;
  readonly earliest: Day;
  readonly latest: Day;
  /** `~` or `%`. */
  readonly approximate: boolean;
  /** `?` or `%`. */
  readonly uncertain: boolean;
}

/** A text that is not a date or period of EDTF level 0 or 1. The message says what was expected. */
export class PeriodError extends Error {
  override readonly name = 'PeriodError';
}

const FORM =
  /^(-?\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX)(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}(?::\d{2})?)?)?)?)?([~?%]?)$/;

/** First month of each season code of ISO 8601-2, northern meteorological; winter runs into the next year. */
const SEASON_START: Readonly<Record<string, number>> = {'21': 3, '22': 6, '23': 9, '24': 12};

type Extent = Pick<EdtfDate, 'precision' | 'earliest' | 'latest'>;

/**
 * Reads one date of EDTF levels 0 and 1: day, month, year, season, unspecified digits from the right
 * (`201X`, `2004-XX`, `1985-04-XX`), a trailing `~ ? %`. A time of day is accepted and its day kept.
 * Errors: PeriodError for other texts, days that do not exist, and letter-prefixed years.
 */
export function parseEdtfDate(text: string): EdtfDate {
  const match = FORM.exec(text);
  if (match === null)
    throw new PeriodError(`"${text}" is not an EDTF date such as 2021-02-18, 2021-02 or 2021~`);
  const [, year = '', month, day, mark = ''] = match;
  return {
    ...extentOf({text, year, month, day}),
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
}

interface Parts {
  readonly text: string;
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

function extentOf({text, year, month, day}: Parts): Extent {
  if (year.endsWith('X')) return unspecifiedYears(text, year, month);
  const y = Number(year);
  if (month === undefined || month === 'XX') {
    if (day !== undefined && day !== 'XX')
      throw new PeriodError(`"${text}" gives a day without its month`);
    return {precision: 'year', earliest: dayOf(y, 1, 1), latest: dayOf(y, 12, 31)};
  }
  if (month in SEASON_START) return season(text, y, {month, day});
  const m = Number(month);
  if (m < 1 || m > 12)
    throw new PeriodError(`"${text}" has no month ${month}; months go from 01 to 12`);
  return monthOrDay(text, y, {m, day});
}

function monthOrDay(
  text: string,
  y: number,
  {m, day}: {m: number; day: string | undefined},
): Extent {
  const length = daysInMonth(y, m);
  if (day === undefined || day === 'XX') {
    return {precision: 'month', earliest: dayOf(y, m, 1), latest: dayOf(y, m, length)};
  }
  const d = Number(day);
  if (d < 1 || d > length)
    throw new PeriodError(`"${text}" is a day that does not exist; that month has ${length} days`);
  return {precision: 'day', earliest: dayOf(y, m, d), latest: dayOf(y, m, d)};
}

function season(
  text: string,
  y: number,
  {month, day}: {month: string; day: string | undefined},
): Extent {
  if (day !== undefined)
    throw new PeriodError(`"${text}" gives a day of a season; write a month from 01 to 12`);
  const first = SEASON_START[month] ?? 1;
  return {precision: 'season', earliest: dayOf(y, first, 1), latest: dayOf(y, first + 3, 1) - 1};
}

function unspecifiedYears(text: string, year: string, month: string | undefined): Extent {
  if (month !== undefined)
    throw new PeriodError(
      `"${text}" gives a month of an unspecified year; that is EDTF level 2, which Rasd does not read`,
    );
  const digits = year.replaceAll('X', '');
  const span = 10 ** (4 - digits.length);
  const first = Number(digits) * span;
  return {
    precision: span === 10 ? 'decade' : 'century',
    earliest: dayOf(first, 1, 1),
    latest: dayOf(first + span - 1, 12, 31),
  };
}
