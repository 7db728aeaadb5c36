import type {ClaimRow} from '../../tables/rows.ts';
import {hullOfRanges, readFigure, type Range} from '../../values/figure.ts';
import type {Rules} from '../../values/rules.ts';
import type {Witness} from './witness.ts';

export const MEASURES = ['convoys', 'trucks', 'vehicles', 'flights', 'attacks', 'killed'] as const;
export type Measure = (typeof MEASURES)[number];

interface Reading extends Witness {
  readonly range: Range;
}

/**
 * The figure of an event for one measure, or null where nobody reported one. Low: least claimed; high: most claimed
 * (null = open end); both over every claim, copies too, so that a further claim never narrows them. Best: by the rule
 * `consensus`, between origins; where one mention gives a span and a number inside it ("between 10 and 20, most likely
 * 12"), the number is its best. Claims of a part (`subset`) say nothing of the whole and are left out.
 */
export function eventFigure(
  witnesses: readonly Witness[],
  measure: Measure,
  rules: Rules,
): Range | null {
  const readings = witnesses.flatMap((witness): Reading[] => {
    const {claim} = witness;
    if (claim.measure !== measure || claim.subset !== null) return [];
    return claim.low === null && claim.high === null
      ? []
      : [{...witness, range: readFigure(claim, rules)}];
  });
  if (readings.length === 0) return null;
  const {low, high} = hullOfRanges(readings.map((reading) => reading.range));
  return {low, best: consensus(readings, rules.consensus), high};
}

/** Whose dead a claim counts, in the order in which a best figure is taken from them where claims differ: everyone but
 *  ISIS members, then counts that do not say, then everyone, then parts. */
const DEFINITIONS = ['all', 'unknown', 'all-incl-isis', 'fighters', 'civilians'] as const;

/** The definitions of `killed` in an event's claims, the preferred one first; empty where nobody counts the dead. */
export function victimsOf(witnesses: readonly Witness[]): string[] {
  const found = new Set(
    witnesses
      .filter(({claim}) => claim.measure === 'killed' && claim.subset === null)
      .map(({claim}) => definitionOf(claim)),
  );
  return DEFINITIONS.filter((definition) => found.has(definition));
}

function definitionOf(claim: ClaimRow): (typeof DEFINITIONS)[number] {
  return claim.victims ?? 'unknown';
}

function consensus(readings: readonly Reading[], rule: Rules['consensus']): number {
  const alike = withoutSpans(ofPreferredVictims(readings));
  const originals = alike.some(({copy}) => !copy) ? alike.filter(({copy}) => !copy) : alike;
  const bests = originals.map(({range}) => range.best);
  if (rule === 'lowest') return Math.min(...bests);
  if (rule === 'highest') return Math.max(...bests);
  if (rule === 'first') return firstReported(originals).range.best;
  const preferred = rule.startsWith('outlet:') ? rule.slice('outlet:'.length) : null;
  const theirs = originals.filter(({outlet}) => outlet === preferred);
  return theirs.length > 0 ? firstReported(theirs).range.best : medianOfOrigins(originals);
}

function ofPreferredVictims(readings: readonly Reading[]): readonly Reading[] {
  const [best] = victimsOf(readings);
  if (best === undefined) return readings;
  return readings.filter(({claim}) => definitionOf(claim) === best);
}

/** Leaves out the spans (`between`) inside which the same mention, from the same source, has a number of its own. */
function withoutSpans(readings: readonly Reading[]): readonly Reading[] {
  const points = readings.filter(({claim}) => claim.qualifier !== 'between');
  if (points.length === 0 || points.length === readings.length) return readings;
  return readings.filter((span) => {
    const {claim, range} = span;
    if (claim.qualifier !== 'between') return true;
    return !points.some(
      (point) =>
        point.claim.article_id === claim.article_id &&
        point.claim.mention === claim.mention &&
        point.claim.attributed_to === claim.attributed_to &&
        range.low <= point.range.best &&
        point.range.best <= (range.high ?? Infinity),
    );
  });
}

function firstReported(readings: readonly Reading[]): Reading {
  const [first] = [...readings].sort(
    (a, b) =>
      Math.min(1e9, a.published) - Math.min(1e9, b.published) ||
      (a.claim.claim_id < b.claim.claim_id ? -1 : 1),
  );
  if (first === undefined) throw new RangeError('no claims to take the first of');
  return first;
}

/** Each origin has one voice, the lower median of the claims that stand on it; then the lower median of the voices. */
function medianOfOrigins(readings: readonly Reading[]): number {
  const voices = new Map<string, number[]>();
  for (const {origins, range} of readings) {
    for (const origin of origins) voices.set(origin, [...(voices.get(origin) ?? []), range.best]);
  }
  return lowerMedian([...voices.values()].map(lowerMedian));
}

function lowerMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? 0;
}
