import type {Markish} from '@observablehq/plot';
import type {PlotLibrary} from './draw-plot.ts';
import type {RangedRow} from './drawn-range.ts';
import {NO_REPORT_FILL} from './no-report-pattern.ts';
import type {CountRow} from './range-label.ts';

/** Strokes of the signs, the same in Plot and Vega-Lite. */
export const SIGN = {
  whisker: {stroke: 'var(--ink)', width: 1.25},
  halo: {stroke: 'var(--ground)', width: 2.75},
  cap: 3,
  arrow: 4,
  cross: 3,
  band: 'var(--band)',
  noReport: 'var(--no-report)',
  noReportFill: NO_REPORT_FILL,
} as const;

interface Path {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
}

const capSymbol = {
  draw(path: Path): void {
    path.moveTo(-SIGN.cap, 0);
    path.lineTo(SIGN.cap, 0);
  },
};

const arrowSymbol = {
  draw(path: Path): void {
    path.moveTo(-SIGN.arrow, SIGN.arrow);
    path.lineTo(0, 0);
    path.lineTo(SIGN.arrow, SIGN.arrow);
  },
};

const crossSymbol = {
  draw(path: Path): void {
    path.moveTo(-SIGN.cross, -SIGN.cross);
    path.lineTo(SIGN.cross, SIGN.cross);
    path.moveTo(SIGN.cross, -SIGN.cross);
    path.lineTo(-SIGN.cross, SIGN.cross);
  },
};

/** Where a whisker stands: `along` y it is upright at the column `at`, along x it lies on the row `at`. */
export interface WhiskerPlace {
  readonly along: 'x' | 'y';
  /** Column of the rows that holds the position across. */
  readonly at: string;
  /** Values grow to the left (Arabic bars). */
  readonly mirrored?: boolean;
  /** Shift down in px, where several series share a row. */
  readonly dy?: number;
  /** Facet columns, where the chart has facets. */
  readonly facet?: Readonly<Record<string, string>>;
}

/** Thin whisker from `low` to `end`, capped where it is bounded and with an open arrow where it is not. */
export function rangeWhisker<T extends CountRow>(
  plot: PlotLibrary,
  rows: readonly RangedRow<T>[],
  place: WhiskerPlace,
): Markish[] {
  const ranged = rows.filter((row) => row.ranged);
  const isUpright = place.along === 'y';
  const shift = {dy: place.dy ?? 0};
  const across = {...(isUpright ? {x: place.at} : {y: place.at}), ...shift};
  const point = (column: string) => ({...across, ...place.facet, [place.along]: column});
  const pen = {stroke: SIGN.whisker.stroke, strokeWidth: SIGN.whisker.width};
  const sign = {...pen, fill: 'none', r: 3, ariaHidden: 'true'};
  const sideways = place.mirrored === true ? -90 : 90;
  const turn = isUpright ? 0 : sideways;
  const span = {...across, ...place.facet, [`${place.along}1`]: 'low', [`${place.along}2`]: 'end'};
  const rule = isUpright ? plot.ruleX : plot.ruleY;
  const halo = {stroke: SIGN.halo.stroke, strokeWidth: SIGN.halo.width, strokeOpacity: 0.85};
  return [
    rule(ranged, {...span, ...halo, ariaHidden: 'true'}),
    rule(ranged, {...span, ...pen, ariaHidden: 'true'}),
    plot.dot(ranged, {...point('low'), ...sign, rotate: turn, symbol: capSymbol}),
    plot.dot(
      ranged.filter((row) => !row.open),
      {...point('end'), ...sign, rotate: turn, symbol: capSymbol},
    ),
    plot.dot(
      ranged.filter((row) => row.open),
      {...point('end'), ...sign, rotate: turn, symbol: arrowSymbol},
    ),
  ];
}

/** Whisker from `best` to an arrow at open ends, where a band already shows the rest of the range. */
export function openArrow<T extends CountRow>(
  plot: PlotLibrary,
  rows: readonly RangedRow<T>[],
  place: WhiskerPlace,
): Markish[] {
  const open = rows.filter((row) => row.open);
  const isUpright = place.along === 'y';
  const across = {...(isUpright ? {x: place.at} : {y: place.at}), dy: place.dy ?? 0};
  const sideways = place.mirrored === true ? -90 : 90;
  const pen = {stroke: SIGN.whisker.stroke, strokeWidth: SIGN.whisker.width, ariaHidden: 'true'};
  const span = {[`${place.along}1`]: 'best', [`${place.along}2`]: 'end'};
  const rule = isUpright ? plot.ruleX : plot.ruleY;
  return [
    rule(open, {...across, ...place.facet, ...span, ...pen}),
    plot.dot(open, {
      ...across,
      ...place.facet,
      [place.along]: 'end',
      ...pen,
      fill: 'none',
      r: 3,
      rotate: isUpright ? 0 : sideways,
      symbol: arrowSymbol,
    }),
  ];
}

/** A small × on the axis for each row nobody reported on; `title` is the row's tooltip. */
export function noReportCross(
  plot: PlotLibrary,
  rows: readonly (CountRow & {readonly title: string})[],
  place: WhiskerPlace,
): Markish {
  const across = place.along === 'y' ? {x: place.at} : {y: place.at};
  const sideways = place.mirrored === true ? -7 : 7;
  const shift = place.along === 'y' ? {dy: -6} : {dx: sideways};
  return plot.dot(rows, {
    ...across,
    ...place.facet,
    [place.along]: () => 0,
    ...shift,
    symbol: crossSymbol,
    r: 3,
    stroke: SIGN.noReport,
    strokeWidth: 1.25,
    fill: 'none',
    title: 'title',
  });
}

/** Fill and stroke of a mark: solid for a best value, hollow where its claims contradict each other. */
export function solidOrHollow(colour: string, row: CountRow): {fill: string; stroke: string} {
  return {fill: row.contradicted === true ? 'var(--ground)' : colour, stroke: colour};
}
