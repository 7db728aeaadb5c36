import type {RangeValue} from '../notebook/document.ts';
import {monthNames, monthText} from '../values/calendar-names.ts';
import type {Language} from '../values/localized.ts';
import {maybeMonth} from '../values/month.ts';

/** Whether the ends of a figure say all: no width, or open above from its best number. */
export function isPoint({low, best, high}: RangeValue): boolean {
  return high === null ? best === low : high === low;
}

/** `December 2024` of `2024-12`; any other text stays as it is. */
export function monthValueText(text: string, language: Language): string {
  const month = maybeMonth(text);
  return month === null ? text : monthText(month, language);
}

/** `3 December 2024` of `2024-12-03`, a month of `2024-12`; any other text (EDTF) stays as it is. */
export function dateText(text: string, language: Language): string {
  const day = /^(\d{4}-\d{2})-(\d{2})$/.exec(text);
  if (day === null) return monthValueText(text, language);
  return `${Number(day[2])} ${monthValueText(day[1] ?? '', language)}`;
}

/** `3 December 2024`, `3–5 December 2024`, `28 November to 2 December 2024`. */
export function daySpanText(first: string, last: string, language: Language): string {
  if (first === last) return dateText(first, language);
  if (first.slice(0, 7) === last.slice(0, 7)) {
    return `${Number(first.slice(8))}–${dateText(last, language)}`;
  }
  const names = monthNames(language, 'long');
  const start =
    first.slice(0, 4) === last.slice(0, 4)
      ? `${Number(first.slice(8))} ${names[Number(first.slice(5, 7)) - 1] ?? ''}`
      : dateText(first, language);
  return `${start} ${language === 'ar' ? 'إلى' : 'to'} ${dateText(last, language)}`;
}
