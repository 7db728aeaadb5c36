import type {ClaimRow} from '../tables/rows.ts';
import {QUALIFIERS, type Qualifier} from '../values/figure.ts';
import type {ClaimOrigin} from './claim-origins.ts';

/** How an origin words its figures of incidents. */
export interface FigureHabit {
  readonly origin: string;
  readonly figures: number;
  /** Qualifier → claims so worded, one a figure. */
  readonly claims: Readonly<Record<Qualifier, readonly string[]>>;
  /** Numbers as printed where one number was given, for heaping. */
  readonly numbers: readonly number[];
}

/** Wording of figures by origin, most figures first. In: claims, and the measures that count (one convoy, one attack is
 *  no figure). A figure that an origin gives in several articles, or that several outlets quote of it, counts once, as
 *  in its own article if that is on file. Copies and claims of several origins at once are left out. */
export function describeHabits(
  claims: readonly ClaimOrigin[],
  measures: readonly string[],
): FigureHabit[] {
  const firsts = new Map<string, ClaimOrigin>();
  for (const one of claims) {
    const {claim, event, origins, copy} = one;
    const [origin] = origins;
    if (event === null || copy || origins.length !== 1 || !measures.includes(claim.measure))
      continue;
    const key = [origin, event, claim.measure, claim.victims ?? '', claim.subset ?? ''].join('\n');
    const known = firsts.get(key);
    if (known === undefined || (known.outlet !== origin && one.outlet === origin))
      firsts.set(key, one);
  }
  const byOrigin = new Map<string, ClaimRow[]>();
  for (const {claim, origins} of firsts.values()) {
    const origin = origins[0] ?? '';
    byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), claim]);
  }
  return [...byOrigin]
    .map(([origin, figures]) => habitOf(origin, figures))
    .sort((a, b) => b.figures - a.figures || (a.origin < b.origin ? -1 : 1));
}

function habitOf(origin: string, figures: readonly ClaimRow[]): FigureHabit {
  const claims = Object.fromEntries(
    QUALIFIERS.map((qualifier) => [
      qualifier,
      figures.filter((row) => row.qualifier === qualifier).map((row) => row.claim_id),
    ]),
  ) as Record<Qualifier, string[]>; // every qualifier has its list
  const numbers = figures.flatMap(({low, high}) => {
    const isOne = low !== null && (high === null || high === low);
    return isOne ? [low] : [];
  });
  return {origin, figures: figures.length, claims, numbers};
}

/** Of an origin's convoys, how many come with a number of trucks, of vehicles, of both, of neither: event ids. */
export interface UnitHabit {
  readonly origin: string;
  readonly trucks: readonly string[];
  readonly vehicles: readonly string[];
  readonly both: readonly string[];
  readonly neither: readonly string[];
}

/** Trucks or vehicles: what origins count in convoys, most convoys first. Copies are left out. */
export function describeUnits(claims: readonly ClaimOrigin[]): UnitHabit[] {
  const said = new Map<string, Map<string, Set<string>>>();
  for (const {claim, event, origins, copy} of claims) {
    if (event === null || copy || claim.event_kind !== 'convoy') continue;
    for (const origin of origins) {
      const events = said.get(origin) ?? new Map<string, Set<string>>();
      const units = events.get(event) ?? new Set<string>();
      if (claim.low !== null || claim.high !== null) units.add(claim.measure);
      said.set(origin, events.set(event, units));
    }
  }
  return [...said]
    .sort(([a, p], [b, q]) => q.size - p.size || (a < b ? -1 : 1))
    .map(([origin, events]) => {
      const those = (trucks: boolean, vehicles: boolean) =>
        [...events]
          .filter(
            ([, units]) => units.has('trucks') === trucks && units.has('vehicles') === vehicles,
          )
          .map(([event]) => event)
          .sort();
      return {
        origin,
        trucks: those(true, false),
        vehicles: those(false, true),
        both: those(true, true),
        neither: those(false, false),
      };
    });
}
