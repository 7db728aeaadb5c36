import {isMovement, shared, vetoOf} from './evidence.ts';
import type {Traits} from './traits.ts';

/**
 * Whether one article tells two of its mentions apart. It does, unless they are rival accounts of one thing: the same
 * kind, direction and date, places that agree, and other sources ("the agency counts 36, the monitor 40").
 */
export function toldApart(a: Traits, b: Traits): boolean {
  return a.mention.article_id === b.mention.article_id && !areRivals(a, b);
}

function areRivals(a: Traits, b: Traits): boolean {
  if (vetoOf(a, b) !== null || a.direction !== b.direction) return false;
  if (a.mention.period !== b.mention.period || a.mention.ordinal !== b.mention.ordinal)
    return false;
  if (sameSources(a, b)) return false;
  const samePlace = shared(a.places, b.places) !== undefined;
  const unplaced = a.places.length === 0 || b.places.length === 0;
  if (isMovement(a.kind)) return samePlace || unplaced;
  return samePlace || a.mention.to === b.mention.to;
}

function sameSources(a: Traits, b: Traits): boolean {
  return a.sources.length === b.sources.length && a.sources.every((id) => b.sources.includes(id));
}
