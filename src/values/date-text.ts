import {monthName, yearText, type MonthTextOptions} from './calendar-names.ts';
import {formatNumber} from './number-text.ts';
import {month} from './month.ts';
import type {Language, Localized} from './localized.ts';

/** A day as it is printed: `18 February 2021`, `18 شباط 2021`. In: `YYYY-MM-DD`. */
export function dateText(day: string, language: Language, options: MonthTextOptions = {}): string {
  const name = monthName(month(day.slice(0, 7)), language, 'long');
  const year = yearText(Number(day.slice(0, 4)), language, options);
  return `${formatNumber(Number(day.slice(8, 10)), language, options)} ${name} ${year}`;
}

/** Two days as ends of a span: `1 May 2021 to 3 June 2021`, with `من` and `إلى` in Arabic. In: `YYYY-MM-DD`. */
export function spanText(first: string, last: string): Localized {
  return {
    en: `${dateText(first, 'en')} to ${dateText(last, 'en')}`,
    ar: `من ${dateText(first, 'ar')} إلى ${dateText(last, 'ar')}`,
  };
}
