import type {LinkRow} from '../../tables/rows.ts';
import type {Cluster} from './clusters.ts';
import {pointsOf, thresholdOf, weigh, type Evidence} from './evidence.ts';
import {isKindred, KINDRED, type Kindred} from './kindred.ts';
import {compareMentions, mentionKey} from './mention.ts';
import type {Traits} from './traits.ts';

/** The best partner that a mention was not joined with. */
export interface NearMiss {
  readonly other: number;
  readonly points: number;
}

interface Result {
  readonly traits: readonly Traits[];
  readonly ids: readonly string[];
  readonly near: ReadonlyMap<number, NearMiss>;
  readonly kindred: Kindred;
  readonly hand: ReadonlyMap<string, LinkRow>;
}

/** One row a mention, by article and mention. Hand rows keep their words; only their event_id follows the event. */
export function linkRows(events: readonly Cluster[], result: Result): LinkRow[] {
  const eventOf = new Map<number, string>();
  events.forEach((event, at) => {
    for (const i of event.members) eventOf.set(i, result.ids[at] ?? '');
  });
  const rows = events.flatMap((event, at) =>
    event.members.map((i) => rowOf(i, event, {...result, event_id: result.ids[at] ?? '', eventOf})),
  );
  return rows.sort(compareMentions);
}

interface RowGrounds extends Result {
  readonly event_id: string;
  readonly eventOf: ReadonlyMap<number, string>;
}

function rowOf(i: number, event: Cluster, grounds: RowGrounds): LinkRow {
  const {traits, event_id, hand} = grounds;
  const trait = traits[i];
  if (trait === undefined) throw new RangeError(`no mention ${i}`);
  const {article_id, mention} = trait.mention;
  const row = hand.get(mentionKey(trait.mention));
  if (row !== undefined) return {...row, event_id};
  const best = bestPartner(i, event, grounds);
  const reason = [best === null ? 'alone' : partnerText(best), nearText(i, grounds)];
  return {
    article_id,
    mention,
    event_id,
    basis: 'auto',
    score: best === null ? null : scoreOf(best.points, trait.kind),
    reason: reason.filter((part) => part !== '').join('; '),
  };
}

interface Partner {
  readonly with: Traits;
  readonly evidence: readonly Evidence[];
  readonly points: number;
}

function bestPartner(i: number, event: Cluster, {traits, kindred}: Result): Partner | null {
  const trait = traits[i];
  let best: Partner | null = null;
  // Of a very large event the first members will do: the reason is for a person to read.
  for (const j of event.members.slice(0, 60)) {
    const other = traits[j];
    if (j === i || trait === undefined || other === undefined) continue;
    const evidence = weigh(trait, other);
    if (isKindred(kindred, trait, other)) evidence.push(KINDRED);
    const points = pointsOf(evidence);
    if (best === null || points > best.points) best = {with: other, evidence, points};
  }
  return best;
}

/** `sohr-300166#4: same day; in; via al-waleed`; only what speaks for it. */
function partnerText({with: other, evidence}: Partner): string {
  const says = evidence.filter(({points}) => points > 0).map((part) => part.says);
  // Joined by hand alone, where nothing in the tables speaks for it.
  return `${other.mention.key}: ${says.length === 0 ? 'by hand' : says.join(', ')}`;
}

function nearText(i: number, {traits, near, eventOf, event_id}: RowGrounds): string {
  const miss = near.get(i);
  const other = miss === undefined ? undefined : eventOf.get(miss.other);
  const trait = traits[i];
  if (miss === undefined || other === undefined || other === event_id || trait === undefined)
    return '';
  return `possibly ${other} (${scoreOf(miss.points, trait.kind).toFixed(2)})`;
}

/** Points as a share: one half at the threshold, doubling the odds with each point. Two decimals. */
function scoreOf(points: number, kind: string): number {
  return Math.round(100 / (1 + 2 ** (thresholdOf(kind) - points))) / 100;
}
