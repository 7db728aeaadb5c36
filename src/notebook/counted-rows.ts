import type {ColumnTable} from 'arquero';
import {monthText} from '../values/calendar-names.ts';
import type {Localized} from '../values/localized.ts';
import {countEvents, type CountOptions} from '../measures/count.ts';
import {columnsId} from '../tables/columns/columns-id.ts';
import {maybeMonth, type Month} from '../values/month.ts';
import {rangeProse} from '../values/range-text.ts';
import type {Rules} from '../values/rules.ts';
import {sharedWork} from './shared-work.ts';
import type {Tables} from './tables.ts';
import type {Citations} from './citations.ts';
import type {CellValue, KeyFigure, RangeValue, TableView} from './document.ts';
import type {Names} from './names.ts';

/** A row of a counted table (see countEvents) with the group of events behind it. */
export interface CountedRow {
  /** Region or set; `whole` where regions were summed over. */
  readonly region: string;
  /** Month, quarter or year; `whole` where time was summed over. */
  readonly time: string;
  /** All three null: no report. High alone null: open end. */
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  /** Events in the best count that give no such figure. */
  readonly withoutFigure: number;
  readonly events: readonly string[];
  /** Link target in the appendix; null where there is no event. */
  readonly group: string | null;
  /** The range as English prose, leading to its events: `[6–8](#g1)`, `0`, `no report`. */
  readonly en: string;
  /** The same as Arabic prose. */
  readonly ar: string;
}

/** Region or time that a count was summed over. */
const WHOLE = 'whole';

export interface Words {
  readonly names: Names;
  readonly cite: Citations['cite'];
}

/** A row of countEvents; `region` and one of the times are there when it was counted by them. */
export interface RawRow {
  readonly region?: string;
  readonly month?: string;
  readonly quarter?: string;
  readonly year?: string;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly without_figure: number | null;
  readonly events: string;
}

/** What is counted and how it is broken down; see CountOptions. */
export interface CountQuery {
  /** Kind of event, for the months in which it was reported on at all. */
  readonly kind: string;
  readonly measure: string;
  readonly by: CountOptions['by'];
  readonly from: Month;
  readonly to: Month;
  /** What the number counts, as the appendix names it: "Incoming convoys". */
  readonly what: Localized;
}

/** Counts events and cites every number. Out: rows in the order of countEvents. */
export type Counter = (events: ColumnTable, query: CountQuery) => CountedRow[];

/** A counter on all regions of a workspace, under its rules. */
export function createCounter(tables: Tables, rules: Rules, words: Words): Counter {
  return (events, {kind, what, ...query}) => {
    const options = {...tables.grid(kind), ...query, rules};
    const counted = countedOnce(events, options);
    return counted.map((row) => countedRow(row, what, words));
  };
}

const counts = sharedWork<readonly RawRow[]>();

const MOST_COUNTED_ONCE = 50_000;

/** Counts the same rows of one table in the same way once, whoever filtered them out of it. */
function countedOnce(events: ColumnTable, options: CountOptions): readonly RawRow[] {
  const count = () => countEvents(events, options).objects() as RawRow[]; // columns as documented there
  if (events.totalRows() > MOST_COUNTED_ONCE) return count();
  const columns = columnsId(events);
  if (columns === null) return count();
  const asked = JSON.stringify({...options, reported: [...options.reported]});
  return counts(columns.owner, `${asked} ${columns.key} ${events.indices().join()}`, count);
}

/** A counted row, cited: the number leads to the events behind it. `what` names it in the appendix. */
export function countedRow(row: RawRow, what: Localized, {names, cite}: Words): CountedRow {
  const {low, best, high} = row;
  const region = row.region ?? WHOLE;
  const time = row.month ?? row.quarter ?? row.year ?? WHOLE;
  const events = row.events === '' ? [] : row.events.split(' ');
  const range = rangeOfRow(row);
  const said =
    range === null || events.length === 0
      ? plainText(range)
      : cite(range, {label: cellLabel(what, {region, time}, names), events});
  const withoutFigure = row.without_figure ?? 0;
  return {
    region,
    time,
    low,
    best,
    high,
    withoutFigure,
    events,
    group: said.group,
    en: said.en,
    ar: said.ar,
  };
}

function plainText(range: RangeValue | null) {
  if (range === null) return {group: null, en: 'no report', ar: 'لا خبر'};
  return {group: null, en: rangeProse(range, 'en'), ar: rangeProse(range, 'ar')};
}

/** The one row of a count that is broken down by nothing. */
export function onlyRow(rows: readonly CountedRow[]): CountedRow {
  const [row] = rows;
  if (row === undefined || rows.length > 1)
    throw new RangeError(`expected one row, got ${rows.length}; count by nothing`);
  return row;
}

function cellLabel(
  what: Localized,
  {region, time}: {region: string; time: string},
  names: Names,
): Localized {
  const place = region === WHOLE ? null : regionRowName(region, names);
  const when = timeText(time);
  return {
    en: [what.en, place?.en, when?.en].filter((part) => part !== undefined).join(', '),
    ar: [what.ar, place?.ar, when?.ar].filter((part) => part !== undefined).join('، '),
  };
}

/** Name of a row of counts: a set's row holds only what was told of the set and of nothing smaller. */
export function regionRowName(id: string, names: Names): Localized {
  const name = names.region(id);
  if (id === 'northeast')
    return {en: `${name.en}, governorate not said`, ar: `${name.ar}، دون تحديد المحافظة`};
  if (id === 'all') return {en: 'Syria, region not said', ar: 'سوريا، دون تحديد المنطقة'};
  return name;
}

function timeText(time: string): Localized | null {
  if (time === WHOLE) return null;
  const month = maybeMonth(time);
  return month === null
    ? {en: time, ar: time}
    : {en: monthText(month, 'en'), ar: monthText(month, 'ar')};
}

/** The range of a row; null is no report. */
export function rangeOfRow(row: Pick<CountedRow, 'low' | 'best' | 'high'>): RangeValue | null {
  if (row.best === null || row.low === null) return null;
  return {low: row.low, best: row.best, high: row.high};
}

/** A count as a key figure of the summary. */
export function keyFigure(row: CountedRow, label: Localized, note: Localized): KeyFigure {
  const range = rangeOfRow(row);
  return {label, note, value: row.group === null ? range : {value: range, group: row.group}};
}

/** A row's value for a table: its range, leading to its events. */
export function cellOfRow(row: CountedRow | undefined): CellValue {
  if (row === undefined) return null;
  const range = rangeOfRow(row);
  return row.group === null ? range : {value: range, group: row.group};
}

/** A table of counts with a line a month and a column a region, and a last column of sums from the events. */
export function gridView(
  rows: readonly CountedRow[],
  options: {
    readonly regions: readonly string[];
    readonly sums: readonly CountedRow[];
    readonly names: Names;
  },
): TableView {
  const at = new Map(rows.map((row) => [`${row.region} ${row.time}`, row]));
  return {
    columns: [
      {name: 'month', label: {en: 'Month', ar: 'الشهر'}, type: 'month'},
      ...options.regions.map((id) => ({
        name: id,
        label: regionRowName(id, options.names),
        type: 'range' as const,
      })),
      {name: 'sum', label: {en: 'All', ar: 'المجموع'}, type: 'range'},
    ],
    rows: options.sums.map((sum) => ({
      month: sum.time,
      ...Object.fromEntries(
        options.regions.map((id) => [id, cellOfRow(at.get(`${id} ${sum.time}`))]),
      ),
      sum: cellOfRow(sum),
    })),
  };
}

/** A table of one series: a line a month with its range. */
export function seriesView(rows: readonly CountedRow[], label: Localized): TableView {
  return {
    columns: [
      {name: 'month', label: {en: 'Month', ar: 'الشهر'}, type: 'month'},
      {name: 'count', label, type: 'range'},
    ],
    rows: rows.map((row) => ({month: row.time, count: cellOfRow(row)})),
  };
}

/** Regions in which anything may lie, in the order of the rows. */
export function regionsInUse(rows: readonly CountedRow[]): string[] {
  return [...new Set(rows.filter((row) => row.events.length > 0).map((row) => row.region))];
}
