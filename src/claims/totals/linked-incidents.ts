import type {ClaimRow, LinkRow} from '../../tables/rows.ts';
import {gatherEvents} from '../events/members.ts';
import {whenOf} from '../events/when.ts';
import {groundsOf, type Incident} from './incidents.ts';
import {counterOf} from './origin.ts';
import {eventMeasure} from './series.ts';
import type {Reading} from './tables.ts';

/**
 * The incidents of linked events: for each event, one per origin that reported it, so that two articles of an
 * origin on one event count once. They are distinct as far as the links are right and every mention has one.
 * An event is on the days that all its reports by the origin allow, and in a region or on a ground only where
 * these name no other.
 * In: links.csv. Order: by event id, then origin. Errors: PeriodError for a text that is not EDTF.
 */
export function linkedIncidents(reading: Reading, links: readonly LinkRow[]): Incident[] {
  const grounds = groundsOf(reading);
  return gatherEvents(reading.tables.claims, links).flatMap(({claims}) => {
    const told = new Map<string, ClaimRow[]>();
    for (const claim of claims) {
      const {origin} = counterOf(claim, reading);
      told.set(origin, [...(told.get(origin) ?? []), claim]);
    }
    return [...told.keys()]
      .sort()
      .flatMap((origin) => incidentOf(origin, told.get(origin) ?? [], {grounds, reading}));
  });
}

function incidentOf(
  origin: string,
  claims: readonly ClaimRow[],
  {grounds, reading}: {grounds: ReadonlyMap<string, string>; reading: Reading},
): Incident[] {
  const [first] = claims;
  if (first === undefined || eventMeasure(first.event_kind) === null) return [];
  const counted = claims
    .filter(({measure}) => measure === eventMeasure(first.event_kind))
    .map(({low}) => low ?? 1);
  const {earliest, latest} = whenOf(claims, reading.articleOf, reading.rules);
  return [
    {
      origin,
      event_kind: first.event_kind,
      direction: only(claims.map(({direction}) => direction)),
      region: only(claims.map(({region}) => region)),
      zone: only(claims.map(({zone, article_id}) => zone ?? grounds.get(article_id) ?? null)),
      earliest,
      latest,
      count: counted.length === 0 ? 1 : Math.max(1, Math.min(...counted)),
      claims: claims.map(({claim_id}) => claim_id),
    },
  ];
}

/** The one value that is said; null where none is, or more than one. */
function only<T>(values: readonly (T | null)[]): T | null {
  const said = new Set(values.filter((value) => value !== null));
  const [value] = said;
  return said.size === 1 && value !== undefined ? value : null;
}
