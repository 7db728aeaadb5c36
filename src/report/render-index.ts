import type {EditionPlace, KeyFigure} from '../notebook/document.ts';
import type {Fault} from '../values/fault.ts';
import {NOTHING_KEPT, type Kept} from '../values/kept.ts';
import type {Digits} from '../values/number-text.ts';
import {LANGUAGES, type Language, type Localized} from '../values/localized.ts';
import {edtfText} from './date-words.ts';
import {fontFaces} from './fonts.ts';
import {gathered} from './gathered.ts';
import {html, raw, type Part, type Safe} from './html.ts';
import {SEARCH_SCRIPT} from './index-search.ts';
import {isolateNumbers} from './isolate.ts';
import {missingTexts} from './missing-texts.ts';
import {ARAB_SIGNS, hasArabDigits, withArabDigits} from './page-digits.ts';
import {pageContext, pageText, type PageContext} from './page-context.ts';
import {renderShell} from './page-shell.ts';
import {pageStyle, printFooter} from './page-style.ts';
import {renderEditionList} from './render-editions.ts';
import {renderKeyFigure} from './render-summary.ts';
import type {RenderedReport} from './render-report.ts';
import {fillWords} from './words.ts';

/** A report as the index and the feed name it. */
export interface IndexEntry {
  readonly name: string;
  readonly title: Localized;
  readonly subtitle: Localized;
  /** As-of day of the data (`YYYY-MM-DD`) or null; nothing here reads a clock. */
  readonly updated: string | null;
  readonly figures: readonly KeyFigure[];
  /** A small drawn chart for each language, its ids unique on the page; null for none. */
  readonly svg: Localized | null;
  /** Its place among editions; left out or null for other reports. */
  readonly edition?: EditionPlace | null;
}

export interface IndexOptions {
  readonly language: Language;
  /** Digits of the Arabic edition; default `latn`. */
  readonly digits?: Digits;
  /** Fonts of earlier runs. */
  readonly kept?: Kept;
}

/**
 * The page that lists all reports, in the order given; of a series of editions the latest, with links to all. Works without script; with it, a search box over
 * titles appears. Its name is `index.html` in English and `index.ar.html` in Arabic.
 */
export async function renderIndex(
  entries: readonly IndexEntry[],
  {language, digits = 'latn', kept = NOTHING_KEPT}: IndexOptions,
): Promise<RenderedReport> {
  const page = indexContext(language);
  const {words} = page;
  const isArab = hasArabDigits(language, digits);
  const rendered = renderBody(entries, page);
  const body = isArab ? withArabDigits(rendered) : rendered;
  const text = renderShell({
    language,
    title: words.index_title,
    description: words.index_subtitle,
    style: [
      await fontFaces(isArab ? body.html + ARAB_SIGNS : body.html, kept),
      pageStyle({interactive: false}),
      printFooter([words.index_title], isArab),
    ].join('\n'),
    isArab,
    script: entries.length > 1 ? SEARCH_SCRIPT : null,
    links: html`<link rel="alternate" type="application/atom+xml" href="${feedName(language)}" />`,
    metadata: null,
    body,
  });
  return {html: text, warnings: missingInIndex(entries, language)};
}

/** `index.html`, `index.ar.html`. */
export function indexName(language: Language): string {
  return language === 'en' ? 'index.html' : `index.${language}.html`;
}

/** `feed.xml`, `feed.ar.xml`. */
export function feedName(language: Language): string {
  return language === 'en' ? 'feed.xml' : `feed.${language}.xml`;
}

function missingInIndex(entries: readonly IndexEntry[], language: Language): Fault[] {
  return entries.flatMap(({title, subtitle, figures, name}) =>
    missingTexts({title, subtitle, figures}, language, name),
  );
}

function indexContext(language: Language): PageContext {
  const empty = {cells: [], groups: [], events: [], claims: [], rules: []};
  return pageContext(empty, {language, interactive: false});
}

function renderBody(entries: readonly IndexEntry[], page: PageContext): Safe {
  const {words, language} = page;
  return html`<a class="skip" href="#content">${words.skip_index}</a>
    <div class="frame single">
      <header class="top">
        <nav class="places" aria-label="Rasd">
          <a href="${feedName(language)}">${words.index_feed}</a>
          ${LANGUAGES.filter((other) => other !== language).map(
            (other) =>
              html`<a href="${indexName(other)}" hreflang="${other}" lang="${other}"
                >${words.other_language}</a
              >`,
          )}
        </nav>
        <h1>${words.index_title}</h1>
        <p class="subtitle">${words.index_subtitle}</p>
      </header>
      <main id="content" tabindex="-1">
        <search class="search" hidden>
          <label for="search">${words.index_search}</label>
          <input id="search" type="search" autocomplete="off" />
          <output for="search" data-text="${words.index_found}"></output>
        </search>
        ${entries.length === 0 && html`<p>${words.index_empty}</p>`}
        <ol class="reports">
          ${gathered(entries, seriesOf).map((group) => renderGroup(group, page))}
        </ol>
      </main>
    </div>
    <footer><p>${words.footer}</p></footer>`;
}

/** Reports that are no editions stand alone. */
function seriesOf({name, edition}: IndexEntry): string {
  return edition === undefined || edition === null ? `report ${name}` : `series ${edition.series}`;
}

function renderGroup(group: readonly IndexEntry[], page: PageContext): Part {
  const editions = group.flatMap(({name, edition}) =>
    edition === undefined || edition === null ? [] : [{name, edition}],
  );
  const latest = group.reduce((last, one) =>
    (one.edition?.period ?? '') > (last.edition?.period ?? '') ? one : last,
  );
  return renderEntry(latest, editions.length > 1 ? renderEditionList(editions, page) : null, page);
}

function renderEntry(entry: IndexEntry, editions: Part, page: PageContext): Safe {
  const {language} = page;
  const address = `${encodeURIComponent(entry.name)}.${language}.html`;
  return html`<li>
    <h2><a href="${address}">${isolateNumbers(pageText(entry.title, page), language)}</a></h2>
    <p class="subtitle">${isolateNumbers(pageText(entry.subtitle, page), language)}</p>
    ${renderUpdated(entry.updated, page)}
    ${
      entry.figures.length > 0 &&
      html`<dl class="figures">${entry.figures.map((figure) => renderKeyFigure(figure, page))}</dl>`
    }
    ${editions}
    ${entry.svg !== null && html`<div class="thumb" aria-hidden="true">${renderThumb(entry.svg[language])}</div>`}
  </li> `;
}

/** A chart as a picture: without its links, because what is hidden from readers must not take the focus. */
function renderThumb(svg: string): Safe {
  return raw(svg.replace(/<\/?a\b[^>]*>/g, '').replace(/\s(?:tabindex|role)="[^"]*"/g, ''));
}

function renderUpdated(updated: string | null, {words, language}: PageContext): Safe | null {
  if (updated === null) return null;
  const text = fillWords(words.as_of, {date: edtfText(updated, language)});
  return html`<p class="updated"><time datetime="${updated}">${text}</time></p>`;
}
