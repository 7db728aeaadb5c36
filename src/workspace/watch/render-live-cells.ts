import type {ReportDocument} from '../../notebook/document.ts';
import {html} from '../../report/html.ts';
import {pageContext} from '../../report/page-context.ts';
import {hasArabDigits, withArabDigits} from '../../report/page-digits.ts';
import {cellSections, renderSection} from '../../report/render-cells.ts';
import type {Language} from '../../values/localized.ts';

/** Sections below that are not cells keep what they show. */
const OTHERS = ['method', 'appendix', 'provenance'];

/**
 * The <main> of a page with all its cells, in the order of the page; `data-live="keep"` stands where a part is left as it
 * is until the whole page comes.
 */
export function renderCells(
  document: ReportDocument,
  language: Language,
  interactive: boolean,
): string {
  const page = pageContext(document, {language, interactive});
  const sections = cellSections(document.cells);
  const rendered = (isOpening: boolean) =>
    sections
      .filter(({head}) => (head === null) === isOpening)
      .map((section) => renderSection(section, page));
  const main = html`<main id="content" tabindex="-1">
    ${rendered(true)}
    <aside class="signs" data-live="keep"></aside>
    ${rendered(false)} ${OTHERS.map((id) => html`<section id="${id}" data-live="keep"></section>`)}
  </main>`;
  return (hasArabDigits(language, document.digits) ? withArabDigits(main) : main).html;
}
