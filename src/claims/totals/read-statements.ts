import type {ClaimRow} from '../../tables/rows.ts';
import {readFigure} from '../../values/figure.ts';
import {extent, parsePeriod} from '../../values/period.ts';
import {windowOf} from '../linking/window.ts';
import {countsOf, type Count} from './constraint.ts';
import {endsOfTotal, eveOf, isUpToPublication, publishedOf} from './moments.ts';
import {counterOf} from './origin.ts';
import {baseOf, eventMeasure, seriesId, seriesOf, type Series} from './series.ts';
import type {Statement, Unread} from './statement.ts';
import type {Reading} from './tables.ts';

/** All that origins said of their counts. */
export interface Statements {
  readonly statements: readonly Statement[];
  readonly unread: readonly Unread[];
}

/**
 * Reads totals and ordinals into statements.
 * - A copy (`copy_of`) is no witness of its own: its claim id joins that of the statement it repeats.
 * - An ordinal and a total of one article that say the same number since the same day are one statement.
 * - Equal figures of one series for one closed period are one statement, whoever carries them.
 * Order: as the claims by id. Errors: PeriodError for a text that is not EDTF.
 */
export function readStatements(reading: Reading): Statements {
  const claims = [...reading.tables.claims].sort((a, b) => (a.claim_id < b.claim_id ? -1 : 1));
  const ids = new Set(claims.map((claim) => claim.claim_id));
  const unread: Unread[] = [];
  const groups = new Map<string, Statement[]>();
  const copies: ClaimRow[] = [];
  for (const claim of claims) {
    if (!isCount(claim)) continue;
    if (claim.copy_of !== null && ids.has(claim.copy_of)) {
      copies.push(claim);
      continue;
    }
    const statement = readStatement(claim, reading);
    if ('reason' in statement) unread.push(statement);
    else {
      const key = groupKey(statement);
      groups.set(key, [...(groups.get(key) ?? []), statement]);
    }
  }
  const statements = [...groups.values()].map(together);
  return {statements: withCopies(statements, copies), unread};
}

/** Totals, and the ordinals of incidents where they count the events and not their trucks. */
function isCount(claim: ClaimRow): boolean {
  if (claim.scope === 'total') return true;
  return claim.ordinal !== null && claim.measure === eventMeasure(claim.event_kind);
}

function readStatement(claim: ClaimRow, reading: Reading): Statement | Unread {
  return claim.scope === 'total' ? readTotal(claim, reading) : readOrdinal(claim, reading);
}

function readTotal(claim: ClaimRow, reading: Reading): Statement | Unread {
  const counter = counterOf(claim, reading);
  const source = {article_id: claim.article_id, quoted: counter.quoted};
  const ends = endsOfTotal(claim.period, source, reading);
  if (ends === null)
    return {claim_id: claim.claim_id, reason: 'its period has no known start or end'};
  const figure = readFigure(claim, reading.rules);
  return {
    ...common(claim, reading),
    form: 'total',
    constraint: {kind: 'count', ...ends, low: figure.low, high: figure.high},
    figure,
    period: claim.period,
  };
}

/** The k-th event fell on the incident's day: before it N was at most k − 1, after it at least k. */
function readOrdinal(claim: ClaimRow, reading: Reading): Statement | Unread {
  const {ordinal, ordinal_period} = claim;
  const start = ordinal_period === null ? null : startOf(ordinal_period, reading);
  if (ordinal === null || ordinal_period === null || start === null) {
    return {claim_id: claim.claim_id, reason: 'its ordinal has no period that it counts over'};
  }
  const published = reading.articleOf.get(claim.article_id)?.published ?? null;
  const {reach} = windowOf(
    {period: claim.period, published, note: claim.note ?? ''},
    reading.rules,
  );
  const to = {earliest: reach.earliest - 1, latest: reach.latest};
  return {
    ...common(claim, reading),
    form: 'ordinal',
    constraint: {kind: 'count', from: start, to, low: ordinal, high: ordinal - 1, page: null},
    figure: {low: ordinal, high: ordinal},
    period: ordinal_period,
  };
}

function startOf(text: string, {rules}: Reading): Count['from'] | null {
  const period = parsePeriod(text);
  const {start} = extent(period, rules.approximate_date);
  if (start === null) return null;
  return period.interval ? eveOf(start) : eveOf({earliest: start.earliest, latest: start.earliest});
}

function common(
  claim: ClaimRow,
  reading: Reading,
): Pick<Statement, 'series' | 'claims' | 'article' | 'qualifier' | 'quoted' | 'published'> {
  const {origin, quoted} = counterOf(claim, reading);
  const published = publishedOf(claim.article_id, reading);
  const period = parsePeriod(claim.scope === 'total' ? claim.period : (claim.ordinal_period ?? ''));
  const running = claim.scope === 'incident' || isUpToPublication(period, published);
  const series: Series = {...seriesOf(claim, origin, reading), base: baseOf(period, running)};
  const place = reading.pages.get(claim.article_id);
  const day = place?.published.earliest ?? published?.earliest ?? null;
  return {
    series,
    claims: [claim.claim_id],
    article: claim.article_id,
    qualifier: claim.qualifier,
    quoted,
    published: day === null ? null : day + (place?.place ?? 0) / 1e8,
  };
}

/** Statements under one key are one: told in one article since one day, or for one closed period. */
function groupKey({series, article, form, constraint, figure}: Statement): string {
  const [count] = countsOf(constraint);
  const id = seriesId({...series, base: null});
  const since = `${count?.from.earliest}-${count?.from.latest}`;
  const isWhole = eventMeasure(series.event_kind) === series.measure && figure.low === figure.high;
  if (isWhole && isMovement(series)) return `${id} ${article} ${since} ${figure.low}`;
  if (form === 'ordinal' || count?.page != null)
    return `${id} ${article} ${form} ${JSON.stringify(count)}`;
  return `${id} ${JSON.stringify(count)}`;
}

function isMovement({event_kind}: Series): boolean {
  return event_kind === 'convoy' || event_kind === 'airlift';
}

function together(group: readonly Statement[]): Statement {
  const [first, ...others] = group;
  if (first === undefined) throw new RangeError('no statements to take together');
  if (others.length === 0) return first;
  const counts = group.flatMap(({constraint}) => countsOf(constraint));
  const distinct = [...new Map(counts.map((count) => [JSON.stringify(count), count])).values()];
  const [only] = distinct;
  return {
    ...first,
    claims: group.flatMap(({claims}) => claims),
    quoted: group.every(({quoted}) => quoted),
    constraint:
      distinct.length === 1 && only !== undefined ? only : {kind: 'several', counts: distinct},
  };
}

function withCopies(statements: readonly Statement[], copies: readonly ClaimRow[]): Statement[] {
  const originalOf = new Map(copies.map((claim) => [claim.claim_id, claim.copy_of ?? '']));
  const copiesOf = new Map<string, string[]>();
  for (const {claim_id} of copies) {
    const root = rootOf(claim_id, originalOf);
    copiesOf.set(root, [...(copiesOf.get(root) ?? []), claim_id]);
  }
  return statements.map((statement) => {
    const added = statement.claims.flatMap((id) => copiesOf.get(id) ?? []);
    return added.length === 0 ? statement : {...statement, claims: [...statement.claims, ...added]};
  });
}

function rootOf(claim_id: string, originalOf: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let id = claim_id;
  for (
    let next = originalOf.get(id);
    next !== undefined && !seen.has(id);
    next = originalOf.get(id)
  ) {
    seen.add(id);
    id = next;
  }
  return id;
}
