import {element} from './element.ts';
import {pageLanguage} from './words.ts';

/** What stands behind a number, as the page's appendix says it. */
export interface Behind {
  readonly title: string;
  /** Events with their claims, then claims that are of none of them. */
  readonly entries: readonly HTMLElement[];
  /** How many there are in all. */
  readonly count: number;
}

const MOST_ENTRIES = 12;
const MOST_CLAIMS = 6;

/** Targets of an entry's links, each once. In: `e` events, `c` claims; the list whose links are not its own, if any. */
function targetsIn(entry: Element, letter: 'e' | 'c', foreign: Element | null = null): Element[] {
  const links = [...entry.querySelectorAll(`a[href^="#${letter}"]`)].filter(
    (link) => foreign?.contains(link) !== true,
  );
  const ids = new Set(links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
  return [...ids].flatMap((id) => document.getElementById(id) ?? []);
}

/** Copies of an element's parts, without ids, up to the first break or list. */
function headOf(entry: Element): Node[] {
  const parts: Node[] = [];
  for (const part of entry.childNodes) {
    if (part instanceof Element && part.matches('br,ul')) break;
    parts.push(part.cloneNode(true));
  }
  return parts;
}

/** The words of an entry before its count and its links. */
function nameOf(entry: Element): string {
  const bold = entry.matches('b') ? entry : entry.querySelector(':scope > b');
  const own = bold?.textContent ?? entry.firstChild?.textContent ?? '';
  return own.replace(/\s*(?:\([\d٠-٩]+\))?[\s:–]*$/, '').trim();
}

/** A number's name: in families, that of the family before its own. */
function titleOf(target: Element): string {
  const family = target.closest('li')?.parentElement?.closest('li');
  const names = [...(family == null ? [] : [nameOf(family)]), nameOf(target)];
  return names.join(pageLanguage() === 'ar' ? '، ' : ', ');
}

const DASH = ' – ';

/** The figures of a line of an article: what follows its lead, which ends with the first dash outside brackets. Notes in
 *  brackets may hold dashes, also where a line has no lead. */
function figuresOf(line: string): string {
  let depth = 0;
  for (let place = 0; place < line.length; place += 1) {
    if (depth === 0 && line.startsWith(DASH, place)) return line.slice(place + DASH.length);
    if (line[place] === '(') depth += 1;
    if (line[place] === ')') depth = Math.max(0, depth - 1);
  }
  return line;
}

/** Outlet, what it said of the event, and its site. */
function claimLine(claim: Element): HTMLElement | [] {
  const article = claim.closest('.entries > li');
  if (article === null) return [];
  const said = claim.cloneNode(true) as Element;
  for (const part of said.querySelectorAll('i,ul')) part.remove();
  const text = figuresOf(said.textContent ?? '').trim();
  const outlet = element('b', {}, article.querySelector('b')?.textContent ?? '');
  const site = article.querySelector('a[href^="http"]')?.cloneNode(true);
  return element('li', {}, outlet, ' ', text, ...(site === undefined ? [] : [' · ', site]));
}

function eventEntry(event: Element): HTMLElement {
  const claims = targetsIn(event, 'c').slice(0, MOST_CLAIMS).flatMap(claimLine);
  return element('li', {}, ...headOf(event), element('ul', {}, ...claims));
}

/** The events and claims of a number's group; null where the page has no such group. In: `g12`. */
export function behindNumber(id: string): Behind | null {
  const target = document.getElementById(id);
  const entry = target?.closest('li');
  if (target == null || entry == null) return null;
  // What the numbers of a family rest on is the whole's as well only where its entry says so.
  const members = entry.matches('[data-all]') ? null : entry.querySelector(':scope > ul');
  const events = targetsIn(entry, 'e', members);
  const told = new Set(events.flatMap((event) => targetsIn(event, 'c')));
  const claims = targetsIn(entry, 'c', members).filter((claim) => !told.has(claim));
  const entries = [
    ...events.slice(0, MOST_ENTRIES).map(eventEntry),
    ...claims.slice(0, MOST_ENTRIES).flatMap(claimLine),
  ];
  for (const inner of entries.flatMap((one) => [...one.querySelectorAll('[id]')]))
    inner.removeAttribute('id');
  return {title: titleOf(target), entries, count: events.length + claims.length};
}
