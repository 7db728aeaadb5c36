import {dateText, localize, rangeOf, routeOf, type EventRow, type TableView} from 'rasd';
import type {Movements} from './movements.ts';

const SHOWN = 15;

/** A row of the events table with its figures. */
type EventRecord = EventRow & Readonly<Record<string, string | number | boolean | null>>;

/** Incoming convoys with most trucks by the best figure. */
export function largestView({incoming, reading: {names, cite}}: Movements): TableView {
  const trucksOf = (row: EventRecord) => rangeOf(row, 'trucks')?.best ?? null;
  const large = (incoming.objects() as EventRecord[]) // columns as documented at eventsTable
    .filter((row) => trucksOf(row) !== null)
    .sort((a, b) => (trucksOf(b) ?? 0) - (trucksOf(a) ?? 0) || (a.event_id < b.event_id ? -1 : 1))
    .slice(0, SHOWN);
  return {
    columns: [
      {name: 'day', label: {en: 'Day', ar: 'اليوم'}, type: 'date'},
      {name: 'trucks', label: {en: 'Trucks', ar: 'الشاحنات'}, type: 'range'},
      {name: 'route', label: {en: 'Way', ar: 'الطريق'}, type: 'text'},
      {name: 'articles', label: {en: 'Articles', ar: 'المقالات'}, type: 'integer'},
      {name: 'origins', label: {en: 'Origins', ar: 'المصادر'}, type: 'integer'},
    ],
    rows: large.map((row) => {
      const day = localize((language) => dateText(row.told_first, language));
      const label = {en: `Convoy of ${day.en}`, ar: `قافلة ${day.ar}`};
      return {
        day: row.told_first,
        trucks: cite(rangeOf(row, 'trucks') ?? 0, {label, events: [row.event_id]}),
        route: routeOf(row, names) ?? '',
        articles: row.articles,
        origins: row.origins,
      };
    }),
  };
}
