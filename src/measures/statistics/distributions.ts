import jStat from 'jstat';

const CONTINUED_FRACTION_FROM = 5;
const CONTINUED_FRACTION_TERMS = 60;

/** P(Z > z) of the standard normal, with relative accuracy in the far tail as well.
 *  Method: jstat's cdf up to z = 5; beyond, where 1 - cdf cancels, Laplace's continued fraction
 *  (Abramowitz & Stegun 26.2.14). */
export function normalUpperTail(z: number): number {
  if (z < CONTINUED_FRACTION_FROM) return 1 - jStat.normal.cdf(z, 0, 1);
  let tail = z;
  for (let term = CONTINUED_FRACTION_TERMS; term >= 1; term -= 1) tail = z + term / tail;
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / tail;
}

/** P(|Z| > |z|) of the standard normal. */
export function normalTwoSided(z: number): number {
  return 2 * normalUpperTail(Math.abs(z));
}

/** Quantile of the standard normal. */
export function normalQuantile(p: number): number {
  return jStat.normal.inv(p, 0, 1);
}

/** Quantile of Student's t (about eight digits). */
export function studentQuantile(p: number, df: number): number {
  return jStat.studentt.inv(p, df);
}

/** P(|T| > |t|) of Student's t. */
export function studentTwoSided(t: number, df: number): number {
  return jStat.ibeta(df / (df + t * t), df / 2, 0.5);
}

/** Quantile of the gamma distribution with scale 1. */
export function gammaQuantile(p: number, shape: number): number {
  return jStat.gamma.inv(p, shape, 1);
}

/** Quantile of the beta distribution. */
export function betaQuantile(p: number, a: number, b: number): number {
  return jStat.beta.inv(p, a, b);
}

/** Quantile of chi-square. */
export function chiSquareQuantile(p: number, df: number): number {
  return jStat.chisquare.inv(p, df);
}

/** P(X > x) of chi-square, to 1e-15 absolutely: smaller tails come out as 0. */
export function chiSquareUpperTail(x: number, df: number): number {
  return Math.max(0, 1 - jStat.lowRegGamma(df / 2, x / 2));
}

/** Natural logarithm of the gamma function. */
export function logGamma(x: number): number {
  return jStat.gammaln(x);
}
