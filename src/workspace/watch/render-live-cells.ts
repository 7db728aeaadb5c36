import {isDeepStrictEqual} from 'node:util';
import type {ReportDocument} from '../../notebook/document.ts';
import {html, raw} from '../../report/html.ts';
import {pageContext, type PageContext} from '../../report/page-context.ts';
import {hasArabDigits, withArabDigits} from '../../report/page-digits.ts';
import {cellSections, renderSection, type CellSection} from '../../report/render-cells.ts';
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
export type RenderCells = (
  document: ReportDocument,
  language: Language,
  interactive: boolean,
) => LiveCells;

/** What a page was made of when it was rendered last. */
interface Rendered {
  readonly page: PageContext;
  readonly isArab: boolean;
  readonly sections: ReadonlyMap<string, {readonly section: CellSection; readonly html: string}>;
}

/** Remembers each page as it was last: of sections that are the same, nothing is rendered again. */
export function createCellRenderer(): RenderCells {
  const known = new Map<string, Rendered>();
  return (document, language, interactive) => {
    const page = pageContext(document, {language, interactive});
    const isArab = hasArabDigits(language, document.digits);
    const name = `${document.name}.${language}`;
    const before = known.get(name);
    const isSame = before?.isArab === isArab && isDeepStrictEqual(before.page, page);
    const sections = cellSections(document.cells).map((section) => {
      const id = section.head?.anchor ?? '';
      const last = isSame ? before.sections.get(id) : undefined;
      if (isDeepStrictEqual(last?.section, section) && last !== undefined)
        return [id, last] as const;
      const content = renderSection(section, page);
      return [id, {section, html: (isArab ? withArabDigits(content) : content).html}] as const;
    });
    known.set(name, {page, isArab, sections: new Map(sections)});
    const texts = new Map(sections.map(([id, {html}]) => [id, html]));
    const opening = texts.get('') ?? '';
    texts.delete('');
    return {opening, sections: texts};
  };
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
