import {at} from './at.ts';
import {chiSquareQuantile, logGamma} from './distributions.ts';
import type {Interval} from './interval.ts';
import {fitPoisson} from './poisson-regression.ts';
import {sum} from './summary.ts';

export interface ProfileTotal {
  /** Where the multinomial likelihood is greatest; a little under the Poisson estimate. */
  readonly estimate: number;
  /** High is null where the likelihood does not fall enough up to a thousand times what was seen. */
  readonly interval: Interval;
}

const FARTHEST = 1000;
const STEPS = 48;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Total under a log-linear model, with its interval by the profile of the multinomial likelihood.
 *  For each total N the cell of unseen events is set to N - seen and the model fitted to all cells.
 *  In: design and counts of the observed cells; the unseen cell is (1, 0, 0, ...).
 *  Source: Cormack 1992; closedpCI.t of the R package Rcapture, here with exact factorials. */
export function profileTotal(
  design: readonly (readonly number[])[],
  counts: readonly number[],
  {confidence}: {confidence: number},
): ProfileTotal {
  const seen = sum(counts);
  const whole = [...design, at(design, 0).map((_, j) => (j === 0 ? 1 : 0))];
  const profile = (unseen: number): number => {
    const fit = fitPoisson(whole, [...counts, unseen]);
    return fit === null
      ? Number.NEGATIVE_INFINITY
      : -fit.deviance / 2 + multinomialTerm(seen + unseen, unseen);
  };
  const farthest = FARTHEST * seen;
  const best = maximise(profile, farthest);
  const floor = profile(best) - chiSquareQuantile(confidence, 1) / 2;
  return {
    estimate: seen + best,
    interval: {
      low: seen + (profile(0) >= floor ? 0 : crossing(profile, floor, [0, best])),
      high: profile(farthest) >= floor ? null : seen + crossing(profile, floor, [farthest, best]),
    },
  };
}

/** What turns the saturated Poisson likelihood into the multinomial one, as N and the unseen move. */
function multinomialTerm(total: number, unseen: number): number {
  const own = unseen === 0 ? 0 : unseen * Math.log(unseen) - logGamma(unseen + 1);
  return own - total * Math.log(total) + logGamma(total + 1);
}

/** Golden section on the square root of the unseen, which lets the same steps serve few and many. */
function maximise(profile: (unseen: number) => number, farthest: number): number {
  let [low, high] = [0, Math.sqrt(farthest)];
  let [left, right] = [high - GOLDEN * high, GOLDEN * high];
  let [atLeft, atRight] = [profile(left ** 2), profile(right ** 2)];
  for (let step = 0; step < STEPS; step += 1) {
    if (atLeft < atRight) {
      [low, left, atLeft] = [left, right, atRight];
      right = low + GOLDEN * (high - low);
      atRight = profile(right ** 2);
    } else {
      [high, right, atRight] = [right, left, atLeft];
      left = high - GOLDEN * (high - low);
      atLeft = profile(left ** 2);
    }
  }
  return ((low + high) / 2) ** 2;
}

function crossing(
  profile: (unseen: number) => number,
  floor: number,
  [outside, inside]: [number, number],
): number {
  let [out, within] = [outside, inside];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (out + within) / 2;
    if (profile(middle) < floor) out = middle;
    else within = middle;
  }
  return (out + within) / 2;
}
