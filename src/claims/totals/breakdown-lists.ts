import type {ClaimRow} from '../../tables/rows.ts';
import type {Reading} from './tables.ts';

/** A headline and the parts that one article gives with it. */
export interface Breakdown {
  readonly by: 'region' | 'zone' | 'victims';
  readonly headline: ClaimRow;
  /** At least two, none twice. */
  readonly parts: readonly ClaimRow[];
}

/**
 * The breakdowns among the totals: regions, grounds (SDF areas and desert against Syria), fighters and civilians
 * against all dead. Only totals of one article, kind, measure, period, part and source belong together; of dead,
 * only those of one definition, save where roles are the parts.
 */
export function listBreakdowns(reading: Reading): Breakdown[] {
  const totals = reading.tables.claims.filter((claim) => claim.scope === 'total');
  return [...groupBy(totals, familyKey).values()].flatMap((family) =>
    breakdownsIn(family, reading),
  );
}

/** Totals of one family differ in region, ground and victims alone. */
function familyKey(claim: ClaimRow): string {
  const {article_id, event_kind, measure, direction, subset, period, attributed_to} = claim;
  return JSON.stringify([
    article_id,
    event_kind,
    measure,
    direction,
    subset,
    period,
    attributed_to,
  ]);
}

function breakdownsIn(family: readonly ClaimRow[], {membersOf}: Reading): Breakdown[] {
  const isWhole = ({region}: ClaimRow): boolean => region !== null && membersOf(region).length > 1;
  return family.filter(isWhole).flatMap((headline) => {
    const alike = family.filter(
      (claim) => claim !== headline && claim.victims === headline.victims,
    );
    const regions = alike.filter(
      (claim) => isOneRegion(claim, headline, membersOf) && ground(claim) === ground(headline),
    );
    const sameRegion = family.filter((claim) => claim.region === headline.region);
    const grounds = sameRegion.filter(
      ({zone, victims}) =>
        headline.zone === 'syria' &&
        victims === headline.victims &&
        (zone === 'sdf-areas' || zone === 'desert'),
    );
    const roles = sameRegion.filter(
      ({zone, victims}) =>
        headline.victims === 'all' &&
        zone === headline.zone &&
        (victims === 'fighters' || victims === 'civilians'),
    );
    const found: Breakdown[] = [
      {by: 'region', headline, parts: firstOfEach(regions, ({region}) => region)},
      {by: 'zone', headline, parts: firstOfEach(grounds, ({zone}) => zone)},
      {by: 'victims', headline, parts: firstOfEach(roles, ({victims}) => victims)},
    ];
    return found.filter(({parts}) => parts.length > 1);
  });
}

function isOneRegion(
  {region}: ClaimRow,
  headline: ClaimRow,
  membersOf: Reading['membersOf'],
): boolean {
  if (region === null || membersOf(region).length !== 1) return false;
  return membersOf(headline.region ?? '').includes(region);
}

/** A part with no ground of its own is of the whole country's. */
export function ground({zone}: ClaimRow): string {
  return zone ?? 'syria';
}

function firstOfEach(
  claims: readonly ClaimRow[],
  keyOf: (claim: ClaimRow) => string | null,
): ClaimRow[] {
  return [...groupBy(claims, (claim) => keyOf(claim) ?? '').values()].flatMap(
    ([first]) => first ?? [],
  );
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
