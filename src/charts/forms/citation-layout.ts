import type {Labelled} from './chart-form.ts';

/** So many articles of one outlet name another as their source. */
export interface CitationArc {
  readonly outlet: string;
  readonly source: string;
  readonly articles: number;
  readonly group?: string | null;
}

/** A ribbon with its thickness and the heights at which it starts and ends, in px. */
export interface PlacedCitation extends CitationArc {
  readonly thick: number;
  readonly y1: number;
  readonly y2: number;
}

/** A source or outlet with the stretch that its ribbons take up, in px. */
export interface PlacedNode extends Labelled {
  readonly articles: number;
  readonly top: number;
  readonly bottom: number;
}

export interface CitationLayout {
  readonly citations: readonly PlacedCitation[];
  readonly sources: readonly PlacedNode[];
  readonly outlets: readonly PlacedNode[];
  readonly height: number;
}

/** Thickness of an article, and the least of a ribbon, in px. */
const ARTICLE = 1.5;
const LEAST = 1.5;
/** Room for a name, and between two. */
const NAME = 15;
const GAP = 5;

const thick = ({articles}: CitationArc) => Math.max(LEAST, articles * ARTICLE);

interface Side {
  readonly nodes: readonly PlacedNode[];
  readonly middles: ReadonlyMap<CitationArc, number>;
  readonly height: number;
}

/** Stacks the ribbons of each node in the order of the nodes at the other side, in the middle of its stretch. */
function stack(
  nodes: readonly Labelled[],
  ribbonsOf: (id: string) => readonly CitationArc[],
): Side {
  const placed: PlacedNode[] = [];
  const middles = new Map<CitationArc, number>();
  let top = 0;
  for (const node of nodes) {
    const ribbons = ribbonsOf(node.id);
    const room = ribbons.reduce((sum, row) => sum + thick(row), 0);
    const bottom = top + Math.max(NAME, room);
    let at = (top + bottom - room) / 2;
    for (const row of ribbons) {
      middles.set(row, at + thick(row) / 2);
      at += thick(row);
    }
    const articles = ribbons.reduce((sum, row) => sum + row.articles, 0);
    placed.push({...node, articles, top, bottom});
    top = bottom + GAP;
  }
  return {nodes: placed, middles, height: Math.max(0, top - GAP)};
}

function moved(nodes: readonly PlacedNode[], down: number): PlacedNode[] {
  return nodes.map((node) => ({...node, top: node.top + down, bottom: node.bottom + down}));
}

/** Lays ribbons out between two columns of names, both as long as the longer: the shorter is centred. Pairs whose ends
 *  are not among the names are left out. */
export function layCitations(
  arcs: readonly CitationArc[],
  sources: readonly Labelled[],
  outlets: readonly Labelled[],
): CitationLayout {
  const [rankSource, rankOutlet] = [sources, outlets].map(
    (nodes) => new Map(nodes.map(({id}, place) => [id, place])),
  );
  const rank = (ranks: typeof rankSource, id: string) => ranks?.get(id) ?? -1;
  const shown = arcs.filter(
    (row) => rank(rankSource, row.source) >= 0 && rank(rankOutlet, row.outlet) >= 0,
  );
  const near = stack(sources, (id) =>
    shown
      .filter(({source}) => source === id)
      .toSorted((a, b) => rank(rankOutlet, a.outlet) - rank(rankOutlet, b.outlet)),
  );
  const far = stack(outlets, (id) =>
    shown
      .filter(({outlet}) => outlet === id)
      .toSorted((a, b) => rank(rankSource, a.source) - rank(rankSource, b.source)),
  );
  const height = Math.max(near.height, far.height);
  const [down1, down2] = [(height - near.height) / 2, (height - far.height) / 2];
  return {
    citations: shown.map((row) => ({
      ...row,
      thick: thick(row),
      y1: (near.middles.get(row) ?? 0) + down1,
      y2: (far.middles.get(row) ?? 0) + down2,
    })),
    sources: moved(near.nodes, down1),
    outlets: moved(far.nodes, down2),
    height,
  };
}
