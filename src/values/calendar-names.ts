import {digitsText, type Digits} from './number-text.ts';
import type {Language} from './localized.ts';
import type {Month} from './month.ts';

const LONG: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  // The month names of Syria, Lebanon, Iraq, Jordan and Palestine, as the outlets print them.
  ar: [
    'كانون الثاني',
    'شباط',
    'آذار',
    'نيسان',
    'أيار',
    'حزيران',
    'تموز',
    'آب',
    'أيلول',
    'تشرين الأول',
    'تشرين الثاني',
    'كانون الأول',
  ],
};

const SHORT: Readonly<Record<Language, readonly string[]>> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  // Two-word names keep both initials: ك2 for كانون الثاني, ت1 for تشرين الأول, as Levantine tables do.
  ar: ['ك2', 'شباط', 'آذار', 'نيسان', 'أيار', 'حزيران', 'تموز', 'آب', 'أيلول', 'ت1', 'ت2', 'ك1'],
};

/** How a month is written. */
export interface MonthTextOptions {
  readonly digits?: Digits;
}

/** Month names in a language, January first; Levantine in Arabic. */
export function monthNames(language: Language, length: 'long' | 'short'): readonly string[] {
  return length === 'long' ? LONG[language] : SHORT[language];
}

/** Name of a month without its year: `January`, `كانون الثاني`. */
export function monthName(month: Month, language: Language, length: 'long' | 'short'): string {
  return monthNames(language, length)[Number(month.slice(5, 7)) - 1] ?? '';
}

/** A year in the edition's digits. */
export function yearText(year: number, language: Language, options: MonthTextOptions = {}): string {
  return digitsText(String(year), language === 'ar' ? (options.digits ?? 'latn') : 'latn');
}

/** Month and year: `December 2024`, `كانون الأول 2024`. */
export function monthText(
  month: Month,
  language: Language,
  options: MonthTextOptions = {},
): string {
  const year = yearText(Number(month.slice(0, 4)), language, options);
  return `${monthName(month, language, 'long')} ${year}`;
}

/** Month and year where there is little room: `Dec 2024`; Arabic keeps the whole name, since the short forms of
 *  two-word months hold a digit that would run into the year. */
export function shortMonthText(
  month: Month,
  language: Language,
  options: MonthTextOptions = {},
): string {
  if (language === 'ar') return monthText(month, language, options);
  return `${monthName(month, language, 'short')} ${month.slice(0, 4)}`;
}
