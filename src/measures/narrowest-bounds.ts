import type {BoundsRow} from '../claims/totals/bounds-of.ts';
import type {ClaimRow} from '../tables/rows.ts';
import {extent, parsePeriod} from '../values/period.ts';
import {monthOfDay, monthsFrom, type Month} from '../values/month.ts';

/** The bounds of one month by the narrowest of an origin's own counts that cover it. */
export interface MonthBound {
  readonly zone: string | null;
  readonly region: string | null;
  readonly month: Month;
  /** Both null: no count of the origin bounds the month; that is no report and not zero. */
  readonly lower: number | null;
  /** Alone null: nothing bounds it from above. */
  readonly upper: number | null;
  readonly claims: readonly string[];
  /** A count that ends in this month was set aside as contradicted. */
  readonly contradicted: boolean;
}

export interface NarrowestOptions {
  readonly months: readonly Month[];
  /** For the periods of counts that were set aside. */
  readonly claims: readonly Pick<ClaimRow, 'claim_id' | 'period'>[];
}

/**
 * For every ground and region and each month, the narrowest of the bounds that its series give. Series of other bases
 * are chosen between and never differenced or intersected. In: bounds by month of one origin, measure and definition.
 * Order: as the series first appear, then the months.
 */
export function narrowestBounds(
  rows: readonly BoundsRow[],
  {months, claims}: NarrowestOptions,
): MonthBound[] {
  const periods = new Map(claims.map(({claim_id, period}) => [claim_id, period]));
  const places = new Map<string, BoundsRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.zone, row.region]);
    places.set(key, [...(places.get(key) ?? []), row]);
  }
  return [...places.values()].flatMap((own) => {
    const disputed = disputedMonths(own, periods);
    return months.map((month) =>
      monthBound(
        own.filter((row) => row.month === month),
        {month, own, isDisputed: disputed.has(month)},
      ),
    );
  });
}

function monthBound(
  rows: readonly BoundsRow[],
  {month, own, isDisputed}: {month: Month; own: readonly BoundsRow[]; isDisputed: boolean},
): MonthBound {
  const said = rows.filter(({lower, upper}) => lower > 0 || upper !== null);
  const [best] = said.toSorted((a, b) => widthOf(a) - widthOf(b) || b.lower - a.lower);
  const [{zone, region} = {zone: null, region: null}] = own;
  return {
    zone,
    region,
    month,
    lower: best?.lower ?? null,
    upper: best?.upper ?? null,
    claims: best === undefined || best.claims === '' ? [] : best.claims.split(' '),
    contradicted: best !== undefined && isDisputed,
  };
}

function widthOf({lower, upper}: BoundsRow): number {
  return upper === null ? Number.MAX_SAFE_INTEGER : upper - lower;
}

/** The months in which counts that were set aside may end. */
function disputedMonths(
  rows: readonly BoundsRow[],
  periods: ReadonlyMap<string, string>,
): Set<Month> {
  const ids = new Set(
    rows.flatMap(({set_aside}) => (set_aside === '' ? [] : set_aside.split(' '))),
  );
  return new Set([...ids].flatMap((id) => endMonths(periods.get(id))));
}

function endMonths(period: string | undefined): Month[] {
  if (period === undefined) return [];
  const {end} = extent(parsePeriod(period), 'none');
  return end === null ? [] : monthsFrom(monthOfDay(end.earliest), monthOfDay(end.latest));
}
