import type {ClaimRow} from '../../tables/rows.ts';
import {readFigure, sumRanges, type Range} from '../../values/figure.ts';
import type {Localized} from '../../values/localized.ts';
import {extent, parsePeriod} from '../../values/period.ts';
import {rangeText} from '../../values/range-text.ts';
import {dayText} from '../../values/day.ts';
import {ground, listBreakdowns, type Breakdown} from './breakdown-lists.ts';
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
  readonly by: Breakdown['by'];
  readonly headline_low: number;
  readonly headline_high: number | null;
  readonly parts_low: number;
  readonly parts_high: number | null;
  /** Parts less headline, from the nearest ends; 0 where they can be equal. */
  readonly difference: number;
  readonly finding: Finding;
  /** What shows that the whole list was seen: see checkBreakdowns. */
  readonly whole_by: 'other_measure' | 'usual_regions' | null;
  /** Parts listed, and parts that the origin lists elsewhere since the same day but not here. */
  readonly listed: string;
  readonly unlisted: string;
  /** The headline first. */
  readonly claims: string;
  readonly sentence: Localized;
}

/**
 * Checks every breakdown in the totals (listBreakdowns) against its headline.
 * A list is whole where the same list of another measure does not fall short (`other_measure`), or where it names
 * every region that the origin names in its other counts since that day (`usual_regions`); only then is a
 * shortfall the source's own.
 * Order: article, period, measure. Errors: PeriodError for a text that is not EDTF.
 */
export function checkBreakdowns(reading: Reading, wording: Wording): BreakdownRow[] {
  const all = listBreakdowns(reading);
  const usual = usualParts(all, reading);
  return all
    .filter(({headline, parts}) => [headline, ...parts].some((claim) => claim.copy_of === null))
    .map((breakdown) => checkOne(breakdown, {all, usual, reading, wording}))
    .sort((a, b) => compareTexts(a.article_id, b.article_id) || compareTexts(a.claims, b.claims));
}

interface Context {
  readonly all: readonly Breakdown[];
  readonly usual: Usual;
  readonly reading: Reading;
  readonly wording: Wording;
}

function checkOne(breakdown: Breakdown, {all, usual, reading, wording}: Context): BreakdownRow {
  const {by, headline, parts} = breakdown;
  const whole = readFigure(headline, reading.rules);
  const sum = sumRanges(parts.map((part) => readFigure(part, reading.rules)));
  const difference = differenceOf(sum, whole);
  const listed = parts.map((part) => partName(part, by));
  const unlisted = unlistedParts(breakdown, usual, reading);
  const whole_by = wholeBy(breakdown, {all, unlisted, reading});
  const finding = findingOf(difference, whole_by !== null || by === 'victims');
  const {article_id, event_kind, measure, zone, victims, subset, period} = headline;
  const {origin} = counterOf(headline, reading);
  const outlet = inBoth((language) => wording.originText(origin, language));
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
    whole_by,
    listed: listed.join(' '),
    unlisted: (unlisted ?? []).join(' '),
    claims: [headline, ...parts].map(({claim_id}) => claim_id).join(' '),
    sentence: breakdownSentence(headline, {whole, sum, finding}, {article: article_id, outlet}),
  };
}

function wholeBy(
  breakdown: Breakdown,
  {
    all,
    unlisted,
    reading,
  }: {all: readonly Breakdown[]; unlisted: readonly string[] | null; reading: Reading},
): BreakdownRow['whole_by'] {
  if (breakdown.by !== 'region') return null;
  if (hasWholeSister(breakdown, all, reading)) return 'other_measure';
  return unlisted !== null && unlisted.length === 0 ? 'usual_regions' : null;
}

/** Regions that the origin names in counts of other periods since the same day and not here; null without any. */
function unlistedParts(
  {by, headline, parts}: Breakdown,
  usual: Usual,
  reading: Reading,
): string[] | null {
  const known = by === 'region' ? usual.get(usualKey(headline, reading)) : undefined;
  const elsewhere = [...(known ?? [])].filter(([period]) => period !== headline.period);
  if (elsewhere.length === 0) return null;
  const listed = new Set(parts.map(({region}) => region));
  const named = new Set(elsewhere.flatMap(([, regions]) => [...regions]));
  return [...named].filter((region) => !listed.has(region)).sort();
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

/** By origin, ground and first day: the periods counted, each with the regions it is broken down by. */
type Usual = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

function usualParts(all: readonly Breakdown[], reading: Reading): Usual {
  const usual = new Map<string, Map<string, Set<string>>>();
  for (const {by, headline, parts} of all) {
    if (by !== 'region') continue;
    const key = usualKey(headline, reading);
    const periods = usual.get(key) ?? new Map<string, Set<string>>();
    usual.set(key, periods);
    const regions = periods.get(headline.period) ?? new Set<string>();
    periods.set(headline.period, regions);
    for (const {region} of parts) if (region !== null) regions.add(region);
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

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
