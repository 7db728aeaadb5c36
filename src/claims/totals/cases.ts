import {countsOf, type Constraint} from './constraint.ts';
import type {Incident} from './incidents.ts';
import type {Standing} from './policy.ts';
import {eventMeasure, seriesId, seriesRegion, type Bases, type Series} from './series.ts';
import type {Statement} from './statement.ts';
import type {Reading} from './tables.ts';

/** One series with all that bears on it: the counts of its origin, then the events it reported itself. */
export interface SeriesCase {
  readonly id: string;
  readonly series: Series;
  readonly statements: readonly Statement[];
}

/** What the solvers see of a case: its statements by index. */
export function constraintsOf({statements}: Pick<SeriesCase, 'statements'>): Constraint[] {
  return statements.map(({constraint}) => constraint);
}

export function standingsOf({statements}: Pick<SeriesCase, 'statements'>): Standing[] {
  return statements.map(({quoted, published, form}) => ({
    quoted,
    published,
    event: form === 'event',
  }));
}

/** The claims of statements, by index, each once. */
export function claimsOf({statements}: SeriesCase, indexes: readonly number[]): string[] {
  return [...new Set(indexes.flatMap((index) => statements[index]?.claims ?? []))];
}

/** One series with what its origin said of its counts, before events are added. */
export interface SeriesGroup {
  readonly id: string;
  readonly series: Series;
  readonly told: readonly Statement[];
}

/** Sorts statements into series. Order: by series id. */
export function gatherGroups(statements: readonly Statement[], bases: Bases): SeriesGroup[] {
  const groups = new Map<string, Statement[]>();
  for (const told of statements) {
    const statement = bases === 'apart' ? told : {...told, series: {...told.series, base: null}};
    const id = seriesId(statement.series);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [statement]);
    else group.push(statement);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, told]) => {
      const [first] = told;
      return first === undefined ? [] : [{id, series: first.series, told}];
    });
}

/**
 * Adds to a series the events that certainly raise it: reported by the same origin, of the kind that is counted, in its
 * direction, on its ground and in its region. In: all events on file. Out: the same case for the same group.
 */
export function createCases(
  incidents: readonly Incident[],
  reading: Reading,
): (group: SeriesGroup) => SeriesCase {
  const byOrigin = new Map<string, Incident[]>();
  for (const incident of incidents) {
    const own = byOrigin.get(incident.origin);
    if (own === undefined) byOrigin.set(incident.origin, [incident]);
    else own.push(incident);
  }
  const known = new WeakMap<SeriesGroup, SeriesCase>();
  return (group) => {
    const one = known.get(group) ?? caseOf(group, byOrigin.get(group.series.origin) ?? [], reading);
    known.set(group, one);
    return one;
  };
}

function caseOf(
  {id, series, told}: SeriesGroup,
  incidents: readonly Incident[],
  reading: Reading,
): SeriesCase {
  const start = startOf(told);
  const events = incidents
    .filter((incident) => incident.earliest > start && isOfSeries(incident, series, reading))
    .map((incident) => eventStatement(incident, series));
  return {id, series, statements: [...told, ...events]};
}

/** The first cut from which a series counts. */
export function startOf(statements: readonly Statement[]): number {
  const cuts = statements.flatMap(({constraint}) =>
    countsOf(constraint).map((count) => count.from.earliest),
  );
  return Math.min(...cuts);
}

/** Whether an incident is certainly one of the events that a series counts. */
export function isOfSeries(incident: Incident, series: Series, reading: Reading): boolean {
  return (
    incident.origin === series.origin &&
    isCertainly(incident.zone, series) &&
    mayBeOfSeries(incident, series, reading) &&
    isWithin(incident, series, reading)
  );
}

/** Whether an incident, whoever reported it, may be one of the events that a series counts. */
export function mayBeOfSeries(incident: Incident, series: Series, {membersOf}: Reading): boolean {
  if (incident.event_kind !== series.event_kind || series.subset !== null) return false;
  if (series.measure !== eventMeasure(series.event_kind)) return false;
  if (incident.direction !== series.direction) return false;
  const {zone} = incident;
  if (zone !== null && series.zone !== null && !isOnGround(zone, series.zone)) return false;
  if (incident.region === null || series.region === null) return true;
  const region = seriesRegion(incident.event_kind, incident.region, {membersOf});
  const members = membersOf(series.region);
  return membersOf(region ?? series.region).some((member) => members.includes(member));
}

function isCertainly(zone: string | null, series: Series): boolean {
  // Convoys and flights are not told apart by whose ground they are on.
  if (series.event_kind !== 'isis_attack') return true;
  if (series.zone === 'syria' || series.zone === 'iraq-and-syria') return true;
  return zone !== null && zone === series.zone;
}

function isWithin({event_kind, region}: Incident, series: Series, {membersOf}: Reading): boolean {
  const own = seriesRegion(event_kind, region, {membersOf});
  if (series.region === null || series.region === 'all') return true;
  if (own === null) return false;
  const members = membersOf(series.region);
  return membersOf(own).every((member) => members.includes(member));
}

function isOnGround(zone: string, wanted: string): boolean {
  return zone === wanted || wanted === 'iraq-and-syria' || wanted === 'syria' || zone === 'syria';
}

function eventStatement(incident: Incident, series: Series): Statement {
  const {earliest, latest, count, claims} = incident;
  return {
    series,
    constraint: {kind: 'dated', after: earliest - 1, until: latest, least: count},
    form: 'event',
    claims,
    article: '',
    figure: {low: count, high: null},
    qualifier: 'at_least',
    period: '',
    quoted: false,
    published: null,
  };
}
