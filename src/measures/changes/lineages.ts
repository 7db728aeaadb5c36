import type {EventMembers} from '../../claims/events/members.ts';
import {mentionKey} from '../../claims/linking/mention.ts';

/** Events that share claims or mentions, directly or through others, before and after a change. */
export interface Lineage {
  readonly before: readonly EventMembers[];
  readonly after: readonly EventMembers[];
}

/**
 * Which events became which: the connected parts of the graph between events before and events after that have a
 * claim or a mention in common. Where nothing is in common, one event before and one after of the same id
 * are the same event told anew. Order: by the first id of the part.
 */
export function lineagesOf(
  before: readonly EventMembers[],
  after: readonly EventMembers[],
): Lineage[] {
  const parts = createParts();
  for (const event of before) joinMembers(event, `before ${event.event_id}`, parts);
  for (const event of after) joinMembers(event, `after ${event.event_id}`, parts);
  joinRetold(before, after, parts);
  const found = new Map<string, {before: EventMembers[]; after: EventMembers[]}>();
  const lineageOf = (node: string) => {
    const root = parts.rootOf(node);
    const known = found.get(root) ?? {before: [], after: []};
    found.set(root, known);
    return known;
  };
  for (const event of before) lineageOf(`before ${event.event_id}`).before.push(event);
  for (const event of after) lineageOf(`after ${event.event_id}`).after.push(event);
  return [...found.values()].sort((a, b) => (firstId(a) < firstId(b) ? -1 : 1));
}

function firstId({before, after}: Lineage): string {
  return before[0]?.event_id ?? after[0]?.event_id ?? '';
}

function joinMembers({claims}: EventMembers, node: string, {join}: Parts): void {
  for (const claim of claims) {
    join(node, `claim ${claim.claim_id}`);
    join(node, `mention ${mentionKey(claim)}`);
  }
}

function joinRetold(
  before: readonly EventMembers[],
  after: readonly EventMembers[],
  {rootOf, join}: Parts,
): void {
  const gone = new Set(before.map(({event_id}) => rootOf(`before ${event_id}`)));
  const here = new Set(after.map(({event_id}) => rootOf(`after ${event_id}`)));
  const ids = new Set(before.map(({event_id}) => event_id));
  const retold = after.filter(
    ({event_id}) =>
      ids.has(event_id) &&
      !gone.has(rootOf(`after ${event_id}`)) &&
      !here.has(rootOf(`before ${event_id}`)),
  );
  for (const {event_id} of retold) join(`before ${event_id}`, `after ${event_id}`);
}

interface Parts {
  rootOf(node: string): string;
  join(a: string, b: string): void;
}

/** Disjoint sets with halved paths. */
function createParts(): Parts {
  const parents = new Map<string, string>();
  const rootOf = (node: string): string => {
    let at = node;
    for (;;) {
      const parent = parents.get(at) ?? at;
      if (parent === at) return at;
      const above = parents.get(parent) ?? parent;
      parents.set(at, above);
      at = above;
    }
  };
  const join = (a: string, b: string): void => {
    const [one, other] = [rootOf(a), rootOf(b)];
    if (one !== other) parents.set(other, one);
  };
  return {rootOf, join};
}
