import type {Edge} from './constraint.ts';

/**
 * Weights are scaled so that the fewest witnesses decide between paths of equal weight: a path of weight
 * w over h edges that rest on claims costs w · SCALE + h. Exact below 2^16 edges and |w| below 2^37.
 */
const SCALE = 65_536;

/** Edges by the node they leave, with scaled costs: what the solvers walk. */
export interface Graph {
  readonly size: number;
  readonly edges: readonly Edge[];
  readonly costs: Float64Array;
  /** Edge numbers by the node they leave, as offsets into `leaving`. */
  readonly offsets: Int32Array;
  readonly leaving: Int32Array;
}

/** No press count comes near this; above it costs would lose exactness. */
const MOST_WEIGHT = 1_000_000_000;

/**
 * The graph of difference constraints on `size` nodes; of parallel edges only the tightest stays.
 * Errors: RangeError for a weight that is no whole number or beyond a thousand million.
 */
export function createGraph(size: number, all: readonly Edge[]): Graph {
  const edges = tightest(size, all);
  const offsets = new Int32Array(size + 1);
  for (const edge of edges) offsets[edge.from + 1] = (offsets[edge.from + 1] ?? 0) + 1;
  for (let node = 0; node < size; node += 1) {
    offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0);
  }
  const next = offsets.slice();
  const leaving = new Int32Array(edges.length);
  edges.forEach((edge, index) => {
    const place = next[edge.from] ?? 0;
    leaving[place] = index;
    next[edge.from] = place + 1;
  });
  const costs = Float64Array.from(
    edges,
    (edge) => edge.most * SCALE + (edge.items.length > 0 ? 1 : 0),
  );
  return {size, edges, costs, offsets, leaving};
}

function tightest(size: number, all: readonly Edge[]): Edge[] {
  const kept = new Map<number, Edge>();
  for (const edge of all) {
    if (!Number.isInteger(edge.most) || Math.abs(edge.most) > MOST_WEIGHT) {
      throw new RangeError(`a count of ${edge.most} is not a whole number below ${MOST_WEIGHT}`);
    }
    const key = edge.from * size + edge.to;
    const known = kept.get(key);
    if (known === undefined || edge.most < known.most || isLighter(edge, known))
      kept.set(key, edge);
  }
  return [...kept.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

function isLighter(edge: Edge, known: Edge): boolean {
  return edge.most === known.most && edge.items.length < known.items.length;
}

/** The weight of a path from its cost. */
export function weightOf(cost: number): number {
  return Math.floor(cost / SCALE);
}
