import type {RangeValue} from './document.ts';

/** Bounds as a table shows them: `0–44`, `≥ 3`, with nothing between the ends taken as best. */
export function boundsValue(low: number, high: number | null): RangeValue {
  return {low, best: low, high, bounds: true};
}
