import type {SourceKind} from '../claims/origins/sources.ts';
import type {ClaimOrigin} from './claim-origins.ts';

/** An outlet names another as its source. */
export interface CitationEdge {
  readonly outlet: string;
  readonly source: string;
  readonly kind: SourceKind;
  readonly articles: readonly string[];
  /** Number of claims so attributed. */
  readonly claims: number;
  /** One claim of each article, as its witness. */
  readonly witnesses: readonly string[];
}

const NAMED: ReadonlySet<SourceKind> = new Set(['outlet', 'body', 'isis']);

/** Who names whom as a source, most articles first, then by id. Own, anonymous and unstated sources are no edge. */
export function countCitations(claims: readonly ClaimOrigin[]): CitationEdge[] {
  const edges = new Map<
    string,
    {
      outlet: string;
      source: string;
      kind: SourceKind;
      byArticle: Map<string, string>;
      claims: number;
    }
  >();
  for (const {claim, outlet, sources} of claims) {
    for (const {id, kind} of sources) {
      if (!NAMED.has(kind)) continue;
      const key = `${outlet} ${id}`;
      const edge = edges.get(key) ?? {outlet, source: id, kind, byArticle: new Map(), claims: 0};
      edge.claims += 1;
      if (!edge.byArticle.has(claim.article_id))
        edge.byArticle.set(claim.article_id, claim.claim_id);
      edges.set(key, edge);
    }
  }
  return [...edges]
    .sort(([a, p], [b, q]) => q.byArticle.size - p.byArticle.size || (a < b ? -1 : 1))
    .map(([, {byArticle, ...edge}]) => ({
      ...edge,
      articles: [...byArticle.keys()],
      witnesses: [...byArticle.values()],
    }));
}

/** An origin with the articles that stand on it. */
export interface Standing {
  readonly origin: string;
  /** Its own articles that give a source, and others' articles that lead back to it. */
  readonly own: readonly string[];
  readonly relayed: readonly string[];
  /** Its own articles of which no claim says where it comes from. */
  readonly unnamed: readonly string[];
  /** Outlets other than itself that relay it, sorted. */
  readonly outlets: readonly string[];
  /** Articles that stand on this origin or on one before it in the list. */
  readonly cumulative: number;
}

interface Gathered {
  readonly own: Set<string>;
  readonly unnamed: Set<string>;
  /** Article → the outlet that relays. */
  readonly relayed: Map<string, string>;
}

/** How many origins stand behind how many articles: one row an origin, most articles first, then by id. An article
 *  that gives figures of several origins stands on each. */
export function countStanding(claims: readonly ClaimOrigin[]): Standing[] {
  const seen = new Set<string>();
  return [...gatherByOrigin(claims)]
    .map(([origin, gathered]) => ({origin, gathered, all: articlesOf(gathered)}))
    .sort((a, b) => b.all.length - a.all.length || (a.origin < b.origin ? -1 : 1))
    .map(({origin, gathered: {own, unnamed, relayed}, all}) => {
      for (const id of all) seen.add(id);
      return {
        origin,
        own: [...own].sort(),
        unnamed: [...unnamed].filter((id) => !own.has(id)).sort(),
        relayed: [...relayed.keys()].sort(),
        outlets: [...new Set(relayed.values())].sort(),
        cumulative: seen.size,
      };
    });
}

function gatherByOrigin(claims: readonly ClaimOrigin[]): Map<string, Gathered> {
  const origins = new Map<string, Gathered>();
  for (const {claim, outlet, sources, origins: those} of claims) {
    for (const origin of those) {
      const row = origins.get(origin) ?? {own: new Set(), unnamed: new Set(), relayed: new Map()};
      origins.set(origin, row);
      if (outlet !== origin) row.relayed.set(claim.article_id, outlet);
      else if (sources.some(({kind}) => kind === 'own')) row.own.add(claim.article_id);
      else row.unnamed.add(claim.article_id);
    }
  }
  return origins;
}

function articlesOf({own, unnamed, relayed}: Gathered): string[] {
  return [...new Set([...own, ...unnamed, ...relayed.keys()])];
}
