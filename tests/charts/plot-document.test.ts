import * as Plot from '@observablehq/plot';
import {parseHTML} from 'linkedom';
import {describe, expect, it} from 'vitest';
import {drawPlot} from '../../src/charts/draw-plot.ts';
import {PlotDocument} from '../../src/charts/plot-document.ts';
import {readSvgTree, svgText, type ElementLike} from '../../src/charts/svg-tree.ts';

const rows = Array.from({length: 24}, (_, n) => ({
  at: new Date(Date.UTC(2024, n % 12, 1)),
  region: n % 2 === 0 ? 'a & b' : 'حلب',
  n: (n * 7) % 13,
}));

const CHARTS: Readonly<Record<string, Plot.PlotOptions>> = {
  columns: {
    x: {type: 'utc'},
    marks: [
      Plot.rectY(rows, {x: 'at', interval: 'month', y: 'n', fill: 'region'}),
      Plot.ruleY([0]),
    ],
  },
  cells: {padding: 0, marks: [Plot.cell(rows, {x: 'at', y: 'region', fill: 'n', title: 'region'})]},
  lines: {marks: [Plot.lineY(rows, {x: 'at', y: 'n', stroke: 'region', marker: true, clip: true})]},
  facets: {
    marks: [
      Plot.dot(rows, {fy: 'region', x: 'n', y: 'at', symbol: 'region', href: () => '#g1'}),
      Plot.frame(),
    ],
  },
  texts: {
    marks: [
      Plot.text(rows, {x: 'at', y: 'n', text: (d: {n: number}) => (d.n > 5 ? `${d.n}\ntwo` : '')}),
    ],
  },
  areas: {marks: [Plot.areaY(rows, {x: 'at', y: 'n', fill: 'region', mixBlendMode: 'multiply'})]},
  tips: {
    marks: [Plot.dot(rows, {x: 'at', y: 'n', tip: true}), Plot.crosshair(rows, {x: 'at', y: 'n'})],
  },
  arrows: {marks: [Plot.arrow(rows, {x1: 0, x2: 'n', y1: 0, y2: 'n', bend: true}), Plot.gridX()]},
};

describe('a chart drawn in the small document', () => {
  it.each(Object.keys(CHARTS))('is that drawn in a whole one: %s', (name) => {
    const draw = (document: object) =>
      svgText(
        readSvgTree(
          Plot.plot({
            ...CHARTS[name],
            figure: false,
            document: document as Document,
          }) as unknown as ElementLike,
        ),
      );
    draw(new PlotDocument()); // Plot warns of the same thing only once
    const small = draw(new PlotDocument());
    const whole = draw(parseHTML('<!doctype html><html><body></body></html>').document);
    // Plot counts the ids of clips and patterns on through a process.
    const unnumbered = (svg: string) => svg.replace(/plot-(clip|marker|pattern)-\d+/g, 'plot-$1');
    expect(unnumbered(small)).toBe(unnumbered(whole));
  });

  it('is drawn in a whole one where a mark asks for more', () => {
    const {svg} = drawPlot(
      (plot) => ({
        marks: [
          plot.ruleY([0]),
          (...args) => {
            const {document} = args[4] as unknown as {document: Document};
            const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
            group.innerHTML = '<circle r="3"></circle>';
            group.querySelector('circle')?.setAttribute('cx', '7');
            return group;
          },
        ],
      }),
      {id: 'one', language: 'en'},
    );
    expect(svg).toMatch(/<circle (r="3" cx="7"|cx="7" r="3")/);
  });
});
