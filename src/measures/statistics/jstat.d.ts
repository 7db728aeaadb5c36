/** What Rasd uses of jstat 1.9.6, which ships without types. */
declare module 'jstat' {
  interface Distribution1 {
    cdf(x: number, parameter: number): number;
    inv(p: number, parameter: number): number;
  }
  interface Distribution2 {
    cdf(x: number, first: number, second: number): number;
    inv(p: number, first: number, second: number): number;
  }
  interface JStat {
    readonly normal: Distribution2;
    readonly gamma: Distribution2;
    readonly beta: Distribution2;
    readonly studentt: Distribution1;
    readonly chisquare: Distribution1;
    gammaln(x: number): number;
    lowRegGamma(shape: number, x: number): number;
    ibeta(x: number, a: number, b: number): number;
  }
  const jStat: JStat;
  export default jStat;
}
