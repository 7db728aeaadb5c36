import type {Mention} from './mention.ts';
import {compareSpots} from './spots.ts';
import type {Traits} from './traits.ts';
import {lengthOf, overlap} from './window.ts';

/** One reason for or against two mentions speaking of one event. */
export interface Evidence {
  readonly points: number;
  readonly says: string;
}

const MOVEMENTS: ReadonlySet<string> = new Set(['convoy', 'airlift', 'patrol']);

/** Points that two mentions need to be linked; attacks are many a day, so they need more. */
export const THRESHOLD: Readonly<Record<'movement' | 'attack', number>> = {
  movement: 5.5,
  attack: 6.5,
};

export function isMovement(kind: string): boolean {
  return MOVEMENTS.has(kind);
}

export function thresholdOf(kind: string): number {
  return isMovement(kind) ? THRESHOLD.movement : THRESHOLD.attack;
}

/**
 * Why two mentions cannot be one event, or null. Never the figures: kind; in against out or within; no day in
 * common; crossings that differ; for attacks, governorates that differ.
 */
export function vetoOf(a: Traits, b: Traits): string | null {
  if (a.kind !== b.kind) return 'other kind';
  if (a.direction !== null && b.direction !== null && a.direction !== b.direction) {
    return `${a.direction} against ${b.direction}`;
  }
  if (overlap(a.reach, b.reach) === null) return 'no day in common';
  if (apart(a.crossings, b.crossings)) return 'other crossing';
  const sharedPlace = shared(a.places, b.places);
  if (!isMovement(a.kind) && sharedPlace === undefined && apart(a.regions, b.regions)) {
    return 'other governorate';
  }
  return null;
}

/** The evidence that two mentions speak of one event, in a fixed order. Points: docs/linking.md. */
export function weigh(a: Traits, b: Traits): Evidence[] {
  const evidence = [dateEvidence(a, b), ...placeEvidence(a, b)];
  if (a.direction !== null && a.direction === b.direction) {
    evidence.push({points: 1, says: a.direction});
  }
  const crossing = shared(a.crossings, b.crossings);
  if (crossing !== undefined) evidence.push({points: 1, says: `via ${crossing}`});
  evidence.push(...sourceEvidence(a, b), ...ordinalEvidence(a, b));
  return evidence;
}

function dateEvidence(a: Traits, b: Traits): Evidence {
  const days = Math.max(lengthOf(a.core), lengthOf(b.core));
  const spread = 5 - Math.round(Math.log2(days) * 10) / 10;
  if (overlap(a.core, b.core) === null) {
    const gap = Math.max(a.core.earliest - b.core.latest, b.core.earliest - a.core.latest);
    return {
      points: Math.max(-3, Math.min(spread, 3) - gap),
      says: `days ${gap} apart, within reach`,
    };
  }
  if (days > 1) return {points: Math.max(-2, spread), says: `within ${days} days`};
  const approximate = [a, b].filter(isWidened).length;
  return {points: 5 - approximate / 2, says: approximate === 0 ? 'same day' : 'same day, about'};
}

function isWidened({core, reach}: Traits): boolean {
  return core.earliest !== reach.earliest || core.latest !== reach.latest;
}

function placeEvidence(a: Traits, b: Traits): Evidence[] {
  const evidence: Evidence[] = [];
  const place = shared(a.places, b.places);
  if (place !== undefined) {
    evidence.push({points: isMovement(a.kind) ? 2.5 : 3, says: `at ${place}`});
  } else if (a.places.length > 0 && b.places.length > 0) {
    evidence.push(otherPlaces(a, b));
  }
  const area = place === undefined ? shared(a.areas, b.areas) : undefined;
  if (area !== undefined) evidence.push({points: isMovement(a.kind) ? 0.5 : 1, says: `in ${area}`});
  const target = shared(a.targets, b.targets);
  if (target !== undefined) evidence.push({points: 1.5, says: target});
  const region = regionEvidence(a.regions, b.regions);
  if (region !== null) evidence.push(region);
  return evidence;
}

/** Places under other names: a desert and a town in it may be one, two towns are not. */
function otherPlaces(a: Traits, b: Traits): Evidence {
  const movement = isMovement(a.kind);
  const verdict = compareSpots(a.spots, b.spots);
  if (verdict === 'within') return {points: movement ? 0 : 1, says: 'places close by'};
  if (verdict === 'near') return {points: movement ? 0 : -0.5, says: 'places close by'};
  if (verdict === 'unknown') return {points: -1, says: 'other place'};
  return {points: movement ? -2.5 : -4, says: 'other place'};
}

function regionEvidence(a: readonly string[], b: readonly string[]): Evidence | null {
  const region = shared(a, b);
  if (a.length === 0 || b.length === 0) return null;
  if (region === undefined) return {points: -2, says: 'other governorate'};
  return a.length === 1 && b.length === 1
    ? {points: 1, says: `in ${region}`}
    : {points: 0.5, says: 'regions agree'};
}

function sourceEvidence(a: Traits, b: Traits): Evidence[] {
  const evidence: Evidence[] = [];
  const source = shared(a.sources, b.sources);
  const cites = a.sources.includes(b.mention.outlet_id) || b.sources.includes(a.mention.outlet_id);
  const relays = cites && a.mention.outlet_id !== b.mention.outlet_id;
  if (source !== undefined && a.mention.article_id !== b.mention.article_id) {
    evidence.push({points: relays ? 2 : cites ? 1.5 : 1, says: `from ${source}`});
  } else if (cites && source === undefined) {
    evidence.push({points: 1, says: 'one cites the other'});
  }
  if (a.mention.article_id === b.mention.article_id) {
    evidence.push({points: 4, says: 'rival accounts in one article'});
  }
  if (names(a, b) || names(b, a)) {
    evidence.push({points: 3, says: 'named in a note'});
  }
  if (a.copied.includes(b.mention.key) || b.copied.includes(a.mention.key)) {
    evidence.push({points: 6, says: 'a copy'});
  }
  return evidence;
}

function names({named}: Traits, {mention}: Traits): boolean {
  return named.length > 0 && named.includes(mention.article_id);
}

function ordinalEvidence({mention: a}: Traits, {mention: b}: Traits): Evidence[] {
  const from = startOf(a.ordinal_period);
  if (a.ordinal !== null && b.ordinal !== null && from === startOf(b.ordinal_period)) {
    return a.ordinal === b.ordinal
      ? [{points: 1.5, says: `both number ${a.ordinal}`}]
      : [{points: -2, says: `number ${a.ordinal} against ${b.ordinal}`}];
  }
  // "Another convoy hours later": who does not call it the second more likely speaks of the first.
  const oneIsLater = isLaterThatDay(a) !== isLaterThatDay(b);
  return oneIsLater ? [{points: -1, says: 'one is a later one of that day'}] : [];
}

function startOf(period: string | null): string | null {
  return period?.split('/')[0] ?? null;
}

function isLaterThatDay({ordinal, ordinal_period: period}: Mention): boolean {
  return ordinal !== null && ordinal > 1 && period !== null && /^\d{4}-\d\d-\d\d$/.test(period);
}

/** The first term that both lists hold. */
export function shared(a: readonly string[], b: readonly string[]): string | undefined {
  for (const term of a) if (b.includes(term)) return term;
  return undefined;
}

function apart(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && shared(a, b) === undefined;
}

/** Sum of the points. */
export function pointsOf(evidence: readonly Evidence[]): number {
  let points = 0;
  for (const {points: part} of evidence) points += part;
  return points;
}
