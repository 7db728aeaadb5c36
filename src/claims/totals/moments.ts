import {extent, parsePeriod, type Period, type Span} from '../../values/period.ts';
import type {Moment, Page} from './constraint.ts';
import type {Reading} from './tables.ts';

/** Between which cuts a count begins and ends. */
export interface Ends {
  readonly from: Moment;
  readonly to: Moment;
  /** The page up to whose publication it counts; null for a count of a closed period. */
  readonly page: Page | null;
}

interface Source {
  readonly article_id: string;
  readonly quoted: boolean;
}

/**
 * The ends of a total under the rules; null where it has no start, or no end that anyone knows.
 * - A period over before its article came out is closed: it ends with the end of its last day.
 * - Else the count goes up to a moment: of its own page's publication, somewhere in the days that the end, the
 *   publication and the numbers of the outlet's pages allow. All such counts of a page share the moment.
 * - What another outlet relays may be a day old.
 * - An approximate end stands for a moment within its span.
 */
export function endsOfTotal(text: string, source: Source, reading: Reading): Ends | null {
  const period = parsePeriod(text);
  const {start, end} = extent(period, reading.rules.approximate_date);
  const published = publishedOf(source.article_id, reading);
  if (start === null || (end === null && published === null)) return null;
  const from = period.interval ? eveOf(start) : eveOfDate(period, start);
  if (!isUpToPublication(period, published)) {
    const closed = period.interval || !isApproximate(period);
    const last = end ?? start;
    const to = closed && !period.interval ? {earliest: last.latest, latest: last.latest} : last;
    return {from, to, page: null};
  }
  const days = publicationDays(end, {published, source, reading});
  return {from, to: momentIn(days, from), page: pageOf(period, {published, source, reading})};
}

/** Whether a count goes up to its own publication: the article may have come out before the period's end. */
export function isUpToPublication(period: Period, published: Span | null): boolean {
  if (published === null) return false;
  const {latest} = extent(period, 'none');
  return latest === null || published.earliest <= latest;
}

/** Days of publication as stated, `~` not widened; null where unknown. */
export function publishedOf(article_id: string, {articleOf}: Reading): Span | null {
  const text = articleOf.get(article_id)?.published ?? null;
  if (text === null) return null;
  const {earliest, latest} = extent(parsePeriod(text), 'none');
  return earliest === null || latest === null ? null : {earliest, latest};
}

/** From the eve of the first day in a span to the eve of its last. */
export function eveOf({earliest, latest}: Span): Moment {
  return {earliest: earliest - 1, latest: latest - 1};
}

/** A single date is counted whole: it begins with its first day, or somewhere within if it is approximate. */
function eveOfDate(period: Period, start: Span): Moment {
  if (isApproximate(period)) return eveOf(start);
  return {earliest: start.earliest - 1, latest: start.earliest - 1};
}

function isApproximate({start}: Period): boolean {
  return typeof start !== 'string' && start.approximate;
}

function publicationDays(
  end: Span | null,
  {published, source, reading}: {published: Span | null; source: Source; reading: Reading},
): Span {
  const said = end ?? published ?? {earliest: 0, latest: 0};
  const first = Math.min(said.earliest, published?.earliest ?? said.earliest);
  const page = source.quoted ? undefined : reading.pages.get(source.article_id);
  if (page === undefined) return {earliest: source.quoted ? first - 1 : first, latest: said.latest};
  const earliest = Math.max(first, page.published.earliest);
  const latest = Math.min(said.latest, page.published.latest);
  return earliest <= latest ? {earliest, latest} : {earliest: first, latest: said.latest};
}

/** A moment of some day in a span, and not before the count began. */
function momentIn({earliest, latest}: Span, from: Moment): Moment {
  return {earliest: Math.min(Math.max(earliest - 1, from.earliest), latest), latest};
}

/**
 * The page of a count. Its moment is that of publication, and stands in the order of the outlet's pages, where
 * the period ends no more exactly than the article is dated; else it is shared by counts of one end only.
 */
function pageOf(
  period: Period,
  {published, source, reading}: {published: Span | null; source: Source; reading: Reading},
): Page {
  const {end} = extent(period, 'none');
  const place = source.quoted ? undefined : reading.pages.get(source.article_id);
  const isPublication =
    end === null || (end.earliest === published?.earliest && end.latest === published.latest);
  if (place !== undefined && isPublication) {
    return {id: source.article_id, line: place.line, place: place.place};
  }
  const [, text = ''] = period.text.split('/');
  return {id: `${source.article_id} ${text}`, line: null, place: 0};
}
