import {attribution} from './attribution.ts';
import type {ColumnTable} from 'arquero';
import type {ArticleRow, ClaimRow} from '../tables/rows.ts';
import type {Localized} from '../values/localized.ts';
import type {AppendixClaim, AppendixEvent, Group, RangeValue, ReportDocument} from './document.ts';
import type {Names} from './names.ts';
import {sharedWork} from './shared-work.ts';
import type {Tables} from './tables.ts';

/** A cell of the events table. */
type EventCell = string | number | boolean | null;
type EventRecord = Readonly<Record<string, EventCell>>;

const MEASURES = ['trucks', 'vehicles', 'flights', 'killed'] as const;

/** Events and claims behind the numbers of a page, and behind those events: all that its links lead to. */
export function appendixOf(
  groups: readonly Group[],
  tables: Tables,
  names: Names,
): Pick<ReportDocument, 'events' | 'claims'> {
  const wanted = new Set(groups.flatMap((group) => group.events));
  const events = wanted.size === 0 ? [] : recordsOf(tables.events(), wanted);
  const claims = claimsBehind(groups, events);
  if (claims.size === 0) return {events: [], claims: []};
  const articles = articlesById(tables.rows('articles'));
  return {
    events: events.map((record) => appendixEvent(record, names)),
    claims: tables
      .rows('claims')
      .filter((row) => claims.has(row.claim_id))
      .map((row) => appendixClaim(row, claims.get(row.claim_id) ?? null, {articles, names})),
  };
}

function recordsOf(events: ColumnTable, wanted: ReadonlySet<string>): EventRecord[] {
  const ids = Array.from(events.array('event_id'), String);
  return ids.flatMap(
    (id, row) => (wanted.has(id) ? [events.object(row) as EventRecord] : []), // columns as documented at eventsTable
  );
}

function articlesById(rows: readonly ArticleRow[]): ReadonlyMap<string, ArticleRow> {
  return articles(rows, '', () => new Map(rows.map((row) => [row.article_id, row])));
}

const articles = sharedWork<ReadonlyMap<string, ArticleRow>>();

function claimsBehind(
  groups: readonly Group[],
  events: readonly EventRecord[],
): Map<string, string | null> {
  const claims = new Map<string, string | null>();
  for (const id of groups.flatMap((group) => group.claims)) claims.set(id, null);
  for (const event of events) {
    for (const id of listOf(event['claim_ids'])) claims.set(id, String(event['event_id']));
  }
  return claims;
}

function appendixEvent(record: EventRecord, names: Names): AppendixEvent {
  return {
    id: String(record['event_id']),
    kind: String(record['kind']),
    direction: textOf(record['direction']),
    earliest: textOf(record['earliest']) ?? '',
    latest: textOf(record['latest']) ?? '',
    regions: listOf(record['regions']).map(names.region),
    route: routeOf(record, names),
    figures: Object.fromEntries(
      MEASURES.flatMap((measure) => {
        const range = rangeOf(record, measure);
        return range === null ? [] : [[measure, range]];
      }),
    ),
    claims: listOf(record['claim_ids']),
  };
}

/** A figure of an event: null where no outlet gives it; an open end where `high` alone is missing. */
export function rangeOf(record: EventRecord, measure: string): RangeValue | null {
  const [low, best, high] = ['low', 'best', 'high'].map((end) =>
    numberOf(record[`${measure}_${end}`]),
  );
  if (best === null || best === undefined) return null;
  return {low: low ?? best, best, high: high ?? null};
}

/** `Iraq – Al-Waleed crossing – Qasrak base`; null where no place is known. */
export function routeOf(record: EventRecord, names: Names): Localized | null {
  const legs = ['place_from', 'place_via', 'place_to'].map((name) =>
    listOf(record[name]).map(names.place),
  );
  const known = legs.filter((places) => places.length > 0);
  if (known.length === 0) return null;
  return {
    en: known.map((places) => places.map(({en}) => en).join(', ')).join(' – '),
    ar: known.map((places) => places.map(({ar}) => ar).join('، ')).join(' – '),
  };
}

interface ClaimContext {
  readonly articles: ReadonlyMap<string, ArticleRow>;
  readonly names: Names;
}

function appendixClaim(
  row: ClaimRow,
  event: string | null,
  {articles, names}: ClaimContext,
): AppendixClaim {
  const article = articles.get(row.article_id);
  return {
    id: row.claim_id,
    event,
    articleId: row.article_id,
    outlet: names.outlet(article?.outlet_id ?? row.article_id),
    period: row.period,
    published: article?.published ?? null,
    measure: row.measure,
    scope: row.scope,
    low: row.low,
    high: row.high,
    qualifier: row.qualifier,
    region: row.region === null ? null : names.region(row.region),
    attributedTo: attribution(row.attributed_to, names),
    url: article?.url ?? '',
    gist: article?.gist ?? null,
    note: row.note,
  };
}

function listOf(value: EventCell | undefined): string[] {
  return value === null || value === undefined || value === '' ? [] : String(value).split(' ');
}

function textOf(value: EventCell | undefined): string | null {
  return value === null || value === undefined || value === '' ? null : String(value);
}

function numberOf(value: EventCell | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
