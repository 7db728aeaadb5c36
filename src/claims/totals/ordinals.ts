import {dayText} from '../../values/day.ts';
import type {Localized} from '../../values/localized.ts';
import {rangeText} from '../../values/range-text.ts';
import type {Bounds, Interval} from './bounds.ts';
import {
  claimsOf,
  createCases,
  gatherGroups,
  isOfSeries,
  mayBeOfSeries,
  type SeriesCase,
  type SeriesGroup,
} from './cases.ts';
import {countsOf, type Count} from './constraint.ts';
import type {Incident} from './incidents.ts';
import type {Prepared} from './options.ts';
import type {Series} from './series.ts';
import {settleCase, type SettledCase} from './settled.ts';
import type {Statement} from './statement.ts';
import {inBoth, intervalText, type Wording} from './wording.ts';
import {MEASURE_WORDS} from './words.ts';

/** Between two days: how many events an origin says there were, and how many are on file. */
export interface OrdinalRow extends Series {
  readonly series: string;
  readonly year: number;
  /** `year` is the whole span of a year that its counts speak of; `interval` lies between two of its counts. */
  readonly span: 'year' | 'interval';
  readonly first: string;
  readonly last: string;
  readonly said_low: number;
  readonly said_high: number | null;
  /** Events that the origin itself reported: certainly, and possibly, within. */
  readonly on_file_low: number;
  readonly on_file_high: number;
  /** Events that must be missing from the origin's reports on file, and that may be. */
  readonly missing_low: number;
  readonly missing_high: number | null;
  /** Claims of other origins on events within, which may be among the missing. */
  readonly other_claims: string;
  /** Claims on which what is said rests, and those of the events on file. */
  readonly claims: string;
  readonly on_file_claims: string;
  /** Whether counts that give no direction were taken as entries. */
  readonly assumed_in: boolean;
  readonly set_aside: string;
  readonly sentence: Localized;
}

/**
 * Audits ordinals and totals of movements, each origin's as one register: counts of a year and of its months
 * are taken to count the same events, and a count that gives no direction to count entries (`assumed_in`).
 * The days that counts speak of cut each year into intervals; for each, the tightest bounds of what was said
 * stand against the events on file. Two ordinals that disagree come up as a contradiction, settled first.
 * Order: series, year, first day.
 */
export function auditOrdinals(prepared: Prepared, wording: Wording): OrdinalRow[] {
  const {reading, told, policy, solver} = prepared;
  const unsaid = unsaidIn(prepared);
  const movements = told.statements
    .filter(({series}) => series.event_kind !== 'isis_attack' && series.measure !== 'trucks')
    .filter(({series}) => series.measure !== 'vehicles' && series.subset === null)
    .map(asEntry);
  return gatherGroups(movements, 'joined')
    .filter(hasOrdinal)
    .map(createCases([], reading))
    .flatMap((one) => auditCase(settleCase(one, policy, solver), {prepared, wording, unsaid}));
}

/** The contradictions among joined counts of movements, for the list of contradictions. */
export function ordinalCases({reading, told, incidents}: Prepared): SeriesCase[] {
  return gatherGroups(told.statements.map(asEntry), 'joined')
    .filter((group) => group.series.event_kind !== 'isis_attack' && hasOrdinal(group))
    .map(createCases(incidents, reading));
}

function hasOrdinal({told}: SeriesGroup): boolean {
  return told.some(({form}) => form === 'ordinal');
}

function asEntry(statement: Statement): Statement {
  if (statement.series.direction !== null || statement.series.event_kind === 'isis_attack')
    return statement;
  return {...statement, series: {...statement.series, direction: 'in'}};
}

interface Context {
  readonly prepared: Prepared;
  readonly wording: Wording;
  /** Claims that give no direction. */
  readonly unsaid: ReadonlySet<string>;
}

function auditCase(settled: SettledCase, context: Context): OrdinalRow[] {
  const cuts = checkpoints(settled.statements);
  const intervals = cuts.slice(1).map((to, index) => ({from: cuts[index] ?? to, to}));
  const within = intervals.flatMap(splitByYear);
  const asked = [
    ...yearSpans(within),
    ...within.map((interval) => ({...interval, span: 'interval' as const})),
  ];
  const bounds = context.prepared.solver.bound(settled, intervalsOf(asked)) ?? [];
  return bounds
    .map((found, index) =>
      ordinalRow(settled, {found, span: asked[index]?.span ?? 'interval'}, context),
    )
    .filter((row) => row.said_low > 0 || row.said_high !== null)
    .sort((a, b) => a.year - b.year || (a.first < b.first ? -1 : Number(a.first > b.first)));
}

function intervalsOf(asked: readonly Interval[]): Interval[] {
  return asked.map(({from, to}) => ({from, to}));
}

/** The cuts that the best dated counts of each number speak of. */
function checkpoints(statements: readonly Statement[]): number[] {
  const best = new Map<string, Count>();
  for (const count of statements.flatMap(({constraint}) => countsOf(constraint))) {
    const key = `${count.from.earliest} ${count.from.latest} ${count.low}`;
    const known = best.get(key);
    if (known === undefined || widthOf(count) < widthOf(known)) best.set(key, count);
  }
  const cuts = [...best.values()].flatMap(({from, to}) => [from.latest, to.earliest, to.latest]);
  return [...new Set(cuts)].sort((a, b) => a - b);
}

function widthOf({to}: Count): number {
  return to.latest - to.earliest;
}

function splitByYear({from, to}: Interval): Interval[] {
  const [first, last] = [yearOf(from + 1), yearOf(to)];
  if (first === last) return [{from, to}];
  const cuts = [from];
  for (let year = first; year < last; year += 1) cuts.push(lastOfYear(year));
  cuts.push(to);
  return cuts.slice(1).map((cut, index) => ({from: cuts[index] ?? cut, to: cut}));
}

function yearSpans(intervals: readonly Interval[]): (Interval & {span: 'year'})[] {
  const years = new Map<number, Interval & {span: 'year'}>();
  for (const {from, to} of intervals) {
    const year = yearOf(to);
    years.set(year, {from: years.get(year)?.from ?? from, to, span: 'year'});
  }
  return [...years.values()];
}

function yearOf(day: number): number {
  return Number(dayText(day).slice(0, 4));
}

function lastOfYear(year: number): number {
  return Math.round(Date.UTC(year, 11, 31) / 86_400_000);
}

function ordinalRow(
  settled: SettledCase,
  {found, span}: {found: Bounds; span: OrdinalRow['span']},
  {prepared, wording, unsaid}: Context,
): OrdinalRow {
  const {series, setAside, statements} = settled;
  const near = prepared.incidents.filter(
    (incident) => incident.latest > found.from && incident.earliest <= found.to,
  );
  const own = near.filter(({origin}) => origin === series.origin);
  const possible = own.filter((incident) => mayBe(incident, series, prepared));
  const certain = possible.filter(
    (incident) =>
      incident.earliest > found.from &&
      incident.latest <= found.to &&
      isOfSeries(incident, series, prepared.reading),
  );
  const others = near.filter(
    ({origin, direction}) => origin !== series.origin && direction === series.direction,
  );
  const counts = {
    said_low: found.lower,
    said_high: found.upper,
    on_file_low: sumOf(certain),
    on_file_high: sumOf(possible),
  };
  const claims = claimsOf(settled, [...found.lowerItems, ...found.upperItems]);
  const row = {
    series: settled.id,
    ...series,
    year: yearOf(found.to),
    span,
    first: dayText(found.from + 1),
    last: dayText(found.to),
    ...counts,
    missing_low: Math.max(0, counts.said_low - counts.on_file_high),
    missing_high:
      counts.said_high === null ? null : Math.max(0, counts.said_high - counts.on_file_low),
    other_claims: idsOf(others.filter((incident) => mayBe(incident, series, prepared))),
    claims: claims.join(' '),
    on_file_claims: idsOf(possible),
    assumed_in: statements.some(({claims: ids}) => ids.some((id) => unsaid.has(id))),
    set_aside: setAside.join(' '),
  };
  return {...row, sentence: ordinalSentence(row, found, wording)};
}

function mayBe(incident: Incident, series: Series, {reading}: Prepared): boolean {
  const direction = incident.direction ?? series.direction;
  return mayBeOfSeries({...incident, direction}, series, reading);
}

function unsaidIn({reading}: Prepared): Set<string> {
  const unsaid = reading.tables.claims.filter(({direction}) => direction === null);
  return new Set(unsaid.map(({claim_id}) => claim_id));
}

function sumOf(incidents: readonly Incident[]): number {
  return incidents.reduce((sum, {count}) => sum + count, 0);
}

function idsOf(incidents: readonly Incident[]): string {
  return [...new Set(incidents.flatMap(({claims}) => claims))].join(' ');
}

function ordinalSentence(
  row: Omit<OrdinalRow, 'sentence'>,
  {from, to}: Interval,
  {originText}: Wording,
): Localized {
  return inBoth((language) => {
    const who = originText(row.origin, language);
    const what = MEASURE_WORDS[row.measure]?.[language] ?? row.measure;
    const when = intervalText(from + 1, to, language);
    const said = rangeText({low: row.said_low, high: row.said_high}, language);
    const own = rangeText({low: row.on_file_low, high: row.on_file_high}, language);
    const missing = rangeText({low: row.missing_low, high: row.missing_high}, language);
    return language === 'ar'
      ? `${who}: ${what} ${when}: العدد بحسب إحصائه ${said}، والمسجّل من أخباره ${own}، والناقص ${missing}.`
      : `${who}: ${what} ${when}: by its own count ${said}, on file from its reports ${own}, missing ${missing}.`;
  });
}
