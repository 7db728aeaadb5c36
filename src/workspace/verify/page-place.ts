/** What is needed of an element to say where it stands. */
export interface PageElement {
  readonly localName: string;
  readonly id: string;
  readonly textContent: string | null;
  readonly parentElement: PageElement | null;
  readonly children: ArrayLike<PageElement>;
  getAttribute(name: string): string | null;
  closest(selector: string): PageElement | null;
  querySelector(selector: string): PageElement | null;
}

/** Where an element stands on a page, in a reader's words: `chart "…", row "February 2021", column "All"`. */
export function placeOf(element: PageElement): string {
  if (element.closest('head') !== null) return `${element.localName} in the head of the page`;
  const places = [cellPlace(element), tablePlace(element), markPlace(element)];
  return places.filter((place) => place !== '').join(', ') || `${element.localName} of the page`;
}

/** The notebook's cell: a chart, a table, a refusal; else its section; else an entry of the appendix. */
function cellPlace(element: PageElement): string {
  const cell = element.closest('figure[id],.refusal[id]');
  const section = element.closest('section[id]');
  const owner = cell ?? section;
  if (owner === null) return '';
  const kind = cell === null ? 'section' : cell.getAttribute('class')?.split(' ')[0];
  const title = owner.querySelector('h2,h3')?.textContent?.replace(/#\s*$/, '') ?? owner.id;
  const entry = cell === null ? element.closest('li') : null;
  const name = `${kind} ${shown(title)} (#${owner.id})`;
  return entry === null ? name : `${name}, entry ${shown(entry.textContent ?? '')}`;
}

function tablePlace(element: PageElement): string {
  const cell = element.closest('td,th');
  const row = cell?.parentElement ?? null;
  const table = element.closest('table');
  if (cell === null || row === null || table === null) return '';
  const at = Array.from(row.children).indexOf(cell);
  const head = table.querySelector('thead tr')?.children[at]?.textContent ?? String(at + 1);
  return `row ${shown(row.children[0]?.textContent ?? '')}, column ${shown(head)}`;
}

/** A mark of a drawing by its label, or the attributes that place it. */
function markPlace(element: PageElement): string {
  if (element.closest('svg') === null) return '';
  const labelled = element.closest('[aria-label]');
  const label = labelled?.closest('svg') === null ? null : labelled?.getAttribute('aria-label');
  return label ? `${element.localName} ${shown(label)}` : `${element.localName} of the drawing`;
}

/** A text in quotes, not too long, in one line. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return JSON.stringify(line.length > 80 ? `${line.slice(0, 79)}…` : line);
}
