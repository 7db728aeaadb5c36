import type {ClaimRow} from '../../tables/rows.ts';
import {dayText} from '../../values/day.ts';
import {extent, type Period, type Span} from '../../values/period.ts';
import type {Reading} from './tables.ts';

/**
 * What makes two counts comparable. Counts that differ in any part are of different series and are never
 * differenced, whatever else they share.
 */
export interface Series {
  /** Who counts; see counterOf. */
  readonly origin: string;
  readonly event_kind: string;
  readonly measure: string;
  /** For movements; null = not said, which is not "in". */
  readonly direction: string | null;
  /** For people killed: whose dead. `unknown` is a definition of its own: one origin's unsaid one. */
  readonly victims: string | null;
  /** Whose ground is counted; null = not said. */
  readonly zone: string | null;
  readonly region: string | null;
  /** Which part of the whole (`claimed-by-isis`, `without-ghuwayran`); null = the whole. */
  readonly subset: string | null;
  /** `since 2024-01-01` for a running count, `periods` for counts of closed periods, null where joined. */
  readonly base: string | null;
}

/** Whether counts from different base dates are kept apart (the default) or taken to be of one register. */
export type Bases = 'apart' | 'joined';

/** One line of text for a series; equal exactly for equal series. */
export function seriesId(series: Series): string {
  const {origin, event_kind, measure, direction, victims, zone, region, subset, base} = series;
  return [origin, event_kind, measure, direction, victims, zone, region, subset, base ?? 'joined']
    .map((part) => part ?? '-')
    .join('/');
}

/** The measure that counts the events of a kind themselves; null for kinds that are not counted. */
export function eventMeasure(kind: string): 'convoys' | 'flights' | 'attacks' | null {
  if (kind === 'convoy') return 'convoys';
  if (kind === 'airlift') return 'flights';
  return kind === 'isis_attack' ? 'attacks' : null;
}

/** The parts of a claim's series that do not depend on its period. */
export function seriesOf(claim: ClaimRow, origin: string, reading: Reading): Omit<Series, 'base'> {
  return {
    origin,
    event_kind: claim.event_kind,
    measure: claim.measure,
    direction: claim.direction,
    victims: claim.measure === 'killed' ? (claim.victims ?? 'unknown') : null,
    zone: claim.zone,
    region: seriesRegion(claim.event_kind, claim.region, reading),
    subset: claim.subset,
  };
}

/**
 * The region a count is of. Convoys and flights are counted for the north-east as one: the governorate in such
 * a row is where the convoy went, not what "the ninth this year" counts.
 */
export function seriesRegion(
  kind: string,
  region: string | null,
  {membersOf}: Pick<Reading, 'membersOf'>,
): string | null {
  if (kind !== 'convoy' && kind !== 'airlift') return region;
  const whole = membersOf('northeast');
  const within = membersOf(region ?? 'northeast').every((member) => whole.includes(member));
  return within ? 'northeast' : region;
}

/** Days from which a count with a start is a running one, whatever its end. */
const LONG = 62;

/**
 * The base of a count. It is running, and belongs to the series since its first day, where it spans more than
 * two months, or starts on 1 January and goes up to its own publication. All other counts (of a month, a week)
 * are of the series of closed periods.
 */
export function baseOf(period: Period, upToPublication: boolean): string {
  const {start, end, earliest, latest} = extent(period, 'none');
  if (start === null || earliest === null) return 'periods';
  const days = (latest ?? Infinity) - earliest + 1;
  const newYear = isDay(start) && dayText(start.earliest).endsWith('-01-01');
  const running = days > LONG || end === null || (upToPublication && newYear);
  return running ? `since ${baseText(period, start)}` : 'periods';
}

function baseText(period: Period, start: Span): string {
  if (isDay(start) || !period.interval) return dayText(start.earliest);
  return period.text.split('/')[0] ?? '';
}

function isDay(span: Span): boolean {
  return span.earliest === span.latest;
}
