import {feedName, indexName, renderIndex, type IndexEntry} from '../report/render-index.ts';
import {renderFeed} from '../report/render-feed.ts';
import type {Kept} from '../values/kept.ts';
import {thumbOf} from '../report/thumb.ts';
import {LANGUAGES, type Language} from '../values/localized.ts';
import type {ManifestEntry} from './manifest.ts';

/** The pages that list all reports of the manifest: index and feed in each language, by file name. Small charts are
 *  taken from the reports' own pages, as `pageOf` gives them by file name. */
export async function renderPages(
  entries: readonly ManifestEntry[],
  {kept, pageOf}: {readonly kept: Kept; readonly pageOf: (file: string) => string | null},
): Promise<Map<string, string>> {
  const listed = entries
    .map((entry) => indexEntry(entry, pageOf))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const pages = new Map<string, string>();
  // The list has the digits of its reports where all have the same.
  const isArab = entries.length > 0 && entries.every(({params}) => params['digits'] === 'arab');
  const digits = isArab ? 'arab' : 'latn';
  for (const language of LANGUAGES) {
    pages.set(indexName(language), (await renderIndex(listed, {language, digits, kept})).html);
    pages.set(feedName(language), renderFeed(listed, {language, digits, site: ''}));
  }
  return pages;
}

function indexEntry(entry: ManifestEntry, pageOf: (file: string) => string | null): IndexEntry {
  const {name, title, subtitle, asOf, figures, edition} = entry;
  const thumb = (language: Language) => {
    const page = pageOf(`${name}.${language}.html`);
    return page === null ? null : thumbOf(page, name);
  };
  // Of a series only the latest stands on the index.
  const [en, ar] = edition === null || edition.next === null ? LANGUAGES.map(thumb) : [];
  const svg = en && ar ? {en, ar} : null;
  return {name, title, subtitle, updated: asOf, figures, svg, edition};
}
