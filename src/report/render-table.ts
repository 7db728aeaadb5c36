import type {CellValue, ColumnType, TableView, ViewColumn} from '../notebook/document.ts';
import {isCited} from './cell-kinds.ts';
import {quotedDataAddress} from './data-address.ts';
import {html, raw, type Safe} from './html.ts';
import {isolateNumbers} from './isolate.ts';
import {pageText, type PageContext} from './page-context.ts';
import {renderValue} from './render-value.ts';
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

/** A table that scrolls within itself where it is too wide, with its downloads below. */
export function renderTable(view: TableView, options: TableOptions, page: PageContext): Safe {
  const caption = options.hasHeading ? html` class="hidden"` : null;
  const table = html`<table class="data">
<caption${caption}>${isolateNumbers(options.caption, page.language)}</caption>
<thead><tr>${view.columns.map((column) => renderHead(column, page))}</tr></thead>
<tbody>${view.rows.map((row) => renderRow(row, view, page))}</tbody>
</table>`;
  const isSearched = page.interactive && view.rows.length >= SEARCHED_FROM;
  return html`${isSearched && html`<p class="table-search"></p>`}
    <div class="scroll" tabindex="0" role="group" aria-label="${options.caption}">
      ${tersely(table)}
    </div>
    ${renderDownloads(view, options.fileName, page)}`;
}

function renderRow(row: TableView['rows'][number], {columns}: TableView, page: PageContext): Safe {
  const cells = columns.map((column, index) =>
    renderCell(row[column.name] ?? null, column, {isHead: index === 0, page}),
  );
  return html`<tr>
    ${cells}
  </tr>`;
}

function renderHead({label, type}: ViewColumn, page: PageContext): Safe {
  const kind = raw(NUMERIC.has(type) ? ` class="num"` : '');
  return html`<th scope="col" ${kind} data-type="${type}">
    ${isolateNumbers(pageText(label, page), page.language)}
  </th>`;
}

interface CellPlace {
  readonly isHead: boolean;
  readonly page: PageContext;
}

function renderCell(value: CellValue, {type}: ViewColumn, {isHead, page}: CellPlace): Safe {
  const content = renderValue(value, type, page);
  const sort = sortValue(value, type);
  if (isHead && !NUMERIC.has(type)) return html`<th scope="row" ${sort}>${content}</th>`;
  const kind = raw(NUMERIC.has(type) ? ' class="num"' : '');
  return html`<td${kind}${sort}>${content}</td>`;
}

/** What a column is sorted by where its text does not say it: months and days as `YYYY-MM-DD`. */
function sortValue(cell: CellValue, type: ColumnType): Safe | null {
  const value = isCited(cell) ? cell.value : cell;
  const isDated = (type === 'month' || type === 'date') && typeof value === 'string';
  return isDated ? html` data-sort="${value}"` : null;
}

function renderDownloads(view: TableView, fileName: string, {words}: PageContext): Safe {
  const csv = quotedDataAddress('text/csv', tableCsv(view));
  const json = quotedDataAddress('application/json', tableJson(view));
  return html`<p class="downloads">
    <a download="${fileName}.csv" href=${csv}>${words.download_csv}</a>
    <a download="${fileName}.json" href=${json}>${words.download_json}</a>
  </p>`;
}
