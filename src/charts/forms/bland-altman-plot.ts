import type {VegaLiteSpec} from '../draw-vega-lite.ts';
import {countLabel, isolate} from '../range-label.ts';
import type {VegaLayer} from '../vega-signs.ts';
import {CHART_WIDTH, type FormOptions} from './chart-form.ts';

/** One event: the middle of two figures, and by how much they differ. */
export interface ContrastPoint {
  readonly middle: number;
  readonly contrast: number;
  /** What the event is, for the tooltip. */
  readonly title: string;
  /** `#g1`, or null. */
  readonly link: string | null;
}

/** A level drawn across: the mean difference or a limit of agreement, with the ends of its interval. */
export interface ContrastLine {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What a plot of differences shows. */
export interface BlandAltmanPlotOptions extends FormOptions {
  readonly lines: readonly ContrastLine[];
  /** What the middles are, in the chart's language. */
  readonly xTitle: string;
  /** What the differences are. */
  readonly yTitle: string;
}

type Encode = (field: string) => object;

function lineLayers(
  options: BlandAltmanPlotOptions,
  end: number,
  y: Encode,
  x: Encode,
): VegaLayer[] {
  const values = options.lines.map((line) => ({
    ...line,
    text: `${line.name} ${isolate(signed(line.value, options))}`,
    end,
  }));
  const soft = 'var(--ink-soft)';
  const text = {align: 'right', baseline: 'bottom', dy: -3, dx: -4, fill: soft, aria: false};
  return [
    {
      data: {values},
      mark: {type: 'rect', fill: 'var(--band)', opacity: 0.4, aria: false},
      encoding: {y: y('low'), y2: {field: 'high'}},
    },
    {
      data: {values},
      mark: {type: 'rule', stroke: soft, strokeDash: [5, 3], aria: false},
      encoding: {y: y('value')},
    },
    {
      data: {values: [{zero: 0}]},
      mark: {type: 'rule', stroke: 'var(--ink)', aria: false},
      encoding: {y: y('zero')},
    },
    {
      data: {values},
      mark: {type: 'text', ...text},
      encoding: {x: x('end'), y: y('value'), text: {field: 'text', type: 'nominal'}},
    },
  ];
}

/** Differences of two series of figures against their middle (Bland and Altman 1986), as a Vega-Lite specification: a
 *  point an event, lines at the mean difference and the limits of agreement, a lighter band over each one's interval.
 *  Zero stands as a solid line; both axes run as in print everywhere, the middle growing to the right. */
export function blandAltmanPlot(
  points: readonly ContrastPoint[],
  options: BlandAltmanPlotOptions,
): VegaLiteSpec {
  const {width = CHART_WIDTH, lines} = options;
  const end = Math.max(1, ...points.map(({middle}) => middle)) * 1.04;
  const levels = lines.flatMap(({low, high}) => [low, high]);
  const ends = [0, ...points.map(({contrast}) => contrast), ...levels];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const axis = {tickCount: 6, grid: true};
  const quantity = (field: string, domain: readonly number[], title: string) => ({
    field,
    type: 'quantitative',
    scale: {domain, nice: false, zero: false},
    axis: {...axis, title},
  });
  const pad = (most - least) * 0.06;
  const y = (field: string) => quantity(field, [least - pad, most + pad], options.yTitle);
  const x = (field: string) => quantity(field, [0, end], options.xTitle);
  return {
    width: width - 70,
    height: 280,
    layer: [
      ...lineLayers(options, end, y, x),
      {
        data: {values: points},
        mark: {type: 'point', filled: true, size: 70, opacity: 0.7, fill: 'var(--c1)'},
        encoding: {
          x: x('middle'),
          y: y('contrast'),
          tooltip: {field: 'title', type: 'nominal'},
          description: {field: 'title', type: 'nominal'},
          // A row without a group has no link; Vega would write "null".
          href: {condition: {test: 'datum.link !== null', field: 'link', type: 'nominal'}},
        },
      },
    ],
  };
}

function signed(value: number, options: FormOptions): string {
  const text = countLabel(Math.round(value * 10) / 10, options);
  return value > 0 ? `+${text}` : text;
}
