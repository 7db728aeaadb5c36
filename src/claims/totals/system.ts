import {
  countsOf,
  type Constraint,
  type Count,
  type Cut,
  type Edge,
  type Page,
} from './constraint.ts';
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
  const at: NodeOf = (cut) => nodeOf.get(cut) ?? 0;
  const pages = placePages(constraints, cuts.length);
  const edges = [
    ...cuts.slice(1).map((_, node) => ({from: node + 1, to: node, most: 0, items: []})),
    ...constraints.flatMap((item, index) =>
      countsOf(item).flatMap((count) => {
        const page = pages.get(count.page?.id ?? '');
        return page === undefined
          ? plainEdges(count, index, at)
          : momentEdges(count, {index, moment: page.node}, at);
      }),
    ),
    ...orderEdges([...pages.values()]),
    ...datedEdges(constraints, at),
  ];
  return {graph: createGraph(cuts.length + pages.size, edges), nodeOf};
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

interface PlacedPage extends Page {
  readonly node: number;
}

function cutsOf(item: Constraint): Cut[] {
  if (item.kind === 'dated') return [item.after, item.until];
  return countsOf(item).flatMap(({from, to}) => [
    from.earliest,
    from.latest,
    to.earliest,
    to.latest,
  ]);
}

/** A node for each page, numbered from `first` on. */
function placePages(constraints: readonly Constraint[], first: number): Map<string, PlacedPage> {
  const pages = new Map<string, PlacedPage>();
  for (const {page} of constraints.flatMap(countsOf)) {
    if (page !== null && !pages.has(page.id))
      pages.set(page.id, {...page, node: first + pages.size});
  }
  return pages;
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

/** N does not fall from one page of a line to the next. */
function orderEdges(pages: readonly PlacedPage[]): Edge[] {
  const lines = new Map<string, PlacedPage[]>();
  for (const page of pages) {
    if (page.line !== null) lines.set(page.line, [...(lines.get(page.line) ?? []), page]);
  }
  return [...lines.values()].flatMap((line) => {
    const sorted = line.sort((a, b) => a.place - b.place);
    return sorted.slice(1).map((page, before) => ({
      from: page.node,
      to: sorted[before]?.node ?? page.node,
      most: 0,
      items: [],
    }));
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
