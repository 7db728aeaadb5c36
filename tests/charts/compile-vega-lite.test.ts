import * as fc from 'fast-check';
import * as vegaLite from 'vega-lite';
import {describe, expect, it} from 'vitest';
import {compileVegaLite} from '../../src/charts/compile-vega-lite.ts';
import {cell} from './every-form.ts';
import {monthColumns} from '../../src/charts/forms/month-columns.ts';
import {month, monthsFrom} from '../../src/values/month.ts';

const MONTHS = monthsFrom(month('2023-11'), month('2025-02'));

/** As it was before rows were taken out: compiled with them. */
function compiledWhole(spec: object): unknown {
  const {spec: vega} = vegaLite.compile(spec as vegaLite.TopLevelSpec);
  return JSON.parse(
    JSON.stringify(vega, (key, value: unknown) =>
      key === 'tickMinStep' && typeof value === 'object'
        ? {signal: String((value as {signal: string}).signal).replaceAll('datetime(', 'utc(')}
        : value,
    ),
  );
}

const rows = fc.array(
  fc.record(
    {
      month: fc.constantFrom(...MONTHS),
      best: fc.integer({min: 0, max: 5}),
      note: fc.option(fc.string(), {nil: undefined}),
    },
    {noNullPrototype: true}, // Vega-Lite itself cannot compare rows without a prototype
  ),
  {maxLength: 6},
);

describe('a compiled specification', () => {
  it('is that of compiling it with its rows, whichever were compiled before', () => {
    fc.assert(
      fc.property(fc.array(rows, {minLength: 1, maxLength: 4}), (layers) => {
        const spec = {
          layer: layers.map((values) => ({
            data: {values},
            mark: 'bar',
            encoding: {
              x: {field: 'month', type: 'temporal', timeUnit: 'utcyearmonth'},
              y: {field: 'best', type: 'quantitative', axis: {tickMinStep: 1}},
            },
          })),
        };
        expect(compileVegaLite(spec)()).toEqual(compiledWhole(spec));
      }),
    );
  });

  it('is so for columns of months in which nothing else changes', () => {
    for (const by of [0, 1, 2]) {
      const counted = MONTHS.map((at, n) => ({month: at, ...cell(n + by)}));
      const spec = monthColumns(counted, {language: 'en', months: MONTHS});
      expect(compileVegaLite(spec)()).toEqual(compiledWhole(spec));
    }
  });

  it('is another value each time: Vega writes into its rows', () => {
    const compiled = compileVegaLite({
      data: {values: [{a: 1}]},
      mark: 'point',
      encoding: {x: {field: 'a', type: 'quantitative'}},
    });
    const rowsOf = (vega: object) => (vega as {data: {values?: {a: number}[]}[]}).data[0]?.values;
    const first = rowsOf(compiled());
    if (first?.[0] !== undefined) first[0].a = 2;
    expect(first).toEqual([{a: 2}]);
    expect(rowsOf(compiled())).toEqual([{a: 1}]);
  });
});
