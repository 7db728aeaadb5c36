/** A queue of nodes by least cost: a binary heap on two arrays. */
export interface Heap {
  push(cost: number, node: number): void;
  /** The node of least cost, or -1 where empty; `cost` then holds its cost. */
  pop(): number;
  cost: number;
}

/** An empty queue. */
export function createHeap(): Heap {
  const costs: number[] = [];
  const nodes: number[] = [];
  const heap: Heap = {cost: 0, push, pop};
  return heap;

  function push(cost: number, node: number): void {
    let child = costs.length;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (at(costs, parent) <= cost) break;
      costs[child] = at(costs, parent);
      nodes[child] = at(nodes, parent);
      child = parent;
    }
    costs[child] = cost;
    nodes[child] = node;
  }

  function pop(): number {
    if (costs.length === 0) return -1;
    const top = at(nodes, 0);
    heap.cost = at(costs, 0);
    const cost = costs.pop() ?? 0;
    const node = nodes.pop() ?? 0;
    if (costs.length > 0) sink(cost, node);
    return top;
  }

  function sink(cost: number, node: number): void {
    let hole = 0;
    for (let child = 1; child < costs.length; child = hole * 2 + 1) {
      if (child + 1 < costs.length && at(costs, child + 1) < at(costs, child)) child += 1;
      if (at(costs, child) >= cost) break;
      costs[hole] = at(costs, child);
      nodes[hole] = at(nodes, child);
      hole = child;
    }
    costs[hole] = cost;
    nodes[hole] = node;
  }
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}
