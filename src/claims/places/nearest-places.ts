import {distance} from 'fastest-levenshtein';
import type {PlaceIndex} from './place-index.ts';

const MOST = 3;

/** Ids of the places whose names or aliases are nearest to a normalised name, nearest first.
 *  At most three; Levenshtein distance at most two fifths of the longer form, so that a hint is a
 *  likely slip of spelling; equals in the order of their ids. Lists of places are no candidates. */
export function nearestPlaces(index: PlaceIndex, normalised: string): string[] {
  const steps = new Map<string, number>();
  for (const [form, {places}] of index.names) {
    const [id, ...others] = places;
    if (id === undefined || others.length > 0) continue;
    const apart = distance(normalised, form);
    if (apart > 0.4 * Math.max(normalised.length, form.length)) continue;
    steps.set(id, Math.min(apart, steps.get(id) ?? Infinity));
  }
  return [...steps]
    .sort(([a, first], [b, second]) => first - second || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([id]) => id);
}
