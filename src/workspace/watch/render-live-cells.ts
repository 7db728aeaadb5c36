import type {ReportDocument} from '../../notebook/document.ts';
import {html, raw} from '../../report/html.ts';
import {pageContext} from '../../report/page-context.ts';
import {hasArabDigits, withArabDigits} from '../../report/page-digits.ts';
import {cellSections, renderSection} from '../../report/render-cells.ts';
import type {Language} from '../../values/localized.ts';

/** The cells of a page as HTML. */
export interface LiveCells {
  /** Those before the first section. */
  readonly opening: string;
  /** The sections in their order, by their ids. */
  readonly sections: ReadonlyMap<string, string>;
}

/** Sections below that are not cells keep what they show. */
const OTHERS = ['method', 'appendix', 'provenance'];

/** Renders the cells of a page, and no other part of it. */
export function renderCells(
  document: ReportDocument,
  language: Language,
  interactive: boolean,
): LiveCells {
  const page = pageContext(document, {language, interactive});
  const isArab = hasArabDigits(language, document.digits);
  const rendered = cellSections(document.cells).map((section) => {
    const content = renderSection(section, page);
    return [section.head?.anchor ?? '', (isArab ? withArabDigits(content) : content).html] as const;
  });
  const sections = new Map(rendered);
  const opening = sections.get('') ?? '';
  sections.delete('');
  return {opening, sections};
}

/**
 * The <main> of a page with its cells, in the order of the page. `data-live="keep"` stands where a part is left as it is: other
 * parts until the whole page comes, and sections that are what `shown` has (null: nothing is known of what is shown).
 */
export function liveMain({opening, sections}: LiveCells, shown: LiveCells | null): string {
  const changed = [...sections].map(([id, content]) =>
    shown?.sections.get(id) === content ? kept(id) : raw(content),
  );
  return html`<main id="content" tabindex="-1">
    ${raw(opening)}
    <aside class="signs" data-live="keep"></aside>
    ${changed} ${OTHERS.map(kept)}
  </main>`.html;
}

function kept(id: string) {
  return html`<section id="${id}" data-live="keep"></section>`;
}
