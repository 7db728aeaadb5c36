import type {ReportDocument} from '../notebook/document.ts';
import type {Fault} from '../values/fault.ts';
import {NOTHING_KEPT, type Kept} from '../values/kept.ts';
import type {Language} from '../values/localized.ts';
import {timedAsync, UNTIMED, type Steps} from '../values/steps.ts';
import {packCharts} from './chart-data.ts';
import {checkAnchors} from './check-anchors.ts';
import {edtfText} from './date-words.ts';
import {fontFaces} from './fonts.ts';
import {html, type Safe} from './html.ts';
import {isolateNumbers} from './isolate.ts';
import {jsonLd} from './json-ld.ts';
import {missingTexts} from './missing-texts.ts';
import {ARAB_SIGNS, hasArabDigits, withArabDigits} from './page-digits.ts';
import {arabDigits} from '../values/arab-digits.ts';
import {pageContext, pageText, type PageContext} from './page-context.ts';
import {createPageParts, type PageParts} from './page-parts.ts';
import {renderShell, type Shell} from './page-shell.ts';
import {pageStyle, printFooter} from './page-style.ts';
import {renderAppendix} from './render-appendix.ts';
import {cellSections, renderSection, type CellSection} from './render-cells.ts';
import {neighbourLinks, renderNeighbours} from './render-editions.ts';
import {renderMethod} from './render-notes.ts';
import {renderProvenance} from './render-provenance.ts';
import {renderSigns} from './render-signs.ts';
import {squeeze} from './squeeze.ts';
import {fillWords} from './words.ts';

export interface ReportOptions {
  readonly language: Language;
  /** The program that makes charts interactive, or null for a page without script. */
  readonly script: string | null;
  /** Fonts of earlier runs. */
  readonly kept?: Kept;
  readonly steps?: Steps;
}

/** A page, and what a person should mend before publishing it. */
export interface RenderedReport {
  readonly html: string;
  readonly warnings: readonly Fault[];
}

/**
 * One self-contained HTML file of a report in one language: no request, nothing lost without script.
 * The same document and options give the same bytes. Texts that are missing in the language are warnings.
 */
export async function renderReport(
  document: ReportDocument,
  {language, script, kept = NOTHING_KEPT, steps = UNTIMED}: ReportOptions,
): Promise<RenderedReport> {
  const page = pageContext(document, {language, interactive: script !== null});
  const isArab = hasArabDigits(language, document.digits);
  const digits = isArab ? arabDigits : String;
  const parts = createPageParts(document, page, kept);
  const rendered = renderBody(document, page, parts);
  const body = isArab ? withArabDigits(rendered) : rendered;
  const title = digits(pageText(document.title, page));
  const asOf = asOfText(document, page);
  const glyphs = isArab ? body.html + ARAB_SIGNS : body.html;
  const faces = await timedAsync(steps, 'fonts', () => fontFaces(glyphs, kept));
  const text = renderShell({
    language,
    title,
    isArab,
    description: digits(pageText(document.subtitle, page)),
    style: [
      faces,
      pageStyle(page),
      printFooter([title, asOf && digits(asOf), document.sourceHash.slice(0, 12)], isArab),
    ].join('\n'),
    script: null,
    ...(script === null ? {} : {program: packProgram(script, document, {language, parts})}),
    links: html`<link
        rel="alternate"
        hreflang="${otherLanguage(language)}"
        href="${siblingName(document, language)}"
      />${neighbourLinks(document.edition, language)}`,
    metadata: jsonLd(document, language),
    body,
  });
  const warnings = [
    ...missingTexts(document, language, document.name),
    ...checkAnchors(body.html, `${document.name}.${language}.html`),
  ];
  return {html: text, warnings};
}

/** The program and what it needs of the charts, squeezed; the program is the same on all pages. */
function packProgram(
  code: string,
  {cells}: ReportDocument,
  {language, parts}: {readonly language: Language; readonly parts: PageParts},
): NonNullable<Shell['program']> {
  const drawn = cells.filter(({output}) => output.kind === 'chart');
  const charts = parts.ofCells('charts', drawn, () => {
    const packed = packCharts(drawn, language);
    return packed === null ? '' : squeeze(JSON.stringify(packed));
  });
  return {code, data: squeeze(code), charts: charts === '' ? null : charts};
}

function asOfText({asOf}: ReportDocument, {words, language}: PageContext): string | null {
  return asOf === null ? null : fillWords(words.as_of, {date: edtfText(asOf, language)});
}

function otherLanguage(language: Language): Language {
  return language === 'en' ? 'ar' : 'en';
}

function siblingName({name}: ReportDocument, language: Language): string {
  return `${encodeURIComponent(name)}.${otherLanguage(language)}.html`;
}

function renderBody(document: ReportDocument, page: PageContext, parts: PageParts): Safe {
  const sections = cellSections(document.cells);
  return html`<a class="skip" href="#content">${page.words.skip}</a>
    <div class="frame">
      ${renderHeader(document, page)} ${renderContents(document, sections, page)}
      <main id="content" tabindex="-1">
        ${sections.filter(isOpening).map((section) => renderKept(section, page, parts))}
        ${hasCharts(document) && renderSigns(page)}
        ${sections.filter((section) => !isOpening(section)).map((section) => renderKept(section, page, parts))}
        ${renderMethod(document, page)} ${renderEvidence(document, page, parts)}
        ${renderProvenance(document, page)}
      </main>
    </div>
    <footer><p>${page.words.footer}</p></footer> `;
}

function renderKept(section: CellSection, page: PageContext, parts: PageParts): Safe {
  return parts.section(section, () => renderSection(section, page));
}

function renderEvidence(
  {groups, events, claims}: ReportDocument,
  page: PageContext,
  parts: PageParts,
): Safe {
  return parts.appendix(() => renderAppendix({groups, events, claims}, page));
}

function isOpening({head}: CellSection): boolean {
  return head === null;
}

function hasCharts({cells}: ReportDocument): boolean {
  return cells.some(({output}) => output.kind === 'chart');
}

function renderHeader(document: ReportDocument, page: PageContext): Safe {
  const {words, language} = page;
  const other = otherLanguage(language);
  const index = language === 'en' ? 'index.html' : 'index.ar.html';
  return html`<header class="top">
    <nav class="places" aria-label="Rasd">
      <a href="${index}">${words.all_reports}</a>
      <a
        class="language"
        href="${siblingName(document, language)}"
        hreflang="${other}"
        lang="${other}"
        >${words.other_language}</a
      >
    </nav>
    <h1>${isolateNumbers(pageText(document.title, page), language)}</h1>
    <p class="subtitle">${isolateNumbers(pageText(document.subtitle, page), language)}</p>
    ${renderNeighbours(document.edition, page)}
  </header> `;
}

function renderContents(
  document: ReportDocument,
  sections: readonly CellSection[],
  page: PageContext,
): Safe {
  const {words, language} = page;
  const hasSummary = document.cells.some(({output}) => output.kind === 'summary');
  const entries: (readonly [string, string])[] = [
    ...(hasSummary ? [['summary', words.summary] as const] : []),
    ...sections.flatMap(({head}) =>
      head === null ? [] : [[head.anchor, pageText(head.title, page)] as const],
    ),
    ['method', words.method],
    ['appendix', words.appendix],
    ['provenance', words.provenance],
  ];
  return html`<nav class="contents" aria-labelledby="contents-title">
    <h2 id="contents-title">${words.contents}</h2>
    <ol>
      ${entries.map(([anchor, title]) => html`<li><a href="#${anchor}">${isolateNumbers(title, language)}</a></li>`)}
    </ol>
  </nav> `;
}
