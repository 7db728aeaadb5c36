import type {Constraint, Count, Cut, Edge} from './constraint.ts';
import {decide, type Feasibility} from './feasibility.ts';
import {createGraph, type Graph} from './graph.ts';
import {windowCounts} from './window-counts.ts';

/** The difference constraints of one series: nodes are the cuts in order, then moments of numbered pages. */
export interface System {
  readonly graph: Graph;
  readonly nodeOf: ReadonlyMap<Cut, number>;
}

/**
 * Builds the system of a series. In: what is said of it, and further cuts that will be asked about; only
 * cuts that something ends on become nodes. N never falls from cut to cut.
 */
export function createSystem(
  constraints: readonly Constraint[],
  asked: readonly Cut[] = [],
): System {
  const cuts = [...new Set([...asked, ...constraints.flatMap(cutsOf)])].sort((a, b) => a - b);
  const nodeOf = new Map(cuts.map((cut, node) => [cut, node]));
  const node = (cut: Cut): number => nodeOf.get(cut) ?? 0;
  const edges: Edge[] = [];
  for (let at = 1; at < cuts.length; at += 1)
    edges.push({from: at, to: at - 1, most: 0, items: []});
  const lines = new Map<string, Placed[]>();
  let size = cuts.length;
  constraints.forEach((item, index) => {
    if (item.kind === 'dated') return;
    if (item.order === null) edges.push(...plainEdges(item, index, node));
    else {
      edges.push(...momentEdges(item, {index, moment: size}, node));
      const line = lines.get(item.order.line) ?? [];
      lines.set(item.order.line, line);
      line.push({count: item, moment: size, place: item.order.place});
      size += 1;
    }
  });
  for (const line of lines.values()) edges.push(...orderEdges(line));
  edges.push(...datedEdges(constraints, node));
  return {graph: createGraph(size, edges), nodeOf};
}

/** Whether all that is said can be true at once; if not, a negative cycle with the constraints it rests on. */
export function decideSystem(system: System): Feasibility {
  return decide(system.graph);
}

/** Whether some of the constraints, by index, can all be true. */
export function isConsistent(constraints: readonly Constraint[]): boolean {
  return decide(createSystem(constraints).graph).feasible;
}

type NodeOf = (cut: Cut) => number;

interface Placed {
  readonly count: Count;
  readonly moment: number;
  readonly place: number;
}

function cutsOf(item: Constraint): Cut[] {
  if (item.kind === 'dated') return [item.after, item.until];
  return [item.from.earliest, item.from.latest, item.to.earliest, item.to.latest];
}

function plainEdges({from, to, low, high}: Count, index: number, node: NodeOf): Edge[] {
  const items = [index];
  const edges = [{from: node(to.latest), to: node(from.earliest), most: -low, items}];
  if (high !== null)
    edges.push({from: node(from.latest), to: node(to.earliest), most: high, items});
  return edges.filter((edge) => edge.from !== edge.to || edge.most < 0);
}

function momentEdges(
  {from, to, low, high}: Count,
  {index, moment}: {index: number; moment: number},
  node: NodeOf,
): Edge[] {
  const items = [index];
  const edges = [
    {from: moment, to: node(to.earliest), most: 0, items},
    {from: node(to.latest), to: moment, most: 0, items},
    {from: moment, to: node(from.earliest), most: -low, items},
  ];
  if (high !== null) edges.push({from: node(from.latest), to: moment, most: high, items});
  return edges;
}

/** N does not fall from a page to the next; counts of one page say nothing of each other's order. */
function orderEdges(line: readonly Placed[]): Edge[] {
  const pages = new Map<number, number[]>();
  for (const {place, moment} of line) pages.set(place, [...(pages.get(place) ?? []), moment]);
  const places = [...pages.keys()].sort((a, b) => a - b);
  return places.slice(1).flatMap((place, before) => {
    const earlier = pages.get(places[before] ?? place) ?? [];
    const later = pages.get(place) ?? [];
    return later.flatMap((from) => earlier.map((to) => ({from, to, most: 0, items: []})));
  });
}

function datedEdges(constraints: readonly Constraint[], node: NodeOf): Edge[] {
  const events = constraints.flatMap((item, index) =>
    item.kind === 'dated' ? [{...item, index}] : [],
  );
  return windowCounts(events).map(({from, to, least, items}) => ({
    from: node(to),
    to: node(from),
    most: -least,
    items,
  }));
}
