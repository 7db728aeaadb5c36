import type {Month} from '../../values/month.ts';
import {monthSpan} from '../month-span.ts';
import {countLabel} from '../range-label.ts';
import type {Swatch} from '../swatch-legend.ts';
import {textWidth} from '../text-width.ts';
import {legendLayers, pixel} from '../vega-legend.ts';
import type {VegaLayer} from '../vega-signs.ts';
import type {VegaLiteSpec} from '../draw-vega-lite.ts';
import {CHART_WIDTH, type FormOptions} from './chart-form.ts';
import {endTick, monthTicks, yearTicks} from './month-axis.ts';

/** What a chart of counts by month is drawn into. */
export interface MonthFrameOptions extends FormOptions {
  readonly months: readonly Month[];
  /** Height of the plotting area in px; default 240. */
  readonly height?: number;
}

/** Sizes of a frame, known before anything is drawn so that nothing moves in the browser. */
export interface MonthFrame {
  readonly innerWidth: number;
  readonly height: number;
  readonly step: number;
  /** Encoding of x: a band of months, no time scale and so no time zone. */
  readonly x: object;
  /** Encoding of y from zero to `most`. */
  y(field: string): object;
}

/** Frame for counts up to `most`. */
export function monthFrame(options: MonthFrameOptions, most: number): MonthFrame {
  const labelRoom = Math.ceil(textWidth(countLabel(most * 10, options), {size: 12})) + 8;
  const innerWidth = (options.width ?? CHART_WIDTH) - labelRoom;
  // Half the inner padding outside keeps every month on an equal share of the width.
  const reverse = options.time === 'rtl';
  const scale = {
    domain: options.months,
    paddingInner: 0.26,
    paddingOuter: 0.13,
    round: false,
    reverse,
  };
  return {
    innerWidth,
    height: options.height ?? 240,
    step: innerWidth / Math.max(1, options.months.length),
    x: {field: 'month', type: 'ordinal', scale, axis: null},
    y: (field) => ({
      field,
      type: 'quantitative',
      scale: {domain: [0, most * 1.08], nice: false, zero: true},
      axis: {title: null, tickMinStep: 1, tickCount: 5, format: ',d'},
      stack: null,
    }),
  };
}

interface AxisText {
  readonly text: string;
  readonly at: number;
  readonly align: 'center' | 'left' | 'right';
  readonly y: number;
  readonly size: number;
}

/** Positions and alignments as they are where time runs to the right, turned round where it runs to the left. */
function turned(texts: readonly AxisText[], width: number): AxisText[] {
  const OTHER = {left: 'right', right: 'left', center: 'center'} as const;
  return texts.map((text) =>
    Object.assign({}, text, {at: width - text.at, align: OTHER[text.align]}),
  );
}

function axisTexts(frame: MonthFrame, options: MonthFrameOptions): AxisText[] {
  const {months} = options;
  const {step, height, innerWidth} = frame;
  const names = monthTicks(months, step, options);
  const start = (month: Month) => months.indexOf(month) * step;
  const name = {align: 'center', y: height + 8, size: 11} as const;
  const below = {y: height + (names.length > 0 ? 24 : 9), size: 12} as const;
  const texts = [
    ...names.map(({month, text}) => ({text, at: start(month) + step / 2, ...name})),
    ...yearTicks(months, step, options).map(({month, text}) => ({
      text,
      at: start(month) + 1,
      align: 'left' as const,
      ...below,
    })),
    ...endTick(months, step, options).map(({text}) => ({
      text,
      at: innerWidth,
      align: 'right' as const,
      ...below,
    })),
  ];
  return options.time === 'rtl' ? turned(texts, innerWidth) : texts;
}

function textLayer(rows: readonly AxisText[], align: string, size: number): VegaLayer[] {
  const values = rows.filter((row) => row.align === align && row.size === size);
  if (values.length === 0) return [];
  const look = {align, baseline: 'top', fontSize: size, fill: 'var(--ink-soft)'};
  return [
    {
      data: {values: values.map(({text, at, y}) => ({text, at, y}))},
      mark: {type: 'text', ...look, aria: false},
      encoding: {x: pixel('at'), y: pixel('y'), text: {field: 'text', type: 'nominal'}},
    },
  ];
}

function rule(stroke: string): object {
  return {type: 'rule', stroke, strokeWidth: 1, aria: false};
}

/** Years and months under the columns as layers with positions in px. */
function axisLayers(frame: MonthFrame, options: MonthFrameOptions): VegaLayer[] {
  const {height, step, innerWidth} = frame;
  const texts = axisTexts(frame, options);
  const years = options.months.flatMap((month, place) =>
    month.endsWith('-01') && place > 0
      ? [{at: options.time === 'rtl' ? innerWidth - place * step : place * step}]
      : [],
  );
  const ticks = {
    data: {values: years},
    mark: rule('var(--line)'),
    encoding: {x: pixel('at'), y: {value: height}, y2: {value: height + 22}},
  };
  const base = {
    data: {values: [{}]},
    mark: rule('var(--ink-soft)'),
    encoding: {x: {value: 0}, x2: {value: innerWidth}, y: {value: height}},
  };
  return [
    ...textLayer(texts, 'center', 11),
    ...textLayer(texts, 'left', 12),
    ...textLayer(texts, 'right', 12),
    ...(years.length > 0 ? [ticks] : []),
    base,
  ];
}

/** A complete specification: the chart's layers with legend, axes and exact sizes around them. */
export function inMonthFrame(
  frame: MonthFrame,
  layers: readonly VegaLayer[],
  options: MonthFrameOptions & {readonly swatches?: readonly Swatch[]},
): VegaLiteSpec {
  const legend = legendLayers(options.swatches ?? [], frame.innerWidth, options.language);
  const side = (options.width ?? CHART_WIDTH) - frame.innerWidth;
  const isMirrored = options.language === 'ar';
  const foot = monthTicks(options.months, frame.step, options).length > 0 ? 44 : 28;
  const left = isMirrored ? 0 : side;
  const edges = {left, right: left + frame.innerWidth, foot, head: legend.height};
  return {
    usermeta: {monthSpan: monthSpan(options.months, edges, options.time)},
    width: frame.innerWidth,
    height: frame.height,
    autosize: 'none',
    padding: {
      left,
      right: isMirrored ? side : 0,
      top: legend.height + 8,
      bottom: foot,
    },
    layer: [...layers, ...axisLayers(frame, options), ...legend.layers],
  };
}
