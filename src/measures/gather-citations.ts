import type {CitationEdge} from './citation-counts.ts';

/** Citations of one source by one outlet, or by all that are taken together. */
export interface CitationArc {
  readonly outlet: string;
  readonly source: string;
  /** One claim of each article. */
  readonly witnesses: readonly string[];
}

export interface GatherOptions {
  /** Outlets that keep their own arcs. */
  readonly outlets: readonly string[];
  /** Sources whose citations count. */
  readonly sources: readonly string[];
  /** Id under which all further outlets are taken together. */
  readonly other: string;
}

/** The citations that a chart has room for: those of the sources shown, with further outlets as one. In: edges as
 *  countCitations gives them. Unit: articles. Order: most articles first, then by id. */
export function gatherCitations(
  edges: readonly CitationEdge[],
  {outlets, sources, other}: GatherOptions,
): CitationArc[] {
  const arcs = new Map<string, CitationArc>();
  for (const {outlet, source, witnesses} of edges) {
    if (!sources.includes(source)) continue;
    const from = outlets.includes(outlet) ? outlet : other;
    const key = `${from} ${source}`;
    const known = arcs.get(key)?.witnesses ?? [];
    arcs.set(key, {outlet: from, source, witnesses: [...known, ...witnesses]});
  }
  return [...arcs]
    .sort(([a, p], [b, q]) => q.witnesses.length - p.witnesses.length || (a < b ? -1 : 1))
    .map(([, arc]) => arc);
}
