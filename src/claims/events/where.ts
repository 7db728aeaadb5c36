import type {ClaimRow} from '../../tables/rows.ts';
import type {PlaceFinder} from '../linking/place-finder.ts';

export interface PlaceFacts {
  readonly findPlaces: PlaceFinder;
  /** Region id → governorates. */
  readonly governorates: ReadonlyMap<string, readonly string[]>;
  /** Place id → its region. */
  readonly regionOfPlace: ReadonlyMap<string, string | null>;
}

export interface Where {
  /** Governorate that is certain, or null. */
  readonly region: string | null;
  /** Governorates in which it may lie, sorted; empty where nothing is known. */
  readonly regions: readonly string[];
  readonly place_from: readonly string[];
  readonly place_via: readonly string[];
  readonly place_to: readonly string[];
}

/**
 * Where an event lies. Governorates: those that all claims allow; where claims contradict each other, those that any
 * allows. A claim without a region takes that of its place, if the place is known.
 */
export function whereOf(claims: readonly ClaimRow[], facts: PlaceFacts): Where {
  const regions = possibleRegions(claims, facts);
  return {
    region: regions.length === 1 ? (regions[0] ?? null) : null,
    regions,
    place_from: placesOf(claims, facts, (claim) => claim.place_from),
    place_via: placesOf(claims, facts, (claim) => claim.place_via),
    place_to: placesOf(claims, facts, (claim) => claim.place_to),
  };
}

function possibleRegions(claims: readonly ClaimRow[], facts: PlaceFacts): string[] {
  const said = claims.map((claim) => governorates(claim, facts)).filter((ids) => ids.length > 0);
  const [first = []] = said;
  const common = first.filter((id) => said.every((ids) => ids.includes(id)));
  return [...new Set(common.length > 0 ? common : said.flat())].sort();
}

function governorates(claim: ClaimRow, facts: PlaceFacts): readonly string[] {
  if (claim.region !== null) return facts.governorates.get(claim.region) ?? [];
  const text = claim.direction === 'out' ? claim.place_from : claim.place_to;
  const places = text === null ? [] : facts.findPlaces(text, null).places;
  return places.flatMap((id) => {
    const region = facts.regionOfPlace.get(id) ?? null;
    return region === null ? [] : (facts.governorates.get(region) ?? []);
  });
}

function placesOf(
  claims: readonly ClaimRow[],
  facts: PlaceFacts,
  read: (claim: ClaimRow) => string | null,
): string[] {
  const ids = new Set<string>();
  for (const claim of claims) {
    const text = read(claim);
    if (text === null) continue;
    for (const id of facts.findPlaces(text, claim.region).places) ids.add(id);
  }
  return [...ids].sort();
}
