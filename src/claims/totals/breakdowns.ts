import type {ClaimRow} from '../../tables/rows.ts';
import {readFigure, sumRanges, type Range} from '../../values/figure.ts';
import type {Localized} from '../../values/localized.ts';
import {extent, parsePeriod} from '../../values/period.ts';
import {rangeText} from '../../values/range-text.ts';
import {dayText} from '../../values/day.ts';
import {counterOf} from './origin.ts';
import type {Reading} from './tables.ts';
import {inBoth, periodText, type Wording} from './wording.ts';
import {FINDING_WORDS, MEASURE_WORDS, ZONE_WORDS} from './words.ts';

/**
 * `exceeds`: the parts are more than the headline. `short`: they are fewer, and the list is known to be whole.
 * `may_be_cut`: they are fewer, and nothing shows that the whole list was seen.
 */
export type Finding = 'exceeds' | 'short' | 'may_be_cut' | 'adds_up';

/** One article's breakdown of a headline, checked. */
export interface BreakdownRow {
  readonly article_id: string;
  readonly origin: string;
  readonly event_kind: string;
  readonly measure: string;
  readonly zone: string | null;
  readonly victims: string | null;
  readonly subset: string | null;
  readonly period: string;
  readonly by: 'region' | 'zone' | 'victims';
  readonly headline_low: number;
  readonly headline_high: number | null;
  readonly parts_low: number;
  readonly parts_high: number | null;
  /** Parts less headline, from the nearest ends; 0 where they can be equal. */
  readonly difference: number;
  readonly finding: Finding;
  /** Parts listed, and parts that the origin lists elsewhere since the same day but not here. */
  readonly listed: string;
  readonly unlisted: string;
  /** The headline first. */
  readonly claims: string;
  readonly sentence: Localized;
}

interface Breakdown {
  readonly by: BreakdownRow['by'];
  readonly headline: ClaimRow;
  readonly parts: readonly ClaimRow[];
}

/**
 * Checks every breakdown in the totals against its headline: regions, grounds (SDF areas and desert against
 * Syria), fighters and civilians against all dead. Only totals of one article, kind, measure, period and part
 * are set against each other; of dead, only those of one definition, save where roles are the parts.
 * A list is whole where the same list of another measure adds up, or where it names every region that the origin
 * names since that day anywhere; only then is a shortfall the source's own.
 * Order: article, period, measure. Errors: PeriodError for a text that is not EDTF.
 */
export function checkBreakdowns(reading: Reading, wording: Wording): BreakdownRow[] {
  const totals = reading.tables.claims.filter((claim) => claim.scope === 'total');
  const all = [...groupBy(totals, familyKey).values()].flatMap((family) =>
    breakdownsIn(family, reading),
  );
  const usual = usualParts(all, reading);
  return all
    .filter(({headline, parts}) => [headline, ...parts].some((claim) => claim.copy_of === null))
    .map((breakdown) => checkOne(breakdown, {all, usual, reading, wording}))
    .sort((a, b) => compareTexts(a.article_id, b.article_id) || compareTexts(a.claims, b.claims));
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
function ground({zone}: ClaimRow): string {
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

interface Context {
  readonly all: readonly Breakdown[];
  readonly usual: ReadonlyMap<string, ReadonlySet<string>>;
  readonly reading: Reading;
  readonly wording: Wording;
}

function checkOne(breakdown: Breakdown, {all, usual, reading, wording}: Context): BreakdownRow {
  const {by, headline, parts} = breakdown;
  const whole = readFigure(headline, reading.rules);
  const sum = sumRanges(parts.map((part) => readFigure(part, reading.rules)));
  const difference = differenceOf(sum, whole);
  const listed = parts.map((part) => partName(part, by));
  const known =
    by === 'region' ? (usual.get(usualKey(headline, reading)) ?? new Set()) : new Set<string>();
  const unlisted = [...known].filter((region) => !listed.includes(region)).sort();
  const isComplete =
    by === 'region' && (unlisted.length === 0 || hasWholeSister(breakdown, all, reading));
  const finding = findingOf(difference, isComplete || by === 'victims');
  const {article_id, event_kind, measure, zone, victims, subset, period} = headline;
  const {origin} = counterOf(headline, reading);
  const outlet = inBoth((language) => wording.outletText(origin, language));
  return {
    article_id,
    origin,
    event_kind,
    measure,
    zone,
    victims,
    subset,
    period,
    by,
    headline_low: whole.low,
    headline_high: whole.high,
    parts_low: sum.low,
    parts_high: sum.high,
    difference,
    finding,
    listed: listed.join(' '),
    unlisted: unlisted.join(' '),
    claims: [headline, ...parts].map(({claim_id}) => claim_id).join(' '),
    sentence: breakdownSentence(headline, {whole, sum, finding}, {article: article_id, outlet}),
  };
}

function differenceOf(sum: Range, whole: Range): number {
  if (whole.high !== null && sum.low > whole.high) return sum.low - whole.high;
  return sum.high !== null && sum.high < whole.low ? sum.high - whole.low : 0;
}

function findingOf(difference: number, isComplete: boolean): Finding {
  if (difference === 0) return 'adds_up';
  if (difference > 0) return 'exceeds';
  return isComplete ? 'short' : 'may_be_cut';
}

function partName({region, zone, victims}: ClaimRow, by: Breakdown['by']): string {
  return (by === 'region' ? region : by === 'zone' ? zone : victims) ?? '';
}

/** Whether the list of the same regions by another measure, in the same article, does not fall short. */
function hasWholeSister(
  {by, headline, parts}: Breakdown,
  all: readonly Breakdown[],
  {rules}: Reading,
): boolean {
  const regions = parts.map(({region}) => region).sort();
  return all.some((other) => {
    const {article_id, period, measure} = other.headline;
    if (other.by !== by || measure === headline.measure) return false;
    if (article_id !== headline.article_id || period !== headline.period) return false;
    if (ground(other.headline) !== ground(headline)) return false;
    const others = other.parts.map(({region}) => region).sort();
    if (!regions.every((region) => others.includes(region))) return false;
    const sum = sumRanges(other.parts.map((part) => readFigure(part, rules)));
    return (
      others.length === regions.length && differenceOf(sum, readFigure(other.headline, rules)) >= 0
    );
  });
}

/** Regions that an origin ever lists on a ground since a day. */
function usualParts(all: readonly Breakdown[], reading: Reading): Map<string, Set<string>> {
  const usual = new Map<string, Set<string>>();
  for (const {by, headline, parts} of all) {
    if (by !== 'region') continue;
    const key = usualKey(headline, reading);
    const known = usual.get(key) ?? new Set<string>();
    usual.set(key, known);
    for (const {region} of parts) if (region !== null) known.add(region);
  }
  return usual;
}

function usualKey(headline: ClaimRow, reading: Reading): string {
  const {start} = extent(parsePeriod(headline.period), 'none');
  const since = start === null ? '' : dayText(start.earliest);
  const {origin} = counterOf(headline, reading);
  return JSON.stringify([origin, headline.event_kind, ground(headline), headline.subset, since]);
}

function breakdownSentence(
  headline: ClaimRow,
  {whole, sum, finding}: {whole: Range; sum: Range; finding: Finding},
  {article, outlet}: {article: string; outlet: Localized},
): Localized {
  const {measure, zone, period} = headline;
  return inBoth((language) => {
    const what = MEASURE_WORDS[measure]?.[language] ?? measure;
    const where = zone === null ? '' : (ZONE_WORDS[zone]?.[language] ?? zone);
    const [parts, total] = [rangeText(sum, language), rangeText(whole, language)];
    const when = periodText(period, language);
    const says = FINDING_WORDS[finding][language];
    return language === 'ar'
      ? `${outlet[language]} (${article}): ${what}، ${where}، ${when}: الأجزاء ${parts} والإجمالي ${total}: ${says}.`
      : `${outlet[language]} (${article}): ${what}, ${where}, ${when}: parts ${parts}, headline ${total}: ${says}.`;
  });
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

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
