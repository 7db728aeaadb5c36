/** Stands in for the parts of Vega that no Vega-Lite chart asks for: its compiler writes none of their transforms. */
export const NOTHING = {};
