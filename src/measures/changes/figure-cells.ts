import {escape, type ColumnTable} from 'arquero';
import type {EventRow} from '../../claims/events/events-table.ts';
import type {Range} from '../../values/figure.ts';
import type {Month} from '../../values/month.ts';
import type {Rules} from '../../values/rules.ts';
import {countEvents, sharesOfEvents, type CountOptions, type Share} from '../count.ts';
import type {FigureSpec} from './figures.ts';
import {gridOfRegions, reportedIn, type TableSet} from './table-set.ts';

/** A figure of all regions and months (both null), or of one region or set in one month. */
export interface FigurePlace {
  readonly figure: FigureSpec;
  readonly region: string | null;
  readonly month: Month | null;
}

/** Text that is the same for the same figure of the same region and month. */
export function placeKey({figure, region, month}: FigurePlace): string {
  return [figure.name, region ?? '', month ?? ''].join('|');
}

export interface CellOptions {
  /** Regions, and months with reports, are taken from these. */
  readonly tables: TableSet;
  /** First and last month counted. */
  readonly span: readonly [Month, Month];
  readonly rules: Rules;
}

/** A figure's place with its count; null is no report. */
export interface FigureCell extends FigurePlace {
  readonly range: Range | null;
}

/** The figure of all regions and months, then of each region or set and month. */
export function cellsOf(figure: FigureSpec, events: ColumnTable, options: CellOptions) {
  const own = eventsOf(figure, events);
  return countings(figure, options).flatMap((counting): FigureCell[] =>
    (countEvents(own, counting).objects() as CountRow[]).map((row) => ({
      figure,
      region: row.region ?? null,
      month: row.month ?? null,
      range: rangeOf(row),
    })),
  );
}

/** What each event adds to each of those cells, by the key of the cell. */
export function sharesOf(figure: FigureSpec, events: ColumnTable, options: CellOptions) {
  const own = eventsOf(figure, events);
  return countings(figure, options).flatMap((counting) =>
    sharesOfEvents(own, counting).map((share: Share) => {
      const month = share.time as Month | null; // counted by month
      return {key: placeKey({figure, region: share.region, month}), share};
    }),
  );
}

interface CountRow {
  readonly region?: string;
  readonly month?: Month;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

function rangeOf({low, best, high}: CountRow): Range | null {
  return low === null || best === null ? null : {low, best, high};
}

function countings(figure: FigureSpec, {tables, span, rules}: CellOptions): CountOptions[] {
  const [from, to] = span;
  const grid = {...gridOfRegions(tables.regions), reported: reportedIn(tables, figure.kind)};
  const options = {...grid, measure: figure.measure, from, to, rules};
  return [
    {...options, by: []},
    {...options, by: ['region', 'month']},
  ];
}

/** The events that a figure counts. */
export function eventsOf({kind, direction}: FigureSpec, events: ColumnTable): ColumnTable {
  return events.filter(
    escape(
      (row: EventRow) => row.kind === kind && (direction === null || row.direction === direction),
    ),
  );
}
