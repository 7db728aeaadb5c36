import {element} from './element.ts';
import {compareNumbers, compareTexts, plainText} from './plain-text.ts';
import {pageDigits, pageWords} from './words.ts';

const NUMERIC = new Set(['integer', 'decimal', 'range']);

/** The text of a cell; of months and days, whose order their names do not show, what the table's file holds. */
function sortKey(
  row: HTMLTableRowElement,
  column: number,
  dates: ReadonlyMap<Element, string>,
): string {
  const cell = row.cells[column];
  return dates.get(row) ?? cell?.textContent?.trim() ?? '';
}

const DATED = new Set(['month', 'date']);

/** What was read of columns, as that takes long in long tables. */
const readDates = new WeakMap<HTMLTableCellElement, ReadonlyMap<Element, string>>();

/** The rows' values of a column of months or days as the JSON below the table holds them, `2024-05`; none before the
 *  table is tended. */
export function datesOf(
  table: HTMLTableElement,
  head: HTMLTableCellElement,
): ReadonlyMap<Element, string> {
  const read = readDates.get(head);
  if (read !== undefined) return read;
  const own = originals.get(table);
  const link = table.parentElement?.parentElement?.querySelector('[download$=".json"]');
  if (own === undefined || !DATED.has(head.dataset['type'] ?? '') || !link) return new Map();
  const address = link.getAttribute('href') ?? '';
  const text = decodeURIComponent(address.slice(address.indexOf(',') + 1));
  const {rows} = JSON.parse(text) as {readonly rows: readonly (readonly unknown[])[]};
  const dates = new Map(
    own.map((row, place): [Element, string] => [row, String(rows[place]?.[head.cellIndex] ?? '')]),
  );
  readDates.set(head, dates);
  return dates;
}

/** Rows in the order in which the page came. */
const originals = new WeakMap<HTMLTableElement, readonly HTMLTableRowElement[]>();

function sortRows(table: HTMLTableElement, head: HTMLTableCellElement, sign: number): void {
  const column = head.cellIndex;
  const compare = NUMERIC.has(head.dataset['type'] ?? '') ? compareNumbers : compareTexts;
  const body = table.tBodies[0];
  if (body === undefined) return;
  const dates = datesOf(table, head);
  const rows = [...body.rows].map((row, place) => ({row, place, key: sortKey(row, column, dates)}));
  rows.sort((a, b) => sign * compare(a.key, b.key) || a.place - b.place);
  body.append(...rows.map(({row}) => row));
}

/** Each head of a column becomes a button that sorts by it: first rising, then falling. */
function addSorting(table: HTMLTableElement): void {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  for (const head of heads) {
    const button = element('button', {type: 'button', class: 'table-sort'}, ...head.childNodes);
    button.addEventListener('click', () => {
      const isRising = head.getAttribute('aria-sort') !== 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', isRising ? 'ascending' : 'descending');
      sortRows(table, head, isRising ? 1 : -1);
    });
    head.append(button);
  }
}

/** A field above longer tables, in the place that the page keeps for it, that hides the rows without the typed words. */
function addSearch(table: HTMLTableElement): void {
  const rows = [...(table.tBodies[0]?.rows ?? [])];
  if (table.parentElement?.previousElementSibling?.className !== 'table-search') return;
  const words = pageWords();
  const texts = rows.map((row) => plainText(row.textContent ?? ''));
  const field = element('input', {
    type: 'search',
    'aria-label': words.search,
    placeholder: words.search,
  });
  const said = element('output', {});
  field.addEventListener('input', () => {
    const typed = plainText(field.value).split(/\s+/).filter(Boolean);
    for (const [place, row] of rows.entries()) {
      row.hidden = !typed.every((word) => texts[place]?.includes(word));
    }
    const shown = rows.filter((row) => !row.hidden && !row.hasAttribute('data-out')).length;
    if (typed.length === 0) said.textContent = '';
    else said.textContent = shown === 0 ? words.none : pageDigits(`${shown} / ${rows.length}`);
  });
  table.parentElement?.previousElementSibling?.append(field, said);
}

/** Makes a plain table sortable and searchable. */
export function tendTable(table: HTMLTableElement): void {
  originals.set(table, [...(table.tBodies[0]?.rows ?? [])]);
  addSorting(table);
  addSearch(table);
}
