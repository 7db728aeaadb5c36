import {normalQuantile} from './distributions.ts';
import type {ClosedInterval} from './interval.ts';

/** Interval of a total of which `seen` are known for certain: the number unseen is taken as
 *  log-normal, so the lower end never falls below what was seen. Source: Chao 1987, formula 12. */
export function logNormalInterval(
  {seen, estimate, se}: {seen: number; estimate: number; se: number},
  confidence: number,
): ClosedInterval {
  const unseen = estimate - seen;
  if (unseen <= 0) return {low: seen, high: seen};
  const z = normalQuantile((1 + confidence) / 2);
  const factor = Math.exp(z * Math.sqrt(Math.log1p((se / unseen) ** 2)));
  return {low: seen + unseen / factor, high: seen + unseen * factor};
}
