import {dateText} from '../../values/date-text.ts';
import {dayText, type Day} from '../../values/day.ts';
import {monthText, yearText} from '../../values/calendar-names.ts';
import {LANGUAGES, type Language, type Localized} from '../../values/localized.ts';
import {month} from '../../values/month.ts';
import {rangeText} from '../../values/range-text.ts';
import {countsOf} from './constraint.ts';
import type {Series} from './series.ts';
import type {Statement} from './statement.ts';
import type {TotalsTables} from './tables.ts';
import {
  DIRECTION_WORDS,
  MEASURE_WORDS,
  SOURCE_WORDS,
  SUBSET_WORDS,
  VICTIMS_WORDS,
  ZONE_WORDS,
} from './words.ts';

/** Says things of series and statements in both languages. */
export interface Wording {
  readonly seriesText: (series: Series, language: Language) => string;
  /** `14 from 1 January 2021 to 23 February 2021 (north-pulse-8398-c3)`. */
  readonly statementText: (statement: Statement, language: Language) => string;
  /** Who counts, see counterOf: an outlet by its name, others in words. */
  readonly originText: (origin: string, language: Language) => string;
  readonly regionText: (id: string, language: Language) => string;
}

/** A text in both languages from one that writes either. */
export function inBoth(write: (language: Language) => string): Localized {
  const [en, ar] = LANGUAGES;
  return {en: write(en), ar: write(ar)};
}

/** The wording for a set of tables: outlets and regions by their names. */
export function createWording({outlets, regions}: TotalsTables): Wording {
  const outletNames = new Map(
    outlets.map((row) => [row.outlet_id, {en: row.name_en, ar: row.name_ar}]),
  );
  const regionNames = new Map(
    regions.map((row) => [row.region_id, {en: row.name_en, ar: row.name_ar}]),
  );
  const outletText = (id: string, language: Language): string =>
    outletNames.get(id)?.[language] ?? outletNames.get(id)?.en ?? id;
  const originText = (origin: string, language: Language): string =>
    origin
      .split('+')
      .map((id) => sourceText(id, language, outletText))
      .join(language === 'ar' ? ' و' : ' and ');
  const regionText = (id: string, language: Language): string =>
    regionNames.get(id)?.[language] ?? id;
  const seriesText = (series: Series, language: Language): string => {
    const parts = partsOf(series, {language, regionText});
    return `${originText(series.origin, language)}${language === 'ar' ? '، ' : ', '}${parts.join(language === 'ar' ? '، ' : ', ')}`;
  };
  return {seriesText, statementText, originText, regionText};
}

function sourceText(
  id: string,
  language: Language,
  outletText: (id: string, language: Language) => string,
): string {
  const [sort = '', at] = id.split('@');
  if (at !== undefined) {
    const words = SOURCE_WORDS[sort]?.[language] ?? sort;
    return `${words} ${outletText(at, language)}`;
  }
  return id === 'isis' ? (SOURCE_WORDS[id]?.[language] ?? id) : outletText(id, language);
}

function partsOf(
  {measure, direction, victims, zone, region, subset}: Series,
  {language, regionText}: {language: Language; regionText: Wording['regionText']},
): string[] {
  const what = MEASURE_WORDS[measure]?.[language] ?? measure;
  const way = direction === null ? null : (DIRECTION_WORDS[direction]?.[language] ?? direction);
  const parts = [
    way === null ? what : `${what} ${way}`,
    victims === null ? null : (VICTIMS_WORDS[victims]?.[language] ?? victims),
    region === null || (region === 'all' && zone !== null) ? null : regionText(region, language),
    zone === null ? null : (ZONE_WORDS[zone]?.[language] ?? zone),
    subset === null ? null : (SUBSET_WORDS[subset]?.[language] ?? subset),
  ];
  return parts.filter((part) => part !== null);
}

function statementText(statement: Statement, language: Language): string {
  const {form, figure, qualifier, period, claims} = statement;
  const [first = ''] = claims;
  const source = `(${first})`;
  if (form === 'event') {
    return language === 'ar'
      ? `حدث مسجّل ${eventDays(statement, language)} ${source}`
      : `an event on file ${eventDays(statement, language)} ${source}`;
  }
  if (form === 'ordinal') {
    const since = startText(period, language);
    return language === 'ar'
      ? `رقم ${figure.low} منذ ${since} ${ordinalDays(statement, language)} ${source}`
      : `number ${figure.low} since ${since} ${ordinalDays(statement, language)} ${source}`;
  }
  const about = qualifier === 'about' ? (language === 'ar' ? 'نحو ' : 'about ') : '';
  return `${about}${rangeText(figure, language)} ${periodText(period, language)} ${source}`;
}

function eventDays({constraint}: Statement, language: Language): string {
  if (constraint.kind !== 'dated') return '';
  return intervalText(constraint.after + 1, constraint.until, language);
}

function ordinalDays({constraint}: Statement, language: Language): string {
  const [count] = countsOf(constraint);
  if (count === undefined) return '';
  return intervalText(count.to.earliest + 1, count.to.latest, language);
}

/** `on 23 February 2021`, `between 14 and …` for days, both included. */
export function intervalText(first: Day, last: Day, language: Language): string {
  const from = dateText(dayText(first), language);
  const to = dateText(dayText(last), language);
  if (first === last) return language === 'ar' ? `في ${from}` : `on ${from}`;
  return language === 'ar' ? `بين ${from} و${to}` : `between ${from} and ${to}`;
}

/** `from 1 January 2024 to about February 2024`. In: EDTF. */
export function periodText(period: string, language: Language): string {
  const [start = '', end] = period.split('/');
  if (end === undefined)
    return language === 'ar'
      ? `في ${edtfText(start, language)}`
      : `in ${edtfText(start, language)}`;
  const to = /^\d{4}$/.test(end) ? dayWithin(end, language) : edtfText(end, language);
  const from = edtfText(start, language);
  return language === 'ar' ? `من ${from} إلى ${to}` : `from ${from} to ${to}`;
}

/** A count that runs to some day of a year, which is all that is known of its end. */
function dayWithin(year: string, language: Language): string {
  const text = yearText(Number(year), language);
  return language === 'ar' ? `يوم غير محدد من ${text}` : `an unstated day of ${text}`;
}

function startText(period: string, language: Language): string {
  const [start = ''] = period.split('/');
  return edtfText(
    /^\d{4}$/.test(start) ? `${start}-01-01` : /^\d{4}-\d{2}$/.test(start) ? `${start}-01` : start,
    language,
  );
}

function edtfText(text: string, language: Language): string {
  const about = /[~%]$/.test(text) ? (language === 'ar' ? 'نحو ' : 'about ') : '';
  const bare = text.replace(/[~?%]$/, '');
  if (/^\d{4}-\d{2}-\d{2}$/.test(bare)) return about + dateText(bare, language);
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(bare)) return about + monthText(month(bare), language);
  if (/^\d{4}$/.test(bare)) return about + yearText(Number(bare), language);
  return bare === '..' || bare === ''
    ? language === 'ar'
      ? 'تاريخ غير معروف'
      : 'an unknown day'
    : text;
}
