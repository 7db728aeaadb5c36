import {parse} from 'csv-parse/sync';

/** A judgement of two mentions by reading all that is known of them, made before the linker was asked. */
export interface GoldPair {
  /** `ARTICLE#MENTION`. */
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
  /** What makes the pair hard. */
  readonly case: string;
  readonly reason: string;
}

/**
 * Reads judged pairs. In: CSV with the columns article_a, mention_a, article_b, mention_b, judgement (same or
 * different), case, reason.
 */
export function readGoldPairs(csv: string): GoldPair[] {
  const rows: Record<string, string>[] = parse(csv, {columns: true});
  return rows.map((row) => ({
    a: `${row['article_a']}#${row['mention_a']}`,
    b: `${row['article_b']}#${row['mention_b']}`,
    same: row['judgement'] === 'same',
    case: row['case'] ?? '',
    reason: row['reason'] ?? '',
  }));
}

/** Mentions that the judgements make one event, by what follows from several of them. */
export interface GoldEvents {
  readonly mentions: readonly string[];
  /** True: one event. False: two. Null: nobody judged, and nothing follows. */
  relation(a: string, b: string): boolean | null;
}

/** What the judgements say together: same is transitive, and different holds between whole events. */
export function gatherGoldEvents(pairs: readonly GoldPair[]): GoldEvents {
  const parent = new Map<string, string>();
  const root = (key: string): string => {
    const up = parent.get(key) ?? key;
    return up === key ? key : root(up);
  };
  for (const {a, b, same} of pairs) {
    for (const key of [a, b]) if (!parent.has(key)) parent.set(key, key);
    if (same) parent.set(root(a), root(b));
  }
  const apart = new Set<string>();
  for (const {a, b, same} of pairs) {
    if (!same) apart.add(`${root(a)} ${root(b)}`).add(`${root(b)} ${root(a)}`);
  }
  return {
    mentions: [...parent.keys()].sort(),
    relation: (a, b) => {
      if (root(a) === root(b)) return true;
      return apart.has(`${root(a)} ${root(b)}`) ? false : null;
    },
  };
}
