import {UserError, type Fault} from '../../values/fault.ts';
import type {LinkRow} from '../../tables/rows.ts';
import {mentionKey, type Mention} from './mention.ts';

export type Pair = readonly [number, number];

/** What people decided: pairs of mentions, by index, that are one event or are not. */
export interface Decisions {
  /** The first of each pair is the mention whose row says so. */
  readonly same: readonly Pair[];
  readonly different: readonly Pair[];
  /** Pinned mentions with another mention of their event. */
  readonly pins: readonly Pair[];
  /** Rows written by hand, by mention. */
  readonly rows: ReadonlyMap<string, LinkRow>;
  /** Mentions that a person put into an event by its id; those of unlike ids are never one event. */
  readonly pinned: ReadonlyMap<number, string>;
}

const ORDER = /^\s*(same|different)\b((?:[\s,]+[^\s;,#]+#\d+)+)/;

/**
 * Reads the rows of basis `hand`. Their reason begins with `same ARTICLE#N` or `different ARTICLE#N` (several
 * mentions with commas; several orders with `;`); what follows is free text. A hand row whose reason gives no such
 * order pins its mention to its event_id, that is to the other mentions that this event has in the file.
 * Errors: UserError for a row or order that names no mention of an incident in the claims.
 */
export function readDecisions(links: readonly LinkRow[], mentions: readonly Mention[]): Decisions {
  const indexOf = new Map(mentions.map((mention, i) => [mention.key, i]));
  const hand = links.filter((row) => row.basis === 'hand').sort(byKey);
  const faults: Fault[] = [];
  const same: Pair[] = [];
  const different: Pair[] = [];
  const pinned = new Map<number, string>();
  for (const row of hand) {
    const key = mentionKey(row);
    const i = indexOf.get(key);
    if (i === undefined) {
      faults.push(unknownMention(key, key));
      continue;
    }
    const orders = ordersOf(row.reason ?? '');
    if (orders.length === 0) pinned.set(i, row.event_id);
    for (const {order, other} of orders) {
      const j = indexOf.get(other);
      if (j === undefined) faults.push(unknownMention(key, other));
      else (order === 'same' ? same : different).push([i, j]);
    }
  }
  if (faults.length > 0) throw new UserError(faults);
  const pins = pinnedPairs(pinned, links, indexOf);
  const rows = new Map(hand.map((row) => [mentionKey(row), row]));
  return {same, different, pins, pinned, rows};
}

function byKey(a: LinkRow, b: LinkRow): number {
  return mentionKey(a) < mentionKey(b) ? -1 : 1;
}

function ordersOf(reason: string): {order: string; other: string}[] {
  return reason.split(';').flatMap((part) => {
    const match = ORDER.exec(part);
    const [, order = '', named = ''] = match ?? [];
    return (named.match(/[^\s,]+#\d+/g) ?? []).map((other) => ({order, other}));
  });
}

function unknownMention(row: string, named: string): Fault {
  return {
    file: 'data/links.csv',
    message: `the hand row of "${row}" names "${named}", which is no incident in data/claims.csv; correct it as ARTICLE#MENTION or remove the row`,
    severity: 'error',
  };
}

/** A pin is a `same` with the first other mention that the event has in the file, pins before others. */
function pinnedPairs(
  pinned: ReadonlyMap<number, string>,
  links: readonly LinkRow[],
  indexOf: ReadonlyMap<string, number>,
): Pair[] {
  const members = new Map<string, number[]>();
  for (const row of links) {
    const i = indexOf.get(mentionKey(row));
    if (i !== undefined) members.set(row.event_id, [...(members.get(row.event_id) ?? []), i]);
  }
  return [...pinned].flatMap(([i, event]): Pair[] => {
    const others = (members.get(event) ?? []).filter((j) => j !== i).sort((a, b) => a - b);
    const anchor = others.find((j) => pinned.has(j)) ?? others[0];
    return anchor === undefined ? [] : [[i, anchor]];
  });
}
