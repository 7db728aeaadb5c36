import {expect, test} from 'vitest';
import {maybeMonthSpan, monthSpan, monthSpanText} from '../../src/charts/month-span.ts';
import {month, monthsFrom} from '../../src/values/month.ts';
import {everyForm} from './every-form.ts';

const MONTHS = monthsFrom(month('2024-01'), month('2024-04'));
const EDGES = {left: 100.004, right: 720, foot: 26};

test('is written into an attribute and read again', () => {
  const span = monthSpan(MONTHS, EDGES);
  expect(span === undefined ? '' : monthSpanText(span)).toBe('2024-01 2024-04 100 720 26 0');
  expect(maybeMonthSpan('2024-01 2024-04 100 720 26 0')).toEqual({
    first: '2024-01',
    last: '2024-04',
    start: 100,
    end: 720,
    foot: 26,
    head: 0,
  });
});

test('begins at the right where time runs to the left', () => {
  const {start, end} = monthSpan(MONTHS, EDGES, 'rtl') ?? {};
  expect([start, end]).toEqual([720, 100.004]);
});

test('says nothing of one or two months, nor of other texts', () => {
  expect(monthSpan(MONTHS.slice(0, 2), EDGES)).toBeUndefined();
  expect([maybeMonthSpan(''), maybeMonthSpan('2024-01 2024-04 1 2')]).toEqual([null, null]);
});

test('lies within the drawings that have months', async () => {
  const drawn = [...(await everyForm('ar'))].flatMap(([name, {svg, width}]) => {
    const span = maybeMonthSpan(/data-months="([^"]*)"/.exec(svg)?.[1] ?? '');
    return span === null ? [] : [{name, span, width}];
  });
  expect(drawn.map(({name}) => name).length).toBeGreaterThanOrEqual(2);
  for (const {name, span, width} of drawn)
    expect([name, span.start >= 0, span.end <= width, span.start < span.end]).toEqual([
      name,
      true,
      true,
      true,
    ]);
});
