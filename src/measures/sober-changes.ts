import {findPoissonChanges, type PoissonChanges} from './statistics/poisson-changes.ts';
import {isRefusal, type Refusal} from './statistics/refusal.ts';

/** Changes of a rate that hold although counts vary more than Poisson. */
export interface SoberChanges extends PoissonChanges {
  /** By which the likelihood was divided; 1 where counts vary no more than Poisson. */
  readonly divided: number;
}

/**
 * Change points in two passes: the first measures how much more than Poisson the counts vary around the rates it finds
 * (Pearson's dispersion), the second divides the likelihood by that, so that only changes well beyond the usual scatter
 * remain. Penalty `mbic`. In: counts by month, null = no report. Refuses as findPoissonChanges does.
 */
export function findSoberChanges(counts: readonly (number | null)[]): SoberChanges | Refusal {
  const first = findPoissonChanges(counts);
  if (isRefusal(first)) return first;
  const divided = Math.max(1, first.dispersion ?? 1);
  const second = findPoissonChanges(counts, {dispersion: divided});
  return isRefusal(second) ? second : {...second, divided};
}
