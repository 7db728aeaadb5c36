import type {Constraint, Cut} from './constraint.ts';
import {shortestPaths, type Path} from './shortest.ts';
import {createSystem, decideSystem, type System} from './system.ts';

/** From the end of one day to the end of another; `from ≤ to`. */
export interface Interval {
  readonly from: Cut;
  readonly to: Cut;
}

/** The tightest whole numbers between which the growth of N over an interval lies. */
export interface Bounds extends Interval {
  readonly lower: number;
  /** null: nothing said bounds it. */
  readonly upper: number | null;
  /** The constraints, by index, that the lower bound rests on; none where it is 0. */
  readonly lowerItems: readonly number[];
  readonly upperItems: readonly number[];
}

/**
 * The tightest bounds of N(to) − N(from) for each interval: the shortest path from `from` to `to` above, from
 * `to` to `from` below. Both are attained, and by whole numbers, as every weight is whole.
 * Out: one per interval, in order; null where the constraints contradict each other.
 */
export function boundIntervals(
  constraints: readonly Constraint[],
  intervals: readonly Interval[],
): Bounds[] | null {
  const asked = intervals.flatMap(({from, to}) => [from, to]);
  const system = createSystem(constraints, asked);
  const verdict = decideSystem(system);
  if (!verdict.feasible) return null;
  const walk = pathsBetween(system, verdict.potentials, intervals);
  return intervals.map((interval) => boundsFrom(interval, walk));
}

type Walk = (from: Cut, to: Cut) => Path | null;

/** All the paths asked for, by one search from each cut. */
function pathsBetween(
  {graph, nodeOf}: System,
  potentials: Float64Array,
  intervals: readonly Interval[],
): Walk {
  const targets = new Map<Cut, Set<Cut>>();
  const ask = (from: Cut, to: Cut): void => {
    const known = targets.get(from);
    if (known === undefined) targets.set(from, new Set([to]));
    else known.add(to);
  };
  for (const {from, to} of intervals) {
    ask(from, to);
    ask(to, from);
  }
  const found = new Map<Cut, Map<Cut, Path | null>>();
  for (const [from, cuts] of targets) {
    const list = [...cuts];
    const nodes = list.map((cut) => nodeOf.get(cut) ?? 0);
    const paths = shortestPaths(graph, potentials, nodeOf.get(from) ?? 0, {targets: nodes});
    found.set(from, new Map(list.map((cut, index) => [cut, paths[index] ?? null])));
  }
  return (from, to) => found.get(from)?.get(to) ?? null;
}

function boundsFrom({from, to}: Interval, walk: Walk): Bounds {
  const up = walk(from, to);
  const down = walk(to, from);
  const lower = down === null ? 0 : Math.max(0, -down.weight);
  return {
    from,
    to,
    lower,
    upper: up === null ? null : up.weight,
    lowerItems: lower === 0 ? [] : (down?.items ?? []),
    upperItems: up?.items ?? [],
  };
}
