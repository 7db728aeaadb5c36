import type {ColumnTable} from 'arquero';
import type {EventRow, EventsInput} from '../../claims/events/events-table.ts';
import type {RegionRow} from '../../tables/rows.ts';
import {reportedMonths} from '../reported-months.ts';

/** The tables from which events are made. */
export type TableSet = Omit<EventsInput, 'rules'>;

/** Primary keys of those tables. */
export const TABLE_KEYS = {
  outlets: ['outlet_id'],
  articles: ['article_id'],
  claims: ['claim_id'],
  places: ['place_id'],
  regions: ['region_id'],
  links: ['article_id', 'mention'],
} as const satisfies Readonly<Record<keyof TableSet, readonly string[]>>;

export type TableName = keyof typeof TABLE_KEYS;

/** Names of those tables, in the order of the data package. */
export const TABLE_NAMES = Object.keys(TABLE_KEYS) as readonly TableName[]; // the keys just above

/** Governorates and named sets that a count is made on; sets with the smallest first. */
export function gridOfRegions(regions: readonly RegionRow[]) {
  const sets = regions
    .filter((row) => row.kind === 'set')
    .map((row) => ({id: row.region_id, members: (row.members ?? '').split(' ')}));
  return {
    regions: regions.filter((row) => row.kind === 'governorate').map((row) => row.region_id),
    sets: sets.sort((a, b) => a.members.length - b.members.length),
  };
}

/** Months in which some outlet published on a kind of event. */
export function reportedIn({claims, articles}: TableSet, kind: string) {
  return reportedMonths(claims, new Map(articles.map((row) => [row.article_id, row])), kind);
}

/** Rows of the events table by id. */
export function eventRows(events: ColumnTable): Map<string, EventRow> {
  const rows = events.objects() as EventRow[]; // as documented there
  return new Map(rows.map((row) => [row.event_id, row]));
}
