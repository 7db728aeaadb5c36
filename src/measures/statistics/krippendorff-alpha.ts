import {CONFIDENCE, type ClosedInterval} from './interval.ts';
import {createRandom, resample} from './random.ts';
import {refuse, refuseTooFew, type Refusal} from './refusal.ts';
import {ascending, known, quantile, sum} from './summary.ts';

/** How far apart two values are: unlike or alike, by rank, by difference, by relative difference. */
export type AlphaLevel = 'nominal' | 'ordinal' | 'interval' | 'ratio';

export interface AlphaOptions {
  readonly level: AlphaLevel;
  readonly confidence?: number;
  /** Bootstrap samples of units. */
  readonly resamples?: number;
  readonly seed?: number;
  /** Least units with two values or more. */
  readonly minimum?: number;
}

export interface Alpha {
  readonly level: AlphaLevel;
  readonly alpha: number;
  readonly interval: ClosedInterval;
  /** Units with two values or more, and the values in them. */
  readonly units: number;
  readonly values: number;
  /** Bootstrap samples that gave an alpha; the rest had no variation. */
  readonly resamples: number;
  readonly seed: number;
}

const MINIMUM_UNITS = 10;
const RESAMPLES = 1000;
const SEED = 1;
const LEAST_USABLE = 0.9;

/** Krippendorff's alpha: agreement beyond chance of any number of observers, gaps allowed.
 *  In: one array an observer, one position a unit, null = no value; from 0 up for the ratio level.
 *  1 = perfect, 0 = as by chance, below 0 = worse. Interval: percentiles of the bootstrap over units
 *  (sfc32, fixed seed), not Hayes's with expected disagreement held fixed.
 *  Refuses under `minimum` (10) units with two values, where all values are the same, and where in
 *  over a tenth of the bootstrap samples they would be.
 *  Source: Krippendorff 2011, "Computing Krippendorff's alpha-reliability". */
export function computeAlpha(
  ratings: readonly (readonly (number | null)[])[],
  options: AlphaOptions,
): Alpha | Refusal {
  const {level, confidence = CONFIDENCE, resamples = RESAMPLES, seed = SEED} = options;
  const {minimum = MINIMUM_UNITS} = options;
  const units = pairableUnits(ratings);
  if (units.length < minimum) {
    const what = {en: 'events with two figures or more', ar: 'الأحداث التي لها رقمان أو أكثر'};
    return refuseTooFew(what, units.length, minimum);
  }
  const alpha = alphaOfUnits(units, level);
  if (alpha === null) return refuse('all values are the same', 'جميع القيم متساوية');
  const random = createRandom(seed);
  const draws = Array.from({length: resamples}, () => alphaOfUnits(resample(units, random), level));
  const usable = known(draws);
  if (usable.length < LEAST_USABLE * resamples) {
    return refuse('the values hardly vary', 'القيم تكاد لا تتغير');
  }
  const tail = (1 - confidence) / 2;
  return {
    level,
    alpha,
    interval: {low: quantile(usable, tail), high: quantile(usable, 1 - tail)},
    units: units.length,
    values: sum(units.map((unit) => unit.length)),
    resamples: usable.length,
    seed,
  };
}

function pairableUnits(ratings: readonly (readonly (number | null)[])[]): number[][] {
  const width = Math.max(0, ...ratings.map((row) => row.length));
  return Array.from({length: width}, (_, unit) =>
    known(ratings.map((row) => row[unit] ?? null)),
  ).filter((values) => values.length > 1);
}

/** Alpha by the coincidence matrix, kept by its margins: null where all values are the same. */
function alphaOfUnits(units: readonly (readonly number[])[], level: AlphaLevel): number | null {
  const margins = countValues(units);
  const distance = DISTANCES[level](margins);
  let observed = 0;
  for (const unit of units) {
    const weight = 2 / (unit.length - 1);
    unit.forEach((a, i) => {
      for (const b of unit.slice(i + 1)) observed += weight * distance(a, b);
    });
  }
  const entries = [...margins];
  let expected = 0;
  entries.forEach(([a, n], i) => {
    for (const [b, m] of entries.slice(i + 1)) expected += 2 * n * m * distance(a, b);
  });
  const total = sum([...margins.values()]);
  return expected === 0 ? null : 1 - ((total - 1) * observed) / expected;
}

function countValues(units: readonly (readonly number[])[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of units.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

type Distance = (a: number, b: number) => number;

const DISTANCES: Readonly<Record<AlphaLevel, (margins: Map<number, number>) => Distance>> = {
  nominal: () => (a, b) => (a === b ? 0 : 1),
  ordinal: rankDistance,
  interval: () => (a, b) => (a - b) ** 2,
  ratio: () => (a, b) => (a === b ? 0 : ((a - b) / (a + b)) ** 2),
};

/** Squared difference of mid-ranks: the sum of margins between two values, ends counted half. */
function rankDistance(margins: Map<number, number>): Distance {
  const ranks = new Map<number, number>();
  let before = 0;
  for (const value of ascending([...margins.keys()])) {
    const size = margins.get(value) ?? 0;
    ranks.set(value, before + size / 2);
    before += size;
  }
  const rank = (value: number): number => ranks.get(value) ?? Number.NaN;
  return (a, b) => (rank(a) - rank(b)) ** 2;
}
