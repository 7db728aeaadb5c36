import {expect, test} from 'vitest';
import {drawPlot, type PlotBuilder} from '../../src/charts/draw-plot.ts';

const rows = [
  {month: 'a', best: 3.123456, group: 'g1'},
  {month: 'b', best: 2, group: 'g2'},
];

const bars: PlotBuilder = (plot) => ({
  width: 400,
  height: 200,
  marks: [
    plot.barY(rows, {
      x: 'month',
      y: 'best',
      href: ({group}: {group: string}) => `#${group}`,
      title: ({month}: {month: string}) => `${month}\n<b>&"`,
      clip: true,
    }),
    plot.ruleY([0]),
  ],
});

test('a chart drawn twice is the same text', () => {
  const options = {id: 'one', language: 'en'} as const;
  expect(drawPlot(bars, options)).toEqual(drawPlot(bars, options));
});

test('no style, numbers of two decimals, texts escaped, links named', () => {
  const {svg, width, height} = drawPlot(bars, {id: 'one', language: 'en', label: 'Convoys'});
  expect([width, height]).toEqual([400, 200]);
  expect(svg).not.toMatch(/style=|<style|\d\.\d{3}|aria-label="(bar|rule)/);
  expect(svg).toContain('<a href="#g1"><title>a\n&lt;b&gt;&amp;&quot;</title>');
  expect(svg).toContain('clip-path="url(#one-1)');
  expect(svg).toContain('role="group" aria-label="Convoys"');
});

test('a picture without links is an image', () => {
  const {svg} = drawPlot((plot) => ({marks: [plot.ruleY([0])]}), {id: 'one', language: 'en'});
  expect(svg).toContain('role="img"');
});

const legend: PlotBuilder = (plot) => ({
  height: 200,
  color: {legend: true, domain: ['in', 'out'], range: ['var(--c1)', 'var(--c2)']},
  marks: [plot.barY(rows, {x: 'month', y: 'best', fill: () => 'in'})],
});

test('a legend of colours becomes part of the picture', () => {
  const {svg, height} = drawPlot(legend, {id: 'one', language: 'en'});
  expect(svg).toMatch(/chart-legend.*>in<.*>out</);
  expect(height).toBe(224);
});

const local: PlotBuilder = (plot) => ({x: {type: 'time'}, marks: [plot.dotX([new Date(0)])]});
const styled: PlotBuilder = (plot) => ({marks: [plot.dot([[1, 1]], {mixBlendMode: 'hue'})]});

test('refuses local time and styles that no sheet has', () => {
  expect(() => drawPlot(local, {id: 'one', language: 'en'})).toThrow(
    'the chart\'s scale "x" is of type "time", which depends on the machine\'s time zone; use type "utc"',
  );
  expect(() => drawPlot(styled, {id: 'one', language: 'en'})).toThrow(
    'a chart\'s mark has the style "mix-blend-mode:hue"',
  );
});
