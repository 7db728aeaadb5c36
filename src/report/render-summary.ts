import type {CellOutput, CellValue, KeyFigure} from '../notebook/document.ts';
import {formatNumber} from '../values/number-text.ts';
import {rangeText} from '../values/range-text.ts';
import {isCited, isLocalized, isPoint, isRange} from './cell-kinds.ts';
import {html, type Part, type Safe} from './html.ts';
import {foreignText, isolateNumbers, leftToRight} from './isolate.ts';
import {renderMarkdown} from './markdown.ts';
import {pageText, type PageContext} from './page-context.ts';
import {fillWords} from './words.ts';

/** The page's summary: prose an editor could print, and the row of key figures. */
export function renderSummary(
  summary: Extract<CellOutput, {kind: 'summary'}>,
  page: PageContext,
): Safe {
  const figures = summary.figures.map((figure) => renderKeyFigure(figure, page));
  return html`<section class="summary" id="summary" aria-labelledby="summary-title">
    <h2 id="summary-title">${page.words.summary}</h2>
    <div class="prose">${renderMarkdown(pageText(summary.markdown, page), page)}</div>
    ${figures.length > 0 && html`<dl class="figures" aria-label="${page.words.key_figures}">${figures}</dl>`}
  </section> `;
}

/** One number of the row: label, number with its ends, and what it is compared with. */
export function renderKeyFigure({label, value, note}: KeyFigure, page: PageContext): Safe {
  const {language, anchors} = page;
  const shown = isCited(value) ? value.value : value;
  const number = renderNumber(shown, page);
  const linked =
    isCited(value) && anchors.groups.has(value.group)
      ? html`<a href="#${value.group}">${number}</a>`
      : number;
  const comment = note[language].trim();
  return html`<div>
    <dt>${isolateNumbers(pageText(label, page), language)}</dt>
    <dd class="number">${linked}${renderBest(shown, page)}</dd>
    ${comment !== '' && html`<dd class="note">${isolateNumbers(comment, language)}</dd>`}
  </div>`;
}

type KeyValue = Exclude<CellValue, {group: string}>;

function renderNumber(value: KeyValue, page: PageContext): Part {
  if (value === null) return html`<span class="none">${page.words.no_report}</span>`;
  if (typeof value === 'number') {
    return leftToRight(formatNumber(value, page.language), page.language);
  }
  if (isRange(value)) return leftToRight(rangeText(value, page.language), page.language);
  if (isLocalized(value)) return isolateNumbers(pageText(value, page), page.language);
  return foreignText(String(value), page.language, 80);
}

function renderBest(value: KeyValue, {words, language}: PageContext): Part {
  if (!isRange(value) || isPoint(value)) return null;
  const best = fillWords(words.best_figure, {n: formatNumber(value.best, language)});
  return html` <span class="best">${isolateNumbers(best, language)}</span>`;
}
