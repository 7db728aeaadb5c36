import {table, type ColumnTable} from 'arquero';
import type {
  ArticleRow,
  ClaimRow,
  LinkRow,
  OutletRow,
  PlaceRow,
  RegionRow,
} from '../../tables/rows.ts';
import {dayText} from '../../values/day.ts';
import type {Range} from '../../values/figure.ts';
import type {Rules} from '../../values/rules.ts';
import {governoratesOf} from '../linking/governorates.ts';
import {createPlaceFinder} from '../linking/place-finder.ts';
import {indexOutlets} from '../origins/outlet-index.ts';
import {eventFigure, MEASURES, victimsOf, type Measure} from './event-figure.ts';
import {createEventMemory} from './known-events.ts';
import {gatherEvents, type EventMembers} from './members.ts';
import {whenOf} from './when.ts';
import {whereOf, type PlaceFacts} from './where.ts';
import {witnessesOf, type Witness} from './witness.ts';

export interface EventsInput {
  readonly claims: readonly ClaimRow[];
  readonly articles: readonly ArticleRow[];
  readonly links: readonly LinkRow[];
  readonly places: readonly PlaceRow[];
  readonly regions: readonly RegionRow[];
  readonly outlets: readonly OutletRow[];
  readonly rules: Rules;
}

/** One row of the events table. Of each measure M there are also M_low, M_best and M_high. */
export interface EventRow {
  readonly event_id: string;
  readonly kind: ClaimRow['event_kind'];
  /** Null: nobody says, or (joined by hand) members contradict each other. */
  readonly direction: ClaimRow['direction'];
  /** First and last possible day, ISO. */
  readonly earliest: string;
  readonly latest: string;
  /** First and last day as the most precise report tells them, before any rule widens them, ISO. */
  readonly told_first: string;
  readonly told_last: string;
  /** The governorate, where certain. */
  readonly region: string | null;
  /** All governorates in which it may lie, separated by spaces; null where nothing is known. */
  readonly regions: string | null;
  /** Ids of places.csv, separated by spaces; null where nothing is known. */
  readonly place_from: string | null;
  readonly place_via: string | null;
  readonly place_to: string | null;
  /** Numbers of articles, outlets and origins. */
  readonly articles: number;
  readonly outlets: number;
  readonly origins: number;
  readonly outlet_ids: string;
  readonly origin_ids: string;
  /** First possible day of the first publication, ISO; null where no date is known. */
  readonly first_published: string | null;
  readonly claim_ids: string;
  /** Whose dead `killed` counts, the preferred first, separated by spaces; more than one: unlike counts in one range. */
  readonly killed_victims: string | null;
  /** Whether trucks_* are vehicles, by the rule `vehicles_for_trucks`. */
  readonly trucks_from_vehicles: boolean;
  /** False: the mention has no row in links.csv. */
  readonly linked: boolean;
}

type EventRecord = EventRow & {readonly figures: Readonly<Record<Measure, Range | null>>};

/**
 * The events table: one row an event, by event_id; columns as in EventRow, then for each measure (convoys, trucks,
 * vehicles, flights, attacks, killed) `M_low ≤ M_best ≤ M_high`. `M_best` null: nobody reported it. `M_high` null with a
 * best: an open end ("≥ low"). Units: whole numbers of what is counted. Method: docs/linking.md, "Figures of an event".
 * Errors: PeriodError for a period that is not EDTF.
 */
export function eventsTable(input: EventsInput): ColumnTable {
  const articles = new Map(input.articles.map((row) => [row.article_id, row]));
  const index = indexOutlets(input.outlets);
  const facts: PlaceFacts = {
    findPlaces: createPlaceFinder(input.places),
    governorates: governoratesOf(input.regions),
    regionOfPlace: new Map(input.places.map((row) => [row.place_id, row.region])),
  };
  const known = knownEvents(input);
  const events = gatherEvents(input.claims, input.links).map((event) =>
    known.recordOf(event, articles, () => {
      const witnesses = witnessesOf(event.claims, articles, index);
      return recordOf(event, {witnesses, articles, facts, rules: input.rules});
    }),
  );
  return table(columnsOf(events));
}

/** In a process that goes on, most events are those that were there before a row changed. */
const knownEvents = createEventMemory<EventRecord>();

interface Grounds {
  readonly witnesses: readonly Witness[];
  readonly articles: ReadonlyMap<string, ArticleRow>;
  readonly facts: PlaceFacts;
  readonly rules: Rules;
}

function recordOf(event: EventMembers, grounds: Grounds): EventRecord {
  const {witnesses, articles, facts, rules} = grounds;
  const when = whenOf(event.claims, articles, rules);
  const where = whereOf(event.claims, facts);
  const outlets = idsOf(witnesses.map((witness) => witness.outlet));
  const origins = idsOf(witnesses.flatMap((witness) => witness.origins));
  const {figures, stoodIn} = figuresOf(witnesses, rules);
  const published = Math.min(...witnesses.map((witness) => witness.published));
  return {
    event_id: event.event_id,
    kind: event.claims[0]?.event_kind ?? 'convoy',
    direction: directionOf(event.claims),
    earliest: dayText(when.earliest),
    latest: dayText(when.latest),
    told_first: dayText(when.told.earliest),
    told_last: dayText(when.told.latest),
    region: where.region,
    regions: joined(where.regions),
    place_from: joined(where.place_from),
    place_via: joined(where.place_via),
    place_to: joined(where.place_to),
    articles: new Set(event.claims.map((claim) => claim.article_id)).size,
    outlets: outlets.length,
    origins: origins.length,
    outlet_ids: outlets.join(' '),
    origin_ids: origins.join(' '),
    first_published: published === Infinity ? null : dayText(published),
    claim_ids: event.claims.map((claim) => claim.claim_id).join(' '),
    killed_victims: joined(victimsOf(witnesses)),
    trucks_from_vehicles: stoodIn,
    linked: event.linked,
    figures,
  };
}

function figuresOf(witnesses: readonly Witness[], rules: Rules) {
  const figures = {} as Record<Measure, Range | null>; // filled for every measure in the next line
  for (const measure of MEASURES) figures[measure] = eventFigure(witnesses, measure, rules);
  const wanting = figures.trucks === null && figures.vehicles !== null;
  const stoodIn = wanting && rules.vehicles_for_trucks === 'on';
  return {figures: stoodIn ? {...figures, trucks: figures.vehicles} : figures, stoodIn};
}

function directionOf(claims: readonly ClaimRow[]): ClaimRow['direction'] {
  const said = new Set(claims.flatMap((claim) => claim.direction ?? []));
  return said.size === 1 ? ([...said][0] ?? null) : null;
}

function idsOf(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}

function joined(ids: readonly string[]): string | null {
  return ids.length === 0 ? null : ids.join(' ');
}

const COLUMNS: readonly (keyof EventRow)[] = [
  'event_id',
  'kind',
  'direction',
  'earliest',
  'latest',
  'told_first',
  'told_last',
  'region',
  'regions',
  'place_from',
  'place_via',
  'place_to',
  'articles',
  'outlets',
  'origins',
  'outlet_ids',
  'origin_ids',
  'first_published',
  'claim_ids',
  'killed_victims',
  'trucks_from_vehicles',
  'linked',
];

function columnsOf(events: readonly EventRecord[]): Record<string, unknown[]> {
  const columns: Record<string, unknown[]> = {};
  for (const name of COLUMNS) columns[name] = events.map((event) => event[name]);
  for (const measure of MEASURES) {
    for (const end of ['low', 'best', 'high'] as const) {
      columns[`${measure}_${end}`] = events.map(({figures}) => figures[measure]?.[end] ?? null);
    }
  }
  return columns;
}
