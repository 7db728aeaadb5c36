import type {PlaceRow} from '../../tables/rows.ts';
import {createPlaceIndex} from '../places/place-index.ts';
import {resolvePlace, type ResolvedPlace} from '../places/resolve-place.ts';

/** Finds the places that a text as reported means, in the light of the claim's region. */
export type PlaceFinder = (text: string, region: string | null) => ResolvedPlace;

const finders = new WeakMap<readonly PlaceRow[], PlaceFinder>();

/** A finder over the rows of places.csv that reads each text once; the same rows have one finder. */
export function createPlaceFinder(places: readonly PlaceRow[]): PlaceFinder {
  const made = finders.get(places) ?? makeFinder(places);
  finders.set(places, made);
  return made;
}

function makeFinder(places: readonly PlaceRow[]): PlaceFinder {
  const index = createPlaceIndex(places);
  const known = new Map<string, ResolvedPlace>();
  return (text, region) => {
    const key = `${text}@${region ?? ''}`;
    const found = known.get(key) ?? resolvePlace(index, text, region);
    known.set(key, found);
    return found;
  };
}
