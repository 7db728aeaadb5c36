import type {Edge} from './constraint.ts';
import type {Graph} from './graph.ts';

/** Either values that satisfy every edge (as scaled costs), or the edges of a cycle of negative weight. */
export type Feasibility =
  | {readonly feasible: true; readonly potentials: Float64Array}
  | {readonly feasible: false; readonly cycle: readonly Edge[]};

/**
 * Decides a system of difference constraints: Bellman–Ford from a source joined to every node, relaxing in
 * node order forwards and backwards in turn (Yen 1970), so that few sweeps are needed where nodes stand in
 * order of time. A cycle among the predecessors proves that no values exist and is returned.
 */
export function decide(graph: Graph): Feasibility {
  const potentials = new Float64Array(graph.size);
  const entering = new Int32Array(graph.size).fill(-1);
  for (let sweep = 0; ; sweep += 1) {
    const changed = sweepOnce(graph, {potentials, entering}, sweep % 2 === 0);
    if (!changed) return {feasible: true, potentials};
    const cycle = cycleAmong(graph, entering);
    if (cycle !== null) return {feasible: false, cycle};
  }
}

interface State {
  readonly potentials: Float64Array;
  /** The edge by which a node was last lowered. */
  readonly entering: Int32Array;
}

function sweepOnce(graph: Graph, state: State, forwards: boolean): boolean {
  let changed = false;
  const last = graph.size - 1;
  for (let step = 0; step <= last; step += 1) {
    if (relaxFrom(graph, state, forwards ? step : last - step)) changed = true;
  }
  return changed;
}

function relaxFrom(graph: Graph, {potentials, entering}: State, node: number): boolean {
  let changed = false;
  const end = graph.offsets[node + 1] ?? 0;
  for (let place = graph.offsets[node] ?? 0; place < end; place += 1) {
    const index = graph.leaving[place] ?? 0;
    const to = graph.edges[index]?.to ?? 0;
    const cost = (potentials[node] ?? 0) + (graph.costs[index] ?? 0);
    if (cost >= (potentials[to] ?? 0)) continue;
    potentials[to] = cost;
    entering[to] = index;
    changed = true;
  }
  return changed;
}

function cycleAmong(graph: Graph, entering: Int32Array): Edge[] | null {
  const seen = new Int32Array(graph.size);
  for (let start = 0; start < graph.size; start += 1) {
    let node = start;
    while (node >= 0 && seen[node] === 0) {
      seen[node] = start + 1;
      node = graph.edges[entering[node] ?? -1]?.from ?? -1;
    }
    if (node >= 0 && seen[node] === start + 1) return walkCycle(graph, entering, node);
  }
  return null;
}

function walkCycle(graph: Graph, entering: Int32Array, start: number): Edge[] {
  const cycle: Edge[] = [];
  let node = start;
  do {
    const edge = graph.edges[entering[node] ?? -1];
    if (edge === undefined) return cycle;
    cycle.push(edge);
    node = edge.from;
  } while (node !== start);
  return cycle.reverse();
}
