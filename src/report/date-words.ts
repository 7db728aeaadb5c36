import {monthNames, monthText} from '../values/calendar-names.ts';
import {dateText} from '../values/date-text.ts';
import {daysInMonth} from '../values/day.ts';
import type {Language} from '../values/localized.ts';
import {maybeMonth} from '../values/month.ts';

interface DateWords {
  readonly about: string;
  readonly to: string;
  readonly open: string;
}

const WORDS: Readonly<Record<Language, DateWords>> = {
  en: {about: 'about ', to: ' to ', open: 'an unknown day'},
  ar: {about: 'نحو ', to: ' إلى ', open: 'يوم غير معروف'},
};

/** `December 2024` of `2024-12`; any other text stays as it is. */
export function monthValueText(text: string, language: Language): string {
  const month = maybeMonth(text);
  return month === null ? text : monthText(month, language);
}

/**
 * An EDTF date or interval in words: `3 December 2024`, `about December 2024`, `3–5 January 2019`,
 * `1 January 2024 to an unknown day`. Forms that have no words here stay as they are written.
 */
export function edtfText(text: string, language: Language): string {
  const days = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(text);
  if (days !== null) return daySpanText(days[1] ?? '', days[2] ?? '', language);
  const {to} = WORDS[language];
  return text
    .split('/')
    .map((part) => dateWords(part, language))
    .join(to);
}

function dateWords(part: string, language: Language): string {
  const {about, open} = WORDS[language];
  if (part === '' || part === '..') return open;
  const bare = part.replace(/[~%?]$/, '');
  const known = /^\d{4}-\d{2}-\d{2}$/.test(bare)
    ? dateText(bare, language)
    : monthValueText(bare, language);
  return /[~%]$/.test(part) ? about + known : known;
}

/** `3 December 2024`, `3–5 December 2024`, `28 November to 2 December 2024`. In: ISO days. */
export function daySpanText(first: string, last: string, language: Language): string {
  if (first === last || last === '') return edtfText(first, language);
  if (first.slice(0, 7) === last.slice(0, 7)) {
    return `${Number(first.slice(8))}–${edtfText(last, language)}`;
  }
  return startText(first, last, language) + WORDS[language].to + edtfText(last, language);
}

/** The first day of a span, without its year where the last day has the same. */
function startText(first: string, last: string, language: Language): string {
  if (first.slice(0, 4) !== last.slice(0, 4)) return edtfText(first, language);
  const name = monthNames(language, 'long')[Number(first.slice(5, 7)) - 1] ?? '';
  return `${Number(first.slice(8))} ${name}`;
}

/**
 * The days of an event where many stand in a row: `28 Nov–2 Dec 2024`, then `5 Jan 2025`, then `9–11`, `Mar–May`; in
 * Arabic, whose month names have no short forms that readers know, by numbers: `28/11–2/12/2024`, `5/1/2025`, `9–11`.
 * Month and year are left out where they are those of `before` (`2025-01`, or '' where nothing stands before).
 */
export function carriedSpanText(
  {earliest, latest}: {readonly earliest: string; readonly latest: string},
  language: Language,
  before: string,
): string {
  const days = spanDays({earliest, latest}, language, before);
  // Behind the year of its first day a span says that of its last.
  const isSaid = latest.slice(0, 4) === before.slice(0, 4) && !isLongerThanYear(earliest, latest);
  if (isSaid) return days;
  return `${days}${YEAR_SIGN[language]}${latest.slice(0, 4)}`;
}

function spanDays(
  {earliest, latest}: {readonly earliest: string; readonly latest: string},
  language: Language,
  before: string,
): string {
  const isOneMonth = earliest.slice(0, 7) === latest.slice(0, 7);
  const isWhole = language === 'en' && earliest.endsWith('-01') && isLastOfMonth(latest);
  if (isWhole && isOneMonth) return shortMonth(latest);
  if (isWhole && !isLongerThanYear(earliest, latest))
    return `${shortMonth(earliest)}–${shortMonth(latest)}`;
  const isSaid = isOneMonth && latest.slice(0, 7) === before;
  const last = isSaid ? bareDay(latest) : shortDay(latest, language);
  const first = isOneMonth ? bareDay(earliest) : shortDay(earliest, language);
  if (earliest === latest) return last;
  return isLongerThanYear(earliest, latest)
    ? `${first}${YEAR_SIGN[language]}${earliest.slice(0, 4)}–${last}`
    : `${first}–${last}`;
}

const YEAR_SIGN: Readonly<Record<Language, string>> = {en: ' ', ar: '/'};

/** Whether the year of the first day cannot be told from the last. */
function isLongerThanYear(earliest: string, latest: string): boolean {
  const years = Number(latest.slice(0, 4)) - Number(earliest.slice(0, 4));
  return years > 1 || (years === 1 && latest.slice(5) >= earliest.slice(5));
}

function isLastOfMonth(day: string): boolean {
  const [year = 0, month = 0, date] = day.split('-').map(Number);
  return month >= 1 && month <= 12 && daysInMonth(year, month) === date;
}

function bareDay(day: string): string {
  return String(Number(day.slice(8)));
}

function shortDay(day: string, language: Language): string {
  return language === 'ar'
    ? `${bareDay(day)}/${Number(day.slice(5, 7))}`
    : `${bareDay(day)} ${shortMonth(day)}`;
}

function shortMonth(day: string): string {
  return monthNames('en', 'short')[Number(day.slice(5, 7)) - 1] ?? day.slice(0, 10);
}
