import type {ClaimRow} from '../../tables/rows.ts';
import type {Day} from '../../values/day.ts';
import {gatherMentions, mentionKey, type Mention} from '../linking/mention.ts';
import {windowOf} from '../linking/window.ts';
import {counterOf} from './origin.ts';
import {eventMeasure} from './series.ts';
import type {Reading} from './tables.ts';

/** An event that an origin itself reported, certainly another one than every other in the list. */
export interface Incident {
  readonly origin: string;
  readonly event_kind: string;
  readonly direction: string | null;
  readonly region: string | null;
  /** Whose ground it was on; null = not known. */
  readonly zone: string | null;
  readonly earliest: Day;
  readonly latest: Day;
  /** How many events at least: "two convoys" is 2. */
  readonly count: number;
  readonly claims: readonly string[];
}

/**
 * The incidents that stand in for linked events: mentions of an origin that are certainly distinct. Two
 * mentions are, if no day could be both's, or their governorates or directions differ, or one article tells
 * them apart. Of others only one is kept, the one whose last possible day comes first (which keeps the most).
 * The ground of an incident is that of its article's totals where these all count one: a page that adds an
 * attack to the toll of SDF areas reports an attack there.
 * Order: by origin, kind, last possible day.
 */
export function readIncidents(reading: Reading): Incident[] {
  const zones = groundsOf(reading);
  const claimsOf = new Map<string, ClaimRow[]>();
  for (const claim of reading.tables.claims) {
    const key = mentionKey(claim);
    claimsOf.set(key, [...(claimsOf.get(key) ?? []), claim]);
  }
  const all = gatherMentions(reading.tables.claims, reading.tables.articles)
    .filter((mention) => mention.copies.length === 0 && eventMeasure(mention.kind) !== null)
    .map((mention) => {
      const claims = claimsOf.get(mention.key) ?? [];
      const zone = zones.get(mention.article_id) ?? null;
      return {mention, incident: incidentOf(mention, {claims, zone}, reading)};
    });
  const groups = new Map<string, Told[]>();
  for (const told of all) {
    const key = `${told.incident.origin} ${told.incident.event_kind}`;
    groups.set(key, [...(groups.get(key) ?? []), told]);
  }
  return [...groups.keys()].sort().flatMap((key) => keepDistinct(groups.get(key) ?? [], reading));
}

interface Told {
  readonly mention: Mention;
  readonly incident: Incident;
}

function incidentOf(
  mention: Mention,
  {claims, zone}: {claims: readonly ClaimRow[]; zone: string | null},
  reading: Reading,
): Incident {
  const {reach} = windowOf(mention, reading.rules);
  const counted = claims.find((claim) => claim.measure === eventMeasure(mention.kind));
  return {
    origin: counterOf(mention, reading).origin,
    event_kind: mention.kind,
    direction: mention.direction,
    region: mention.region,
    zone: claims.find((claim) => claim.zone !== null)?.zone ?? zone,
    earliest: reach.earliest,
    latest: reach.latest,
    count: Math.max(1, counted?.low ?? 1),
    claims: claims.map((claim) => claim.claim_id).sort(),
  };
}

/** The one ground that an article's totals count, by article. */
export function groundsOf({tables}: Reading): Map<string, string> {
  const zones = new Map<string, Set<string>>();
  for (const {scope, zone, article_id} of tables.claims) {
    if (scope !== 'total' || zone === null) continue;
    zones.set(article_id, (zones.get(article_id) ?? new Set()).add(zone));
  }
  return new Map(
    [...zones].flatMap(([article, set]) => {
      const [zone] = set;
      return zone !== undefined && set.size === 1 ? [[article, zone] as const] : [];
    }),
  );
}

function keepDistinct(group: readonly Told[], reading: Reading): Incident[] {
  const sorted = [...group].sort(
    (a, b) =>
      a.incident.latest - b.incident.latest ||
      b.incident.earliest - a.incident.earliest ||
      (a.mention.key < b.mention.key ? -1 : 1),
  );
  const kept: Told[] = [];
  for (const told of sorted) {
    // Those kept stand by their last day: from the first that lies wholly before, all do.
    const before = kept.findLastIndex(({incident}) => incident.latest < told.incident.earliest);
    if (kept.slice(before + 1).every((other) => areDistinct(told, other, reading))) kept.push(told);
  }
  return kept.map(({incident}) => incident);
}

function areDistinct(a: Told, b: Told, reading: Reading): boolean {
  const [one, other] = [a.incident, b.incident];
  if (one.earliest > other.latest || other.earliest > one.latest) return true;
  if (a.mention.article_id === b.mention.article_id) return true;
  if (one.direction !== null && other.direction !== null && one.direction !== other.direction)
    return true;
  return (
    one.region !== null && other.region !== null && areApart(one.region, other.region, reading)
  );
}

function areApart(one: string, other: string, {membersOf}: Reading): boolean {
  const members = membersOf(other);
  return !membersOf(one).some((member) => members.includes(member));
}
