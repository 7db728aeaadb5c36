import {
  calendarPeriodOf,
  countedNoun,
  countedRow,
  countSubject,
  monthsFrom,
  periodText,
  sharedGrid,
  shiftPeriod,
  yearBefore,
  type CalendarPeriod,
  type CountedRow,
  type CountSubject,
  type Localized,
  type Month,
  type RawRow,
  type Reading,
} from 'rasd';
import type {Subject} from './subjects.ts';

/** First month that series reach back to: none of the tables is full before. */
export const SINCE = '2019-01' as Month; // written as a month

const CHART_MONTHS = {month: 13, quarter: 36, year: 60} as const;
const TREND_MONTHS = 24;
const EVENTS = {direction: null, measure: 'events'} as const;

/** One edition: its period, what it is compared with, and the counts it looks up. */
export interface Edition {
  readonly period: CalendarPeriod;
  readonly when: Localized;
  /** The period before, and the same one a year earlier; a year has only one of them. */
  readonly earlier: readonly {readonly period: CalendarPeriod; readonly when: Localized}[];
  readonly region: string;
  /** Months drawn on charts, to the end of the period. */
  readonly shown: readonly Month[];
  /** Months from SINCE to the end of the period. */
  readonly months: readonly Month[];
  /** Count of a whole period, cited; null where nobody published on the kind. */
  count(subject: Subject, period: CalendarPeriod): CountedRow | null;
  /** Best counts of all months, and of the last so many for a trend; null = no report. */
  series(subject: Subject): readonly (number | null)[];
  trendSeries(subject: Subject): readonly (number | null)[];
  /** Rows of a chart: months by governorate, and of all. Uncited. */
  byRegion(subject: Subject): readonly RawRow[];
  byMonth(subject: Subject): readonly RawRow[];
  /** Counts of the period by governorate and set, cited; those in which anything may lie. */
  regionsNow(subject: Subject): readonly CountedRow[];
  /** Events of a kind that may lie in the period and region, whatever their direction. */
  eventIds(kind: 'convoy' | 'isis_attack'): readonly string[];
  readonly reading: Reading;
}

/** An edition of a period and region on the tables that are known. */
export function openEdition(
  reading: Reading,
  {period, region}: {readonly period: CalendarPeriod; readonly region: string},
): Edition {
  const {tables, rules} = reading;
  // One end for all editions of a table, so that they share one count.
  const to = lastMonth(
    sharedGrid(tables, 'convoy').reported,
    sharedGrid(tables, 'isis_attack').reported,
  );
  const rowsOf = (
    {kind, direction, measure}: CountSubject,
    by: readonly ('region' | 'month' | 'quarter' | 'year')[],
  ) =>
    countSubject(tables, rules, {
      subject: {kind, direction, measure},
      span: {region, by, from: SINCE, to},
    });
  const months = monthsFrom(SINCE, period.to);
  const shown = months.slice(-CHART_MONTHS[period.unit]);
  const inShown = (rows: readonly RawRow[]) =>
    rows.filter(({month = ''}) => month >= (shown[0] ?? '') && month <= period.to);
  const count = (subject: Subject, {unit, name}: CalendarPeriod): CountedRow | null => {
    const row = rowsOf(subject, [unit]).find((one) => one[unit] === name);
    const isSilent = row === undefined || row.best === null;
    return isSilent ? null : countedRow(row, subject.label, reading);
  };
  const series = (subject: Subject) =>
    rowsOf(subject, ['month'])
      .filter(({month = ''}) => month <= period.to)
      .map(({best}) => best);
  return {
    period,
    when: nameOf(period),
    earlier: earlierOf(period).map((one) => ({period: one, when: nameOf(one)})),
    region,
    shown,
    months,
    count,
    series,
    trendSeries: (subject) => series(subject).slice(-TREND_MONTHS),
    byRegion: (subject) => inShown(rowsOf(subject, ['region', 'month'])),
    byMonth: (subject) => inShown(rowsOf(subject, ['month'])),
    eventIds: (kind) =>
      rowsOf({...EVENTS, kind}, [period.unit])
        .filter((row) => row[period.unit] === period.name && row.events !== '')
        .flatMap((row) => row.events.split(' ')),
    regionsNow: (subject) =>
      rowsOf(subject, ['region', period.unit])
        .filter((row) => row[period.unit] === period.name && row.events !== '')
        .map((row) => countedRow(row, subject.label, reading)),
    reading,
  };
}

/** The latest whole month with an article on a day after it began and a report on convoys or attacks. */
export function lastMonth(...reported: readonly ReadonlySet<Month>[]): Month {
  const last = reported
    .flatMap((months) => [...months])
    .sort()
    .at(-1);
  return calendarPeriodOf(last ?? SINCE, 'year').to;
}

function earlierOf(period: CalendarPeriod): CalendarPeriod[] {
  const [before, year] = [shiftPeriod(period, -1), yearBefore(period)];
  return [before, year].filter(
    ({name, from}, at) => from >= SINCE && (at === 0 || name !== before.name),
  );
}

export function nameOf(period: CalendarPeriod): Localized {
  return {en: periodText(period, 'en'), ar: periodText(period, 'ar')};
}

const OF_NOTHING: Localized = {en: '', ar: ''};

/** A count with its noun, leading to its events, and with the best figure where that says more:
 *  `[7–8](#g1) convoys of the coalition, best figure 7`. */
export function counted(row: CountedRow, subject: Subject, of: Localized = OF_NOTHING): Localized {
  const {low, high, best} = row;
  const href = row.group === null ? null : `#${row.group}`;
  const words = countedNoun({low: low ?? 0, high}, subject.noun, {href});
  const [en, ar] = (['en', 'ar'] as const).map((language) =>
    [words[language], of[language]].filter((part) => part !== '').join(' '),
  );
  if (low === high) return {en: en ?? '', ar: ar ?? ''};
  return of === OF_NOTHING
    ? {en: `${en}, best figure ${best}`, ar: `${ar}، أفضل رقم ${best}`}
    : {en: `${en} (best figure ${best})`, ar: `${ar} (أفضل رقم ${best})`};
}
