import type {Language} from '../values/localized.ts';
import type {SvgTree} from './svg-tree.ts';
import {textWidth} from './text-width.ts';

/** One entry of a legend of colours. */
export interface Swatch {
  readonly label: string;
  readonly fill: string;
}

const SIZE = 11;
/** Height of a line of a legend. */
export const LEGEND_LINE = 20;
const GAP = 18;
const FONT = {size: 12};

/** A swatch with its place: px from the reading side, and the line it stands on. */
export interface Placed extends Swatch {
  readonly start: number;
  readonly line: number;
  readonly width: number;
}

/** Places entries one after the other from the reading side, on as many lines as they need. */
export function placeSwatches(swatches: readonly Swatch[], room: number): Placed[] {
  const placed: Placed[] = [];
  let start = 0;
  let line = 0;
  for (const swatch of swatches) {
    const width = SIZE + 6 + textWidth(swatch.label, FONT);
    if (start > 0 && start + width > room) [start, line] = [0, line + 1];
    placed.push({...swatch, start, line, width});
    start += width + GAP;
  }
  return placed;
}

function attributes(values: object): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

function swatchTree(entry: Placed, width: number, language: Language): SvgTree {
  const isMirrored = language === 'ar';
  const at = isMirrored ? width - entry.start - SIZE : entry.start;
  const square = {
    x: at,
    y: entry.line * LEGEND_LINE,
    width: SIZE,
    height: SIZE,
    rx: 1.5,
    fill: entry.fill,
  };
  const text = {
    x: isMirrored ? at - 6 : at + SIZE + 6,
    y: entry.line * LEGEND_LINE + SIZE - 1,
    'text-anchor': isMirrored ? 'end' : 'start',
  };
  return {
    name: 'g',
    attributes: {},
    children: [
      {name: 'rect', attributes: attributes(square), children: []},
      {name: 'text', attributes: attributes(text), children: [entry.label]},
    ],
  };
}

/** Rows of swatches of a given width, from the right in Arabic; and the height they take. */
export function drawSwatches(
  swatches: readonly Swatch[],
  width: number,
  language: Language,
): {readonly tree: SvgTree; readonly height: number} {
  const placed = placeSwatches(swatches, width);
  const children = placed.map((entry) => swatchTree(entry, width, language));
  return {
    tree: {name: 'g', attributes: {class: 'chart-legend'}, children},
    height: ((placed.at(-1)?.line ?? -1) + 1) * LEGEND_LINE,
  };
}

/** Swatches of an ordinal colour scale, labelled by its domain. */
export function scaleSwatches(scale: {
  readonly domain?: Iterable<unknown>;
  readonly range?: Iterable<unknown>;
}): Swatch[] {
  const fills = [...(scale.range ?? [])].map(String);
  return [...(scale.domain ?? [])].map((value, place) => ({
    label: String(value),
    fill: fills[place % fills.length] ?? 'currentColor',
  }));
}

/** A chart with a legend above it; without entries the chart as it is. */
export function withSwatches(
  chart: SvgTree,
  swatches: readonly Swatch[],
  language: Language,
): SvgTree {
  if (swatches.length === 0) return chart;
  const width = Number(chart.attributes['width']);
  const legend = drawSwatches(swatches, width, language);
  const shift = legend.height + 4;
  const height = Number(chart.attributes['height']) + shift;
  const transform = `translate(0,${shift})`;
  const body = {name: 'g', attributes: {transform}, children: chart.children};
  return {
    ...chart,
    attributes: {...chart.attributes, height: String(height), viewBox: `0 0 ${width} ${height}`},
    children: [legend.tree, body],
  };
}
