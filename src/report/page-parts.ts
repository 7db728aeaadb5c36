import {documentHashes, exactHash} from '../notebook/document-hashes.ts';
import type {DocumentCell, ReportDocument} from '../notebook/document.ts';
import {keptValue, type Kept} from '../values/kept.ts';
import {raw, type Safe} from './html.ts';
import type {PageContext} from './page-context.ts';
import type {CellSection} from './render-cells.ts';

/** Parts of a page, taken from an earlier run where they are made of the same. */
export interface PageParts {
  /** A section of cells: made of these and of the page's context, which has the targets of links. */
  section(section: CellSection, render: () => Safe): Safe;
  /** What stands behind the numbers: made of groups, events, claims and the context. */
  appendix(render: () => Safe): Safe;
  /** A text made of some cells as they are drawn in the page's language, and of nothing else. */
  ofCells(name: string, cells: readonly DocumentCell[], make: () => string): string;
}

/** Where a part cannot be named by its content, it is made each time. */
export function createPageParts(
  document: ReportDocument,
  page: PageContext,
  kept: Kept,
): PageParts {
  const hashes = documentHashes(document);
  const context = contextHash(page);
  if (hashes === null || context === null) {
    return {
      section: (_, render) => render(),
      appendix: (render) => render(),
      ofCells: (_name, _cells, make) => make(),
    };
  }
  const once = (parts: readonly unknown[], render: () => Safe) =>
    raw(keptValue(kept, ['part', context, ...parts], () => render().html));
  const named = (cells: readonly DocumentCell[]) =>
    cells.map((cell) => hashes.cells.get(cell) ?? '');
  return {
    section: ({head, cells}, render) => once(['section', head, named(cells)], render),
    appendix: (render) => once(['appendix', hashes.appendix], render),
    ofCells: (name, cells, make) => keptValue(kept, [name, page.language, named(cells)], make),
  };
}

function contextHash({language, interactive, anchors, ruleNumbers}: PageContext): string | null {
  const {events, claims, groups} = anchors;
  return exactHash([
    language,
    interactive,
    [...events],
    [...claims],
    [...groups],
    [...ruleNumbers],
  ]);
}
