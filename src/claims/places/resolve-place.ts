import {isGenericName} from './generic-name.ts';
import {nearestPlaces} from './nearest-places.ts';
import {normaliseName} from './normalise-name.ts';
import {regionKey, type IndexEntry, type PlaceIndex} from './place-index.ts';

/** How a text was understood:
 *  name      it is the name of a place;
 *  alias     it is another spelling, or a list of places, that places.csv gives;
 *  region    it is an alias that holds in the claim's region only;
 *  near      it says "near" a place that was found by name or alias;
 *  generic   it names no place ("SDF checkpoint");
 *  unknown   it may name a place, but none that places.csv has. */
export type PlaceBasis = 'name' | 'alias' | 'region' | 'near' | 'generic' | 'unknown';

export interface ResolvedPlace {
  /** Place ids in the order of places.csv; several for a list; none for generic and unknown. */
  readonly places: readonly string[];
  readonly basis: PlaceBasis;
  /** For unknown: ids of the places with the nearest names, nearest first, at most three. */
  readonly candidates: readonly string[];
}

/** The places of which a text of a claim speaks; the text itself is never changed.
 *
 *  In:     an index, the text as reported, and the claim's region where it has one.
 *  Method: the whole text first; then without a closing remark in brackets ("Palmyra desert (bus)");
 *          then without a leading "near". At each step an alias of the region goes before a plain
 *          one. Nothing is guessed: an unknown name gives candidates, not a place. */
export function resolvePlace(
  index: PlaceIndex,
  text: string,
  region: string | null = null,
): ResolvedPlace {
  for (const {form, isNear} of formsOf(text)) {
    const found = lookUp(index, form, region);
    if (found !== null) return {...found, basis: isNear ? 'near' : found.basis, candidates: []};
  }
  const bare = normaliseName(withoutRemark(text));
  if (isGenericName(bare)) return {places: [], basis: 'generic', candidates: []};
  return {places: [], basis: 'unknown', candidates: nearestPlaces(index, bare)};
}

/** `resolvePlace` for many claims: each text of a region is looked up once and then remembered. */
export function createResolver(
  index: PlaceIndex,
): (text: string, region?: string | null) => ResolvedPlace {
  const known = new Map<string, ResolvedPlace>();
  return (text, region = null) => {
    const key = `${region ?? ''}|${text}`;
    const found = known.get(key) ?? resolvePlace(index, text, region);
    known.set(key, found);
    return found;
  };
}

interface Form {
  readonly form: string;
  readonly isNear: boolean;
}

function formsOf(text: string): readonly Form[] {
  const bare = withoutRemark(text);
  return [
    {form: text, isNear: false},
    {form: bare, isNear: false},
    {form: bare.replace(/^(?:near|قرب)\s+/iu, ''), isNear: true},
  ];
}

/** Coders put what was hit in brackets at the end: "Hajin (Asayish vehicle)". */
function withoutRemark(text: string): string {
  return text.replace(/\s*\([^()]*\)\s*$/u, '');
}

function lookUp(
  index: PlaceIndex,
  form: string,
  region: string | null,
): {readonly places: readonly string[]; readonly basis: PlaceBasis} | null {
  const name = normaliseName(form);
  const inRegion: IndexEntry | undefined =
    region === null ? undefined : index.regional.get(regionKey(name, region));
  if (inRegion !== undefined) return {places: inRegion.places, basis: 'region'};
  return index.names.get(name) ?? null;
}
