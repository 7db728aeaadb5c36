import {describe, expect, it} from 'vitest';
import {squeeze} from '../../../src/report/squeeze.ts';
import {comparePages} from '../../../src/workspace/verify/compare-pages.ts';

const page = (cell: string, mark = '6', extra = '') => `<!doctype html>
<html lang="en"><head><title>T</title><style>a{}</style></head><body><main>
<section id="by-region" aria-labelledby="x"><h2 id="x">Where? <a href="#by-region">#</a></h2>
<div class="prose"><p>Prose of ${mark}.</p></div>
<figure class="chart" id="chart-one"><figcaption><h3>Most in the north <a>#</a></h3></figcaption>
<svg aria-label="all"><g><path aria-label="February: ${mark}" d="M0,${mark}"></path></g></svg>
<table><thead><tr><th>Month</th><th>All</th></tr></thead>
<tbody><tr><th>January 2021</th><td>1</td></tr><tr><th>February 2021</th><td>${cell}</td></tr>${extra}</tbody></table>
</figure></section></main></body></html>`;

describe('comparePages', () => {
  it('says nothing of equal pages', () => {
    expect(comparePages(page('6'), page('6'))).toEqual([]);
  });

  it('names the cell, its row and its column', () => {
    expect(comparePages(page('6–8'), page('6–9'))).toEqual([
      'chart "Most in the north" (#chart-one), row "February 2021", column "All": "6–8" is "6–9"',
    ]);
  });

  it('names prose by its section and a mark of a drawing by its label', () => {
    expect(comparePages(page('1', '6'), page('1', '7'))).toEqual([
      'section "Where?" (#by-region): "Prose of 6." is "Prose of 7."',
      'chart "Most in the north" (#chart-one), path "February: 6": aria-label "February: 6" is "February: 7"',
      'chart "Most in the north" (#chart-one), path "February: 6": d "M0,6" is "M0,7"',
    ]);
  });

  it('says which row came or went, and nothing of those that moved down', () => {
    const more = page('6', '6', '<tr><th>March 2021</th><td>2</td></tr>');
    expect(comparePages(page('6'), more)).toEqual([
      'chart "Most in the north" (#chart-one): "March 20212" came',
    ]);
    expect(comparePages(more, page('6'))[0]).toMatch(/"March 20212" is gone$/);
  });

  it('reads tables whose end tags are left out', () => {
    const bare = (cell: string) => page(cell).replace(/<\/(th|td|tr|thead|tbody)>/g, '');
    expect(comparePages(bare('6–8'), bare('6–9'))).toEqual([
      'chart "Most in the north" (#chart-one), row "February 2021", column "All": "6–8" is "6–9"',
    ]);
  });

  it('names what is in the head', () => {
    expect(comparePages(page('6'), page('6').replace('a{}', 'b{}'))).toEqual([
      'style in the head of the page: "a{}" is "b{}"',
    ]);
  });

  it('names the chart whose data differ, and where in its specification', () => {
    const withData = (count: number) => {
      const lists = [[{month: '2021-01', count: 1}], [{month: '2021-02', count}]];
      const charts = {'by-month': {vega: {data: [{values: {list: 1}}]}, vegaLite: {list: 0}}};
      const data = squeeze(JSON.stringify({charts, lists}));
      const script = `<script type="application/octet-stream" id="rasd-charts">${data}</script>`;
      return page('6').replace('</body>', `${script}</body>`);
    };
    expect(comparePages(withData(6), withData(7))).toEqual([
      'data of the chart #by-month, vega.data.0.values.0.count: "6" is "7"',
    ]);
  });
});
