import type {Source} from './sources.ts';

/** What one article says of one event: by which outlet, citing whom. */
export interface Citation {
  readonly outlet: string;
  readonly sources: readonly Source[];
}

/**
 * The origins a citation stands on: its sources, each followed as far as the articles on file allow.
 * Where the cited outlet's own articles on the event all cite others by name, those are asked in turn.
 * Outlets that cite each other in a circle are one origin, named by the first of them.
 * An anonymous or unstated source is an unknown origin of the outlet that cites it: it counts as that outlet,
 * and never as one origin with another outlet's.
 * In: one citation, all citations of the same event. Out: ids, sorted, none twice.
 */
export function originOf(citation: Citation, onFile: readonly Citation[]): string[] {
  const origins = new Set<string>();
  for (const source of citation.sources) follow(source, {onFile, origins, path: []});
  return [...origins].sort();
}

interface Trail {
  readonly onFile: readonly Citation[];
  readonly origins: Set<string>;
  /** The sources asked on the way here. */
  readonly path: readonly string[];
}

function follow(source: Source, trail: Trail): void {
  const closes = trail.path.indexOf(source.id);
  if (closes >= 0) {
    trail.origins.add(trail.path.slice(closes).sort()[0] ?? source.id);
    return;
  }
  const next = source.kind === 'outlet' ? citedBy(source.id, trail.onFile) : [];
  if (next.length === 0) trail.origins.add(source.id);
  for (const cited of next) follow(cited, {...trail, path: [...trail.path, source.id]});
}

/** Whom an outlet's articles on the event cite; nothing where one of them speaks for itself. */
function citedBy(outlet: string, onFile: readonly Citation[]): Source[] {
  const articles = onFile.filter((citation) => citation.outlet === outlet);
  const cited = articles.flatMap((citation) => citation.sources);
  return cited.some((source) => source.id === outlet) ? [] : cited;
}
