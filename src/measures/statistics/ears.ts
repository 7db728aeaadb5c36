import {normalQuantile} from './distributions.ts';
import {PERIODS} from './mann-kendall.ts';
import {refuseTooFew, type Refusal} from './refusal.ts';
import {known, mean, variance} from './summary.ts';

/** C1: the periods just before. C2: the same, two periods earlier. C3: C2 summed over three periods. */
export type EarsMethod = 'c1' | 'c2' | 'c3';

export interface EarsOptions {
  readonly method?: EarsMethod;
  /** Periods of comparison, 3 or more; 7 by default. */
  readonly baseline?: number;
  /** One-sided risk of a false flag; 0.001 for C1 and C2, 0.025 for C3. */
  readonly alpha?: number;
  /** Floor of the standard deviation, so that a flat baseline does not flag a single event. */
  readonly leastSd?: number;
}

export interface EarsPeriod {
  readonly index: number;
  readonly count: number;
  readonly mean: number;
  readonly sd: number;
  /** Highest count that is not unusual; null for C3 where the two periods before suffice to flag. */
  readonly upper: number | null;
  readonly unusual: boolean;
  /** The baseline does not vary and there is no floor: any rise at all is flagged. */
  readonly flat: boolean;
}

export interface Ears {
  readonly method: EarsMethod;
  readonly baseline: number;
  readonly alpha: number;
  /** Periods that could be judged: with a count, and no gap in what they are compared with. */
  readonly periods: readonly EarsPeriod[];
}

const ALPHAS: Readonly<Record<EarsMethod, number>> = {c1: 0.001, c2: 0.001, c3: 0.025};
const LAGS: Readonly<Record<EarsMethod, number>> = {c1: 0, c2: 2, c3: 2};
const MEMORY = 2;

/** Unusual periods of a short series of counts.
 *  C1, C2: count above mean + z sd of the baseline (sd with n - 1). C3: the sum of max(0, C2 - 1)
 *  over the period and the two before, C2 in standard deviations, is above z.
 *  In: counts in the order of time; null = no report: such a period is not judged, nor one whose
 *  baseline (for C3 also that of the two before) holds a gap. In C3 a flat baseline adds nothing.
 *  Refuses where the series is not longer than the baseline, lag and memory.
 *  Errors: RangeError for a baseline under 3.
 *  Source: Hutwagner et al. 2003; z by quantile as in the R package surveillance. */
export function flagEars(
  counts: readonly (number | null)[],
  options: EarsOptions = {},
): Ears | Refusal {
  const {method = 'c1', baseline = 7, leastSd = 0} = options;
  const alpha = options.alpha ?? ALPHAS[method];
  if (baseline < 3) throw new RangeError(`baseline "${baseline}" is under 3 periods`);
  const need = baseline + LAGS[method] + (method === 'c3' ? MEMORY : 0) + 1;
  if (known(counts).length < need) return refuseTooFew(PERIODS, known(counts).length, need);
  const judged = counts.map((_, index) =>
    compareWithBaseline(counts, index, {baseline, lag: LAGS[method], leastSd}),
  );
  const z = normalQuantile(1 - alpha);
  const periods = judged.flatMap((period, index) => {
    if (period === null) return [];
    if (method !== 'c3') return [flagOne(period, z)];
    const before = judged.slice(Math.max(0, index - MEMORY), index);
    const complete = before.filter((earlier) => earlier !== null);
    return complete.length < MEMORY ? [] : [flagSum(period, complete, z)];
  });
  return {method, baseline, alpha, periods};
}

type Compared = Omit<EarsPeriod, 'upper' | 'unusual'>;

function compareWithBaseline(
  counts: readonly (number | null)[],
  index: number,
  {baseline, lag, leastSd}: {baseline: number; lag: number; leastSd: number},
): Compared | null {
  const count = counts[index] ?? null;
  const end = index - lag;
  if (count === null || end < baseline) return null;
  const window = known(counts.slice(end - baseline, end));
  if (window.length < baseline) return null;
  const sd = Math.max(Math.sqrt(variance(window)), leastSd);
  return {index, count, mean: mean(window), sd, flat: sd === 0};
}

function flagOne(period: Compared, z: number): EarsPeriod {
  const upper = period.mean + z * period.sd;
  return {...period, upper, unusual: period.count > upper};
}

function flagSum(period: Compared, before: readonly Compared[], z: number): EarsPeriod {
  const carried = before.reduce((total, earlier) => total + excess(earlier), 0);
  const upper = carried > z ? null : period.mean + (1 + z - carried) * period.sd;
  return {...period, upper, unusual: carried + excess(period) > z};
}

function excess(period: Compared): number {
  return period.flat ? 0 : Math.max(0, (period.count - period.mean) / period.sd - 1);
}
