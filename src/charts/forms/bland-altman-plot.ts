import {countLabel, isolate} from '../range-label.ts';
import type {VegaLiteSpec} from '../draw-vega-lite.ts';
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

/** What a plot of differences shows. */
export interface BlandAltmanPlotOptions extends FormOptions {
  /** Mean difference and limits of agreement, with the ends of their intervals. */
  readonly lines: readonly {
    readonly name: string;
    readonly value: number;
    readonly low: number;
    readonly high: number;
  }[];
  readonly xTitle: string;
  readonly yTitle: string;
}

/** Differences of two series of figures against their middle (Bland and Altman 1986), as a Vega-Lite specification: a
 *  point an event, lines at the mean difference and the limits of agreement, a lighter band over each one's interval. */
export function blandAltmanPlot(
  points: readonly ContrastPoint[],
  options: BlandAltmanPlotOptions,
): VegaLiteSpec {
  const {language, width = CHART_WIDTH, lines} = options;
  const mirrored = language === 'ar';
  const widest = Math.max(1, ...points.map(({middle}) => middle));
  const ends = [
    ...points.map(({contrast}) => contrast),
    ...lines.flatMap(({low, high}) => [low, high]),
  ];
  const y = {
    type: 'quantitative',
    scale: {domain: [Math.min(0, ...ends), Math.max(0, ...ends)], nice: true},
  };
  const x = {type: 'quantitative', scale: {domain: [0, widest * 1.04], nice: false}};
  const named = lines.map((line) => ({
    ...line,
    text: `${line.name} ${isolate(signed(line.value, options))}`,
    x: widest * 1.04,
  }));
  const title = {titleAlign: mirrored ? 'right' : 'left', titleAnchor: mirrored ? 'end' : 'start'};
  return {
    width: width - 70,
    height: 300,
    layer: [
      {
        data: {values: named},
        mark: {type: 'rect', fill: 'var(--band)', opacity: 0.4, aria: false},
        encoding: {y: {field: 'low', ...y, axis: null}, y2: {field: 'high'}},
      },
      {
        data: {values: named},
        mark: {type: 'rule', stroke: 'var(--ink-soft)', strokeDash: [5, 3], aria: false},
        encoding: {y: {field: 'value', ...y, axis: null}},
      },
      {
        data: {values: [{zero: 0}]},
        mark: {type: 'rule', stroke: 'var(--ink)', aria: false},
        encoding: {y: {field: 'zero', ...y, axis: null}},
      },
      {
        data: {values: named},
        mark: {
          type: 'text',
          align: 'right',
          baseline: 'bottom',
          dy: -3,
          dx: -4,
          aria: false,
          fill: 'var(--ink-soft)',
        },
        encoding: {
          x: {field: 'x', ...x, axis: null},
          y: {field: 'value', ...y, axis: null},
          text: {field: 'text', type: 'nominal'},
        },
      },
      {
        data: {values: points},
        mark: {type: 'point', filled: true, size: 70, opacity: 0.7, fill: 'var(--c1)'},
        encoding: {
          x: {field: 'middle', ...x, axis: {title: options.xTitle, tickCount: 6, ...title}},
          y: {
            field: 'contrast',
            ...y,
            axis: {
              title: options.yTitle,
              tickCount: 6,
              titleAngle: 0,
              titleAlign: 'left',
              titleAnchor: 'start',
              titleX: 0,
              titleY: -14,
            },
          },
          tooltip: {field: 'title', type: 'nominal'},
          description: {field: 'title', type: 'nominal'},
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
