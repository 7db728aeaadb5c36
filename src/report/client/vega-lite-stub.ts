/** Stands in for vega-lite in the page's program: specifications are compiled when the report is built. */
export const version = '6.0.0';

/** Never called, since every chart is handed over in Vega. */
export function compile(): never {
  throw new Error('the page has no Vega-Lite compiler');
}
