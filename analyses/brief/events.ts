import {
  claimOrigins,
  compareFigures,
  dateText,
  dayText,
  eventsTable,
  figuresByOrigin,
  figureWords,
  firstDay,
  lastDay,
  maybeMonth,
  monthText,
  newsBetween,
  rangeOf,
  regionsOf,
  routeOf,
  sharedWork,
  sourceName,
  spanText,
  type ClaimOrigin,
  type EventRow,
  type FigureComparison,
  type Localized,
  type Names,
  type News,
  type OriginFigure,
  type Range,
} from 'rasd';
import type {Edition} from './edition.ts';

/** A row of the events table with its figures. */
export type EventRecord = EventRow & Readonly<Record<string, string | number | boolean | null>>;

const FIGURES = ['convoys', 'trucks', 'vehicles', 'attacks', 'killed'] as const;

const eventRows = sharedWork<ReadonlyMap<string, EventRecord>>();
const origins = sharedWork<readonly ClaimOrigin[]>();
const comparisons = sharedWork<readonly FigureComparison[]>();

/** All events that are known, by id. */
export function eventsById({reading: {tables}}: Edition): ReadonlyMap<string, EventRecord> {
  const events = tables.events();
  return eventRows(events, '', () => {
    const rows = events.objects() as EventRecord[]; // columns as documented at eventsTable
    return new Map(rows.map((row) => [row.event_id, row]));
  });
}

/** Whether an event is told of days that all lie in the period. */
export function isToldWithin(event: EventRow, {period}: Edition): boolean {
  return event.told_first.slice(0, 7) >= period.from && event.told_last.slice(0, 7) <= period.to;
}

/** Events by id that are told of the period, in order of their days. */
export function eventsOf(edition: Edition, ids: readonly string[]): EventRecord[] {
  const all = eventsById(edition);
  return ids
    .flatMap((id) => all.get(id) ?? [])
    .filter((event) => isToldWithin(event, edition))
    .sort((a, b) => (`${a.told_first} ${a.event_id}` < `${b.told_first} ${b.event_id}` ? -1 : 1));
}

/** `18 February 2021`, `February 2021`, or the days between which it lies. */
export function daysText({told_first: first, told_last: last}: EventRow): Localized {
  if (first === last) return {en: dateText(first, 'en'), ar: dateText(first, 'ar')};
  const month = maybeMonth(first.slice(0, 7));
  const isMonth =
    month !== null && first === dayText(firstDay(month)) && last === dayText(lastDay(month));
  if (isMonth) return {en: monthText(month, 'en'), ar: monthText(month, 'ar')};
  return spanText(first, last);
}

const KINDS: Readonly<Record<string, Localized>> = {
  in: {en: 'Convoy in', ar: 'قافلة داخلة'},
  out: {en: 'Convoy out', ar: 'قافلة خارجة'},
  within: {en: 'Convoy within Syria', ar: 'قافلة داخل سوريا'},
  convoy: {en: 'Convoy, direction not said', ar: 'قافلة لم يُذكر اتجاهها'},
  isis_attack: {en: 'ISIS attack', ar: 'هجوم لتنظيم الدولة'},
};

/** What an event is: `Convoy in`, `ISIS attack`. */
export function kindText({kind, direction}: EventRow): Localized {
  return KINDS[kind === 'convoy' ? (direction ?? kind) : kind] ?? {en: kind, ar: kind};
}

/** Where it went or was: its way, else its regions. */
export function whereText(event: EventRecord, names: Names): Localized | null {
  const route = routeOf(event, names);
  if (route !== null) return route;
  if (event.region !== null) return names.region(event.region);
  return null;
}

/** Figures of two origins or more for events of the period, greatest difference first. */
export function comparedFigures(edition: Edition, ids: ReadonlySet<string>): FigureComparison[] {
  const {tables, rules} = edition.reading;
  const inputs = {
    claims: tables.rows('claims'),
    articles: tables.rows('articles'),
    links: tables.rows('links'),
    outlets: tables.rows('outlets'),
  };
  const all = comparisons(inputs.claims, JSON.stringify(rules), () => {
    const told = origins(inputs.claims, '', () => claimOrigins(inputs));
    return compareFigures(figuresByOrigin(told, {measures: FIGURES, rules}));
  });
  return all.filter(({event}) => ids.has(event));
}

/** `Syrian Observatory: 45; Shafaq: about 50`. */
export function figuresText(figures: readonly OriginFigure[], names: Names): Localized {
  const parts = figures.map((figure) => {
    const [who, said] = [sourceName(figure.origin, names), figureWords(figure)];
    return {en: `${who.en}: ${said.en}`, ar: `${who.ar}: ${said.ar}`};
  });
  return {
    en: parts.map(({en}) => en).join('; '),
    ar: parts.map(({ar}) => ar).join('؛ '),
  };
}

/** A figure of an event that later articles changed. */
export interface Correction {
  readonly event: EventRecord;
  readonly measure: string;
  readonly before: Range | null;
  readonly after: Range | null;
}

/** What a stretch of days told: events from before the period that are told only now, and figures that were told otherwise before. */
export interface EditionNews {
  readonly news: News;
  readonly found: readonly EventRecord[];
  readonly corrected: readonly Correction[];
}

/** What articles between two days added to what was known; only of convoys and attacks in the region. */
export function newsOf(edition: Edition, days: readonly [number, number]): EditionNews {
  const {tables, rules} = edition.reading;
  const growing = {
    articles: tables.rows('articles'),
    claims: tables.rows('claims'),
    links: tables.rows('links'),
  };
  const news = newsBetween(growing, days, rules);
  const fixed = {
    places: tables.rows('places'),
    regions: tables.rows('regions'),
    outlets: tables.rows('outlets'),
    rules,
  };
  const rowsOf = (known: News['before']) =>
    new Map(
      (eventsTable({...known, ...fixed}).objects() as EventRecord[]).map((row) => [
        row.event_id,
        row,
      ]),
    );
  const [before, after] = [rowsOf(news.before), rowsOf(news.after)];
  const members = new Set(regionsOf(tables, edition.region));
  const isHere = (row: EventRecord) =>
    row.regions === null || row.regions.split(' ').some((region) => members.has(region));
  const rows = (ids: readonly string[]) =>
    ids.flatMap((id) => after.get(id) ?? []).filter((row) => row.kind in WATCHED && isHere(row));
  return {
    news,
    found: rows(news.found).filter((row) => row.told_last.slice(0, 7) < edition.period.from),
    corrected: rows(news.retold).flatMap((event) => corrections(before.get(event.event_id), event)),
  };
}

const WATCHED = {convoy: true, isis_attack: true};

function corrections(before: EventRecord | undefined, event: EventRecord): Correction[] {
  if (before === undefined) return [];
  return FIGURES.flatMap((measure) => {
    const [old, now] = [rangeOf(before, measure), rangeOf(event, measure)];
    return JSON.stringify(old) === JSON.stringify(now)
      ? []
      : [{event, measure, before: old, after: now}];
  });
}

/** Names of measures in tables. */
export const MEASURE_NAMES: Readonly<Record<string, Localized>> = {
  convoys: {en: 'convoys', ar: 'قوافل'},
  trucks: {en: 'trucks', ar: 'شاحنات'},
  vehicles: {en: 'vehicles', ar: 'آليات'},
  attacks: {en: 'attacks', ar: 'هجمات'},
  killed: {en: 'killed', ar: 'قتلى'},
};
