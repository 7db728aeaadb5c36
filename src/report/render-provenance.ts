import type {ReportDocument} from '../notebook/document.ts';
import {formatNumber} from '../values/number-text.ts';
import {html, type Part, type Safe} from './html.ts';
import {foreignText, isolateNumbers, leftToRight} from './isolate.ts';
import {pageText, type PageContext} from './page-context.ts';
import {renderFold} from './render-fold.ts';
import {renderWebLink} from './web-address.ts';

/** Where the page comes from, folded: tables with hashes, parameters, versions, licences, how to rebuild. */
export function renderProvenance(document: ReportDocument, page: PageContext): Safe {
  const {words} = page;
  return html`<section class="provenance" id="provenance" aria-labelledby="provenance-title">
    <h2 id="provenance-title">${words.provenance}</h2>
    ${renderFold(words.tables_read, renderReads(document, page))}
    ${document.params.length > 0 && renderFold(words.parameters, renderParams(document, page))}
    ${renderFold(words.versions, renderVersions(document, page))}
    ${document.licences.length > 0 && renderFold(words.licences, renderLicences(document))}
    ${renderFold(words.rebuild, renderRebuild(document, page))}
  </section> `;
}

function renderReads({reads}: ReportDocument, {words, language}: PageContext): Safe {
  const heads = [words.table_name, words.file, words.rows, words.hash];
  const rows = reads.map(
    ({table, path, rows: count, sha256}) =>
      html`<tr>
        <th scope="row"><bdi>${table}</bdi></th>
        <td>${leftToRight(path, language)}</td>
        <td class="num">${leftToRight(formatNumber(count, language), language)}</td>
        <td class="hash" translate="no">${leftToRight(sha256, language)}</td>
      </tr>`,
  );
  return plainTable(words.tables_read, heads, rows);
}

function renderParams({params}: ReportDocument, page: PageContext): Safe {
  const {words, language} = page;
  const rows = params.map(
    ({name, label, value}) =>
      html`<tr>
        <th scope="row">${isolateNumbers(pageText(label, page), language)}</th>
        <td><bdi dir="ltr">--${name}</bdi></td>
        <td translate="no">${foreignText(value, language)}</td>
      </tr>`,
  );
  return plainTable(words.parameters, [words.parameter, '', words.value], rows);
}

function renderVersions(
  {versions, sourceHash, rebuild}: ReportDocument,
  {words}: PageContext,
): Safe {
  const items = versions.map(
    ({name, version}) => html`<li><bdi dir="ltr" translate="no">${name} ${version}</bdi></li>`,
  );
  return html`<ul class="versions">
      ${items}
    </ul>
    ${rebuild === undefined && html`<p>${words.analysis_hash}: <bdi class="hash" dir="ltr" translate="no">${sourceHash}</bdi></p>`}`;
}

function renderLicences({licences}: ReportDocument): Safe {
  return html`<ul>
    ${licences.map(({title, path}) => html`<li>${renderWebLink(path, html`<bdi>${title}</bdi>`)}</li>`)}
  </ul>`;
}

function renderRebuild({name, rebuild}: ReportDocument, {words}: PageContext): Safe {
  if (rebuild !== undefined)
    return html`<pre
      dir="ltr"
      tabindex="0"
    ><code>npm ci && npm run rasd -- ${rebuild}</code></pre>`;
  const commands = `npm ci && npm run rasd -- run ${name}\nnpm run rasd -- verify ${name}`;
  return html`<pre dir="ltr" tabindex="0"><code>${commands}</code></pre>
    <p>${words.rebuild_note}</p>`;
}

function plainTable(caption: string, heads: readonly string[], rows: readonly Part[]): Safe {
  const cells = heads.map((head) =>
    head === '' ? html`<td></td>` : html`<th scope="col">${head}</th>`,
  );
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}">
    <table>
      <caption class="hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${cells}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}
