import type {ColumnType, TableView, ViewColumn} from '../notebook/document.ts';
import {quotedDataAddress} from './data-address.ts';
import {html, raw, type Safe} from './html.ts';
import {isolateNumbers} from './isolate.ts';
import {pageText, type PageContext} from './page-context.ts';
import {renderNumeric, renderValue} from './render-value.ts';
import {ALIGNED_COLUMNS} from './style/columns.ts';
import {tableCsv} from './table-csv.ts';
import {tableJson} from './table-json.ts';
import {tersely} from './terse.ts';

export interface TableOptions {
  /** Names the files that are downloaded: `convoys-by-month`. */
  readonly fileName: string;
  readonly caption: string;
  /** Where a visible heading says the same, the caption is only for screen readers. */
  readonly hasHeading: boolean;
}

/** Rows from which the program adds a search field, for which a place is kept. */
const SEARCHED_FROM = 12;

const NUMERIC: ReadonlySet<ColumnType> = new Set(['integer', 'decimal', 'range']);

/** Classes of the table that say which of its columns hold numbers: `n2 n3`, where a class on each cell would say it
 *  a thousand times. */
function numericColumns(columns: readonly ViewColumn[]): string {
  return columns
    .slice(0, ALIGNED_COLUMNS)
    .map(({type}, index) => (NUMERIC.has(type) ? ` n${index + 1}` : ''))
    .join('');
}

/** A table that scrolls within itself where it is too wide, with its downloads below. */
export function renderTable(view: TableView, options: TableOptions, page: PageContext): Safe {
  const caption = options.hasHeading ? html` class="hidden"` : null;
  const table = html`<table class="data${numericColumns(view.columns)}">
<caption${caption}>${isolateNumbers(options.caption, page.language)}</caption>
<thead><tr>${view.columns.map((column) => renderHead(column, page))}</tr></thead>
<tbody>${view.rows.map((row) => renderRow(row, view, page))}</tbody>
</table>`;
  const isSearched = page.interactive && view.rows.length >= SEARCHED_FROM;
  return html`${isSearched && html`<p class="table-search"></p>`}
    <div class="scroll" tabindex="0" role="group" aria-label="${page.words.table}">
      ${tersely(table)}
    </div>
    ${renderDownloads(view, options.fileName, page)}`;
}

function renderRow(row: TableView['rows'][number], {columns}: TableView, page: PageContext): Safe {
  const cells = columns.map((column, index) => {
    const value = row[column.name] ?? null;
    if (!NUMERIC.has(column.type)) {
      const content = renderValue(value, column.type, page);
      // A head in a row of cells is that row's without `scope` (HTML Standard 4.9.12.2).
      return index === 0 ? html`<th>${content}</th>` : html`<td>${content}</td>`;
    }
    const content = renderNumeric(value, column.type, page);
    return index < ALIGNED_COLUMNS
      ? html`<td>${content}</td>`
      : html`<td class="num">${content}</td>`;
  });
  return html`<tr>
    ${cells}
  </tr>`;
}

function renderHead({label, type}: ViewColumn, page: PageContext): Safe {
  // Without the program no column is sorted.
  const attributes = raw(page.interactive ? `scope=col data-type=${type}` : 'scope=col');
  return html`<th ${attributes}>${isolateNumbers(pageText(label, page), page.language)}</th>`;
}

function renderDownloads(view: TableView, fileName: string, {words}: PageContext): Safe {
  const csv = quotedDataAddress('text/csv', tableCsv(view));
  const json = quotedDataAddress('application/json', tableJson(view));
  return html`<p class="downloads">
    <a download="${fileName}.csv" href=${csv}>${words.download_csv}</a>
    <a download="${fileName}.json" href=${json}>${words.download_json}</a>
  </p>`;
}
