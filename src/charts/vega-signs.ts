import type {RangedRow} from './drawn-range.ts';
import type {CountRow} from './range-label.ts';
import {SIGN} from './signs.ts';

/** A layer of a Vega-Lite specification. */
export type VegaLayer = Readonly<Record<string, unknown>>;

const CAP = 'M-1,0L1,0';
const ARROW = 'M-1,1L0,0L1,1';
const CROSS = 'M-1,-1L1,1M1,-1L-1,1';

function pointMark(shape: string, halfWidth: number, stroke: string): object {
  // Vega scales a path of ±1 by half the root of its size.
  const size = (halfWidth * 2) ** 2;
  return {
    type: 'point',
    shape,
    size,
    stroke,
    strokeWidth: 1.25,
    fill: null,
    aria: false,
    opacity: 1,
  };
}

const pen = SIGN.whisker.stroke;

/** Where upright signs stand. */
export interface SignPlace {
  /** Encoding of x, and of xOffset where columns stand side by side. */
  readonly position: Readonly<Record<string, unknown>>;
  /** Width of one column in px; narrow columns get smaller caps and no halo. */
  readonly room: number;
}

/** Rows with their month, their series and the named fields only, since the page carries them once more. */
export function placed<T extends object>(
  rows: readonly T[],
  ...fields: readonly string[]
): object[] {
  const kept: ReadonlySet<string> = new Set(['month', 'series', ...fields]);
  return rows.map((row) => {
    const values: Partial<T> = {};
    for (const key in row) if (kept.has(key)) values[key] = row[key];
    return values;
  });
}

function quantity(field: string): object {
  return {field, type: 'quantitative'};
}

function points(
  values: readonly object[],
  field: string,
  mark: object,
  place: SignPlace,
): VegaLayer[] {
  if (values.length === 0) return [];
  const data = {values: placed(values, field)};
  return [{data, mark, encoding: {...place.position, y: quantity(field)}}];
}

function lines<T extends CountRow>(
  rows: readonly RangedRow<T>[],
  from: string,
  place: SignPlace,
): VegaLayer[] {
  if (rows.length === 0) return [];
  const encoding = {...place.position, y: quantity(from), y2: {field: 'end'}};
  const line = (stroke: string, strokeWidth: number, opacity: number) => ({
    data: {values: placed(rows, from, 'end')},
    mark: {type: 'rule', stroke, strokeWidth, opacity, aria: false},
    encoding,
  });
  const isNarrow = place.room < 14;
  return [
    line(SIGN.halo.stroke, isNarrow ? 2 : SIGN.halo.width, 0.7),
    line(pen, isNarrow ? 1 : SIGN.whisker.width, 1),
  ];
}

/** Upright whiskers as layers: a halo, the line from `low` to `end`, caps at bounded ends, arrows at open ones. */
export function whiskerLayers<T extends CountRow>(
  rows: readonly RangedRow<T>[],
  place: SignPlace,
): VegaLayer[] {
  const ranged = rows.filter((row) => row.ranged);
  const cap = pointMark(CAP, Math.min(SIGN.cap, place.room / 5), pen);
  return [
    ...lines(ranged, 'low', place),
    ...points(ranged, 'low', cap, place),
    ...points(
      ranged.filter((row) => !row.open),
      'end',
      cap,
      place,
    ),
    ...arrowLayers(ranged, place),
  ];
}

function arrowLayers<T extends CountRow>(
  rows: readonly RangedRow<T>[],
  place: SignPlace,
): VegaLayer[] {
  const arrow = pointMark(ARROW, Math.min(SIGN.arrow, place.room / 3), pen);
  return points(
    rows.filter((row) => row.open),
    'end',
    arrow,
    place,
  );
}

/** Arrows that rise from a column `from` at open ends; no layer where there are none. */
export function openArrows<T extends CountRow>(
  rows: readonly RangedRow<T>[],
  from: string,
  place: SignPlace,
): VegaLayer[] {
  const open = rows.filter((row) => row.open);
  return [...lines(open, from, place), ...arrowLayers(open, place)];
}

/** Small × just above the axis for rows nobody reported on; no layer where there are none. */
export function noReportLayers(
  rows: readonly object[],
  place: SignPlace,
  height: number,
): VegaLayer[] {
  if (rows.length === 0) return [];
  const mark = pointMark(CROSS, Math.min(SIGN.cross, place.room / 3), SIGN.noReport);
  const tooltip = {field: 'title', type: 'nominal'};
  const encoding = {...place.position, y: {value: height - 6}, tooltip};
  return [{data: {values: placed(rows, 'title')}, mark, encoding}];
}
