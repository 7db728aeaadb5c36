import {escape} from 'arquero';
import {
  monthsFrom,
  type AnalysisContext,
  type CountedRow,
  type CountQuery,
  type EventRow,
  type Localized,
  type Month,
  type Params,
  type Reading,
} from 'rasd';

export const INCOMING: Counted = {
  measure: 'convoys',
  what: {en: 'Incoming convoys', ar: 'القوافل الداخلة'},
};
export const LEAVING: Counted = {
  measure: 'convoys',
  what: {en: 'Convoys leaving Syria', ar: 'القوافل الخارجة من سوريا'},
};
export const TRUCKS: Counted = {
  measure: 'trucks',
  what: {en: 'Trucks in incoming convoys', ar: 'الشاحنات في القوافل الداخلة'},
};
export const VEHICLES: Counted = {
  measure: 'vehicles',
  what: {en: 'Vehicles in incoming convoys', ar: 'الآليات في القوافل الداخلة'},
};

type Events = ReturnType<Reading['tables']['events']>;

/** What the page takes: convoys of the months asked for, by direction, and how they are counted. */
export interface Movements {
  readonly reading: Reading;
  readonly months: readonly Month[];
  readonly incoming: Events;
  readonly leaving: Events;
  readonly within: Events;
  /** Convoys whose direction no article says. */
  readonly unsaid: Events;
  /** Counts events by a measure; `what` names the numbers. */
  readonly tally: (events: Events, what: Counted, by: CountQuery['by']) => CountedRow[];
}

/** A measure and what its numbers are called. */
export interface Counted {
  readonly measure: string;
  readonly what: Localized;
}

/** Takes the convoys told of the months. */
export function openMovements(
  {count, ...reading}: Reading & Pick<AnalysisContext<Params>, 'count'>,
  asked: {readonly from: Month; readonly to: Month},
): Movements {
  const isAsked = (row: EventRow) =>
    row.told_last >= asked.from && row.told_first <= `${asked.to}-31`;
  const convoys = reading.tables.events('convoy').filter(escape(isAsked));
  const going = (direction: string | null) =>
    convoys.filter(escape((row: EventRow) => row.direction === direction));
  return {
    reading,
    months: monthsFrom(asked.from, asked.to),
    incoming: going('in'),
    leaving: going('out'),
    within: going('within'),
    unsaid: going(null),
    tally: (events, counted, by) => count(events, {...asked, kind: 'convoy', ...counted, by}),
  };
}

/** Rows with the greatest best count first; months without a report last. */
export const byBest = (rows: readonly CountedRow[]) =>
  rows.toSorted((a, b) => (b.best ?? -1) - (a.best ?? -1));
