import {readFileSync} from 'node:fs';
import {parse} from 'csv-parse/sync';
import {expect, test} from 'vitest';
import {drawPlot} from '../../src/charts/draw-plot.ts';
import {regionMap} from '../../src/charts/forms/region-map.ts';
import {GOVERNORATE_SHAPES} from '../../src/charts/shapes/governorate-shapes.ts';
import {SYRIA} from '../../src/charts/shapes/syria-governorates.ts';

const REGIONS = new URL('../../data/regions.csv', import.meta.url);

test('every governorate of the tables has one shape, matched by its P-code', () => {
  const rows = parse(readFileSync(REGIONS, 'utf8'), {columns: true}) as Record<string, string>[];
  const governorates = rows
    .filter(({kind}) => kind === 'governorate')
    .map(({region_id, pcode}) => `${pcode} ${region_id}`);
  const shapes = GOVERNORATE_SHAPES.map(({region, pcode}) => `${pcode} ${region}`);
  expect(shapes).toEqual(governorates.toSorted());
  const ids = SYRIA.objects.governorates.geometries.map(({id}) => String(id));
  expect(ids.toSorted()).toEqual([...GOVERNORATE_SHAPES.map(({shape}) => shape), 'SY'].toSorted());
});

test('no report is hatched, zero is not; a set has no shape; a route without a place is not drawn', () => {
  const row = (region: string, best: number | null) => ({region, low: best, best, high: best});
  const place = {id: 'a', label: 'A', lat: 36, lon: 40, isApproximate: false};
  const {build} = regionMap([row('homs', null), row('hama', 0), row('northeast', 7)], {
    language: 'en',
    regions: ['homs', 'hama', 'northeast'].map((id) => ({id, label: id})),
    routes: [{from: 'a', to: 'nowhere', low: 1, best: 1, high: 1}],
    places: [place],
  });
  const {svg} = drawPlot(build, {id: 'map', language: 'en'});
  expect(svg).toMatch(/url\(#map-no-report\)[\s\S]*<title>homs\nno report<\/title>/);
  expect(svg).toMatch(/var\(--s0\)[^>]*><title>hama\n0<\/title>/);
  expect(svg).not.toMatch(/northeast|>A</);
});
