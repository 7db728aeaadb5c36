import {
  claimOrigins,
  coloursById,
  compareFigures,
  countStanding,
  figuresByOrigin,
  isPublishedWithin,
  monthsFrom,
  sourceName,
  tally,
  type ClaimOrigin,
  type EventRow,
  type FigureComparison,
  type Localized,
  type Month,
  type OriginFigure,
  type Reading,
  type Standing,
} from 'rasd';
import {FIGURES, n, unique, withArticle} from './words.ts';

/** Id of all outlets or origins that are not shown one by one. */
export const OTHER = 'others';
/** Longer lists of evidence are counted and not listed, to keep the page light. */
export const LISTED = 20;

/** What the page takes: the claims of its months with their origins, and what follows from them. */
export interface Reports {
  readonly reading: Reading;
  readonly months: readonly Month[];
  /** Claims whatever their date; `claims` holds those published in the months. */
  readonly everything: readonly ClaimOrigin[];
  readonly claims: readonly ClaimOrigin[];
  readonly events: ReadonlyMap<string, EventRow>;
  readonly articles: readonly string[];
  /** Outlets with their articles, most first. */
  readonly outlets: ReturnType<typeof tally>;
  readonly standing: readonly Standing[];
  /** The origins with most articles behind them. */
  readonly lead: Standing;
  readonly second: Standing | undefined;
  /** Which origins told of each event. */
  readonly told: ReadonlyMap<string, readonly string[]>;
  readonly figures: readonly OriginFigure[];
  readonly comparisons: readonly FigureComparison[];
  readonly colour: (origin: string) => string;
  /** Name of an outlet or origin; `the` is English in the middle of a sentence. */
  readonly called: (id: string) => Localized;
  readonly the: (id: string) => string;
}

interface Asked {
  readonly from: Month;
  readonly to: Month;
  readonly kind: string;
}

/** Takes the claims of a kind of event, or of all, published in the months. */
export function openReports(reading: Reading, {from, to, kind}: Asked): Reports {
  const {tables, names, rules} = reading;
  const everything = claimOrigins({
    claims: tables.rows('claims'),
    articles: tables.rows('articles'),
    links: tables.rows('links'),
    outlets: tables.rows('outlets'),
  }).filter(({claim}) => kind === 'all' || claim.event_kind === kind);
  const claims = everything.filter(({article}) => isPublishedWithin(article.published, from, to));
  const standing = countStanding(claims);
  const [lead = NOBODY, second] = standing;
  const figures = figuresByOrigin(claims, {measures: FIGURES, rules});
  const called = (id: string) =>
    id === OTHER ? {en: 'other origins', ar: 'مصادر أخرى'} : sourceName(id, names);
  return {
    reading,
    months: monthsFrom(from, to),
    everything,
    claims,
    events: new Map((tables.events().objects() as EventRow[]).map((row) => [row.event_id, row])),
    articles: unique(claims.map(({claim}) => claim.article_id)),
    outlets: tally(articlesOf(claims).map(({outlet_id}) => outlet_id)),
    standing,
    lead,
    second,
    told: originsByEvent(claims),
    figures,
    comparisons: compareFigures(figures),
    colour: coloursById(standing.map(({origin}) => origin)),
    called,
    the: (id) => withArticle(called(id).en),
  };
}

const NOBODY: Standing = {
  origin: '',
  own: [],
  unnamed: [],
  relayed: [],
  outlets: [],
  cumulative: 0,
};

function originsByEvent(claims: readonly ClaimOrigin[]): Map<string, string[]> {
  const told = new Map<string, string[]>();
  for (const {event, origins} of claims) {
    if (event !== null) told.set(event, unique([...(told.get(event) ?? []), ...origins]));
  }
  return told;
}

/** Each article once. */
export function articlesOf(claims: readonly ClaimOrigin[]): ClaimOrigin['article'][] {
  return [...new Map(claims.map(({article}) => [article.article_id, article])).values()];
}

/** Articles that stand on an origin. */
export function behind({own, unnamed, relayed}: Standing): string[] {
  return unique([...own, ...unnamed, ...relayed]);
}

/** A number of claims that leads to them, unless they are too many to list. */
export function citeClaims({reading: {cite}}: Reports, ids: readonly string[], label: Localized) {
  return ids.length > 0 && ids.length <= LISTED
    ? cite(ids.length, {label, claims: ids})
    : {en: n(ids.length), ar: n(ids.length), value: ids.length, group: null};
}

/** The same for a cell of a table. */
export function claimsCell(page: Reports, ids: readonly string[], label: Localized) {
  const {group} = citeClaims(page, ids, label);
  return group === null ? ids.length : {value: ids.length, group};
}
