import {basename} from 'node:path';
import {renderReport} from '../../report/render-report.ts';
import {LANGUAGES} from '../../values/localized.ts';
import type {Effects} from '../effects.ts';
import {packageVersions} from '../package-versions.ts';
import {diffDocument, type DiffPage} from './diff-document.ts';

/**
 * Writes a comparison as a page in each language: `--html changes.html` gives `changes.en.html` and `changes.ar.html`.
 * Out: the paths written.
 */
export async function writeDiffPages(
  path: string,
  page: Omit<DiffPage, 'name' | 'versions'>,
  effects: Effects,
): Promise<string[]> {
  const stem = path.replace(/\.html$/, '');
  const document = diffDocument({
    ...page,
    name: basename(stem),
    versions: packageVersions(effects),
  });
  const pages = new Map<string, string>();
  for (const language of LANGUAGES) {
    const {html} = await renderReport(document, {language, script: null});
    pages.set(`${stem}.${language}.html`, html);
  }
  effects.writeTexts(pages);
  return [...pages.keys()];
}
