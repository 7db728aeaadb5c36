import type {CellOutput} from '../notebook/document.ts';
import {html, type Safe} from './html.ts';
import {isolateNumbers} from './isolate.ts';
import {pageText, type PageContext} from './page-context.ts';
import {renderFold} from './render-fold.ts';
import {renderSource} from './highlight.ts';
import {renderTable} from './render-table.ts';
import {terseDrawing} from './terse.ts';

type ChartOutput = Extract<CellOutput, {kind: 'chart'}>;

/**
 * A chart as a figure: the finding, the measure, the drawing, and folded below it the data and the code.
 * With script, `.chart-tools` keeps a place for the program's buttons, so that nothing moves when they come.
 */
export function renderChart(chart: ChartOutput, source: string, page: PageContext): Safe {
  const {anchor} = chart;
  const title = pageText(chart.title, page);
  const drawn = chart.drawn[page.language];
  return html`<figure
    class="chart"
    id="${anchor}"
    aria-labelledby="${anchor}-title"
    data-engine="${chart.engine}"
  >
    <figcaption>
      <h3 id="${anchor}-title">${isolateNumbers(title, page.language)}${renderSelfLink(anchor)}</h3>
      <p class="subtitle">${isolateNumbers(pageText(chart.subtitle, page), page.language)}</p>
    </figcaption>
    <p class="hidden">${isolateNumbers(pageText(chart.description, page), page.language)}</p>
    <div class="drawing" tabindex="0" role="group" aria-label="${page.words.chart}">
      ${terseDrawing(drawn.svg)}
    </div>
    ${page.interactive && renderToolsPlace(drawn.svg)}
    <div class="folds">
      ${renderFold(
        page.words.data,
        renderTable(chart.data, {fileName: anchor, caption: title, hasHeading: true}, page),
      )}${renderFold(page.words.source_code, renderSource(source))}
      <p class="fold-link"><a href="#rules">${page.words.rules_link}</a></p>
    </div>
  </figure>`;
}

/** Where the program puts its buttons; charts of months have a slider more. */
function renderToolsPlace(svg: string): Safe {
  return svg.includes(' data-months=')
    ? html`<p class="chart-tools timed"></p>`
    : html`<p class="chart-tools"></p>`;
}

/** A quiet sign behind a heading, by whose words it is named, that links to it. */
export function renderSelfLink(anchor: string): Safe {
  return html` <a class="self" href="#${anchor}" aria-labelledby="${anchor}-title">#</a>`;
}
