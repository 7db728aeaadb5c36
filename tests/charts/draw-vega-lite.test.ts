import {expect, test} from 'vitest';
import {drawVegaLite} from '../../src/charts/draw-vega-lite.ts';
import type {Kept} from '../../src/values/kept.ts';

const encoding = {
  x: {field: 'month', type: 'temporal', timeUnit: 'utcyearmonth'},
  y: {field: 'best', type: 'quantitative'},
  href: {field: 'link'},
};
const spec = {
  data: {
    values: [
      {month: '2024-11-01', best: 3.123456, link: '#g1', kind: 'a'},
      {month: '2024-12-01', best: 5, link: '#g2', kind: 'b'},
    ],
  },
  mark: {type: 'bar', clip: true},
  encoding,
};

test('a chart drawn twice is the same text, also when drawn at the same time', async () => {
  const options = {id: 'one', language: 'ar', label: 'قوافل'} as const;
  const [a, b] = await Promise.all([drawVegaLite(spec, options), drawVegaLite(spec, options)]);
  expect(b).toEqual(a);
});

test('no style, no English names of parts, links named, Levantine months', async () => {
  const {svg} = await drawVegaLite(spec, {id: 'one', language: 'ar', label: 'قوافل'});
  expect(svg).not.toMatch(/style=|<style|roledescription|xlink/);
  expect(svg).toContain('href="#g1"');
  expect(svg).toContain('ك1 2024');
  expect(svg).toContain('role="group" aria-label="قوافل"');
});

test('a chart by another name is not drawn anew', async () => {
  const values = new Map<string, unknown>();
  const kept: Kept = {
    get: (parts) => values.get(JSON.stringify(parts)),
    put: (parts, value) => void values.set(JSON.stringify(parts), value),
  };
  const options = {id: 'one', language: 'en', kept} as const;
  const [a, b] = [
    await drawVegaLite(spec, {...options, label: '5 $& "convoys" <b>'}),
    await drawVegaLite(spec, {...options, label: 'Six'}),
  ];
  expect(values.size).toBe(1);
  expect(a.svg).toContain(' aria-label="5 $&amp; &quot;convoys&quot; &lt;b&gt;" lang="en"');
  expect(b).toEqual(await drawVegaLite(spec, {id: 'one', language: 'en', label: 'Six'}));
});

test('two charts of a page share no id', async () => {
  const charts = await Promise.all(
    ['one', 'two'].map((id) => drawVegaLite(spec, {id, language: 'en'})),
  );
  const ids = charts.flatMap(({svg}) => [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
  expect(ids.length).toBeGreaterThan(3);
  expect(new Set(ids).size).toBe(ids.length);
});

test('texts are measured for the browser', async () => {
  const {textWidths} = await drawVegaLite(spec, {id: 'one', language: 'en'});
  expect(textWidths?.['400|12|Nov 2024']).toBeGreaterThan(40);
});

test.each([
  [
    'a temporal field',
    {...spec, encoding: {...encoding, x: {field: 'month', type: 'temporal'}}},
    'chart specification, encoding.x: field "month" is temporal on a local-time scale; add scale {"type": "utc"}',
  ],
  [
    'a time unit',
    {...spec, encoding: {...encoding, x: {field: 'month', timeUnit: 'yearmonth'}}},
    'chart specification, encoding.x: field "month" has the time unit "yearmonth" of the local zone; use "utcyearmonth"',
  ],
  [
    'data from outside',
    {...spec, data: {url: 'file:///etc/passwd'}},
    'chart specification, data: data are loaded from "file:///etc/passwd"; give them in "values"',
  ],
  [
    'the clock',
    {...spec, transform: [{calculate: 'now()', as: 'z'}]},
    '"now()" differs between machines; use its utc form or count in the analysis',
  ],
])('refuses %s', async (_, bad, message) => {
  await expect(drawVegaLite(bad, {id: 'one', language: 'en'})).rejects.toThrow(message);
});

test('refuses links that run something', async () => {
  const bad = {...spec, encoding: {...encoding, href: {value: 'javascript:alert(1)'}}};
  await expect(drawVegaLite(bad, {id: 'one', language: 'en'})).rejects.toThrow(
    'a chart asks for "javascript:alert(1)"',
  );
});
