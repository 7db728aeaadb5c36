import {expect, test} from 'vitest';
import type {DrawnChart} from '../../src/charts/drawn-chart.ts';
import {drawForm} from '../../src/charts/draw-form.ts';
import {drawVegaLite} from '../../src/charts/draw-vega-lite.ts';
import {heatMap} from '../../src/charts/forms/heat-map.ts';
import {monthBounds} from '../../src/charts/forms/month-bounds.ts';
import {monthColumns} from '../../src/charts/forms/month-columns.ts';
import {smallMultiples} from '../../src/charts/forms/small-multiples.ts';
import {month, monthsFrom} from '../../src/values/month.ts';

const MONTHS = monthsFrom(month('2024-01'), month('2024-05'));
/** Exactly none, one possible, many possible, an open end, some certain: each with what stands behind it. */
const RANGES = [
  {low: 0, best: 0, high: 0},
  {low: 0, best: 0, high: 1},
  {low: 0, best: 0, high: 9},
  {low: 0, best: 0, high: null},
  {low: 2, best: 2, high: 3},
];
const ROWS = RANGES.map((range, n) => ({
  ...range,
  row: 'homs',
  month: MONTHS[n] ?? month('2024-01'),
  group: `g${n}`,
}));
const OPTIONS = {language: 'en', months: MONTHS, rows: [{id: 'homs', label: 'Homs'}]} as const;
const CHART = {id: 'c', language: 'en'} as const;

const linked = ({svg}: DrawnChart) =>
  [...new Set([...svg.matchAll(/href="#(g\d)"/g)].map(([, id]) => id))].sort();

test('a column of none leads to what was possible', async () => {
  const all = ['g1', 'g2', 'g3', 'g4'];
  expect(linked(await drawVegaLite(monthColumns(ROWS, OPTIONS), CHART))).toEqual(all);
  expect(linked(drawForm(smallMultiples(ROWS, OPTIONS), CHART))).toEqual(all);
});

test('so does the whole of a stack, and not its parts', async () => {
  const series = [{id: 'a', label: 'A', colour: 'var(--c1)'}];
  const parts = ROWS.map((row) => ({...row, series: 'a', group: 'g9'}));
  const options = {...OPTIONS, series, totals: ROWS, arrangement: 'stacked'} as const;
  const drawn = await drawVegaLite(monthColumns(parts, options), CHART);
  expect(linked(drawn)).toEqual(['g1', 'g2', 'g3', 'g9']);
});

test('bounds that are one number lead to it', async () => {
  expect(linked(await drawVegaLite(monthBounds(ROWS, OPTIONS), CHART))).toEqual([
    'g0',
    'g1',
    'g2',
    'g3',
    'g4',
  ]);
});

test('cells too narrow for figures: nothing for none, a dot for one or two, a stroke for more', () => {
  const months = monthsFrom(month('2019-01'), month('2024-05'));
  const {svg} = drawForm(heatMap(ROWS, {...OPTIONS, months}), CHART);
  expect(svg.match(/<circle\b/g)?.length).toBe(1);
  expect(svg.match(/<line\b[^>]*stroke="var\(--on-s|<g stroke="var\(--on-s0\)/g)).not.toBeNull();
  expect(linked({svg, width: 0, height: 0})).toEqual(['g0', 'g1', 'g2', 'g3', 'g4']);
});
