import type {ArticleRow, ClaimRow, LinkRow, OutletRow} from '../../rows.ts';
import {isOrdered, type GedEvent} from './ged-event.ts';

/** Id of the outlet, and the start of the ids of its articles and events. */
const UCDP = 'ucdp';

/** The one outlet of an imported workspace. */
export const UCDP_OUTLET: OutletRow = {
  outlet_id: UCDP,
  name_en: 'Uppsala Conflict Data Program (UCDP)',
  name_ar: null,
  kind: 'research group',
  base: 'Sweden',
  alignment: 'Uppsala University',
  site: 'ucdp.uu.se',
};

const TYPES = {1: 'state-based conflict', 2: 'non-state conflict', 3: 'one-sided violence'};

/** The article of a row: one row of GED is one publication of UCDP. When it was published the file does not say. */
export function articleOf({id, dyad, type, place}: GedEvent): ArticleRow {
  return {
    article_id: articleId(id),
    outlet_id: UCDP,
    url: null,
    language: 'en',
    published: null,
    published_basis: 'unknown',
    gist: `GED event ${id}: ${dyad}, ${TYPES[type]}${place === null ? '' : `, ${place}`}`,
  };
}

/**
 * The claims of a row: the best estimate, and where low and high differ from it, the span they give. Both are figures of
 * one mention, so the event's low, best and high are UCDP's. Out of order: the span is from the least to the greatest.
 */
export function claimsOf(event: GedEvent): ClaimRow[] {
  const {low, best, high} = event;
  const ends = {low: Math.min(low, best, high), high: Math.max(low, best, high)};
  const [a, b, civilians, unknown] = event.deaths;
  const note = `best estimate; side A ${a}, side B ${b}, civilians ${civilians}, unknown ${unknown}`;
  const precision = `where_prec ${event.wherePrec}, date_prec ${event.datePrec}`;
  const clarity = event.clarity === 2 ? '; coded from a summary of events (event_clarity 2)' : '';
  const first = claimOf(event, {
    number: 1,
    low: best,
    high: best,
    qualifier: 'exact',
    note: `${note}; ${precision}${clarity}`,
  });
  if (ends.low === ends.high) return [first];
  const span = isOrdered(event)
    ? 'low and high estimate'
    : `out of order in the file: low ${low}, best ${best}, high ${high}`;
  return [first, claimOf(event, {number: 2, ...ends, qualifier: 'between', note: span})];
}

interface Estimate extends Pick<ClaimRow, 'low' | 'high' | 'qualifier' | 'note'> {
  readonly number: number;
}

function claimOf(event: GedEvent, {number, ...figure}: Estimate): ClaimRow {
  const article = articleId(event.id);
  return {
    claim_id: `${article}-c${number}`,
    article_id: article,
    mention: 1,
    event_kind: 'organised_violence',
    direction: null,
    scope: 'incident',
    period: event.period,
    measure: 'killed',
    ...figure,
    region: event.region,
    zone: null,
    place_from: null,
    place_via: null,
    place_to: event.place,
    attributed_to: sourcesOf(event.source),
    ordinal: null,
    ordinal_period: null,
    victims: 'all-incl-isis',
    subset: null,
    copy_of: null,
  };
}

/** UCDP parts several sources by commas or strokes; the tables by semicolons. */
function sourcesOf(source: string | null): string | null {
  const parts = (source ?? '').split(/[/;,]/).map((part) => part.trim().replaceAll(/\s+/g, ' '));
  return [...new Set(parts.filter((part) => part !== ''))].join('; ') || null;
}

/** The link of a row: UCDP's coders decided that it is one event, so the linker is told and leaves it alone. */
export function linkOf({id}: GedEvent): LinkRow {
  return {
    article_id: articleId(id),
    mention: 1,
    event_id: articleId(id),
    basis: 'hand',
    score: null,
    reason: `one event by UCDP's coding, GED id ${id}`,
  };
}

function articleId(id: number): string {
  return `${UCDP}-${id}`;
}
