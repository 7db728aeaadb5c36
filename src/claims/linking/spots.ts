import type {PlaceRow} from '../../tables/rows.ts';

/** Where a place lies, as well as places.csv knows. */
export interface Spot {
  readonly lat: number | null;
  readonly lon: number | null;
  /** A desert, a road, a hill: what it covers may hold other named places. */
  readonly loose: boolean;
}

/** How far from its coordinates a loose place may reach, and one that is not. */
const LOOSE_KM = 70;
const FIRM_KM = 4;
const KM_PER_DEGREE = 111.2;

/** The spots of places.csv by place_id. */
export function spotsOf(places: readonly PlaceRow[]): Map<string, Spot> {
  return new Map(
    places.map(({place_id, kind, precision, lat, lon}) => {
      const firm = kind === 'base' || kind === 'town' || kind === 'village' || kind === 'crossing';
      return [place_id, {lat, lon, loose: !firm || precision === 'area'}];
    }),
  );
}

/**
 * Whether two sets of places may be one: `near` where some two lie close enough, `unknown` where that cannot be told
 * because one has no coordinates and one is loose, `far` otherwise.
 */
export function compareSpots(a: readonly Spot[], b: readonly Spot[]): 'near' | 'unknown' | 'far' {
  let verdict: 'unknown' | 'far' = 'far';
  for (const one of a) {
    for (const other of b) {
      const loose = one.loose || other.loose;
      const km = kilometres(one, other);
      if (km !== null && km <= (loose ? LOOSE_KM : FIRM_KM)) return 'near';
      if (km === null && loose) verdict = 'unknown';
    }
  }
  return verdict;
}

/** Distance on a flat map true to scale at the middle: good to a per cent within Syria. */
function kilometres(a: Spot, b: Spot): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  const shrink = Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return KM_PER_DEGREE * Math.hypot(a.lat - b.lat, (a.lon - b.lon) * shrink);
}
