import type {Language} from '../values/localized.ts';
import {LEGEND_LINE, placeSwatches, type Swatch} from './swatch-legend.ts';
import type {VegaLayer} from './vega-signs.ts';

/** Encoding of a position that the rows hold in px. */
export function pixel(field: string): object {
  return {field, type: 'quantitative', scale: null, axis: null};
}

/** Layers that draw a legend above the chart, from the right in Arabic (Vega's own legends know only one way),
 *  and the height they take. */
export function legendLayers(
  swatches: readonly Swatch[],
  width: number,
  language: Language,
): {readonly layers: VegaLayer[]; readonly height: number} {
  if (swatches.length === 0) return {layers: [], height: 0};
  const placed = placeSwatches(swatches, width);
  const lines = (placed.at(-1)?.line ?? 0) + 1;
  const height = lines * LEGEND_LINE + 8;
  const isMirrored = language === 'ar';
  const values = placed.map(({label, fill, start, line}) => ({
    label,
    fill,
    square: isMirrored ? width - start - 6 : start + 6,
    text: isMirrored ? width - start - 17 : start + 17,
    line: line * LEGEND_LINE - height + 6,
  }));
  const base = {y: pixel('line')};
  const fill = {field: 'fill', type: 'nominal', scale: null};
  const align = isMirrored ? 'right' : 'left';
  return {
    height,
    layers: [
      {
        data: {values},
        mark: {type: 'square', size: 121, opacity: 1, filled: true, aria: false},
        encoding: {...base, x: pixel('square'), fill},
      },
      {
        data: {values},
        mark: {type: 'text', align, baseline: 'middle', aria: false, dy: 1},
        encoding: {...base, x: pixel('text'), text: {field: 'label', type: 'nominal'}},
      },
    ],
  };
}
