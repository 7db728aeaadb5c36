import type {CellOutput, DocumentCell} from '../notebook/document.ts';
import {html, type Part, type Safe} from './html.ts';
import {isolateNumbers} from './isolate.ts';
import {renderInlineMarkdown, renderMarkdown} from './markdown.ts';
import {pageText, type PageContext} from './page-context.ts';
import {renderChart, renderSelfLink} from './render-chart.ts';
import {renderFold} from './render-fold.ts';
import {renderSource} from './highlight.ts';
import {renderSummary} from './render-summary.ts';
import {renderTable} from './render-table.ts';
import {fillWords} from './words.ts';

/** The cells of a section, and the section's own cell; null before the first section. */
export interface CellSection {
  readonly head: Extract<CellOutput, {kind: 'section'}> | null;
  readonly cells: readonly DocumentCell[];
}

/** Cells gathered under the section cell before them. */
export function cellSections(cells: readonly DocumentCell[]): CellSection[] {
  const sections: {head: CellSection['head']; cells: DocumentCell[]}[] = [{head: null, cells: []}];
  for (const cell of cells) {
    if (cell.output.kind === 'section') sections.push({head: cell.output, cells: []});
    else sections.at(-1)?.cells.push(cell);
  }
  return sections.filter(({head, cells}) => head !== null || cells.length > 0);
}

/** One section with its heading, or the cells before the first. */
export function renderSection({head, cells}: CellSection, page: PageContext): Safe {
  const content = cells.map((cell) => renderCell(cell, page));
  if (head === null) return html`${content}`;
  const title = pageText(head.title, page);
  return html`<section id="${head.anchor}" aria-labelledby="${head.anchor}-title">
    <h2 id="${head.anchor}-title">
      ${isolateNumbers(title, page.language)}${renderSelfLink(head.anchor)}
    </h2>
    ${content}
  </section> `;
}

function renderCell({source, output}: DocumentCell, page: PageContext): Part {
  switch (output.kind) {
    case 'section':
      return null;
    case 'summary':
      return renderSummary(output, page);
    case 'text':
      return html`<div class="prose">
        ${renderMarkdown(pageText(output.markdown, page), page)}
      </div> `;
    case 'chart':
      return renderChart(output, source, page);
    case 'table':
      return renderTableCell(output, source, page);
    case 'refusal':
      return renderRefusal(output, page);
  }
}

function renderTableCell(
  {anchor, title, note, data, folded}: Extract<CellOutput, {kind: 'table'}>,
  source: string,
  page: PageContext,
): Safe {
  const caption = pageText(title, page);
  const table = renderTable(data, {fileName: anchor, caption, hasHeading: true}, page);
  const summary = fillWords(page.words.show_table, {rows: data.rows.length});
  return html`<figure class="table" id="${anchor}" aria-labelledby="${anchor}-title">
    <figcaption>
      <h3 id="${anchor}-title">
        ${isolateNumbers(caption, page.language)}${renderSelfLink(anchor)}
      </h3>
      ${note !== null && html`<p class="subtitle">${renderInlineMarkdown(pageText(note, page), page)}</p>`}
    </figcaption>
    ${folded ? renderFold(summary, table) : table}
    <div class="folds">
      ${source !== '' && renderFold(page.words.source_code, renderSource(source))}
      <p class="fold-link"><a href="#rules">${page.words.rules_link}</a></p>
    </div>
  </figure> `;
}

function renderRefusal(
  {anchor, title, reason}: Extract<CellOutput, {kind: 'refusal'}>,
  page: PageContext,
): Safe {
  return html`<div class="refusal" id="${anchor}">
    <h3>
      <span class="tag">${page.words.refused}</span>
      ${isolateNumbers(pageText(title, page), page.language)}
    </h3>
    <div class="prose">${renderMarkdown(pageText(reason, page), page)}</div>
  </div> `;
}
