import type {ClaimRow} from '../tables/rows.ts';
import {hullOfRanges, readFigure, type FigureRules, type Range} from '../values/figure.ts';
import type {ClaimOrigin} from './claim-origins.ts';

/** How an origin's figure comes to us: from its own article; only through others; or from an article that names no
 *  source, which may have copied it. */
export type FigureBasis = 'own' | 'cited' | 'unnamed';

/** What one origin says of one event. Unit: that of the measure. */
export interface OriginFigure extends Range {
  readonly event: string;
  readonly kind: ClaimRow['event_kind'];
  readonly measure: ClaimRow['measure'];
  /** Whose dead are counted; null for other measures. */
  readonly victims: string | null;
  readonly origin: string;
  readonly basis: FigureBasis;
  /** Outlets in whose articles it stands, sorted. */
  readonly outlets: readonly string[];
  /** Of the claim whose figure is taken as best. */
  readonly qualifier: ClaimRow['qualifier'];
  /** Whether its claims give different numbers. */
  readonly varies: boolean;
  readonly claims: readonly string[];
}

export interface FigureOptions {
  readonly measures: readonly string[];
  readonly rules: FigureRules;
}

/** One figure an origin, event and measure (deaths also by whose dead). Its own articles count before what others
 *  quote of it; of several claims the lower median is best, their hull the range. Left out: copies, parts of an event
 *  (`subset`), claims without a number, claims that stand on several origins at once. Order: event, measure, origin. */
export function figuresByOrigin(
  claims: readonly ClaimOrigin[],
  options: FigureOptions,
): OriginFigure[] {
  const groups = new Map<string, ClaimOrigin[]>();
  for (const one of claims) {
    if (!isFigure(one, options.measures)) continue;
    const {event, claim, origins} = one;
    const key = [event, claim.measure, claim.victims ?? '', origins[0]].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => figureOf(group, options.rules));
}

function isFigure({claim, event, copy, origins}: ClaimOrigin, measures: readonly string[]) {
  const hasNumber = claim.low !== null || claim.high !== null;
  const isWhole = claim.subset === null && !copy && event !== null;
  return hasNumber && isWhole && origins.length === 1 && measures.includes(claim.measure);
}

function figureOf(group: readonly ClaimOrigin[], rules: FigureRules): OriginFigure {
  const [first] = group;
  const origin = first?.origins[0];
  if (first === undefined || origin === undefined) throw new RangeError('a figure without claims');
  const own = group.filter(({outlet}) => outlet === origin);
  const used = (own.length > 0 ? own : group)
    .map((one) => ({one, range: readFigure(one.claim, rules)}))
    .sort(
      (a, b) =>
        a.range.best - b.range.best || (a.one.claim.claim_id < b.one.claim.claim_id ? -1 : 1),
    );
  const middle = used[(used.length - 1) >> 1] ?? {
    one: first,
    range: readFigure(first.claim, rules),
  };
  const said = new Set(used.map(({one: {claim}}) => `${claim.low} ${claim.high ?? claim.low}`));
  return {
    ...hullOfRanges(used.map(({range}) => range)),
    best: middle.range.best,
    event: first.event ?? '',
    kind: first.claim.event_kind,
    measure: first.claim.measure,
    victims: first.claim.victims,
    origin,
    basis: basisOf(own),
    outlets: [...new Set(used.map(({one}) => one.outlet))].sort(),
    qualifier: middle.one.claim.qualifier,
    varies: said.size > 1,
    claims: used.map(({one}) => one.claim.claim_id).sort(),
  };
}

function basisOf(own: readonly ClaimOrigin[]): FigureBasis {
  if (own.length === 0) return 'cited';
  return own.some(({sources}) => sources.some(({kind}) => kind === 'own')) ? 'own' : 'unnamed';
}
