import {escape, type ColumnTable} from 'arquero';
import type {EventRow} from '../claims/events/events-table.ts';
import {countEvents, type CountOptions} from '../measures/count.ts';
import type {Month} from '../values/month.ts';
import type {Rules} from '../values/rules.ts';
import type {RawRow} from './counted-rows.ts';
import {sharedWork} from './shared-work.ts';
import type {CountGrid, Tables} from './tables.ts';

/** Which events are counted, and what of them. */
export interface CountSubject {
  readonly kind: EventRow['kind'];
  /** Null: any. */
  readonly direction: EventRow['direction'];
  readonly measure: string;
}

export interface SubjectSpan {
  /** A governorate, a named set of them, or `all`. */
  readonly region: string;
  readonly by: CountOptions['by'];
  readonly from: Month;
  readonly to: Month;
}

const grids = sharedWork<CountGrid>();
const counts = sharedWork<readonly RawRow[]>();
const subjects = sharedWork<ColumnTable>();

/**
 * Counts of a subject in a region, uncited and made once for all editions that share their tables: rows of
 * countEvents. An event counts in a set of governorates where all it may lie in are members.
 */
export function countSubject(
  tables: Tables,
  rules: Rules,
  {subject, span}: {readonly subject: CountSubject; readonly span: SubjectSpan},
): readonly RawRow[] {
  const owner = tables.rows('claims');
  const events = tables.events();
  const grid = sharedGrid(tables, subject.kind);
  const key = JSON.stringify([subject, span, rules]);
  return counts(owner, key, () => {
    const regions = regionsOf(tables, span.region);
    const counted = countEvents(eventsOfSubject(events, subject), {
      ...grid,
      ...span,
      measure: subject.measure,
      regions,
      rules,
    });
    return counted.objects() as RawRow[]; // columns as documented at countEvents
  });
}

/** The grid of a kind of event, made once. */
export function sharedGrid(tables: Tables, kind: string): CountGrid {
  // Asked for each time, so that an edition's reads do not depend on those built before it.
  const owner = tables.rows('claims');
  tables.rows('articles');
  tables.rows('regions');
  return grids(owner, kind, () => tables.grid(kind));
}

/** The events of a subject, made once. */
export function eventsOfSubject(
  events: ColumnTable,
  {kind, direction}: Pick<CountSubject, 'kind' | 'direction'>,
): ColumnTable {
  return subjects(events, `${kind} ${direction}`, () =>
    events.filter(
      escape(
        (row: EventRow) => row.kind === kind && (direction === null || row.direction === direction),
      ),
    ),
  );
}

/** The governorates of a region: its members, or itself. */
export function regionsOf(tables: Tables, region: string): readonly string[] {
  const row = tables.rows('regions').find(({region_id}) => region_id === region);
  return row?.members?.split(' ') ?? [region];
}
