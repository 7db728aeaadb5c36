import type {PlaceRow} from '../../tables/rows.ts';
import {createPlaceIndex} from '../places/place-index.ts';
import {resolvePlace, type ResolvedPlace} from '../places/resolve-place.ts';

/** Finds the places that a text as reported means, in the light of the claim's region. */
export type PlaceFinder = (text: string, region: string | null) => ResolvedPlace;

/** A finder over the rows of places.csv that reads each text once. */
export function createPlaceFinder(places: readonly PlaceRow[]): PlaceFinder {
  const index = createPlaceIndex(places);
  const known = new Map<string, ResolvedPlace>();
  return (text, region) => {
    const key = `${text}@${region ?? ''}`;
    const found = known.get(key) ?? resolvePlace(index, text, region);
    known.set(key, found);
    return found;
  };
}
