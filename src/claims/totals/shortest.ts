import {weightOf, type Graph} from './graph.ts';
import {createHeap} from './heap.ts';

/** A shortest path: its weight, and the constraints it rests on, each once, in path order. */
export interface Path {
  readonly weight: number;
  readonly items: readonly number[];
}

/**
 * Shortest paths from one node to each target: Dijkstra on costs made non-negative by the potentials of a
 * feasible system (Johnson 1977), stopping when the targets are settled. Of paths of equal weight, one that
 * rests on the fewest edges with claims. Out: one path per target, null where there is none.
 */
export function shortestPaths(
  graph: Graph,
  potentials: Float64Array,
  source: number,
  {targets}: {targets: readonly number[]},
): (Path | null)[] {
  const reached = new Float64Array(graph.size).fill(Infinity);
  const entering = new Int32Array(graph.size).fill(-1);
  const settled = new Uint8Array(graph.size);
  const open = new Set(targets);
  const heap = createHeap();
  reached[source] = 0;
  heap.push(0, source);
  for (let node = heap.pop(); node >= 0 && open.size > 0; node = heap.pop()) {
    if (settled[node] === 1) continue;
    settled[node] = 1;
    open.delete(node);
    relax(node);
  }
  return targets.map((target) => (settled[target] === 1 ? pathTo(target) : null));

  function relax(node: number): void {
    const base = (reached[node] ?? 0) + (potentials[node] ?? 0);
    const end = graph.offsets[node + 1] ?? 0;
    for (let place = graph.offsets[node] ?? 0; place < end; place += 1) {
      const index = graph.leaving[place] ?? 0;
      const to = graph.edges[index]?.to ?? 0;
      const cost = base + (graph.costs[index] ?? 0) - (potentials[to] ?? 0);
      if (cost >= (reached[to] ?? 0)) continue;
      reached[to] = cost;
      entering[to] = index;
      heap.push(cost, to);
    }
  }

  function pathTo(target: number): Path {
    const items = new Set<number>();
    let cost = 0;
    for (let node = target; node !== source;) {
      const index = entering[node] ?? -1;
      const edge = graph.edges[index];
      if (edge === undefined) break;
      cost += graph.costs[index] ?? 0;
      for (const item of edge.items) items.add(item);
      node = edge.from;
    }
    return {weight: weightOf(cost), items: [...items].reverse()};
  }
}
