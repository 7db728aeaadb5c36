import type {Kindred} from './kindred.ts';
import type {Traits} from './traits.ts';
import {lengthOf} from './window.ts';

/** A mention that may lie on more days than this is compared by month and place, not by day. */
const NARROW_DAYS = 12;
/** Nor is it compared at all beyond this, unless a note names the other article. */
const WIDEST_DAYS = 130;
/** A day on which more mentions lie is taken apart by governorate and place. */
const FULL_BLOCK = 40;
/** Within one block, each is compared with so many that follow it. */
const NEIGHBOURS = 200;

export type VisitPair = (a: number, b: number) => void;

/**
 * Visits the pairs of mentions worth comparing, each at least once, `a < b`. In: traits in canonical order.
 * Blocks: kind and day (full days: with governorate or place); kind, month and place for wide dates; and articles
 * that a note or a copy names. Work grows with the number of mentions, not with its square.
 */
export function visitCandidates(traits: readonly Traits[], visit: VisitPair): void {
  visitDays(traits, visit);
  visitMonths(traits, visit);
  visitReferences(traits, visit);
}

function isNarrow({reach}: Traits): boolean {
  return lengthOf(reach) <= NARROW_DAYS;
}

function visitDays(traits: readonly Traits[], visit: VisitPair): void {
  const blocks = new Map<string, number[]>();
  traits.forEach((trait, i) => {
    if (!isNarrow(trait)) return;
    for (let day = trait.reach.earliest; day <= trait.reach.latest; day += 1) {
      enter(blocks, `${trait.kind} ${day}`, i);
    }
  });
  for (const [key, block] of blocks) {
    const day = Number(key.slice(key.indexOf(' ') + 1));
    // A pair with several days in common is met on the first of them.
    const firstDay: VisitPair = (a, b) => {
      if (day === Math.max(startOf(traits, a), startOf(traits, b))) visit(a, b);
    };
    if (block.length <= FULL_BLOCK) visitBlock(block, firstDay);
    else visitParts(traits, block, firstDay);
  }
}

function startOf(traits: readonly Traits[], i: number): number {
  return traits[i]?.reach.earliest ?? 0;
}

function visitParts(traits: readonly Traits[], block: readonly number[], visit: VisitPair): void {
  const parts = new Map<string, number[]>();
  for (const i of block) {
    const trait = traits[i];
    if (trait === undefined) continue;
    const terms = [...trait.places, ...trait.areas, ...trait.regions];
    for (const term of terms.length === 0 ? [''] : terms) enter(parts, term, i);
  }
  for (const part of parts.values()) visitBlock(part, visit);
}

function visitBlock(block: readonly number[], visit: VisitPair): void {
  block.forEach((a, at) => {
    for (const b of block.slice(at + 1, at + 1 + NEIGHBOURS)) visit(a, b);
  });
}

function visitMonths(traits: readonly Traits[], visit: VisitPair): void {
  const wide = new Map<string, number[]>();
  traits.forEach((trait, i) => {
    const days = lengthOf(trait.reach);
    if (days <= NARROW_DAYS || days > WIDEST_DAYS) return;
    for (const key of monthKeys(trait)) enter(wide, key, i);
  });
  for (const block of wide.values()) visitBlock(block, visit);
  traits.forEach((trait, i) => {
    if (!isNarrow(trait)) return;
    for (const key of monthKeys(trait)) {
      for (const j of wide.get(key)?.slice(0, NEIGHBOURS) ?? [])
        visit(Math.min(i, j), Math.max(i, j));
    }
  });
}

/** Thirty days are a month here: it is only a block. */
function monthKeys({kind, reach, places, areas}: Traits): string[] {
  const keys: string[] = [];
  const last = Math.floor(reach.latest / 30);
  for (let month = Math.floor(reach.earliest / 30); month <= last; month += 1) {
    for (const place of [...places, ...areas]) keys.push(`${kind} ${month} ${place}`);
  }
  return keys;
}

function visitReferences(traits: readonly Traits[], visit: VisitPair): void {
  const byArticle = mentionsByArticle(traits);
  traits.forEach(({named, copied}, i) => {
    for (const article of [...named, ...copied.map(articleOf)]) {
      visitEach([i], byArticle.get(article) ?? [], {traits, visit});
    }
  });
}

/** Visits the pairs between articles that share an event, whatever their dates and places. */
export function visitKindred(traits: readonly Traits[], kindred: Kindred, visit: VisitPair): void {
  const byArticle = mentionsByArticle(traits);
  for (const [article, others] of kindred) {
    for (const other of others) {
      if (article >= other) continue;
      visitEach(byArticle.get(article) ?? [], byArticle.get(other) ?? [], {traits, visit});
    }
  }
}

function mentionsByArticle(traits: readonly Traits[]): Map<string, number[]> {
  const byArticle = new Map<string, number[]>();
  traits.forEach((trait, i) => enter(byArticle, trait.mention.article_id, i));
  return byArticle;
}

function visitEach(
  as: readonly number[],
  bs: readonly number[],
  {traits, visit}: {readonly traits: readonly Traits[]; readonly visit: VisitPair},
): void {
  for (const a of as) {
    for (const b of bs) {
      if (a !== b && traits[a]?.kind === traits[b]?.kind) visit(Math.min(a, b), Math.max(a, b));
    }
  }
}

/** `ARTICLE` of `ARTICLE#MENTION`. */
function articleOf(key: string): string {
  return key.slice(0, key.lastIndexOf('#'));
}

function enter(blocks: Map<string, number[]>, key: string, i: number): void {
  const block = blocks.get(key);
  if (block === undefined) blocks.set(key, [i]);
  else block.push(i);
}
