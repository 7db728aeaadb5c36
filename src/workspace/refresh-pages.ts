import {indexName} from '../report/render-index.ts';
import {NOTHING_KEPT} from '../values/kept.ts';
import {LANGUAGES} from '../values/localized.ts';
import {writeFolder, type Folder} from './commit-report.ts';
import {sha256} from './effects.ts';
import {listedHash, packagesHash} from './look-at-reports.ts';
import {manifestText, openManifest} from './manifest.ts';
import type {RasdBuild} from './rasd-build.ts';
import {changedNames, hashesNow} from './record/circumstances.ts';
import {renderPages} from './render-pages.ts';
import {openKeptStore} from './store/kept-store.ts';
import {noteUse} from './store/prune-kept.ts';

/** Writes index and feed where they do not list what the manifest has, and the manifest where it moved on. */
export async function refreshPages(folder: Folder, build: RasdBuild): Promise<void> {
  const {manifest, effects, request} = folder;
  const packages = packagesHash(effects);
  const listed = listedHash(manifest, build.source, packages);
  const now = hashesNow(Object.keys(manifest.pages), (name) => `${request.out}/${name}`, effects);
  const isWhole = Object.keys(now).length > 0 && changedNames(manifest.pages, now).length === 0;
  if (isWhole && listed === manifest.listed) {
    const written = manifestText(openManifest(request.out, effects));
    if (written !== manifestText(manifest)) writeFolder(new Map(), manifest, folder);
    return;
  }
  const store = openKeptStore(effects, build);
  const outputs = new Map(
    [...manifest.reports.values()].flatMap(({outputs}) => Object.entries(outputs)),
  );
  let areAllThere = true;
  // A page that is gone or was edited gives no small chart, and the index is written again once it is mended.
  const pageOf = (file: string) => {
    const bytes = effects.readBytes(`${request.out}/${file}`);
    const isThere = bytes !== null && sha256(bytes) === outputs.get(file);
    areAllThere &&= isThere;
    return isThere ? Buffer.from(bytes).toString('utf8') : null;
  };
  const kept = store ?? NOTHING_KEPT;
  const pages = await renderPages([...manifest.reports.values()], {kept, pageOf});
  if (store !== null) {
    const page = `${request.out}/${indexName(LANGUAGES[0])}`;
    noteUse(page, {used: store.used(), isPart: false}, effects);
  }
  const hashes = Object.fromEntries([...pages].map(([name, text]) => [name, sha256(text)]));
  writeFolder(pages, {...manifest, pages: hashes, listed: areAllThere ? listed : ''}, folder);
}
