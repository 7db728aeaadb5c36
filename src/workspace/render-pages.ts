import {feedName, indexName, renderIndex, type IndexEntry} from '../report/render-index.ts';
import {renderFeed} from '../report/render-feed.ts';
import type {Kept} from '../values/kept.ts';
import {LANGUAGES} from '../values/localized.ts';
import type {ManifestEntry} from './manifest.ts';

/** The pages that list all reports of the manifest: index and feed in each language, by file name. */
export async function renderPages(
  entries: readonly ManifestEntry[],
  kept: Kept,
): Promise<Map<string, string>> {
  const listed = entries.map(indexEntry).sort((a, b) => (a.name < b.name ? -1 : 1));
  const pages = new Map<string, string>();
  for (const language of LANGUAGES) {
    pages.set(indexName(language), (await renderIndex(listed, language, kept)).html);
    pages.set(feedName(language), renderFeed(listed, {language, site: ''}));
  }
  return pages;
}

function indexEntry({name, title, subtitle, asOf, figures, edition}: ManifestEntry): IndexEntry {
  return {name, title, subtitle, updated: asOf, figures, svg: null, edition};
}
