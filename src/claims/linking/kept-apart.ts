import type {KeptApart} from './clusters.ts';
import type {Decisions} from './decisions.ts';

/**
 * Which mentions may never be one event, by index. What holds for a mention holds for those that a person took for
 * the same: if a is b and b is not c, then a is not c.
 */
export function keptApart({same, different, pins}: Decisions): KeptApart {
  const group = new Map<number, Set<number>>();
  const groupOf = (i: number): Set<number> => group.get(i) ?? new Set([i]);
  for (const [a, b] of [...same, ...pins]) {
    const merged = new Set([...groupOf(a), ...groupOf(b)]);
    for (const i of merged) group.set(i, merged);
  }
  const apart = new Map<number, Set<number>>();
  for (const [a, b] of different) {
    for (const i of groupOf(a)) {
      for (const j of groupOf(b)) {
        apart.set(i, (apart.get(i) ?? new Set()).add(j));
        apart.set(j, (apart.get(j) ?? new Set()).add(i));
      }
    }
  }
  return apart;
}
