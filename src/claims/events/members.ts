import type {ClaimRow, LinkRow} from '../../tables/rows.ts';
import {mentionKey} from '../linking/mention.ts';

/** The incident claims of one event. */
export interface EventMembers {
  readonly event_id: string;
  /** False for a mention that links.csv does not know yet: it is an event of its own. */
  readonly linked: boolean;
  /** By claim_id. */
  readonly claims: readonly ClaimRow[];
}

/** Gathers incident claims into events by their links, by event_id. An unlinked mention has its key as id. */
export function gatherEvents(
  claims: readonly ClaimRow[],
  links: readonly LinkRow[],
): EventMembers[] {
  const eventOf = new Map(links.map((row) => [mentionKey(row), row.event_id]));
  const events = new Map<string, {linked: boolean; claims: ClaimRow[]}>();
  for (const claim of claims) {
    if (claim.scope !== 'incident') continue;
    const key = mentionKey(claim);
    const linked = eventOf.get(key);
    const id = linked ?? key;
    const event = events.get(id);
    if (event === undefined) events.set(id, {linked: linked !== undefined, claims: [claim]});
    else event.claims.push(claim);
  }
  return [...events]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([event_id, {linked, claims}]) => ({
      event_id,
      linked,
      claims: claims.sort((a, b) => (a.claim_id < b.claim_id ? -1 : 1)),
    }));
}

/** How many mentions of incidents have no row in links.csv. */
export function countUnlinked(claims: readonly ClaimRow[], links: readonly LinkRow[]): number {
  return gatherEvents(claims, links).filter((event) => !event.linked).length;
}
