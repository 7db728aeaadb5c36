import type {CellOutput} from '../notebook/document.ts';
import {html, raw, type Safe} from './html.ts';
import {isolateNumbers} from './isolate.ts';
import {pageText, type PageContext} from './page-context.ts';
import {renderFold} from './render-fold.ts';
import {renderSource} from './highlight.ts';
import {renderTable} from './render-table.ts';
import {dataAddress} from './data-address.ts';
import {scriptJson} from './script-json.ts';

type ChartOutput = Extract<CellOutput, {kind: 'chart'}>;

/**
 * A chart as a figure: the finding, the measure, the drawing, and folded below it the data and the code.
 * With script, `<script type="application/json" class="chart-data">` in the figure holds what the page's
 * program needs: `{engine, width, height, vega, textWidths}`.
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
      <h3 id="${anchor}-title">
        ${isolateNumbers(title, page.language)}${renderSelfLink(anchor, title, page)}
      </h3>
      <p class="subtitle">${isolateNumbers(pageText(chart.subtitle, page), page.language)}</p>
    </figcaption>
    <p class="hidden">${isolateNumbers(pageText(chart.description, page), page.language)}</p>
    <div class="drawing" tabindex="0" role="group" aria-label="${page.words.chart}: ${title}">
      ${raw(drawn.svg)}
    </div>
    ${page.interactive ? renderChartData(chart, page) : null}
    <div class="folds">
      ${renderFold(page.words.data, [
        renderTable(chart.data, {fileName: anchor, caption: title, hasHeading: true}, page),
        page.interactive && renderSpecification(chart, page),
      ])}${renderFold(page.words.source_code, renderSource(source))}
      <p class="fold-link"><a href="#rules">${page.words.rules_link}</a></p>
    </div>
  </figure>`;
}

/** A quiet sign behind a heading that links to it. */
export function renderSelfLink(anchor: string, title: string, {words}: PageContext): Safe {
  const label = words.link_here.replace('{title}', title);
  return html` <a class="self" href="#${anchor}" aria-label="${label}">#</a>`;
}

function renderChartData(chart: ChartOutput, {language}: PageContext): Safe {
  const {width, height, vega, textWidths} = chart.drawn[language];
  const data = {engine: chart.engine, width, height, vega, textWidths};
  return html`<script type="application/json" class="chart-data">
    ${scriptJson(data)}
  </script>`;
}

function renderSpecification(chart: ChartOutput, {language, words}: PageContext): Safe | null {
  const {vegaLite} = chart.drawn[language];
  if (vegaLite === undefined) return null;
  const address = dataAddress('application/json', JSON.stringify(vegaLite));
  return html`<p class="downloads">
    <a download="${chart.anchor}.vl.json" href="${address}">${words.specification}</a>
  </p>`;
}
