import {table, type ColumnTable} from 'arquero';
import type {ArticleRow, ClaimRow, OutletRow} from '../../tables/rows.ts';
import {indexOutlets} from './outlet-index.ts';
import {readSources, type SourceKind} from './sources.ts';

interface Edge {
  readonly outlet: string;
  readonly source: string;
  readonly kind: SourceKind;
  readonly articles: Set<string>;
  claims: number;
}

/**
 * Who cites whom. One row an edge: `outlet_id` cites `source_id` (`source_kind`, see SourceKind) in so many
 * `claims` and `articles`. Own, anonymous and unstated sources are edges from an outlet to itself, one a kind.
 * Order: outlet, source, kind.
 */
export function citationGraph(tables: {
  readonly claims: readonly ClaimRow[];
  readonly articles: readonly ArticleRow[];
  readonly outlets: readonly OutletRow[];
}): ColumnTable {
  const index = indexOutlets(tables.outlets);
  const outletOf = new Map(tables.articles.map((row) => [row.article_id, row.outlet_id]));
  const edges = new Map<string, Edge>();
  for (const claim of tables.claims) {
    const outlet = outletOf.get(claim.article_id) ?? claim.article_id;
    for (const {id, kind} of readSources(claim.attributed_to, outlet, index)) {
      const key = `${outlet} ${id} ${kind}`;
      const edge = edges.get(key) ?? {outlet, source: id, kind, articles: new Set(), claims: 0};
      edge.claims += 1;
      edge.articles.add(claim.article_id);
      edges.set(key, edge);
    }
  }
  return edgeTable([...edges].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, edge]) => edge));
}

function edgeTable(edges: readonly Edge[]): ColumnTable {
  return table({
    outlet_id: edges.map((edge) => edge.outlet),
    source_id: edges.map((edge) => edge.source),
    source_kind: edges.map((edge) => edge.kind),
    claims: edges.map((edge) => edge.claims),
    articles: edges.map((edge) => edge.articles.size),
  });
}
