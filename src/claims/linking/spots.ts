import type {PlaceRow} from '../../tables/rows.ts';

/** Where a place lies, as well as places.csv knows. */
export interface Spot {
  readonly lat: number | null;
  readonly lon: number | null;
  /** A desert, a road, a hill: what it covers may hold other named places. */
  readonly loose: boolean;
}

/** How far from its coordinates a loose place may reach, and one that is not. */
const LOOSE_KM = 50;
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

/** How two sets of places stand to each other. */
export type Nearness = 'within' | 'near' | 'unknown' | 'far';

const ORDER: readonly Nearness[] = ['within', 'near', 'unknown', 'far'];

/**
 * Whether two sets of places may be one, by the closest two of them. `within`: close, and both loose, or as close as two
 * names for one town; `near`: a town close to a loose place; `unknown`: no telling, since one is loose and lacks
 * coordinates; `far`: otherwise.
 */
export function compareSpots(a: readonly Spot[], b: readonly Spot[]): Nearness {
  const found = new Set(a.flatMap((one) => b.map((other) => nearness(one, other))));
  return ORDER.find((verdict) => found.has(verdict)) ?? 'far';
}

function nearness(a: Spot, b: Spot): Nearness {
  const km = kilometres(a, b);
  if (km === null) return a.loose || b.loose ? 'unknown' : 'far';
  if (km <= FIRM_KM || (a.loose && b.loose && km <= LOOSE_KM)) return 'within';
  return (a.loose || b.loose) && km <= LOOSE_KM ? 'near' : 'far';
}

/** Distance on a flat map true to scale at the middle: good to a per cent within Syria. */
function kilometres(a: Spot, b: Spot): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  const shrink = Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return KM_PER_DEGREE * Math.hypot(a.lat - b.lat, (a.lon - b.lon) * shrink);
}
