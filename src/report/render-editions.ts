import type {EditionPlace, ReportLink} from '../notebook/document.ts';
import type {Language} from '../values/localized.ts';
import {gathered} from './gathered.ts';
import {html, type Part, type Safe} from './html.ts';
import {isolateNumbers} from './isolate.ts';
import {pageText, type PageContext} from './page-context.ts';
import {renderFold} from './render-fold.ts';
import {fillWords, type WordKey} from './words.ts';

/** An edition as a list names it. */
export interface EditionEntry {
  readonly name: string;
  readonly edition: EditionPlace;
}

/** Links to the editions before and after, where they were built together; nothing for other reports. */
export function renderNeighbours(edition: EditionPlace | undefined, page: PageContext): Part {
  if (edition === undefined || (edition.previous === null && edition.next === null)) return null;
  return html`<nav class="editions" aria-label="${page.words.editions}">
    ${neighbour(edition.previous, 'prev', page)} ${neighbour(edition.next, 'next', page)}
  </nav>`;
}

/** The same for programs: `<link rel="prev">`, `<link rel="next">`. */
export function neighbourLinks(edition: EditionPlace | undefined, language: Language): Part {
  const {previous = null, next = null} = edition ?? {};
  return [
    previous !== null && html`<link rel="prev" href="${addressOf(previous.name, language)}" />`,
    next !== null && html`<link rel="next" href="${addressOf(next.name, language)}" />`,
  ];
}

const NEIGHBOUR_WORDS: Readonly<Record<'prev' | 'next', WordKey>> = {
  prev: 'edition_before',
  next: 'edition_after',
};

function neighbour(link: ReportLink | null, rel: 'prev' | 'next', page: PageContext): Part {
  if (link === null) return null;
  const {language, words} = page;
  const text = fillWords(words[NEIGHBOUR_WORDS[rel]], {label: pageText(link.label, page)});
  return html`<a rel="${rel}" href="${addressOf(link.name, language)}"
    >${isolateNumbers(text, language)}</a
  >`;
}

/** All editions of a series, a line a year, the latest year first; folded where they are many. */
export function renderEditionList(entries: readonly EditionEntry[], page: PageContext): Safe {
  const sorted = entries.toSorted((a, b) => (a.edition.period > b.edition.period ? -1 : 1));
  const years = gathered(sorted, ({edition}) => edition.period.slice(0, 4));
  const list = html`<ul>
    ${years.map((editions) => html`<li>${editions.map((entry) => renderEdition(entry, page))}</li> `)}
  </ul>`;
  const title = fillWords(page.words.editions_all, {n: entries.length});
  return html`<nav class="editions" aria-label="${page.words.editions}">
    ${renderFold(title, list)}
  </nav>`;
}

function renderEdition({name, edition}: EditionEntry, page: PageContext): Safe {
  const {language} = page;
  const label = isolateNumbers(pageText(edition.label, page), language);
  return html`<a href="${addressOf(name, language)}">${label}</a> `;
}

function addressOf(name: string, language: Language): string {
  return `${encodeURIComponent(name)}.${language}.html`;
}
