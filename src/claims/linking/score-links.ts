import type {LinkRow} from '../../tables/rows.ts';
import {gatherGoldEvents, type GoldPair} from './gold-pairs.ts';
import {mentionKey} from './mention.ts';

/** Shares from 0 to 1. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface LinkScores {
  /** Over the judged pairs: of those linked, how many should be; of those that should be, how many are. */
  readonly pairwise: Score;
  /** Mean over the mentions, each against all mentions to which its relation is judged or follows. */
  readonly bCubed: Score;
  readonly pairs: number;
  /** The pairs on which links and judgement differ. */
  readonly failures: readonly (GoldPair & {readonly linked: boolean})[];
}

/**
 * Scores links against judged pairs. Source of B-cubed: Bagga and Baldwin, "Algorithms for scoring coreference chains",
 * LREC 1998; here restricted to relations that the judgements settle. A mention without a link is an event of its own.
 */
export function scoreLinks(links: readonly LinkRow[], gold: readonly GoldPair[]): LinkScores {
  const events = new Map(links.map((row) => [mentionKey(row), row.event_id]));
  const linked = (a: string, b: string): boolean => {
    return a === b || (events.has(a) && events.get(a) === events.get(b));
  };
  const judged = gold.map((pair) => ({...pair, linked: linked(pair.a, pair.b)}));
  const both = judged.filter((pair) => pair.same && pair.linked).length;
  return {
    pairwise: scoreOf(
      share(both, judged.filter((pair) => pair.linked).length),
      share(both, judged.filter((pair) => pair.same).length),
    ),
    bCubed: bCubed(gold, linked),
    pairs: gold.length,
    failures: judged.filter((pair) => pair.same !== pair.linked),
  };
}

function bCubed(gold: readonly GoldPair[], linked: (a: string, b: string) => boolean): Score {
  const {mentions, relation} = gatherGoldEvents(gold);
  let precision = 0;
  let recall = 0;
  for (const mention of mentions) {
    const known = mentions.filter((other) => relation(mention, other) !== null);
    const same = known.filter((other) => relation(mention, other));
    const joined = known.filter((other) => linked(mention, other));
    const right = same.filter((other) => linked(mention, other)).length;
    precision += share(right, joined.length);
    recall += share(right, same.length);
  }
  return scoreOf(share(precision, mentions.length), share(recall, mentions.length));
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function scoreOf(precision: number, recall: number): Score {
  const sum = precision + recall;
  return {precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum};
}
