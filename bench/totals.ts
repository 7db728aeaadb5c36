import {pathToFileURL} from 'node:url';
import {boundsOf} from '../src/claims/totals/bounds-of.ts';
import type {Incident} from '../src/claims/totals/incidents.ts';
import type {TotalsTables} from '../src/claims/totals/tables.ts';
import type {ArticleRow, ClaimRow, RegionRow} from '../src/tables/rows.ts';
import {dayOf, dayText} from '../src/values/day.ts';

/** One measurement: so many totals read, settled and bounded by month. */
export interface TotalsMeasure {
  readonly name: string;
  readonly totals: number;
  readonly seconds: number;
  /** Seconds per thousand totals: near constant where cost grows in line with the claims. */
  readonly per_thousand: number;
  readonly rows: number;
}

const FIRST = dayOf(2015, 1, 1);
const DAYS = 3652;
const REGIONS = Array.from({length: 14}, (_, index) => `region-${index + 1}`);

/**
 * Bounds of running totals over ten years and 14 regions, from tables to rows: `totals` counts since each
 * New Year, of days spread over the years, with and without 2,000 dated events, bases apart and joined.
 * Seeded; the target is 10,000 totals in under five seconds.
 */
export function totalsBench(): TotalsMeasure[] {
  measure('warm up', 1_000, {});
  return [
    ...[1_250, 2_500, 5_000, 10_000, 20_000].map((totals) => measure('by month', totals, {})),
    measure('by month, with 2,000 events', 10_000, {incidents: events(2_000)}),
    measure('by month, bases joined, with 2,000 events', 10_000, {
      incidents: events(2_000),
      bases: 'joined',
    }),
  ];
}

function measure(
  name: string,
  totals: number,
  options: {incidents?: readonly Incident[]; bases?: 'joined'},
): TotalsMeasure {
  const tables = tablesOf(totals);
  const start = performance.now();
  const rows = boundsOf(tables, {incidents: [], ...options}).length;
  const seconds = (performance.now() - start) / 1000;
  return {name, totals, seconds, per_thousand: (seconds / totals) * 1000, rows};
}

/** Attacks of each region by day, from which totals and events are told: the tables have no contradiction. */
function attacksOf(region: number): number[] {
  const random = createRandom(region + 1);
  return Array.from({length: DAYS}, () => (random() < 0.15 ? 1 + Math.floor(random() * 2) : 0));
}

const ATTACKS = REGIONS.map((_, index) => attacksOf(index));

function tablesOf(totals: number): TotalsTables {
  const pages = Math.ceil(totals / REGIONS.length);
  const articles = Array.from({length: pages}, (_, page) => articleRow(page, pages));
  const claims = articles.flatMap((article, page) =>
    REGIONS.map((region, index) => totalRow(article, {region, index, day: dayAt(page, pages)})),
  );
  return {claims: claims.slice(0, totals), articles, outlets: [], regions: REGIONS.map(regionRow)};
}

function dayAt(page: number, pages: number): number {
  return Math.floor(((page + 1) * (DAYS - 1)) / pages);
}

function articleRow(page: number, pages: number): ArticleRow {
  return {
    article_id: `monitor-${100_000 + page}`,
    outlet_id: 'monitor',
    url: null,
    language: 'en',
    published: dayText(FIRST + dayAt(page, pages)),
    published_basis: 'stated',
    gist: '',
  };
}

function totalRow(
  {article_id}: ArticleRow,
  {region, index, day}: {region: string; index: number; day: number},
): ClaimRow {
  const year = Number(dayText(FIRST + day).slice(0, 4));
  const first = dayOf(year, 1, 1) - FIRST;
  const count = (ATTACKS[index] ?? []).slice(first, day + 1).reduce((sum, n) => sum + n, 0);
  return {
    ...EMPTY_CLAIM,
    claim_id: `${article_id}-c${index}`,
    article_id,
    mention: index,
    period: `${year}-01-01/${dayText(FIRST + day)}`,
    low: count,
    high: count,
    region,
  };
}

const EMPTY_CLAIM = {
  event_kind: 'isis_attack',
  direction: null,
  scope: 'total',
  measure: 'attacks',
  qualifier: 'exact',
  zone: 'syria',
  place_from: null,
  place_via: null,
  place_to: null,
  attributed_to: 'own',
  ordinal: null,
  ordinal_period: null,
  victims: null,
  subset: null,
  copy_of: null,
  note: null,
} as const;

function regionRow(region_id: string): RegionRow {
  return {
    region_id,
    pcode: null,
    name_en: region_id,
    name_ar: region_id,
    kind: 'governorate',
    members: null,
  };
}

function events(number: number): Incident[] {
  const all = ATTACKS.flatMap((days, index) =>
    days.flatMap((count, day) => (count === 0 ? [] : [{index, day}])),
  );
  const step = all.length / number;
  return Array.from({length: number}, (_, place) => {
    const {index, day} = all[Math.floor(place * step)] ?? {index: 0, day: 0};
    return {
      origin: 'monitor',
      event_kind: 'isis_attack',
      direction: null,
      zone: 'syria',
      count: 1,
      region: REGIONS[index] ?? null,
      earliest: FIRST + Math.max(0, day - 1),
      latest: FIRST + day,
      claims: [`event-${place}`],
    };
  });
}

/** Mulberry32. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.table(totalsBench());
